package org.linchpin.concentration;

import java.util.stream.IntStream;
import org.linchpin.graph.DependencyGraph;
import org.linchpin.graph.GraphRow;
import org.linchpin.graph.NodeKind;
import org.linchpin.graph.Organization;

/** The units of a population with their weights, by id. */
final class UnitList {
    private final DependencyGraph graph;
    private final ConcentrationQuery query;
    /** Indexes of organizations, or nodes of services; ascending. */
    private final int[] units;

    UnitList(DependencyGraph graph, ConcentrationQuery query) {
        this.graph = graph;
        this.query = query;
        IntStream all = isOrganizations()
                ? IntStream.range(0, graph.organizations().size())
                : IntStream.range(graph.kindStart(NodeKind.SERVICE), graph.nodeCount());
        units = all.filter(this::belongs).toArray();
    }

    private UnitList(DependencyGraph graph, ConcentrationQuery query, int[] units) {
        this.graph = graph;
        this.query = query;
        this.units = units;
    }

    /** Some of these units. */
    UnitList only(int[] indexes) {
        return new UnitList(
                graph, query, IntStream.of(indexes).map(i -> units[i]).toArray());
    }

    int size() {
        return units.length;
    }

    /** The unit as index of an organization, or node of a service. */
    int unit(int index) {
        return units[index];
    }

    /** Index of the organization that the unit is, or that owns it. */
    int organization(int index) {
        return isOrganizations() ? units[index] : graph.organization(units[index]);
    }

    /** The node of a service; none for an organization. */
    int service(int index) {
        return isOrganizations() ? DependencyGraph.NONE : units[index];
    }

    double weight(int index) {
        return switch (query.weight()) {
            case ONE -> 1;
            case SIZE -> {
                Double size = organizationRow(units[index]).size();
                yield size == null ? 0 : size;
            }
            case WEIGHT -> graph.service(units[index]).weight();
        };
    }

    /** Whether the unit weighs nothing because its size, which is asked for, is not stated. */
    boolean lacksSize(int index) {
        return query.weight() == Weight.SIZE && organizationRow(units[index]).size() == null;
    }

    private boolean belongs(int unit) {
        Organization organization = organizationRow(isOrganizations() ? unit : graph.organization(unit));
        GraphRow row = isOrganizations() ? organization : graph.service(unit);
        return query.population().holds(organization, row);
    }

    private Organization organizationRow(int organization) {
        return graph.organizations().get(organization);
    }

    private boolean isOrganizations() {
        return query.unit() == Unit.ORGANIZATION;
    }
}
