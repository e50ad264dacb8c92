package org.linchpin.api;

import java.util.Map;
import java.util.TreeMap;
import org.linchpin.incident.BacktestSummary;
import org.linchpin.incident.MissCause;
import org.linchpin.incident.Positive;

/**
 * All incidents with observations together; a subject counts once for each incident in which it was observed.
 *
 * @param incidents how many
 */
public record BacktestSummaryAnswer(int incidents, Result knownBefore, Result reconstructed) {
    static BacktestSummaryAnswer of(BacktestSummary knownBefore, BacktestSummary reconstructed) {
        return new BacktestSummaryAnswer(
                reconstructed.backtests().size(), Result.of(knownBefore), Result.of(reconstructed));
    }

    /**
     * What one set of dependencies would have predicted.
     *
     * @param downOrDegraded where down and degraded count as hit, on both sides
     * @param down where only down counts
     * @param misses how many subjects were observed otherwise than predicted, by cause
     */
    public record Result(String title, Matrix downOrDegraded, Matrix down, Map<String, Integer> misses) {
        static Result of(BacktestSummary summary) {
            Map<String, Integer> misses = new TreeMap<>();
            for (MissCause cause : MissCause.values()) {
                misses.put(cause.text(), summary.misses().getOrDefault(cause, 0));
            }
            return new Result(
                    summary.knowledge().title(),
                    Matrix.of(summary.matrix(Positive.DOWN_OR_DEGRADED)),
                    Matrix.of(summary.matrix(Positive.DOWN)),
                    misses);
        }
    }
}
