package org.linchpin.report.cascade;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linchpin.fault.Cascade;
import org.linchpin.fault.Explanation;
import org.linchpin.graph.DependencyGraph;
import org.linchpin.graph.Organization;
import org.linchpin.graph.Service;

/**
 * What one fault does to one service.
 *
 * @param cascade of the fault
 * @param fault the narrowest of the faults that do the same
 * @param others the rest of them
 * @param node of the service
 */
public record Effect(Cascade cascade, int fault, List<Integer> others, int node) {
    public Effect {
        others = List.copyOf(others);
    }

    DependencyGraph graph() {
        return cascade.graph();
    }

    Service service() {
        return graph().service(node);
    }

    Organization organization() {
        return java.util.Objects.requireNonNull(graph().owner(node));
    }

    boolean isDown() {
        return cascade.isDown(node);
    }

    /** Hours after the fault; null if the service is degraded only. */
    @Nullable
    Double downAfterHours() {
        return isDown() ? cascade.downAfterHours(node) : null;
    }

    /** By which chain; computed anew at each call, since tables show few of many rows. */
    Explanation explanation() {
        return isDown() ? cascade.explain(node) : cascade.explainDegraded(node);
    }
}
