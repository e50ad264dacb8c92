package org.linchpin.snapshot;

import com.fasterxml.jackson.annotation.JsonValue;
import org.linchpin.graph.Choice;

/** How far hidden pairs were looked for. */
public enum PairSearchState implements Choice {
    /** All are known. */
    COMPLETE("complete"),
    /** There are more than are kept, or the search was given up: those that are missing may be there. */
    TRUNCATED("truncated"),
    /** The graph is too large for it. */
    NOT_COMPUTED("not-computed");

    private final String text;

    PairSearchState(String text) {
        this.text = text;
    }

    @Override
    @JsonValue
    public String text() {
        return text;
    }
}
