package org.linchpin.api;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.linchpin.graph.DependencyGraph;

/** A node, named. */
public record NodeRef(String id, String kind, String name) {
    static NodeRef of(DependencyGraph graph, int node) {
        return new NodeRef(graph.id(node), graph.kind(node).text(), graph.name(node));
    }

    /** Nodes by id. */
    static List<NodeRef> byId(DependencyGraph graph, Collection<Integer> nodes) {
        return nodes.stream()
                .map(node -> of(graph, node))
                .sorted(Comparator.comparing(NodeRef::id))
                .toList();
    }
}
