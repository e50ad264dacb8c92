package org.linchpin.incident;

import org.linchpin.graph.Choice;
import org.linchpin.graph.Observed;

/** What counts as hit, in the prediction and in the observation alike. */
public enum Positive implements Choice {
    DOWN_OR_DEGRADED("down-or-degraded"),
    /** Strictly. */
    DOWN("down");

    private final String text;

    Positive(String text) {
        this.text = text;
    }

    @Override
    public String text() {
        return text;
    }

    boolean holds(Observed state) {
        return state == Observed.DOWN || this == DOWN_OR_DEGRADED && state == Observed.DEGRADED;
    }
}
