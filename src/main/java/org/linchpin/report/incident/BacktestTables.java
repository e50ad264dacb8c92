package org.linchpin.report.incident;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;
import org.linchpin.incident.ConfusionMatrix;
import org.linchpin.incident.Knowledge;
import org.linchpin.incident.MissCause;
import org.linchpin.incident.Positive;
import org.linchpin.platform.table.TableColumn;
import org.linchpin.platform.table.TableDefinition;

/** Tables of how often predictions and observations agreed, and of why they did not. */
public final class BacktestTables {
    private BacktestTables() {}

    /** One confusion matrix, and what it counts. */
    public record Result(Knowledge knowledge, Positive positive, ConfusionMatrix matrix) {}

    public static final TableDefinition<Result> RESULTS = new TableDefinition<>(
            "results",
            "Predicted against observed",
            "results",
            "",
            "No subject was observed.",
            List.of(
                    TableColumn.text(
                            "dependencies",
                            "Dependencies used",
                            r -> r.knowledge().title()),
                    TableColumn.<Result>text("hit", "Counts as hit", r -> words(r.positive()))
                            .help("On both sides: in the prediction and in the observation."),
                    count("predicted_and_hit", "Predicted and hit", ConfusionMatrix::truePositives)
                            .help("True positives."),
                    count("predicted_not_hit", "Predicted, not hit", ConfusionMatrix::falsePositives)
                            .help("False positives."),
                    count("hit_not_predicted", "Hit, not predicted", ConfusionMatrix::falseNegatives)
                            .help("False negatives."),
                    count("neither", "Neither", ConfusionMatrix::trueNegatives).help("True negatives."),
                    TableColumn.<Result>share(
                                    "precision", "Precision", r -> r.matrix().precision())
                            .help("Of what was predicted, the share that was hit. None if nothing was predicted."),
                    TableColumn.<Result>share(
                                    "recall", "Recall", r -> r.matrix().recall())
                            .help("Of what was hit, the share that was predicted. None if nothing was hit."),
                    TableColumn.<Result>share(
                                    "accuracy", "Accuracy", r -> r.matrix().accuracy())
                            .help("The share of subjects on which prediction and observation agree.")));

    private static TableColumn<Result> count(String key, String label, Function<ConfusionMatrix, Integer> count) {
        return TableColumn.number(key, label, r -> count.apply(r.matrix()));
    }

    /** The four matrices: what was known before first, and down or degraded before down alone; none without a subject. */
    public static List<Result> results(BiFunction<Knowledge, Positive, ConfusionMatrix> matrices) {
        if (matrices.apply(Knowledge.RECONSTRUCTED, Positive.DOWN).subjects() == 0) {
            return List.of();
        }
        return Stream.of(Knowledge.values())
                .flatMap(knowledge -> Stream.of(Positive.values())
                        .map(positive -> new Result(knowledge, positive, matrices.apply(knowledge, positive))))
                .toList();
    }

    private static String words(Positive positive) {
        return switch (positive) {
            case DOWN_OR_DEGRADED -> "down or degraded";
            case DOWN -> "down";
        };
    }

    /** One cause, and how many differences it has. */
    public record Miss(MissCause cause, int before, int reconstructed) {}

    public static final TableDefinition<Miss> MISSES = new TableDefinition<>(
            "misses",
            "Where prediction and observation differ, by cause",
            "causes",
            "",
            "Prediction and observation agree on every subject.",
            List.of(
                    TableColumn.text("cause", "Cause", m -> words(m.cause())),
                    TableColumn.number("known_before", Knowledge.KNOWN_BEFORE.title(), Miss::before),
                    TableColumn.number("reconstructed", Knowledge.RECONSTRUCTED.title(), Miss::reconstructed),
                    TableColumn.<Miss>text(
                                    "meaning", "What it means", m -> m.cause().meaning())
                            .notSearched()));

    /** The causes that there are. */
    public static List<Miss> misses(Function<Knowledge, Map<MissCause, Integer>> counts) {
        Map<MissCause, Integer> allBefore = counts.apply(Knowledge.KNOWN_BEFORE);
        Map<MissCause, Integer> allReconstructed = counts.apply(Knowledge.RECONSTRUCTED);
        List<Miss> misses = new ArrayList<>();
        for (MissCause cause : MissCause.values()) {
            int before = allBefore.getOrDefault(cause, 0);
            int reconstructed = allReconstructed.getOrDefault(cause, 0);
            if (before + reconstructed > 0) {
                misses.add(new Miss(cause, before, reconstructed));
            }
        }
        return misses;
    }

    static String words(MissCause cause) {
        return switch (cause) {
            case UNKNOWN_DEPENDENCY -> "unknown dependency";
            case FALLBACK_DID_NOT_HOLD -> "fallback that did not hold";
            case UNKNOWN_FALLBACK -> "unknown fallback";
            case PARTIAL_EXPOSURE -> "partial exposure";
        };
    }
}
