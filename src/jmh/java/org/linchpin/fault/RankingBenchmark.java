package org.linchpin.fault;

import java.util.List;
import java.util.SortedMap;
import java.util.stream.IntStream;
import org.linchpin.benchmark.ShortRuns;
import org.linchpin.graph.DependencyGraph;
import org.linchpin.graph.FaultMode;
import org.linchpin.graph.GraphShape;
import org.linchpin.graph.GraphSize;
import org.linchpin.graph.NodeKind;
import org.linchpin.graph.Organization;
import org.linchpin.graph.RealisticGraph;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** What is asked of all single faults once they are known, on one core, and how much countries cost, whose faults are masked. */
@State(Scope.Benchmark)
@SuppressWarnings("NullAway.Init") // JMH calls what has @Setup first
public class RankingBenchmark extends ShortRuns {
    @Param("M")
    public GraphSize size = GraphSize.XS;

    @Param("MIXED")
    public GraphShape shape = GraphShape.MIXED;

    private DependencyGraph graph;
    private FaultAnalysis analysis;
    private SingleFaults faults;
    private String sector;
    private SweepPlan plan;
    private WorldDownCounts worlds;

    @Setup
    public void analyse() {
        graph = RealisticGraph.project(size, shape);
        analysis = new FaultAnalysis(graph);
        faults = analysis.singleFaults(FaultMode.MALFUNCTION, Double.POSITIVE_INFINITY);
        sector = graph.organizations().get(0).sector();
        var withdrawal = new Withdrawal(graph);
        plan = new SweepPlan(graph, withdrawal, SweepSize.of(graph));
        worlds = new WorldDownCounts(graph, plan, withdrawal);
    }

    /** All single faults, of which no list of a service was asked for yet. */
    @State(Scope.Thread)
    public static class Fresh {
        private SingleFaults faults;

        @Setup(Level.Invocation)
        public void analyse(RankingBenchmark benchmark) {
            faults = benchmark.analysis.singleFaults(FaultMode.MALFUNCTION, Double.POSITIVE_INFINITY);
        }
    }

    /** The ranking over the services of a sector. */
    @Benchmark
    public List<RankedFault> filtered() {
        return faults.over(this::isOfSector).faults();
    }

    /** As {@link #filtered}, with what reaches the same services put together. */
    @Benchmark
    public List<List<RankedFault>> filteredAlike() {
        return faults.over(this::isOfSector).alike(fault -> true);
    }

    /** All that are ranked, put together: known from the second time on. */
    @Benchmark
    public List<List<RankedFault>> allAlike() {
        return faults.over(SingleFaults.ALL).alike(fault -> true);
    }

    /** The counts of the hundred largest faults by sector. */
    @Benchmark
    public List<SortedMap<String, FaultCounts>> breakdowns() {
        return faults.ranking().stream()
                .limit(100)
                .map(ranked -> faults.countBy(ranked.fault(), SingleFaults.ALL, s -> owner(s).sector()))
                .toList();
    }

    /** The single points of failure of every service, made for the first time. */
    @Benchmark
    public long listsOfServices(Fresh fresh) {
        long length = 0;
        for (int service = graph.kindStart(NodeKind.SERVICE); service < graph.nodeCount(); service++) {
            length += fresh.faults.singlePointsOfFailure(service).length;
        }
        return length;
    }

    /** One sweep and count of all countries, each with its mask. */
    @Benchmark
    public DownCounts countries() {
        return swept(NodeKind.COUNTRY);
    }

    /** As {@link #countries} for as many vendors, which have none. */
    @Benchmark
    public DownCounts vendors() {
        return swept(NodeKind.VENDOR);
    }

    private DownCounts swept(NodeKind kind) {
        int[] swept = IntStream.range(0, graph.count(NodeKind.COUNTRY))
                .map(i -> graph.kindStart(kind) + i)
                .toArray();
        var counts = new DownCounts(graph.kindStart(NodeKind.SERVICE));
        worlds.run(
                swept,
                plan.down(FaultMode.LOSS, Double.POSITIVE_INFINITY),
                new SweepWatch(Progress.UNWATCHED, swept.length, done -> {}),
                counts);
        return counts;
    }

    private boolean isOfSector(int service) {
        return owner(service).sector().equals(sector);
    }

    private Organization owner(int service) {
        return graph.organizations().get(graph.organization(service));
    }
}
