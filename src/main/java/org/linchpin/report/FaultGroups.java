package org.linchpin.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.linchpin.analysis.Analysis;
import org.linchpin.fault.FaultScenario;
import org.linchpin.fault.RankedFault;
import org.linchpin.fault.SingleFaults;
import org.linchpin.graph.DependencyGraph;
import org.linchpin.graph.NodeKind;

/**
 * A ranking in which faults that sink the same services are one row: <em>Falcon for Windows, and so CrowdStrike</em>. O(services
 * per fault, summed).
 */
final class FaultGroups {
    /** What rankings show; countries have a tab of their own. */
    static final Set<NodeKind> SUPPLY = Set.of(NodeKind.PRODUCT, NodeKind.VENDOR, NodeKind.LOCATION);

    private FaultGroups() {}

    /**
     * The ranking.
     *
     * @param kinds the faults to rank
     * @param services the services to count
     */
    static List<FaultGroup> of(Analysis analysis, SingleFaults faults, Set<NodeKind> kinds, IntPredicate services) {
        Map<Reach, List<RankedFault>> byReach = new LinkedHashMap<>();
        for (RankedFault ranked : faults.ranking(services)) {
            if (kinds.contains(analysis.graph().kind(ranked.fault()))) {
                byReach.computeIfAbsent(Reach.of(faults, ranked.fault(), services), r -> new ArrayList<>())
                        .add(ranked);
            }
        }
        return byReach.values().stream()
                .map(same -> group(analysis, faults, same))
                .toList();
    }

    private static FaultGroup group(Analysis analysis, SingleFaults faults, List<RankedFault> same) {
        List<Integer> narrowestFirst = same.stream()
                .map(RankedFault::fault)
                .sorted(Comparator.comparingInt((Integer f) -> same.size() == 1 ? 0 : nodesDown(analysis, faults, f))
                        .thenComparing(f -> analysis.graph().id(f)))
                .toList();
        return new FaultGroup(
                narrowestFirst.get(0),
                narrowestFirst.subList(1, narrowestFirst.size()),
                same.get(0).counts());
    }

    private static int nodesDown(Analysis analysis, SingleFaults faults, int fault) {
        DependencyGraph graph = analysis.graph();
        return analysis.faults()
                .cascade(FaultScenario.of(graph, faults.mode(), faults.outageHours(), fault))
                .down()
                .length;
    }

    /** The services that a fault reaches, as a key. */
    private record Reach(List<Integer> down, List<Integer> degraded) {
        static Reach of(SingleFaults faults, int fault, IntPredicate services) {
            return new Reach(
                    list(faults.servicesDown(fault), services), list(faults.servicesDegraded(fault), services));
        }

        private static List<Integer> list(int[] nodes, IntPredicate services) {
            return IntStream.of(nodes).filter(services).boxed().toList();
        }
    }
}
