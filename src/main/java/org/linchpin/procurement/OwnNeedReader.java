package org.linchpin.procurement;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.linchpin.graph.Dependency;
import org.linchpin.graph.DependencyGraph;
import org.linchpin.graph.FaultMode;
import org.linchpin.graph.NeedKind;

/** Reads the needs of nodes as far as failure is concerned. */
final class OwnNeedReader {
    private final DependencyGraph graph;
    private final FaultMode mode;

    OwnNeedReader(DependencyGraph graph, FaultMode mode) {
        this.graph = graph;
        this.mode = mode;
    }

    /** The members of the hard needs of a node, and of all needs that its organization can change. */
    IntStream members(int node) {
        return graph.organization(node) == DependencyGraph.NONE
                ? IntStream.range(graph.groupStart(node), graph.groupEnd(node))
                        .flatMap(g -> IntStream.range(graph.memberStart(g), graph.memberEnd(g)))
                        .map(graph::member)
                : graph.rows().dependenciesFrom(graph.id(node)).stream()
                        .filter(row -> row.validOn(graph.asOf()))
                        .mapToInt(row -> graph.node(row.to()));
    }

    /**
     * The needs of a node that does not change, as the graph has them.
     *
     * @param place by node
     */
    List<OwnNeed> projected(int node, int... place) {
        return IntStream.range(graph.groupStart(node), graph.groupEnd(node))
                .filter(g -> graph.isHard(g, mode))
                .mapToObj(g -> new OwnNeed(
                        IntStream.range(graph.memberStart(g), graph.memberEnd(g))
                                .map(m -> place[graph.member(m)])
                                .toArray(),
                        new int[0],
                        graph.required(g),
                        true,
                        false))
                .toList();
    }

    /**
     * The needs of a service or system, as they are written.
     *
     * @param place by node
     */
    List<OwnNeed> written(int node, int... place) {
        Map<String, List<Dependency>> groups = new TreeMap<>();
        List<OwnNeed> all = new ArrayList<>();
        for (Dependency row : graph.rows().dependenciesFrom(graph.id(node))) {
            if (row.validOn(graph.asOf())) {
                if (row.group() == null) {
                    all.add(need(List.of(row), place));
                } else {
                    groups.computeIfAbsent(row.group(), g -> new ArrayList<>()).add(row);
                }
            }
        }
        groups.values().forEach(rows -> all.add(need(rows, place)));
        return all;
    }

    private OwnNeed need(List<Dependency> rows, int... place) {
        Dependency first = rows.get(0);
        int required = first.required() == null ? 1 : first.required();
        return new OwnNeed(
                rows.stream()
                        .filter(graph::isFelt)
                        .mapToInt(row -> place[graph.node(row.to())])
                        .toArray(),
                rows.stream()
                        .filter(row -> !graph.isFelt(row))
                        .mapToInt(row -> place[graph.node(row.to())])
                        .toArray(),
                Math.min(required, rows.size()),
                first.kind() == NeedKind.HARD,
                first.group() == null);
    }
}
