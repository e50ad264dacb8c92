package org.linchpin.fault;

import java.util.concurrent.TimeUnit;
import org.linchpin.graph.FaultMode;
import org.linchpin.graph.GraphShape;
import org.linchpin.graph.GraphSize;
import org.linchpin.graph.RealisticGraph;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** All single faults of a graph, on all cores. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(value = 1, jvmArgsAppend = "-Xmx2g")
@Warmup(iterations = 3, time = 3)
@Measurement(iterations = 5, time = 3)
public class SingleFaultsBenchmark {
    @Param({"S", "M"})
    public GraphSize size = GraphSize.S;

    @Param("HARD")
    public GraphShape shape = GraphShape.HARD;

    private FaultAnalysis analysis = new FaultAnalysis(RealisticGraph.project(GraphSize.XS, GraphShape.HARD));

    @Setup
    public void project() {
        analysis = new FaultAnalysis(RealisticGraph.project(size, shape));
    }

    /** With degraded services, breakdowns and the list of each service. */
    @Benchmark
    public SingleFaults everythingKept() {
        return analysis.singleFaults(FaultMode.MALFUNCTION, Double.POSITIVE_INFINITY);
    }
}
