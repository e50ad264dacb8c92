package org.linchpin.benchmark;

import org.linchpin.concentration.Concentration;
import org.linchpin.concentration.ConcentrationAnalysis;
import org.linchpin.concentration.ConcentrationQuery;
import org.linchpin.concentration.Depth;
import org.linchpin.fault.FaultAnalysis;
import org.linchpin.graph.DependencyGraph;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** Shares and reach of all vendors over all organizations, asked for the first time: nothing is kept from earlier questions. */
@State(Scope.Benchmark)
public class ConcentrationBenchmark extends ShortRuns {
    @Param
    public Depth depth = Depth.DIRECT;

    @Benchmark
    public Concentration ofVendors(MeasuredGraph measured) {
        DependencyGraph graph = measured.graph();
        return new ConcentrationAnalysis(graph, new FaultAnalysis(graph))
                .measure(ConcentrationQuery.DEFAULT.withDepth(depth));
    }
}
