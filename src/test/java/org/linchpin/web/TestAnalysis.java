package org.linchpin.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.linchpin.analysis.CurrentAnalysis;
import org.linchpin.graph.DependencyGraph;
import org.linchpin.graph.Graph;
import org.linchpin.platform.problem.ProblemException;
import org.linchpin.platform.problem.ProblemType;

/** The graph that a test gives. */
@Alternative
@ApplicationScoped
public class TestAnalysis implements CurrentAnalysis {
    private volatile @Nullable DependencyGraph graph = DependencyGraph.of(TestWorld.graph(), LocalDate.of(2026, 1, 1));

    /** Shows that graph from now on; null is a start that is not done. */
    public void show(@Nullable DependencyGraph next) {
        graph = next;
    }

    @Override
    public Graph rows() {
        return graph().rows();
    }

    @Override
    public DependencyGraph graph() {
        DependencyGraph current = graph;
        if (current == null) {
            throw new ProblemException(ProblemType.GRAPH_NOT_READY, "The first revision is being read.");
        }
        return current;
    }
}
