package org.linchpin.fault;

import org.linchpin.benchmark.ShortRuns;
import org.linchpin.graph.DependencyGraph;
import org.linchpin.graph.FaultMode;
import org.linchpin.graph.GraphShape;
import org.linchpin.graph.GraphSize;
import org.linchpin.graph.RealisticGraph;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** All single faults of a graph, on all cores. */
@State(Scope.Benchmark)
@SuppressWarnings("NullAway.Init") // JMH calls what has @Setup first
public class SingleFaultsBenchmark extends ShortRuns {
    @Param({"S", "M"})
    public GraphSize size = GraphSize.XS;

    @Param({"HARD", "MIXED"})
    public GraphShape shape = GraphShape.HARD;

    private DependencyGraph graph;
    private FaultAnalysis analysis;

    @Setup
    public void project() {
        graph = RealisticGraph.project(size, shape);
        analysis = new FaultAnalysis(graph);
    }

    /** The four counts of what goes down, and nothing else. */
    @Benchmark
    public DownCounts downCounts() {
        return new FaultAnalysis(graph).downCounts(FaultMode.MALFUNCTION, Progress.UNWATCHED);
    }

    /** As {@link #downCounts}, with what another question to the same analysis has prepared. */
    @Benchmark
    public DownCounts downCountsAgain() {
        return analysis.downCounts(FaultMode.MALFUNCTION, Progress.UNWATCHED);
    }

    /** Counts and ranking, degraded services too, and the lists by fault and by service. */
    @Benchmark
    public SingleFaults endless() {
        return new FaultAnalysis(graph).singleFaults(FaultMode.MALFUNCTION, Double.POSITIVE_INFINITY);
    }

    /** As {@link #endless}, with hours and tolerances. */
    @Benchmark
    public SingleFaults threeDays() {
        return new FaultAnalysis(graph).singleFaults(FaultMode.MALFUNCTION, 72);
    }
}
