package org.linchpin.report.cascade;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.linchpin.graph.DependencyGraph;
import org.linchpin.graph.NodeKind;
import org.linchpin.graph.Organization;
import org.linchpin.picture.Picture.Look;

/** Puts the nodes of a cascade into sets of nodes that are alike. */
final class LikeNodes {
    /** How much nodes must have in common to be alike: from most to least. */
    enum Likeness {
        /** Kind, owner's sector, look, and sets of alike nodes that they lost. */
        SECTOR_AND_WAY,
        /** The same without the sector. */
        WAY,
        /** Kind and look. */
        KIND
    }

    /** Nodes that are alike, by name, then id; all of one kind and look. */
    record Alike(NodeKind kind, Look look, List<Integer> nodes) {
        Alike {
            nodes = List.copyOf(nodes);
        }
    }

    /**
     * @param ways numbers of the sets of nodes that lead there or, for one that holds, to which it leads
     */
    private record Key(NodeKind kind, String sector, Look look, int fault, SortedSet<Integer> ways) {}

    private final DependencyGraph graph;
    private final CascadeLinks links;
    private final Likeness likeness;
    private final Map<Key, Integer> numbers = new LinkedHashMap<>();
    private final Map<Integer, Integer> numberOf = new HashMap<>();
    private final List<List<Integer>> members = new ArrayList<>();

    private LikeNodes(DependencyGraph graph, CascadeLinks links, Likeness likeness) {
        this.graph = graph;
        this.links = links;
        this.likeness = likeness;
    }

    /** All nodes, each in one set; a fault is like nothing else. In causal order; what holds comes last. */
    static List<Alike> of(DependencyGraph graph, CascadeLinks links, Likeness likeness) {
        return new LikeNodes(graph, links, likeness).sets();
    }

    private List<Alike> sets() {
        links.lost().forEach(this::add);
        links.holds().forEach(this::add);
        var byName = Comparator.<Integer, String>comparing(graph::name).thenComparing(graph::id);
        List<Alike> sets = new ArrayList<>();
        numbers.forEach((key, number) -> sets.add(new Alike(
                key.kind, key.look, members.get(number).stream().sorted(byName).toList())));
        return sets;
    }

    private void add(int node, List<Integer> linked) {
        Look look = links.looks().getOrDefault(node, Look.DOWN);
        SortedSet<Integer> ways = new TreeSet<>();
        if (likeness != Likeness.KIND) {
            linked.forEach(other -> ways.add(numberOf.getOrDefault(other, -1)));
        }
        var key = new Key(
                graph.kind(node),
                likeness == Likeness.SECTOR_AND_WAY ? sector(graph, node) : "",
                look,
                look == Look.FAULT ? node : DependencyGraph.NONE,
                ways);
        int number = numbers.computeIfAbsent(key, k -> {
            members.add(new ArrayList<>());
            return members.size() - 1;
        });
        numberOf.put(node, number);
        members.get(number).add(node);
    }

    /** A set by the sectors of its owners; what nobody owns has the sector "". */
    static SortedMap<String, Alike> bySector(DependencyGraph graph, Alike set) {
        SortedMap<String, Alike> parts = new TreeMap<>();
        set.nodes().stream()
                .collect(Collectors.groupingBy(node -> sector(graph, node)))
                .forEach((sector, nodes) -> parts.put(sector, new Alike(set.kind, set.look, nodes)));
        return parts;
    }

    private static String sector(DependencyGraph graph, int node) {
        Organization owner = graph.owner(node);
        return owner == null ? "" : owner.sector();
    }
}
