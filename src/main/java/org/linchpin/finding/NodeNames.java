package org.linchpin.finding;

import org.linchpin.graph.DependencyGraph;
import org.linchpin.graph.FilersOwn;
import org.linchpin.graph.NodeKind;
import org.linchpin.graph.Organization;

/** Names nodes in an organization's register. What another organization keeps for itself is told of without its name. */
record NodeNames(DependencyGraph graph, Organization organization) {
    String of(int node) {
        Organization owner = graph.owner(node);
        if (owner != null && !owner.id().equals(organization.id())) {
            return "a %s of another organization".formatted(graph.kind(node).text());
        }
        String filer = FilersOwn.filer(graph.id(node)).orElse(organization.id());
        if (!filer.equals(organization.id())) {
            return "a %s in another organization's register".formatted(graph.kind(node).text());
        }
        return graph.kind(node) == NodeKind.PRODUCT
                ? "%s (%s)".formatted(graph.name(node), graph.name(graph.vendorOf(node)))
                : graph.name(node);
    }
}
