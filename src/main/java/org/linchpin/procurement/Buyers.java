package org.linchpin.procurement;

import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.linchpin.graph.DependencyGraph;

/**
 * Who compares: one organization, or every organization of a sector, which then all make the same change.
 *
 * @param sector that their peers are in
 * @param organizations indexes, ascending
 * @param isSector whether they are all of the sector
 */
public record Buyers(String sector, List<Integer> organizations, boolean isSector) {
    public Buyers {
        organizations = List.copyOf(organizations);
    }

    /** One organization, given by its index. */
    public static Buyers organization(DependencyGraph graph, int organization) {
        return new Buyers(graph.organizations().get(organization).sector(), List.of(organization), false);
    }

    /** All of a sector; none if there is no such sector. */
    public static Buyers sector(DependencyGraph graph, String sector) {
        return new Buyers(
                sector,
                IntStream.range(0, graph.organizations().size())
                        .filter(o -> graph.organizations().get(o).sector().equals(sector))
                        .boxed()
                        .toList(),
                true);
    }

    /** The organizations of which the suppliers can change with those of the buyers: their whole groups. */
    IntPredicate groups(DependencyGraph graph) {
        var tops = new BitSet();
        organizations.forEach(o -> tops.set(graph.ultimateOrganization(o)));
        return organization -> tops.get(graph.ultimateOrganization(organization));
    }

    boolean holds(int organization) {
        return Collections.binarySearch(organizations, organization) >= 0;
    }
}
