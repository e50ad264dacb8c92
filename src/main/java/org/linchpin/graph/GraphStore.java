package org.linchpin.graph;

import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Record;
import org.neo4j.driver.Session;
import org.neo4j.driver.SessionConfig;
import org.neo4j.driver.Value;

/**
 * Reads and writes revisions of the graph in Neo4j. A revision is written beside the one that readers see, in batches, and
 * becomes visible by one transaction; until then nothing of it can be seen, and what a crash leaves behind is swept.
 */
@ApplicationScoped
public class GraphStore {
    /** Of a packed copy, in memory at a time. */
    private static final int PARTS_AHEAD = 4;

    private final Driver driver;
    private final Clock clock;
    private final ArchiveSettings archive;

    /** Hears how far a revision is written. */
    public interface Progress {
        /** So many of all rows are stored; not seen by readers before all are. */
        void stored(long rows, long ofAll);
    }

    GraphStore(Driver driver, Clock clock, ArchiveSettings archive) {
        this.driver = driver;
        this.clock = clock;
        this.archive = archive;
    }

    /** The revision that readers see; empty before the first. */
    public Optional<GraphRevision> current() {
        try (Session session = driver.session()) {
            return session.executeRead(tx ->
                    tx.run(Cypher.CURRENT).stream().map(GraphStore::revision).findFirst());
        }
    }

    /** The revision that an import has published, if it is one of the last two; an import that was cut off has none. */
    public Optional<GraphRevision> publishedBy(String importId) {
        return find(Cypher.PUBLISHED_BY, Map.of("importId", importId));
    }

    /** The revision that readers saw before that one, if it is still kept. */
    public Optional<GraphRevision> before(GraphRevision revision) {
        return find(Cypher.BEFORE, Map.of("revision", revision.number()));
    }

    private Optional<GraphRevision> find(String cypher, Map<String, Object> parameters) {
        try (Session session = driver.session()) {
            return session.executeRead(tx -> tx.run(cypher, parameters).stream()
                    .map(GraphStore::revision)
                    .findFirst());
        }
    }

    /** Reads all rows of a revision, which is one of the last two. O(rows). */
    public Graph read(GraphRevision revision) {
        return graph(revision, readPacked(revision.number()).orElseGet(() -> readRows(revision.number())));
    }

    /**
     * Reads all rows of a past revision. O(rows).
     *
     * @return empty where it is no longer kept in a form that this version can read
     */
    public Optional<Graph> readArchived(GraphRevision revision) {
        return readPacked(revision.number()).map(rows -> graph(revision, rows));
    }

    private static Graph graph(GraphRevision revision, List<GraphRow> rows) {
        return Graph.of(revision.number(), revision.datasets(), rows);
    }

    /** The revisions that can be read again, the newest first; at most as many as the setting keeps. */
    public List<GraphRevision> archived() {
        try (Session session = driver.session()) {
            return session.executeRead(tx -> tx.run(Cypher.ARCHIVED, Map.of("most", archive.revisions())).stream()
                    .map(GraphStore::revision)
                    .toList());
        }
    }

    /** The rows from their packed copy; empty if there is no copy that this version can read. */
    private Optional<List<GraphRow>> readPacked(long revision) {
        try (Session session = driver.session(
                SessionConfig.builder().withFetchSize(PARTS_AHEAD).build())) {
            Iterator<Record> parts = session.run(Cypher.READ_PACKED, Map.of("revision", revision));
            if (!parts.hasNext()) {
                return Optional.empty();
            }
            return Optional.of(PackedRowsReader.read(new SequenceInputStream(new Enumeration<>() {
                @Override
                public boolean hasMoreElements() {
                    return parts.hasNext();
                }

                @Override
                public InputStream nextElement() {
                    return new ByteArrayInputStream(parts.next().get("bytes").asByteArray());
                }
            })));
        } catch (IOException e) {
            Log.warnf("the packed rows of revision %d cannot be read (%s); reading the rows", revision, e.getMessage());
            return Optional.empty();
        }
    }

    /** Nodes and relationships side by side. */
    private List<GraphRow> readRows(long revision) {
        var parameters = Map.<String, Object>of("revision", revision);
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
        return rows;
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
     * @param importId the import that it comes from, by which it is found again, see {@link #publishedBy}
     * @param progress told after each batch
     */
    public GraphRevision write(
            Graph graph, String digest, String createdBy, String origin, String importId, Progress progress) {
        try (Session session = driver.session()) {
            long number = session.executeWrite(
                    tx -> tx.run(Cypher.NEXT_REVISION).single().get("number").asLong());
            new RevisionWriter(session, graph, number, progress).write();
            var revision = new GraphRevision(
                    number,
                    digest,
                    graph.datasets(),
                    Instant.now(clock).truncatedTo(ChronoUnit.MILLIS),
                    createdBy,
                    origin);
            Map<String, Object> parameters = new HashMap<>(parameters(revision));
            parameters.put("importId", importId);
            session.executeWriteWithoutResult(
                    tx -> tx.run(Cypher.PUBLISH, parameters).consume());
            return revision;
        }
    }

    /** Numbers the revisions to come after that one, as a restored store does. A number that was passed stays so. */
    public void continueAfter(long revision) {
        try (Session session = driver.session()) {
            session.executeWriteWithoutResult(tx ->
                    tx.run(Cypher.CONTINUE_AFTER, Map.of("last", revision)).consume());
        }
    }

    /** Deletes all revisions but the last two, and the packed rows of all but those that are archived. What an import is just writing has a higher number, so it may go on. */
    public void sweepOld() {
        sweep(false);
    }

    /** As {@link #sweepOld}, and what unfinished imports left. No import may be under way. */
    public void sweepAll() {
        sweep(true);
    }

    private void sweep(boolean unfinished) {
        try (Session session = driver.session()) {
            List<Long> kept =
                    session.run(Cypher.KEPT_REVISIONS).list(r -> r.get("number").asLong());
            long below = unfinished || kept.isEmpty() ? Long.MAX_VALUE : kept.get(0);
            List<Long> archived = archived().stream().map(GraphRevision::number).toList();
            var others = Map.<String, Object>of("kept", kept, "archived", archived, "below", below);
            session.run(Cypher.DELETE_OTHER_RELATIONSHIPS, others).consume();
            session.run(Cypher.DELETE_OTHER_ROWS, others).consume();
            session.run(Cypher.DELETE_OTHER_PACKED, others).consume();
            session.run(Cypher.DELETE_OTHER_REVISIONS, others).consume();
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
}
