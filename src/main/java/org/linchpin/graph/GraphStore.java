package org.linchpin.graph;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Record;
import org.neo4j.driver.Session;
import org.neo4j.driver.Value;

/**
 * Reads and writes revisions of the graph in Neo4j. A revision is written beside the one that readers see, in batches, and
 * becomes visible by one transaction; until then nothing of it can be seen, and what a crash leaves behind is swept.
 */
@ApplicationScoped
public class GraphStore {
    private static final int BATCH = 5_000;

    private final Driver driver;
    private final Clock clock;

    GraphStore(Driver driver, Clock clock) {
        this.driver = driver;
        this.clock = clock;
    }

    /** The revision that readers see; empty before the first. */
    public Optional<GraphRevision> current() {
        try (Session session = driver.session()) {
            return session.executeRead(tx ->
                    tx.run(Cypher.CURRENT).stream().map(GraphStore::revision).findFirst());
        }
    }

    /** Reads all rows of a revision, nodes and relationships side by side. O(rows). */
    public Graph read(GraphRevision revision) {
        var parameters = Map.<String, Object>of("revision", revision.number());
        CompletableFuture<List<GraphRow>> relationships = CompletableFuture.supplyAsync(() -> {
            try (Session session = driver.session()) {
                return Stream.concat(
                                relationships(session, parameters, RowType.DEPENDENCY, "from", "to"),
                                relationships(session, parameters, RowType.OBSERVATION, "incident", "subject"))
                        .toList();
            }
        });
        List<GraphRow> rows = new ArrayList<>();
        try (Session session = driver.session()) {
            session.run(Cypher.READ_ROWS, parameters)
                    .forEachRemaining(r ->
                            rows.add(GraphProperties.row(typeOf(r.get("label").asString()), r.get("row"), Map.of())));
        }
        rows.addAll(relationships.join());
        return Graph.of(revision.number(), revision.datasets(), rows);
    }

    private static Stream<GraphRow> relationships(
            Session session, Map<String, Object> parameters, RowType type, String from, String to) {
        String cypher = type == RowType.DEPENDENCY
                ? Cypher.READ_RELATIONSHIPS.formatted("Row", GraphRelationships.DEPENDS_ON)
                : Cypher.READ_RELATIONSHIPS.formatted("Incident", GraphRelationships.OBSERVED);
        return session.run(cypher, parameters).list(r -> relationship(type, r, from, to)).stream();
    }

    /**
     * Writes the rows as a new revision and makes it the one that readers see.
     *
     * @param digest SHA-256 of the canonical export, in hex
     * @param createdBy who did it
     * @param origin what it was read from
     */
    public GraphRevision write(Graph graph, String digest, String createdBy, String origin) {
        try (Session session = driver.session()) {
            long number = session.executeWrite(
                    tx -> tx.run(Cypher.NEXT_REVISION).single().get("number").asLong());
            writeNodes(session, graph, number);
            new GraphRelationships(graph)
                    .forEach((type, rows) ->
                            batches(session, Cypher.CREATE_RELATIONSHIPS.formatted(type), rows, number));
            var revision = new GraphRevision(
                    number,
                    digest,
                    graph.datasets(),
                    Instant.now(clock).truncatedTo(ChronoUnit.MILLIS),
                    createdBy,
                    origin);
            session.executeWriteWithoutResult(
                    tx -> tx.run(Cypher.PUBLISH, parameters(revision)).consume());
            return revision;
        }
    }

    /** Deletes all revisions but the last two. What an import is just writing has a higher number, so it may go on. */
    public void sweepOld() {
        sweep(false);
    }

    /** Deletes all revisions but the last two, and what unfinished imports left. No import may be under way. */
    public void sweepAll() {
        sweep(true);
    }

    private void sweep(boolean unfinished) {
        try (Session session = driver.session()) {
            List<Long> kept =
                    session.run(Cypher.KEPT_REVISIONS).list(r -> r.get("number").asLong());
            long below = unfinished || kept.isEmpty() ? Long.MAX_VALUE : kept.get(0);
            session.run(Cypher.DELETE_OTHER_ROWS, Map.of("kept", kept, "below", below))
                    .consume();
            session.run(Cypher.DELETE_OTHER_REVISIONS, Map.of("kept", kept)).consume();
        }
    }

    private static void writeNodes(Session session, Graph graph, long number) {
        for (RowType type : RowType.values()) {
            if (type.hasId()) {
                List<Map<String, Object>> rows =
                        graph.rows(type).stream().map(GraphProperties::of).toList();
                batches(session, Cypher.CREATE_ROWS.formatted(label(type)), rows, number);
            }
        }
        List<Map<String, Object>> countries = graph.countries().stream()
                .map(code -> Map.<String, Object>of("id", code, "name", Countries.name(code)))
                .toList();
        batches(session, Cypher.CREATE_COUNTRIES, countries, number);
    }

    private static void batches(Session session, String cypher, List<Map<String, Object>> rows, long revision) {
        for (int from = 0; from < rows.size(); from += BATCH) {
            var parameters = Map.of(
                    "rows", rows.subList(from, Math.min(rows.size(), from + BATCH)), "revision", (Object) revision);
            session.executeWriteWithoutResult(tx -> tx.run(cypher, parameters).consume());
        }
    }

    private static GraphRow relationship(RowType type, Record record, String from, String to) {
        return GraphProperties.row(
                type,
                record.get("row"),
                Map.of(from, record.get("from").asString(), to, record.get("to").asString()));
    }

    private static GraphRevision revision(Record record) {
        return new GraphRevision(
                record.get("number").asLong(),
                record.get("digest").asString(),
                record.get("datasets").asList(Value::asString),
                Instant.parse(record.get("createdAt").asString()),
                record.get("createdBy").asString(),
                record.get("origin").asString());
    }

    private static Map<String, Object> parameters(GraphRevision revision) {
        return Map.of(
                "revision", revision.number(),
                "digest", revision.digest(),
                "datasets", revision.datasets(),
                "createdAt", revision.createdAt().toString(),
                "createdBy", revision.createdBy(),
                "origin", revision.origin());
    }

    private static RowType typeOf(String label) {
        return RowType.valueOf(label.toUpperCase(Locale.ROOT));
    }

    /** {@code PRODUCT} → {@code Product}. */
    private static String label(RowType type) {
        String name = type.name();
        return name.charAt(0) + name.substring(1).toLowerCase(Locale.ROOT);
    }
}
