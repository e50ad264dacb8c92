package org.linchpin.graph;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
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

    /**
     * The relationships of one type, made while they are read: a million at once would fill the memory.
     *
     * @param areRows whether each is a row of its own
     */
    record OfType(String type, boolean areRows, Supplier<Stream<Relationship>> relationships) {
        Stream<Relationship> stream() {
            return relationships.get();
        }
    }

    /** Between the rows of two ids, and what it carries. */
    record Relationship(String from, String to, Map<String, Object> properties) {}

    List<OfType> all() {
        return List.of(
                new OfType(DEPENDS_ON, true, this::dependencies),
                new OfType(OBSERVED, true, this::observations),
                implied("DELIVERS", () -> between(graph.services(), Service::organization, Service::id)),
                implied("OPERATES", () -> between(graph.systems(), InternalSystem::organization, InternalSystem::id)),
                implied("SUPPLIED_BY", () -> between(graph.products(), Product::id, Product::vendor)),
                implied("RUNS_IN", () -> between(graph.products(), Product::id, Product::location)),
                implied("WITHIN", () -> between(graph.locations(), Location::id, Location::parent)),
                implied(
                        "OWNED_BY",
                        () -> Stream.concat(
                                between(graph.vendors(), Vendor::id, Vendor::parent),
                                between(graph.organizations(), Organization::id, Organization::parent))),
                implied(
                        "IN_COUNTRY",
                        () -> Stream.of(
                                        between(graph.vendors(), Vendor::id, v -> known(v.country())),
                                        between(graph.organizations(), Organization::id, o -> known(o.country())),
                                        between(graph.locations(), Location::id, l -> known(l.country())))
                                .flatMap(Function.identity())));
    }

    private Stream<Relationship> dependencies() {
        return graph.dependencies().stream().map(d -> new Relationship(d.from(), d.to(), without(d, "from", "to")));
    }

    private Stream<Relationship> observations() {
        return graph.observations().stream()
                .map(o -> new Relationship(o.incident(), o.subject(), without(o, "incident", "subject")));
    }

    /** What the ends of the relationship say already is not said again. */
    private static Map<String, Object> without(GraphRow row, String from, String to) {
        Map<String, Object> properties = new HashMap<>(GraphProperties.of(row));
        properties.remove(from);
        properties.remove(to);
        return properties;
    }

    private static OfType implied(String type, Supplier<Stream<Relationship>> relationships) {
        return new OfType(type, false, relationships);
    }

    private static <R> Stream<Relationship> between(
            List<R> rows, Function<R, String> from, Function<R, @Nullable String> to) {
        return rows.stream().flatMap(row -> {
            String end = to.apply(row);
            return end == null ? Stream.empty() : Stream.of(new Relationship(from.apply(row), end, Map.of()));
        });
    }

    private static @Nullable String known(String country) {
        return Countries.isKnown(country) ? country : null;
    }
}
