package org.linchpin.fault;

import java.util.Comparator;
import java.util.stream.IntStream;
import org.linchpin.benchmark.MeasuredGraph;
import org.linchpin.benchmark.ShortRuns;
import org.linchpin.graph.DependencyGraph;
import org.linchpin.graph.FaultMode;
import org.linchpin.graph.NodeKind;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** One fault, as a page or a request asks for it. */
@State(Scope.Benchmark)
@SuppressWarnings("NullAway.Init") // JMH calls what has @Setup first
public class OneFaultBenchmark extends ShortRuns {
    /** Nodes affected at most: the fault is the product that affects most of those within. */
    @Param({"1000", "2147483647"})
    public int mostAffected = 1_000;

    private FaultAnalysis analysis;
    private FaultScenario scenario;
    private Cascade cascade;
    private int last;

    @Setup
    public void choose(MeasuredGraph measured) {
        DependencyGraph graph = measured.graph();
        analysis = new FaultAnalysis(graph);
        int product = IntStream.range(graph.kindStart(NodeKind.PRODUCT), graph.kindEnd(NodeKind.PRODUCT))
                .filter(p -> affected(p) <= mostAffected)
                .boxed()
                .max(Comparator.comparingInt(this::affected))
                .orElseThrow();
        scenario = FaultScenario.of(graph, FaultMode.MALFUNCTION, 72, product);
        cascade = analysis.cascade(scenario);
        int[] down = cascade.down();
        last = down[down.length - 1];
    }

    /** What goes down, is degraded, or has lost redundancy. */
    @Benchmark
    public Cascade cascade() {
        return analysis.cascade(scenario);
    }

    /** Why the node falls that falls last. */
    @Benchmark
    public Explanation explanation() {
        return cascade.explain(last);
    }

    private int affected(int product) {
        return analysis.withKernel(kernel -> {
            kernel.run(FaultMode.MALFUNCTION, 72, true, product);
            return kernel.affectedCount();
        });
    }
}
