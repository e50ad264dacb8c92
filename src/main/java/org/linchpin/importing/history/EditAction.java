package org.linchpin.importing.history;

import org.linchpin.graph.Choice;

/** What somebody does to rows by hand. */
public enum EditAction implements Choice {
    ADD("add"),
    CHANGE("change"),
    /** The row counts until a day, and stays. */
    END("end"),
    /** Somebody says that the row still holds. */
    CONFIRM("confirm"),
    /** The row was a mistake, and goes. */
    REMOVE("remove");

    private final String text;

    EditAction(String text) {
        this.text = text;
    }

    @Override
    public String text() {
        return text;
    }
}
