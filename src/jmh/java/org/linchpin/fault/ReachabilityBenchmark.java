package org.linchpin.fault;

import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.jgrapht.Graph;
import org.jgrapht.graph.DefaultDirectedGraph;
import org.jgrapht.graph.DefaultEdge;
import org.jgrapht.traverse.BreadthFirstIterator;
import org.linchpin.graph.DependencyGraph;
import org.linchpin.graph.FaultMode;
import org.linchpin.graph.GraphShape;
import org.linchpin.graph.GraphSize;
import org.linchpin.graph.NodeKind;
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

/**
 * Our ways to count the services that each single fault takes down, beside that of a user of JGraphT, on a graph without
 * redundancy: there, what goes down is what a search reaches. Countries are left out, whose faults are masked. A run fails
 * if a way counts other than a cascade from each fault.
 */
@State(Scope.Benchmark)
@SuppressWarnings("NullAway.Init") // JMH calls what has @Setup first
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(value = 1, jvmArgsAppend = "-Xmx3g")
@Warmup(iterations = 1)
@Measurement(iterations = 3)
public class ReachabilityBenchmark {
    @Param("M")
    public GraphSize size = GraphSize.XS;

    private DependencyGraph graph;
    private Graph<Integer, DefaultEdge> peer;
    private long expected;

    @Setup
    public void project() {
        graph = RealisticGraph.project(size, GraphShape.SERIES);
        peer = new DefaultDirectedGraph<>(DefaultEdge.class);
        for (int node = 0; node < graph.nodeCount(); node++) {
            peer.addVertex(node);
        }
        for (int group = 0; group < graph.groupCount(); group++) {
            peer.addEdge(graph.member(graph.memberStart(group)), graph.groupOwner(group));
        }
        expected = cascades();
    }

    /** A breadth-first search from each fault, on one core. */
    @Benchmark
    public long jgrapht() {
        long down = 0;
        for (int fault = firstFault(); fault < firstService(); fault++) {
            var search = new BreadthFirstIterator<>(peer, fault);
            while (search.hasNext()) {
                down += search.next() >= firstService() ? 1 : 0;
            }
        }
        return checked(down);
    }

    /** A cascade from each fault, on one core. */
    @Benchmark
    public long worklist() {
        return checked(cascades());
    }

    private long cascades() {
        var kernel = new CascadeKernel(graph);
        long down = 0;
        for (int fault = firstFault(); fault < firstService(); fault++) {
            kernel.run(FaultMode.MALFUNCTION, Double.POSITIVE_INFINITY, false, fault);
            down += IntStream.range(0, kernel.downCount())
                    .filter(place -> kernel.node(place) >= firstService())
                    .count();
        }
        return down;
    }

    /** The kernel for all faults, on all cores, which counts organizations and breached tolerances too. */
    @Benchmark
    public long downCounts() {
        DownCounts all = new FaultAnalysis(graph).downCounts(FaultMode.MALFUNCTION, Progress.UNWATCHED);
        return checked(IntStream.range(firstFault(), firstService())
                .mapToLong(all::servicesDown)
                .sum());
    }

    private long checked(long down) {
        if (down != expected) {
            throw new IllegalStateException("counted %d services down, but there are %d".formatted(down, expected));
        }
        return down;
    }

    private int firstFault() {
        return graph.kindEnd(NodeKind.COUNTRY);
    }

    private int firstService() {
        return graph.kindStart(NodeKind.SERVICE);
    }
}
