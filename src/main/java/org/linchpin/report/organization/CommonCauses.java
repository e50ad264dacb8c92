package org.linchpin.report.organization;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.linchpin.fault.Cascade;
import org.linchpin.fault.FaultAnalysis;
import org.linchpin.fault.FaultScenario;
import org.linchpin.fault.SingleFaults;
import org.linchpin.graph.DependencyGraph;
import org.linchpin.graph.NodeKind;

/**
 * Finds redundancy groups of an organization that one fault takes down, so that they protect nothing from it.
 *
 * <p>Exact: only what enough members need can take enough of them down, so only such faults that also stop a service are run.
 * O(groups × members × needs reached + such faults × what they affect).
 */
final class CommonCauses {
    private final Own own;
    private final DependencyGraph graph;
    private final FaultAnalysis analysis;
    private final SingleFaults faults;
    private final Map<Integer, BitSet> needs = new HashMap<>();

    CommonCauses(Own own, FaultAnalysis analysis, SingleFaults faults) {
        this.own = own;
        this.graph = own.graph();
        this.analysis = analysis;
        this.faults = faults;
    }

    /** What was found for one group: the narrowest cause so far, and how many there are. */
    private static final class Found {
        int cause = DependencyGraph.NONE;
        int nodesDown;
        int count;
        int[] services = {};
        int lost;
    }

    /** Hard redundancy groups of what the organization's services need and it owns. */
    int[] groups() {
        BitSet reached = own.reached();
        return IntStream.of(own.nodes())
                .filter(reached::get)
                .flatMap(n -> IntStream.range(graph.groupStart(n), graph.groupEnd(n)))
                .filter(g -> graph.threshold(g) > 1 && graph.isHard(g, faults.mode()))
                .toArray();
    }

    /** Those that a fault of these kinds takes down, most critical services first. */
    List<CommonCause> find(Set<NodeKind> kinds) {
        Map<Integer, List<Integer>> groupsByFault = new TreeMap<>();
        for (int group : groups()) {
            for (int fault : candidates(group, kinds)) {
                groupsByFault.computeIfAbsent(fault, f -> new ArrayList<>()).add(group);
            }
        }
        Map<Integer, Found> found = new TreeMap<>();
        groupsByFault.forEach((fault, groups) -> {
            Cascade cascade = analysis.cascade(FaultScenario.of(graph, faults.mode(), faults.outageHours(), fault));
            groups.forEach(group -> offer(found, group, fault, cascade));
        });
        return found.entrySet().stream()
                .map(e -> cause(e.getKey(), e.getValue()))
                .sorted(Comparator.comparingInt((CommonCause c) -> -c.criticalServicesDown())
                        .thenComparingInt(c -> -c.services().size())
                        .thenComparing(c -> c.owner().id())
                        .thenComparing(CommonCause::group))
                .toList();
    }

    /** What at least as many members need as take the group down, and stops a service. */
    private int[] candidates(int group, Set<NodeKind> kinds) {
        int[] counts = new int[graph.nodeCount()];
        for (int m = graph.memberStart(group); m < graph.memberEnd(group); m++) {
            needs(graph.member(m)).stream().forEach(n -> counts[n]++);
        }
        return IntStream.range(0, graph.kindStart(NodeKind.SERVICE))
                .filter(n -> counts[n] >= graph.threshold(group) && kinds.contains(graph.kind(n)))
                .filter(n -> IntStream.of(faults.servicesDown(n)).anyMatch(own::owns))
                .toArray();
    }

    private void offer(Map<Integer, Found> found, int group, int fault, Cascade cascade) {
        int owner = graph.groupOwner(group);
        int lost = (int) IntStream.range(graph.memberStart(group), graph.memberEnd(group))
                .filter(m -> cascade.isDown(graph.member(m)))
                .count();
        if (lost < graph.threshold(group) || !cascade.isDown(owner)) {
            return;
        }
        int[] services = IntStream.of(own.services())
                .filter(s -> cascade.isDown(s) && needs(s).get(owner))
                .toArray();
        if (services.length == 0) {
            return;
        }
        Found so = found.computeIfAbsent(group, g -> new Found());
        so.count++;
        int nodesDown = cascade.down().length;
        if (so.cause == DependencyGraph.NONE || isNarrower(fault, nodesDown, so)) {
            so.cause = fault;
            so.nodesDown = nodesDown;
            so.services = services;
            so.lost = lost;
        }
    }

    /** Fewer nodes down; among equals a product rather than its vendor. */
    private boolean isNarrower(int fault, int nodesDown, Found than) {
        int order = Integer.compare(nodesDown, than.nodesDown);
        order = order == 0 ? graph.kind(than.cause).compareTo(graph.kind(fault)) : order;
        return order < 0 || order == 0 && graph.id(fault).compareTo(graph.id(than.cause)) < 0;
    }

    private CommonCause cause(int group, Found found) {
        int[] members = IntStream.range(graph.memberStart(group), graph.memberEnd(group))
                .map(graph::member)
                .toArray();
        @Nullable String name = graph.groupName(group);
        return new CommonCause(
                NodeName.of(graph, graph.groupOwner(group)),
                name == null ? "" : name,
                graph.required(group),
                names(members),
                category(members),
                NodeName.of(graph, found.cause),
                found.count - 1,
                found.lost,
                names(found.services),
                (int) IntStream.of(found.services).filter(own::isCritical).count());
    }

    private @Nullable String category(int[] members) {
        if (!Arrays.stream(members).allMatch(m -> graph.kind(m) == NodeKind.PRODUCT)) {
            return null;
        }
        List<String> categories = Arrays.stream(members)
                .mapToObj(m -> graph.product(m).category())
                .distinct()
                .toList();
        return categories.size() == 1 ? categories.get(0) : null;
    }

    private List<NodeName> names(int[] nodes) {
        return Arrays.stream(nodes).mapToObj(n -> NodeName.of(graph, n)).toList();
    }

    /** All that a node needs, itself included. */
    private BitSet needs(int node) {
        BitSet known = needs.get(node);
        if (known == null) {
            known = walk(node);
            needs.put(node, known);
        }
        return known;
    }

    private BitSet walk(int start) {
        var seen = new BitSet(graph.nodeCount());
        var open = new ArrayDeque<Integer>();
        seen.set(start);
        open.add(start);
        while (!open.isEmpty()) {
            int node = open.remove();
            for (int g = graph.groupStart(node); g < graph.groupEnd(node); g++) {
                for (int m = graph.memberStart(g); m < graph.memberEnd(g); m++) {
                    if (!seen.get(graph.member(m))) {
                        seen.set(graph.member(m));
                        open.add(graph.member(m));
                    }
                }
            }
        }
        return seen;
    }
}
