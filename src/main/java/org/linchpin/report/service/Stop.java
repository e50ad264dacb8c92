package org.linchpin.report.service;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.linchpin.fault.Cascade;
import org.linchpin.fault.FaultScenario;
import org.linchpin.fault.SingleFaults;
import org.linchpin.graph.DependencyGraph;
import org.linchpin.graph.NodeKind;
import org.linchpin.report.View;

/**
 * A single fault that stops or degrades a service.
 *
 * @param others what takes the fault down and does the same to all services: the vendor of a product that supplies nothing
 *     else here; narrowest first
 */
record Stop(DependencyGraph graph, int fault, List<Integer> others, Route route) {
    Stop {
        others = List.copyOf(others);
    }

    /**
     * Those of the faults that are of these kinds, in the order of {@link StopTables#FIRST}. The time of their cascades, and
     * pairs of faults that do the same to all services.
     *
     * @param faults each of which reaches the service
     */
    static List<Stop> of(View view, int service, int[] faults, Set<NodeKind> kinds) {
        SingleFaults all = view.faults();
        record Reach(List<Integer> down, List<Integer> degraded) {}
        Map<Reach, List<Integer>> byReach = new LinkedHashMap<>();
        IntStream.of(faults)
                .filter(f -> kinds.contains(view.graph().kind(f)))
                .forEach(f -> byReach.computeIfAbsent(
                                new Reach(list(all.servicesDown(f)), list(all.servicesDegraded(f))),
                                r -> new ArrayList<>())
                        .add(f));
        return byReach.values().stream()
                .flatMap(same -> ofSame(view, service, same).stream())
                .sorted(StopTables.FIRST)
                .toList();
    }

    private static List<Integer> list(int[] nodes) {
        return IntStream.of(nodes).boxed().toList();
    }

    private static List<Stop> ofSame(View view, int service, List<Integer> faults) {
        DependencyGraph graph = view.graph();
        List<Cascade> narrowestFirst = faults.stream()
                .map(f -> view.analysis()
                        .faults()
                        .cascade(FaultScenario.of(
                                graph, view.outage().mode(), view.outage().hours(), f)))
                .sorted(Comparator.comparingInt((Cascade c) -> c.down().length).thenComparing(c -> graph.id(fault(c))))
                .toList();
        List<Cascade> rows = new ArrayList<>();
        List<List<Integer>> others = new ArrayList<>();
        for (Cascade cascade : narrowestFirst) {
            IntStream.range(0, rows.size())
                    .filter(row -> cascade.isDown(fault(rows.get(row))))
                    .findFirst()
                    .ifPresentOrElse(row -> others.get(row).add(fault(cascade)), () -> {
                        rows.add(cascade);
                        others.add(new ArrayList<>());
                    });
        }
        return IntStream.range(0, rows.size())
                .mapToObj(
                        row -> new Stop(graph, fault(rows.get(row)), others.get(row), Route.of(rows.get(row), service)))
                .toList();
    }

    private static int fault(Cascade cascade) {
        return cascade.scenario().faults().get(0);
    }
}
