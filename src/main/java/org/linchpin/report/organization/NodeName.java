package org.linchpin.report.organization;

import org.jspecify.annotations.Nullable;
import org.linchpin.graph.DependencyGraph;
import org.linchpin.graph.NodeKind;

/**
 * A node as the report names it.
 *
 * @param vendor name of a product's vendor, else null
 */
public record NodeName(
        String id, String kind, String name, @Nullable String vendor) {
    static NodeName of(DependencyGraph graph, int node) {
        NodeKind kind = graph.kind(node);
        return new NodeName(
                graph.id(node),
                kind.text(),
                graph.name(node),
                kind == NodeKind.PRODUCT ? graph.name(graph.vendorOf(node)) : null);
    }

    /** A product with its vendor. */
    public String full() {
        return vendor == null ? name : "%s (%s)".formatted(name, vendor);
    }
}
