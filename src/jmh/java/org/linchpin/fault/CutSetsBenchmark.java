package org.linchpin.fault;

import java.util.EnumSet;
import java.util.Set;
import java.util.stream.IntStream;
import org.linchpin.benchmark.MeasuredGraph;
import org.linchpin.benchmark.ShortRuns;
import org.linchpin.graph.DependencyGraph;
import org.linchpin.graph.FaultMode;
import org.linchpin.graph.NodeKind;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.OperationsPerInvocation;

/** Minimal cut sets up to order 2, at products. */
public class CutSetsBenchmark extends ShortRuns {
    private static final int SERVICES = 100;
    private static final Set<NodeKind> KINDS = EnumSet.of(NodeKind.PRODUCT);

    /** Of one service: the mean of a hundred. */
    @Benchmark
    @OperationsPerInvocation(SERVICES)
    public int ofService(MeasuredGraph measured) {
        DependencyGraph graph = measured.graph();
        var search = new MinimalCutSets(graph);
        int first = graph.kindStart(NodeKind.SERVICE);
        return IntStream.range(0, SERVICES)
                .map(i -> first + i * (graph.count(NodeKind.SERVICE) / SERVICES))
                .map(s -> search.of(s, KINDS, FaultMode.MALFUNCTION, 2, SearchBudget.DEFAULT)
                        .sets()
                        .size())
                .sum();
    }
}
