package org.linchpin.api;

import org.linchpin.graph.DependencyGraph;

/** A node, named. */
public record NodeRef(String id, String kind, String name) {
    static NodeRef of(DependencyGraph graph, int node) {
        return new NodeRef(graph.id(node), graph.kind(node).text(), graph.name(node));
    }
}
