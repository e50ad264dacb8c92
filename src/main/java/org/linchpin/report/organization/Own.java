package org.linchpin.report.organization;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.linchpin.fault.EvidenceGrade;
import org.linchpin.graph.Criticality;
import org.linchpin.graph.Dependency;
import org.linchpin.graph.DependencyGraph;
import org.linchpin.graph.NodeKind;

/** What an organization runs, and all that it needs over any number of tiers, with the shortest way there. */
final class Own {
    private final DependencyGraph graph;
    private final int organization;
    private final int[] services;
    private final int[] nodes;
    private final BitSet reached;
    /** Who needs a node first, on the shortest way; {@link DependencyGraph#NONE} for own services. */
    private final int[] neededBy;

    private Own(DependencyGraph graph, int organization, int[] services, int[] nodes) {
        this.graph = graph;
        this.organization = organization;
        this.services = services;
        this.nodes = nodes;
        this.reached = new BitSet(graph.nodeCount());
        this.neededBy = new int[graph.nodeCount()];
        walk();
    }

    /** O(nodes + needs reached). */
    static Own of(DependencyGraph graph, int organization) {
        int[] nodes = IntStream.range(graph.kindStart(NodeKind.SYSTEM), graph.nodeCount())
                .filter(n -> graph.organization(n) == organization)
                .toArray();
        int[] services = IntStream.of(nodes)
                .filter(n -> n >= graph.kindStart(NodeKind.SERVICE))
                .toArray();
        return new Own(graph, organization, services, nodes);
    }

    private void walk() {
        Arrays.fill(neededBy, DependencyGraph.NONE);
        var next = new ArrayDeque<Integer>();
        for (int service : services) {
            reached.set(service);
            next.add(service);
        }
        while (!next.isEmpty()) {
            int node = next.remove();
            for (int g = graph.groupStart(node); g < graph.groupEnd(node); g++) {
                for (int m = graph.memberStart(g); m < graph.memberEnd(g); m++) {
                    int member = graph.member(m);
                    if (!reached.get(member)) {
                        reached.set(member);
                        neededBy[member] = node;
                        next.add(member);
                    }
                }
            }
        }
    }

    DependencyGraph graph() {
        return graph;
    }

    /** Index of the organization. */
    int organization() {
        return organization;
    }

    /** Its services, ascending. */
    int[] services() {
        return services.clone();
    }

    /** Its systems and services, ascending. */
    int[] nodes() {
        return nodes.clone();
    }

    boolean owns(int node) {
        return graph.organization(node) == organization;
    }

    /** Its services; a filter of what is counted. */
    IntPredicate isService() {
        return node -> node >= graph.kindStart(NodeKind.SERVICE) && owns(node);
    }

    boolean isCritical(int service) {
        return graph.service(service).criticality() == Criticality.CRITICAL;
    }

    /** What its services need, themselves included. */
    BitSet reached() {
        return (BitSet) reached.clone();
    }

    /** The shortest way from one of its services to a node that they need: the service first, the node last. */
    List<Integer> way(int node) {
        List<Integer> way = new ArrayList<>();
        for (int at = node; at != DependencyGraph.NONE; at = neededBy[at]) {
            way.add(at);
        }
        Collections.reverse(way);
        return way;
    }

    /** What stands behind the rows that its services need. */
    EvidenceShares evidence() {
        Map<EvidenceGrade, Integer> counts = new EnumMap<>(EvidenceGrade.class);
        for (int node = reached.nextSetBit(0); node >= 0; node = reached.nextSetBit(node + 1)) {
            for (int g = graph.groupStart(node); g < graph.groupEnd(node); g++) {
                for (int m = graph.memberStart(g); m < graph.memberEnd(g); m++) {
                    Dependency row = graph.row(m);
                    if (row != null) {
                        counts.merge(EvidenceGrade.of(row.evidence()), 1, Integer::sum);
                    }
                }
            }
        }
        int rows = counts.values().stream().mapToInt(Integer::intValue).sum();
        int declared = counts.getOrDefault(EvidenceGrade.DECLARED, 0);
        int illustrative = counts.getOrDefault(EvidenceGrade.ILLUSTRATIVE, 0);
        return new EvidenceShares(
                rows,
                counts.getOrDefault(EvidenceGrade.DOCUMENTED, 0),
                declared,
                counts.getOrDefault(EvidenceGrade.NOT_STATED, 0),
                illustrative,
                rows == 0 ? 0 : (double) (declared + illustrative) / rows);
    }
}
