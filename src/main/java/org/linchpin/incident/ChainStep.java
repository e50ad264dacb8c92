package org.linchpin.incident;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linchpin.fault.Explanation;
import org.linchpin.graph.DependencyGraph;
import org.linchpin.graph.NodeKind;

/**
 * One step of the chain by which a subject was predicted to be hit: by ids and names, so that it outlives the graph of that day.
 *
 * @param downAfterHours hours after the fault; null if the node is degraded
 * @param because what it lost; null if it is a fault itself
 */
public record ChainStep(
        String id,
        NodeKind kind,
        String name,
        @Nullable Double downAfterHours,
        @Nullable Because because) {
    /**
     * The group that took the node down or degraded it.
     *
     * @param group what users called it; null if the need stands alone
     * @param required members that must work
     * @param size members that there are
     * @param lost ids of the members whose loss sufficed, each an earlier step
     */
    public record Because(@Nullable String group, int required, int size, List<String> lost) {
        public Because {
            lost = List.copyOf(lost);
        }

        private static @Nullable Because of(DependencyGraph graph, Explanation.@Nullable Because because) {
            return because == null
                    ? null
                    : new Because(
                            because.name(),
                            because.required(),
                            because.size(),
                            because.lost().stream().map(graph::id).toList());
        }
    }

    static ChainStep of(DependencyGraph graph, Explanation.Step step) {
        return new ChainStep(
                graph.id(step.node()),
                graph.kind(step.node()),
                graph.name(step.node()),
                step.isDegraded() ? null : step.downAfterHours(),
                Because.of(graph, step.because()));
    }
}
