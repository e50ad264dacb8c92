package org.linchpin.api;

import org.jspecify.annotations.Nullable;
import org.linchpin.incident.ConfusionMatrix;

/**
 * Predicted against observed.
 *
 * @param truePositives predicted and observed
 * @param falsePositives predicted, not observed
 * @param falseNegatives observed, not predicted
 * @param trueNegatives neither
 * @param precision 0 to 1; null if nothing was predicted
 * @param recall 0 to 1; null if nothing was observed
 * @param accuracy 0 to 1; null without a subject
 */
public record Matrix(
        int truePositives,
        int falsePositives,
        int falseNegatives,
        int trueNegatives,
        @Nullable Double precision,
        @Nullable Double recall,
        @Nullable Double accuracy) {
    static Matrix of(ConfusionMatrix matrix) {
        return new Matrix(
                matrix.truePositives(),
                matrix.falsePositives(),
                matrix.falseNegatives(),
                matrix.trueNegatives(),
                matrix.precision(),
                matrix.recall(),
                matrix.accuracy());
    }
}
