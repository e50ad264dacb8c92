package org.linchpin.report.organization;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.linchpin.fault.Cascade;
import org.linchpin.fault.FaultAnalysis;
import org.linchpin.fault.FaultScenario;
import org.linchpin.graph.DependencyGraph;
import org.linchpin.graph.Service;
import org.linchpin.report.FaultNames;
import org.linchpin.report.cascade.FaultGroup;
import org.linchpin.report.cascade.FaultGroups;
import org.linchpin.report.organization.HeatTable.HeatCell;
import org.linchpin.report.organization.SinglePoint.Hit;

/** Looks at an organization's single points of failure one by one. Each takes a cascade in what the organization needs. */
final class SinglePointList {
    private final OwnPart part;
    private final Own own;
    private final DependencyGraph graph;
    private final List<FaultGroup> ranked;

    SinglePointList(OwnPart part) {
        this.part = part;
        this.own = part.own();
        this.graph = part.graph();
        this.ranked = FaultGroups.of(part.analysis(), part.faults(), part.view().kinds(), own.isService()).stream()
                .filter(g -> g.counts().servicesDown() > 0)
                .sorted(Comparator.comparingInt((FaultGroup g) -> -g.counts().criticalServicesDown())
                        .thenComparingInt(g -> -g.counts().tolerancesBreached())
                        .thenComparingInt(g -> -g.counts().servicesDown())
                        .thenComparingDouble(g -> -g.counts().weightDown())
                        .thenComparing(g -> graph.id(g.fault())))
                .toList();
    }

    /** All of them, the worst first. */
    List<FaultGroup> ranked() {
        return ranked;
    }

    /**
     * The first of them in full.
     *
     * @param products of the graph in which second sources are looked for
     */
    SinglePoints points(Actions actions, FaultAnalysis products) {
        List<SinglePoint> items = new ArrayList<>();
        for (FaultGroup group : ranked.subList(0, Math.min(SinglePoints.MOST, ranked.size()))) {
            items.add(point(items.size() + 1, group, actions, products));
        }
        return new SinglePoints(items, ranked.size());
    }

    private SinglePoint point(int rank, FaultGroup group, Actions actions, FaultAnalysis products) {
        Cascade cascade = part.cascade(group.fault());
        int[] down = down(cascade);
        long criticalBreached = IntStream.of(down)
                .filter(s -> own.isCritical(s) && Boolean.TRUE.equals(cascade.toleranceBreached(s)))
                .count();
        double first =
                IntStream.of(down).mapToDouble(cascade::downAfterHours).min().orElseThrow();
        var firstCritical = IntStream.of(down)
                .filter(own::isCritical)
                .mapToDouble(cascade::downAfterHours)
                .min();
        return new SinglePoint(
                rank,
                NodeName.of(graph, group.fault()),
                group.others().stream()
                        .limit(SinglePoint.MOST_SAME)
                        .map(n -> NodeName.of(graph, n))
                        .toList(),
                group.others().size(),
                group.counts().criticalServicesDown(),
                group.counts().servicesDown(),
                group.counts().servicesDegraded(),
                group.counts().tolerancesBreached(),
                stated(IntStream.of(down)),
                (int) criticalBreached,
                stated(IntStream.of(down).filter(own::isCritical)),
                group.counts().weightDown(),
                first,
                firstCritical.isPresent() ? firstCritical.getAsDouble() : null,
                cascade.weakestEvidence(own.isService()).text(),
                new FaultNames(graph).chain(cascade.explain(down[0])),
                IntStream.of(down)
                        .limit(SinglePoint.MOST_HITS)
                        .mapToObj(s -> hit(cascade, s))
                        .toList(),
                actions.of(cascade, down, () -> up(products, graph.id(group.fault()))));
    }

    private int stated(IntStream services) {
        return (int)
                services.filter(s -> graph.service(s).toleranceHours() != null).count();
    }

    /** What goes on; all, where no product can need the fault. */
    private IntPredicate up(FaultAnalysis products, String fault) {
        int node = products.graph().node(fault);
        if (node == DependencyGraph.NONE) {
            return any -> true;
        }
        Cascade cascade = products.cascade(FaultScenario.of(
                products.graph(), part.faults().mode(), part.faults().outageHours(), node));
        return product -> !cascade.isDown(product);
    }

    /** Own services that go down: critical ones first, then breached tolerances, then the earliest. */
    private int[] down(Cascade cascade) {
        return IntStream.of(own.services())
                .filter(cascade::isDown)
                .boxed()
                .sorted(Comparator.comparing((Integer s) -> graph.service(s).criticality())
                        .thenComparing(s -> !Boolean.TRUE.equals(cascade.toleranceBreached(s)))
                        .thenComparingDouble(cascade::downAfterHours)
                        .thenComparing(graph::id))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    private Hit hit(Cascade cascade, int service) {
        Service row = graph.service(service);
        return new Hit(
                row.id(),
                row.name(),
                row.criticality().text(),
                cascade.downAfterHours(service),
                row.toleranceHours(),
                cascade.toleranceBreached(service),
                row.weight());
    }

    /** Services by the first single points of failure. */
    HeatTable heat() {
        List<FaultGroup> columns = ranked.subList(0, Math.min(HeatTable.MOST_FAULTS, ranked.size()));
        List<HeatCell> cells = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            Cascade cascade = part.cascade(columns.get(i).fault());
            for (int service : own.services()) {
                if (cascade.isDown(service)) {
                    cells.add(new HeatCell(
                            graph.id(service),
                            i + 1,
                            cascade.downAfterHours(service),
                            cascade.toleranceBreached(service)));
                }
            }
        }
        cells.sort(Comparator.comparing(HeatCell::service).thenComparingInt(HeatCell::fault));
        return new HeatTable(
                columns.stream().map(g -> NodeName.of(graph, g.fault())).toList(), cells);
    }

    /** By service: how many single points of failure, the soonest hour, and how many breach its tolerance. */
    List<ServiceLine> services() {
        int n = graph.nodeCount();
        int[] count = new int[n];
        int[] breached = new int[n];
        double[] soonest = new double[n];
        Arrays.fill(soonest, Double.POSITIVE_INFINITY);
        for (FaultGroup group : ranked) {
            Cascade cascade = part.cascade(group.fault());
            for (int service : own.services()) {
                if (cascade.isDown(service)) {
                    count[service]++;
                    soonest[service] = Math.min(soonest[service], cascade.downAfterHours(service));
                    breached[service] += Boolean.TRUE.equals(cascade.toleranceBreached(service)) ? 1 : 0;
                }
            }
        }
        return IntStream.of(own.services())
                .mapToObj(s -> line(s, count[s], soonest[s], breached[s]))
                .sorted(Comparator.comparing((ServiceLine s) ->
                                graph.service(graph.node(s.id())).criticality())
                        .thenComparingInt(s -> -s.tolerancesBreached())
                        .thenComparingInt(s -> -s.singlePointsOfFailure())
                        .thenComparing(ServiceLine::id))
                .toList();
    }

    private ServiceLine line(int service, int count, double soonest, int breached) {
        Service row = graph.service(service);
        return new ServiceLine(
                row.id(),
                row.name(),
                row.criticality().text(),
                row.function(),
                row.toleranceHours(),
                row.recoveryHours(),
                row.weight(),
                count,
                count == 0 ? null : soonest,
                breached);
    }
}
