package org.linchpin.benchmark;

import org.linchpin.concentration.Concentration;
import org.linchpin.concentration.ConcentrationAnalysis;
import org.linchpin.concentration.ConcentrationMap;
import org.linchpin.concentration.ConcentrationQuery;
import org.linchpin.concentration.Depth;
import org.linchpin.concentration.Population;
import org.linchpin.fault.FaultAnalysis;
import org.linchpin.fault.SingleFaults;
import org.linchpin.graph.DependencyGraph;
import org.linchpin.graph.FaultMode;
import org.linchpin.graph.Organization;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/**
 * Shares and reach of vendors. As in the application, the single faults are known, and a question to the same analysis finds what earlier
 * ones prepared; the result itself is worked out each time.
 */
@State(Scope.Benchmark)
@SuppressWarnings("NullAway.Init") // JMH calls what has @Setup first
public class ConcentrationBenchmark extends ShortRuns {
    @Param
    public Depth depth = Depth.DIRECT;

    private ConcentrationAnalysis analysis;

    @Setup(Level.Trial)
    public void findFaults(MeasuredGraph measured) {
        DependencyGraph graph = measured.graph();
        var faults = new FaultAnalysis(graph);
        SingleFaults known = faults.singleFaults(FaultMode.MALFUNCTION, Double.POSITIVE_INFINITY);
        analysis = new ConcentrationAnalysis(graph, faults, known::servicesDown);
    }

    /** All organizations. */
    @Benchmark
    public Concentration ofVendors() {
        return analysis.measure(ConcentrationQuery.DEFAULT.withDepth(depth));
    }

    /** The largest sector, a quarter of all organizations in size M. */
    @Benchmark
    public Concentration ofVendorsOfOneSector() {
        return analysis.measure(
                ConcentrationQuery.DEFAULT.withDepth(depth).withPopulation(Population.ofSector("banking")));
    }

    /** Twelve sectors by twelve categories. */
    @Benchmark
    public ConcentrationMap map() {
        return analysis.map(ConcentrationQuery.DEFAULT.withDepth(depth), Organization::sector);
    }
}
