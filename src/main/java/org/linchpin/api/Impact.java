package org.linchpin.api;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;
import org.linchpin.fault.Cascade;
import org.linchpin.fault.FaultCounts;
import org.linchpin.graph.Criticality;
import org.linchpin.graph.DependencyGraph;
import org.linchpin.graph.NodeKind;
import org.linchpin.graph.Organization;

/**
 * What one scenario does.
 *
 * @param down by hour, then id; the faults themselves are in it at hour 0, and in no total
 * @param degraded by id
 */
public record Impact(List<Down> down, List<Degraded> degraded, Totals totals) {
    static Impact of(Cascade cascade, IntPredicate owned, IntPredicate kinds) {
        DependencyGraph graph = cascade.graph();
        IntPredicate listed = owned.and(kinds);
        List<Down> down = Arrays.stream(cascade.down())
                .filter(n -> listed.test(n) || cascade.scenario().faults().contains(n) && kinds.test(n))
                .mapToObj(n -> Down.of(cascade, n))
                .toList();
        List<Degraded> degraded = Arrays.stream(cascade.degraded())
                .filter(listed)
                .mapToObj(n -> Degraded.of(graph, n))
                .toList();
        return new Impact(down, degraded, Totals.of(cascade, owned));
    }

    /**
     * A node that goes down.
     *
     * @param organization id of its owner; null where none owns it
     * @param criticality of a service; else null
     * @param toleranceBreached null without an impact tolerance
     */
    public record Down(
            String id,
            String kind,
            String name,
            @Nullable String organization,
            @Nullable String criticality,
            double downAfterHours,
            @Nullable Boolean toleranceBreached) {
        private static Down of(Cascade cascade, int node) {
            DependencyGraph graph = cascade.graph();
            return new Down(
                    graph.id(node),
                    graph.kind(node).text(),
                    graph.name(node),
                    ownerOf(graph, node),
                    criticalityOf(graph, node),
                    cascade.downAfterHours(node),
                    isService(graph, node) ? cascade.toleranceBreached(node) : null);
        }
    }

    /** A node that carries on with less. */
    public record Degraded(
            String id,
            String kind,
            String name,
            @Nullable String organization,
            @Nullable String criticality) {
        private static Degraded of(DependencyGraph graph, int node) {
            return new Degraded(
                    graph.id(node),
                    graph.kind(node).text(),
                    graph.name(node),
                    ownerOf(graph, node),
                    criticalityOf(graph, node));
        }
    }

    /**
     * Counts over the services that were asked for.
     *
     * @param sector by sector of their owner
     * @param country by country or territory of their owner
     * @param criticality by their criticality
     */
    public record Totals(
            FaultCounts all,
            Map<String, FaultCounts> sector,
            Map<String, FaultCounts> country,
            Map<String, FaultCounts> criticality) {
        private static Totals of(Cascade cascade, IntPredicate counted) {
            DependencyGraph graph = cascade.graph();
            return new Totals(
                    cascade.count(counted),
                    cascade.countBy(counted, Breakdown.SECTOR.on(graph)),
                    cascade.countBy(counted, Breakdown.COUNTRY.on(graph)),
                    cascade.countBy(counted, Breakdown.CRITICALITY.on(graph)));
        }
    }

    private static boolean isService(DependencyGraph graph, int node) {
        return node >= graph.kindStart(NodeKind.SERVICE);
    }

    private static @Nullable String ownerOf(DependencyGraph graph, int node) {
        Organization owner = graph.owner(node);
        return owner == null ? null : owner.id();
    }

    private static @Nullable String criticalityOf(DependencyGraph graph, int node) {
        if (!isService(graph, node)) {
            return null;
        }
        Criticality criticality = graph.service(node).criticality();
        return criticality.text();
    }
}
