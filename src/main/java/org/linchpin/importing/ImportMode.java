package org.linchpin.importing;

import org.linchpin.graph.Choice;

/** What an upload means for the graph that is stored. */
public enum ImportMode implements Choice {
    /** It is the whole graph. */
    REPLACE("replace"),
    /** It changes what it names, and deletes nothing else. */
    MERGE("merge");

    private final String text;

    ImportMode(String text) {
        this.text = text;
    }

    @Override
    public String text() {
        return text;
    }
}
