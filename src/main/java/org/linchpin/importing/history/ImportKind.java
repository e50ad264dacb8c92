package org.linchpin.importing.history;

import org.linchpin.graph.Choice;

/** Why the graph was to change. */
public enum ImportKind implements Choice {
    /** An upload was to be the whole graph. */
    REPLACE("replace"),
    /** An upload was to change what it names. */
    MERGE("merge"),
    /** The last import was to be taken back. */
    UNDO("undo"),
    /** Rows were changed by hand. */
    EDIT("edit"),
    /** The graph was empty at start. */
    FIRST_LOAD("first-load");

    private final String text;

    ImportKind(String text) {
        this.text = text;
    }

    @Override
    public String text() {
        return text;
    }
}
