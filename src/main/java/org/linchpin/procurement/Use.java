package org.linchpin.procurement;

import org.linchpin.graph.Choice;

/** How an organization uses a product. */
public enum Use implements Choice {
    /** Its services and systems name it. */
    DIRECT("directly"),
    /** Something that it uses needs it. */
    INDIRECT("indirectly"),
    NO("no");

    private final String text;

    Use(String text) {
        this.text = text;
    }

    @Override
    public String text() {
        return text;
    }
}
