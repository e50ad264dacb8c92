package org.linchpin.concentration;

import org.linchpin.graph.DependencyGraph;

/**
 * A unit that has a supplier.
 *
 * @param organization index of the unit, or of its owner
 * @param service its node; {@link DependencyGraph#NONE} for an organization
 * @param weight as the question weighs it
 * @param lacksSize whether it weighs nothing because it states no size
 * @param direct whether it names the supplier itself
 * @param down whether the supplier's fault takes it down, an organization by a critical service
 */
public record Dependant(int organization, int service, double weight, boolean lacksSize, boolean direct, boolean down) {
    public String id(DependencyGraph graph) {
        return service == DependencyGraph.NONE
                ? graph.organizations().get(organization).id()
                : graph.id(service);
    }

    public String name(DependencyGraph graph) {
        return service == DependencyGraph.NONE
                ? graph.organizations().get(organization).name()
                : graph.name(service);
    }
}
