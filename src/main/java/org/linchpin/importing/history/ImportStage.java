package org.linchpin.importing.history;

import org.linchpin.graph.Choice;

/** What an import is doing, in order. */
public enum ImportStage implements Choice {
    /** The file arrives; counted in bytes. */
    RECEIVING("receiving"),
    /** Its rows are read; counted in rows. */
    READING("reading"),
    /** All rows are checked against one another. */
    CHECKING("checking"),
    /** The new graph is compared with the one that readers see, and for a preview analysed. */
    COMPARING("comparing"),
    /** The new graph is written beside the one that readers see; counted in rows. */
    STORING("storing"),
    /** Nothing more is to be done for now. */
    DONE("done");

    private final String text;

    ImportStage(String text) {
        this.text = text;
    }

    @Override
    public String text() {
        return text;
    }
}
