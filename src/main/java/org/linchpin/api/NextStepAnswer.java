package org.linchpin.api;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linchpin.graph.DependencyGraph;
import org.linchpin.procurement.NextSteps;
import org.linchpin.procurement.NotJudged;
import org.linchpin.procurement.Plan;
import org.linchpin.procurement.SupplierChange;

/**
 * What helps an organization most.
 *
 * @param single null if no change leaves fewer single points of failure of critical services than today
 * @param pair null if no two changes leave fewer than the single one
 * @param judged changes that were compared
 * @param truncated whether time ran out: then there may be something better
 */
public record NextStepAnswer(
        ExposureItem today,
        @Nullable Step single,
        @Nullable Step pair,
        int judged,
        List<Unjudged> notJudged,
        boolean truncated) {
    static NextStepAnswer of(DependencyGraph graph, NextSteps steps) {
        return new NextStepAnswer(
                ExposureItem.of(steps.today()),
                Step.of(graph, steps.single()),
                Step.of(graph, steps.pair()),
                steps.judged(),
                steps.notJudged().stream().map(left -> Unjudged.of(graph, left)).toList(),
                steps.truncated());
    }

    /** Changes in their order, and what they do. Hidden pairs are not looked for, and are 0. */
    public record Step(List<Change> changes, ExposureItem.Change effect) {
        static @Nullable Step of(DependencyGraph graph, @Nullable Plan plan) {
            return plan == null
                    ? null
                    : new Step(
                            plan.changes().stream()
                                    .map(change -> Change.of(graph, change))
                                    .toList(),
                            ExposureItem.Change.of(graph, plan.effect()));
        }
    }

    /**
     * One change.
     *
     * @param move switch or add
     */
    public record Change(String move, String category, NodeRef product) {
        static Change of(DependencyGraph graph, SupplierChange change) {
            return new Change(change.move().text(), change.category(), NodeRef.of(graph, change.product()));
        }
    }

    /** What was left out, and why; product is null where it is the whole category. */
    public record Unjudged(String category, @Nullable NodeRef product, String reason) {
        static Unjudged of(DependencyGraph graph, NotJudged left) {
            Integer product = left.product();
            return new Unjudged(
                    left.category(),
                    product == null ? null : NodeRef.of(graph, product),
                    left.reason().text());
        }
    }
}
