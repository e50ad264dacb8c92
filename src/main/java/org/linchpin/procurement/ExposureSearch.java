package org.linchpin.procurement;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.IntFunction;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.linchpin.fault.CutSets;
import org.linchpin.fault.FaultAnalysis;
import org.linchpin.fault.MinimalCutSets;
import org.linchpin.fault.SingleFaults;
import org.linchpin.graph.Criticality;
import org.linchpin.graph.DependencyGraph;
import org.linchpin.graph.Graph;
import org.linchpin.graph.NeededRows;
import org.linchpin.graph.NodeKind;
import org.linchpin.importing.GraphChange;
import org.linchpin.importing.GraphChanges;
import org.linchpin.importing.ImportResult;

/**
 * Finds what would stop services in a part of the graph, as it is or changed. Thread-safe.
 *
 * <p>Exact: the part holds all that the services can need, see {@link NeededRows}, the changes are applied to its rows, and the
 * {@linkplain MinimalCutSets search} of each service is the one of the whole graph. Time: the rows of the part, and those
 * searches; nothing is proportional to the whole graph. Where many services are asked for and no pairs, all single faults of the
 * part are found in their place, which tells the same of all services at once.
 */
final class ExposureSearch {
    private static final long[] NO_PAIRS = {};

    /** A search takes a tenth of a millisecond or so, all single faults of a large graph half a second. */
    private static final int MANY_SERVICES = 5_000;

    private final DependencyGraph whole;
    private final ExposureQuery query;
    private final int manyServices;
    private final AtomicBoolean truncated = new AtomicBoolean();

    ExposureSearch(DependencyGraph whole, ExposureQuery query) {
        this(whole, query, MANY_SERVICES);
    }

    /** @param manyServices from how many on, if no pairs are asked for, all single faults are found */
    ExposureSearch(DependencyGraph whole, ExposureQuery query, int manyServices) {
        this.whole = whole;
        this.query = query;
        this.manyServices = manyServices;
    }

    ExposureQuery query() {
        return query;
    }

    /** Whether a search was given up, so that there may be more than was found. */
    boolean truncated() {
        return truncated.get();
    }

    /**
     * By service what would stop it.
     *
     * @param part all that the services, and what the change adds, can need
     * @param services ids
     * @param change of the part's rows
     */
    Map<Integer, ServiceExposure> find(NeededRows part, Collection<String> services, UnaryOperator<Graph> change) {
        return find(whole.project(change.apply(part.graph())), services);
    }

    /**
     * By service what would stop it; what is not in the whole graph is left out.
     *
     * @param graph that holds all that the services can need
     * @param services ids
     */
    Map<Integer, ServiceExposure> find(DependencyGraph graph, Collection<String> services) {
        var inWhole = new NodesOfPart(graph, whole);
        var cutSets = new MinimalCutSets(graph);
        IntFunction<IntStream> singles = singles(graph, cutSets, services.size());
        Map<Integer, ServiceExposure> found = new TreeMap<>();
        for (String id : services) {
            int service = graph.node(id);
            int[] its = singles.apply(service)
                    .map(inWhole::node)
                    .filter(node -> node != DependencyGraph.NONE)
                    .sorted()
                    .toArray();
            long[] pairs = query.pairs().isEmpty()
                    ? NO_PAIRS
                    : sets(cutSets, service, query.pairs(), 2)
                            .filter(set -> set.size() == 2
                                    && set.stream().noneMatch(n -> inWhole.node(n) == DependencyGraph.NONE))
                            .mapToLong(set -> NodePair.packed(inWhole.node(set.get(0)), inWhole.node(set.get(1))))
                            .sorted()
                            .toArray();
            boolean critical = graph.service(service).criticality() == Criticality.CRITICAL;
            found.put(inWhole.node(service), new ServiceExposure(inWhole.node(service), critical, its, pairs));
        }
        return found;
    }

    /** By service, a node, its single points of failure. */
    private IntFunction<IntStream> singles(DependencyGraph graph, MinimalCutSets cutSets, int services) {
        if (query.pairs().isEmpty() && services >= manyServices) {
            SingleFaults all = new FaultAnalysis(graph).singleFaults(query.mode(), Double.POSITIVE_INFINITY);
            return service -> IntStream.of(all.singlePointsOfFailure(service))
                    .filter(node -> query.singles().contains(graph.kind(node)));
        }
        return service -> sets(cutSets, service, query.singles(), 1).mapToInt(set -> set.get(0));
    }

    /** The rows after the changes, which must fit them. */
    static Graph changed(Graph rows, List<GraphChange> changes) {
        if (changes.isEmpty()) {
            return rows;
        }
        ImportResult result = GraphChanges.apply(rows, changes);
        if (result instanceof ImportResult.Accepted accepted) {
            return accepted.graph();
        }
        throw new IllegalArgumentException(
                "these changes do not fit the graph: %s\n%s".formatted(changes, result.problems()));
    }

    private Stream<List<Integer>> sets(MinimalCutSets cutSets, int service, Set<NodeKind> kinds, int order) {
        CutSets found = cutSets.of(service, kinds, query.mode(), order, query.budget());
        if (found.truncated()) {
            truncated.set(true);
        }
        return found.sets().stream();
    }

    /** The nodes of a part in the whole graph, each looked up once. */
    private static final class NodesOfPart {
        private static final int NOT_LOOKED_UP = DependencyGraph.NONE - 1;

        private final DependencyGraph part;
        private final DependencyGraph whole;
        private final int[] known;

        NodesOfPart(DependencyGraph part, DependencyGraph whole) {
            this.part = part;
            this.whole = whole;
            known = new int[part.nodeCount()];
            Arrays.fill(known, NOT_LOOKED_UP);
        }

        /** None if it is not in the whole graph. */
        int node(int node) {
            if (known[node] == NOT_LOOKED_UP) {
                known[node] = whole.node(part.id(node));
            }
            return known[node];
        }
    }
}
