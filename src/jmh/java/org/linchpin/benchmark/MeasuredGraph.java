package org.linchpin.benchmark;

import java.time.LocalDate;
import org.linchpin.graph.DependencyGraph;
import org.linchpin.graph.GraphShape;
import org.linchpin.graph.GraphSize;
import org.linchpin.graph.RealisticGraph;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/**
 * The graph that a benchmark is run on, of a size that the command may choose. Its needs have their rows, as in the
 * application; for size L that takes a heap of 6 GiB.
 */
@State(Scope.Benchmark)
@SuppressWarnings("NullAway.Init") // JMH calls what has @Setup first
public class MeasuredGraph {
    private static final LocalDate DAY = LocalDate.of(2026, 1, 1);

    @Param({"S", "M"})
    GraphSize size = GraphSize.S;

    @Param("MIXED")
    GraphShape shape = GraphShape.MIXED;

    private DependencyGraph graph;

    @Setup(Level.Trial)
    public void project() {
        graph = DependencyGraph.of(RealisticGraph.rows(size, shape), DAY);
    }

    public DependencyGraph graph() {
        return graph;
    }
}
