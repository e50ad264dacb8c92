package org.linchpin.report.incident;

import org.linchpin.incident.ConfusionMatrix;
import org.linchpin.report.Words;

/** Clauses on what was hit and what was predicted; where nobody was hit, on who was predicted all the same. */
final class BacktestWords {
    private BacktestWords() {}

    /** <em>202 were hit</em>. */
    static String hit(ConfusionMatrix matrix) {
        return Words.countOrNone(matrix.hit(), "was hit", "were hit");
    }

    /** <em>3 of them would have been predicted</em>. */
    static String predicted(ConfusionMatrix matrix) {
        String would = matrix.hit() == 0
                ? "would have been predicted to be"
                : matrix.hit() == 1 ? "would have been predicted" : "of them would have been predicted";
        return Words.countOrNone(foretold(matrix), would, would);
    }

    /** <em>200 follow</em>. */
    static String follow(ConfusionMatrix matrix) {
        return Words.countOrNone(foretold(matrix), "follows", "follow");
    }

    private static int foretold(ConfusionMatrix matrix) {
        return matrix.hit() == 0 ? matrix.falsePositives() : matrix.truePositives();
    }
}
