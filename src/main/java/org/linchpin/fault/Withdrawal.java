package org.linchpin.fault;

import org.linchpin.graph.DependencyGraph;
import org.linchpin.graph.NodeKind;

/**
 * Which nodes a country's withdrawal leaves out of counts and lists: the services and systems of that country's own
 * organizations, for it withdraws from everyone else. They still pass the failure on.
 */
final class Withdrawal {
    private final DependencyGraph graph;
    private final int[] countryOfOrganization;

    Withdrawal(DependencyGraph graph) {
        this.graph = graph;
        countryOfOrganization = graph.organizations().stream()
                .mapToInt(o -> graph.node(o.country()))
                .toArray();
    }

    /** Whether the country's withdrawal leaves the node out. */
    boolean leavesOut(int country, int node) {
        return node >= graph.kindStart(NodeKind.SYSTEM) && isOf(country, graph.organization(node));
    }

    /** Whether it is an organization of that country. */
    boolean isOf(int country, int organization) {
        return countryOf(organization) == country;
    }

    /** The node of an organization's country; {@link DependencyGraph#NONE} if that is unknown. */
    int countryOf(int organization) {
        return countryOfOrganization[organization];
    }
}
