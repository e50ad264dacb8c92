package org.linchpin.report.catalogue;

import jakarta.enterprise.context.ApplicationScoped;
import org.linchpin.graph.DependencyGraph;
import org.linchpin.report.PerRevision;

/** The {@link DirectUse} of the newest graph, shared by the list pages. */
@ApplicationScoped
class DirectUses {
    private final PerRevision<DirectUse> kept = new PerRevision<>(DirectUse::new);

    DirectUse of(DependencyGraph graph) {
        return kept.of(graph);
    }
}
