package org.linchpin.graph;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The relationships of a graph by type: the rows that are relationships themselves, and those that follow from other rows,
 * so that whoever opens the database with Neo4j's own tools can walk it.
 */
final class GraphRelationships {
    static final String DEPENDS_ON = "DEPENDS_ON";
    static final String OBSERVED = "OBSERVED";

    private final Graph graph;

    GraphRelationships(Graph graph) {
        this.graph = graph;
    }

    void forEach(BiConsumer<String, List<Map<String, Object>>> action) {
        action.accept(DEPENDS_ON, dependencies());
        action.accept(OBSERVED, observations());
        action.accept("DELIVERS", implied(graph.services(), Service::organization, Service::id));
        action.accept("OPERATES", implied(graph.systems(), InternalSystem::organization, InternalSystem::id));
        action.accept("SUPPLIED_BY", implied(graph.products(), Product::id, Product::vendor));
        action.accept("RUNS_IN", implied(graph.products(), Product::id, Product::location));
        action.accept("WITHIN", implied(graph.locations(), Location::id, Location::parent));
        List<Map<String, Object>> owned = new ArrayList<>(implied(graph.vendors(), Vendor::id, Vendor::parent));
        owned.addAll(implied(graph.organizations(), Organization::id, Organization::parent));
        action.accept("OWNED_BY", owned);
        List<Map<String, Object>> seated =
                new ArrayList<>(implied(graph.vendors(), Vendor::id, v -> known(v.country())));
        seated.addAll(implied(graph.organizations(), Organization::id, o -> known(o.country())));
        seated.addAll(implied(graph.locations(), Location::id, l -> known(l.country())));
        action.accept("IN_COUNTRY", seated);
    }

    private List<Map<String, Object>> dependencies() {
        return graph.dependencies().stream()
                .map(d -> GraphProperties.relationship(d.from(), d.to(), without(d, "from", "to")))
                .toList();
    }

    private List<Map<String, Object>> observations() {
        return graph.observations().stream()
                .map(o -> GraphProperties.relationship(o.incident(), o.subject(), without(o, "incident", "subject")))
                .toList();
    }

    /** What the ends of the relationship say already is not said again. */
    private static Map<String, Object> without(GraphRow row, String from, String to) {
        Map<String, Object> properties = new HashMap<>(GraphProperties.of(row));
        properties.remove(from);
        properties.remove(to);
        return properties;
    }

    private static <R> List<Map<String, Object>> implied(
            List<R> rows, Function<R, String> from, Function<R, @Nullable String> to) {
        List<Map<String, Object>> relationships = new ArrayList<>();
        for (R row : rows) {
            String end = to.apply(row);
            if (end != null) {
                relationships.add(GraphProperties.relationship(from.apply(row), end, Map.of()));
            }
        }
        return relationships;
    }

    private static @Nullable String known(String country) {
        return Countries.isKnown(country) ? country : null;
    }
}
