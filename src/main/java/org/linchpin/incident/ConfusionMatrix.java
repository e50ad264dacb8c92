package org.linchpin.incident;

import org.jspecify.annotations.Nullable;

/**
 * How often a prediction and an observation of the same subject agreed.
 *
 * @param truePositives predicted and observed
 * @param falsePositives predicted, not observed
 * @param falseNegatives observed, not predicted
 * @param trueNegatives neither
 */
public record ConfusionMatrix(int truePositives, int falsePositives, int falseNegatives, int trueNegatives) {
    public static final ConfusionMatrix EMPTY = new ConfusionMatrix(0, 0, 0, 0);

    public ConfusionMatrix {
        if (truePositives < 0 || falsePositives < 0 || falseNegatives < 0 || trueNegatives < 0) {
            throw new IllegalArgumentException("counts are not negative, but are %d, %d, %d, %d"
                    .formatted(truePositives, falsePositives, falseNegatives, trueNegatives));
        }
    }

    static ConfusionMatrix of(Iterable<SubjectOutcome> outcomes, Positive positive) {
        ConfusionMatrix sum = EMPTY;
        for (SubjectOutcome outcome : outcomes) {
            sum = sum.plus(of(positive.holds(outcome.predicted()), positive.holds(outcome.observed())));
        }
        return sum;
    }

    private static ConfusionMatrix of(boolean predicted, boolean observed) {
        return new ConfusionMatrix(
                predicted && observed ? 1 : 0,
                predicted && !observed ? 1 : 0,
                !predicted && observed ? 1 : 0,
                !predicted && !observed ? 1 : 0);
    }

    /** Both together: ratios of the sum weigh each subject alike. */
    public ConfusionMatrix plus(ConfusionMatrix other) {
        return new ConfusionMatrix(
                truePositives + other.truePositives,
                falsePositives + other.falsePositives,
                falseNegatives + other.falseNegatives,
                trueNegatives + other.trueNegatives);
    }

    public int subjects() {
        return truePositives + falsePositives + falseNegatives + trueNegatives;
    }

    /** How many were observed to be hit. */
    public int hit() {
        return truePositives + falseNegatives;
    }

    /** The share of the predicted that was observed, 0 to 1; null if nothing was predicted. */
    public @Nullable Double precision() {
        return ratio(truePositives, truePositives + falsePositives);
    }

    /** The share of the observed that was predicted, 0 to 1; null if nothing was observed. */
    public @Nullable Double recall() {
        return ratio(truePositives, hit());
    }

    /** The share on which both agree, 0 to 1; null without a subject. */
    public @Nullable Double accuracy() {
        return ratio(truePositives + trueNegatives, subjects());
    }

    private static @Nullable Double ratio(int part, int whole) {
        return whole == 0 ? null : (double) part / whole;
    }
}
