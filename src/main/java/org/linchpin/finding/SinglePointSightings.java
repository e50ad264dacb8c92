package org.linchpin.finding;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.linchpin.graph.Criticality;
import org.linchpin.graph.DependencyGraph;
import org.linchpin.graph.Location;
import org.linchpin.graph.NodeKind;
import org.linchpin.graph.Organization;
import org.linchpin.snapshot.Stops;

/**
 * The single points of failure and hidden pairs of an organization that are findings. A vendor is none where each service that
 * it takes down is taken down by one of its products alone, or of its subsidiaries', nor is a location where products there do:
 * the narrower one is what somebody can do something about. Countries are none: their withdrawal has pages of its own.
 */
final class SinglePointSightings {
    private final DependencyGraph graph;
    private final NodeNames names;

    SinglePointSightings(DependencyGraph graph, Organization organization) {
        this.graph = graph;
        this.names = new NodeNames(graph, organization);
    }

    /** O(stops × ownership). */
    List<Sighting> of(Stops stops) {
        Map<Integer, Set<Integer>> byNarrower = byNarrower(stops);
        List<Sighting> sightings = new ArrayList<>();
        stops.singles().forEach((fault, services) -> {
            boolean isNarrowest = !byNarrower.getOrDefault(fault, Set.of()).containsAll(services);
            if (graph.kind(fault) != NodeKind.COUNTRY && isNarrowest) {
                sightings.add(sighting(
                        FindingKey.singlePoint(graph.id(fault)),
                        "%s would stop".formatted(names.of(fault)),
                        "alone",
                        services));
            }
        });
        stops.pairs()
                .forEach((pair, services) -> sightings.add(sighting(
                        FindingKey.hiddenPair(graph.id(pair.get(0)), graph.id(pair.get(1))),
                        "%s and %s would stop".formatted(names.of(pair.get(0)), names.of(pair.get(1))),
                        "only together",
                        services)));
        return sightings;
    }

    private Sighting sighting(FindingKey key, String opening, String how, List<Integer> services) {
        int critical = (int) services.stream()
                .filter(s -> graph.service(s).criticality() == Criticality.CRITICAL)
                .count();
        String stopped = services.size() == 1
                ? graph.name(services.get(0))
                : "%,d services, %,d of them critical".formatted(services.size(), critical);
        return new Sighting(
                key,
                "%s %s".formatted(opening, services.size() == 1 ? stopped : "%,d services".formatted(services.size())),
                "Would stop %s, %s.".formatted(stopped, how),
                ids(services),
                critical);
    }

    private List<String> ids(List<Integer> services) {
        return services.stream().map(graph::id).sorted().toList();
    }

    /** For each vendor and location the services that single products of it take down. */
    private Map<Integer, Set<Integer>> byNarrower(Stops stops) {
        Map<Integer, Set<Integer>> covered = new HashMap<>();
        stops.singles().forEach((fault, services) -> {
            if (graph.kind(fault) == NodeKind.PRODUCT) {
                for (int above : above(fault)) {
                    covered.computeIfAbsent(above, n -> new HashSet<>()).addAll(services);
                }
            }
        });
        return covered;
    }

    /** A product's vendor with its owners, and its location with those around it. */
    private Set<Integer> above(int product) {
        Set<Integer> above = new HashSet<>();
        int vendor = graph.vendorOf(product);
        while (vendor != DependencyGraph.NONE && above.add(vendor)) {
            vendor = node(graph.vendor(vendor).parent());
        }
        int place = node(graph.product(product).location());
        while (place != DependencyGraph.NONE && above.add(place)) {
            Location row = graph.rows().find(Location.class, graph.id(place));
            place = row == null ? DependencyGraph.NONE : node(row.parent());
        }
        return above;
    }

    private int node(@Nullable String id) {
        return id == null ? DependencyGraph.NONE : graph.node(id);
    }
}
