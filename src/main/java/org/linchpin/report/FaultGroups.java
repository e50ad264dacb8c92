package org.linchpin.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.linchpin.analysis.Analysis;
import org.linchpin.fault.FaultAnalysis;
import org.linchpin.fault.FaultScenario;
import org.linchpin.fault.RankedFault;
import org.linchpin.fault.SingleFaults;
import org.linchpin.graph.DependencyGraph;
import org.linchpin.graph.NodeKind;

/**
 * A ranking in which faults that sink the same services are one row: <em>Falcon for Windows, and so CrowdStrike</em>. O(services
 * per fault, summed).
 */
public final class FaultGroups {
    /** What rankings show; countries have a tab of their own. */
    public static final Set<NodeKind> SUPPLY = Set.of(NodeKind.PRODUCT, NodeKind.VENDOR, NodeKind.LOCATION);

    private FaultGroups() {}

    /**
     * The ranking.
     *
     * @param kinds the faults to rank
     * @param services the services to count
     */
    static List<FaultGroup> of(Analysis analysis, SingleFaults faults, Set<NodeKind> kinds, IntPredicate services) {
        return of(analysis.faults(), faults, kinds, services);
    }

    /** As {@link #of(Analysis, SingleFaults, Set, IntPredicate)}, on the graph of that analysis. */
    public static List<FaultGroup> of(
            FaultAnalysis analysis, SingleFaults faults, Set<NodeKind> kinds, IntPredicate services) {
        Map<Reach, List<RankedFault>> byReach = new LinkedHashMap<>();
        for (RankedFault ranked : faults.ranking(services)) {
            if (kinds.contains(analysis.graph().kind(ranked.fault()))) {
                byReach.computeIfAbsent(new Reach(faults, ranked.fault(), services), r -> new ArrayList<>())
                        .add(ranked);
            }
        }
        return byReach.values().stream()
                .map(same -> group(analysis, faults, same))
                .toList();
    }

    private static FaultGroup group(FaultAnalysis analysis, SingleFaults faults, List<RankedFault> same) {
        List<Integer> narrowestFirst = same.stream()
                .map(RankedFault::fault)
                .sorted(narrowestFirst(analysis, faults))
                .toList();
        return new FaultGroup(
                narrowestFirst.get(0),
                narrowestFirst.subList(1, narrowestFirst.size()),
                same.get(0).counts());
    }

    /** Runs a cascade only where two faults are alike in all that is known of them already. */
    private static Comparator<Integer> narrowestFirst(FaultAnalysis analysis, SingleFaults faults) {
        DependencyGraph graph = analysis.graph();
        Map<Integer, Integer> nodesDown = new HashMap<>();
        return Comparator.comparingInt((Integer f) -> faults.count(f).servicesDown())
                .thenComparingInt(f -> faults.count(f).servicesDegraded())
                .thenComparing(graph::kind, Comparator.reverseOrder())
                .thenComparingInt(f -> nodesDown.computeIfAbsent(f, n -> nodesDown(analysis, faults, n)))
                .thenComparing(graph::id);
    }

    private static int nodesDown(FaultAnalysis analysis, SingleFaults faults, int fault) {
        DependencyGraph graph = analysis.graph();
        return analysis.cascade(FaultScenario.of(graph, faults.mode(), faults.outageHours(), fault))
                .down()
                .length;
    }

    /** The services that a fault reaches, as a key. Made anew where two are compared: all of them would fill the memory. */
    private static final class Reach {
        private final SingleFaults faults;
        private final int fault;
        private final IntPredicate services;
        private final int hash;

        Reach(SingleFaults faults, int fault, IntPredicate services) {
            this.faults = faults;
            this.fault = fault;
            this.services = services;
            hash = 31 * Arrays.hashCode(down()) + Arrays.hashCode(degraded());
        }

        private int[] down() {
            return IntStream.of(faults.servicesDown(fault)).filter(services).toArray();
        }

        private int[] degraded() {
            return IntStream.of(faults.servicesDegraded(fault)).filter(services).toArray();
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Reach reach
                    && reach.hash == hash
                    && Arrays.equals(reach.down(), down())
                    && Arrays.equals(reach.degraded(), degraded());
        }

        @Override
        public int hashCode() {
            return hash;
        }
    }
}
