package org.linchpin.report.organization;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What helps most: in an outage that does not end, so that its single points of failure are those of the model.
 *
 * @param state done; truncated: time ran out, so there may be something better; searching: not known yet
 * @param single null if no change leaves fewer
 * @param pair null if no two changes leave fewer than the single one
 * @param judged changes that were compared
 * @param notJudged categories and products that could not be, with the reason
 */
public record NextStep(
        String state, @Nullable Step single, @Nullable Step pair, int judged, int notJudged, List<Unjudged> unjudged) {
    static final int MOST = 100;

    public static final String DONE = "done";
    public static final String TRUNCATED = "truncated";
    public static final String SEARCHING = "searching";

    public NextStep {
        unjudged = List.copyOf(unjudged);
    }

    /**
     * One or two changes.
     *
     * @param before single points of failure of critical services
     */
    public record Step(
            List<Change> changes, int before, int after, int criticalServicesBefore, int criticalServicesAfter) {
        public Step {
            changes = List.copyOf(changes);
        }

        /** In words. */
        public String text() {
            return String.join(", and ", changes.stream().map(Change::text).toList());
        }
    }

    /**
     * One change.
     *
     * @param move switch or add
     */
    public record Change(String move, String category, NodeName product) {
        /** In words. */
        public String text() {
            return move.equals("add")
                    ? "add %s as a second source of %s".formatted(product.full(), category)
                    : "switch %s to %s".formatted(category, product.full());
        }
    }

    /** What was left out. */
    public record Unjudged(String category, @Nullable NodeName product, String reason) {}
}
