package org.linchpin.incident;

import org.jspecify.annotations.Nullable;
import org.linchpin.graph.Choice;
import org.linchpin.graph.Observed;

/** Why a prediction and an observation differ, as far as the dependencies say. */
public enum MissCause implements Choice {
    UNKNOWN_DEPENDENCY(
            "unknown-dependency",
            "Observed to be hit, but no dependency leads from the fault to the subject, not even a soft or redundant"
                    + " one. A country's or territory's withdrawal leads to none of its own organizations."),
    FALLBACK_DID_NOT_HOLD(
            "fallback-did-not-hold",
            "Observed worse than predicted: the dependencies lead to the subject, but redundancy, a ride-through or a"
                    + " soft need should have kept it up."),
    UNKNOWN_FALLBACK(
            "unknown-fallback",
            "Predicted to be hit, but observed unaffected: it went on by something that the dependencies do not name."),
    PARTIAL_EXPOSURE(
            "partial-exposure",
            "Predicted down, but observed degraded: a part of the subject went on, or the fault reached a part of it"
                    + " alone.");

    private final String text;
    private final String meaning;

    MissCause(String text, String meaning) {
        this.text = text;
        this.meaning = meaning;
    }

    @Override
    public String text() {
        return text;
    }

    public String meaning() {
        return meaning;
    }

    /** Whether what was observed is worse than what was predicted. */
    public boolean isWorse() {
        return this == UNKNOWN_DEPENDENCY || this == FALLBACK_DID_NOT_HOLD;
    }

    /**
     * The cause of a difference; null if there is none.
     *
     * @param isReached whether any dependencies lead from the fault to the subject, whatever their kind and redundancy
     */
    static @Nullable MissCause of(Observed predicted, Observed observed, boolean isReached) {
        if (predicted == observed) {
            return null;
        }
        boolean worse = observed.compareTo(predicted) < 0; // from the worst to the best
        if (worse) {
            return isReached ? FALLBACK_DID_NOT_HOLD : UNKNOWN_DEPENDENCY;
        }
        return observed == Observed.UNAFFECTED ? UNKNOWN_FALLBACK : PARTIAL_EXPOSURE;
    }
}
