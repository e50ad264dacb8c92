package org.linchpin.graph;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.neo4j.driver.Session;

/**
 * Writes the rows of one revision, in batches of a transaction each. Used once. Holds one batch and where each node lies,
 * about 200 bytes a node; O(rows).
 */
final class RevisionWriter {
    /** Of 2,000 to 20,000, the fastest on Neo4j's small heap. */
    private static final int BATCH = 5_000;

    private final Session session;
    private final Graph graph;
    private final long number;
    private final GraphStore.Progress progress;
    private final Map<String, String> nodes = new HashMap<>();
    private final long total;
    private long done;

    RevisionWriter(Session session, Graph graph, long number, GraphStore.Progress progress) {
        this.session = session;
        this.graph = graph;
        this.number = number;
        this.progress = progress;
        this.total = total(graph);
    }

    /** The rows; the relationships that merely follow from rows are few beside them. */
    private static long total(Graph graph) {
        long rows = 0;
        for (RowType type : RowType.values()) {
            rows += graph.rows(type).size();
        }
        return rows;
    }

    void write() {
        for (RowType type : RowType.values()) {
            if (type.hasId()) {
                createNodes(label(type), graph.rows(type), GraphRow::key, GraphProperties::of);
                report(graph.rows(type).size());
            }
        }
        createNodes(
                "Country", graph.countries(), code -> code, code -> Map.of("id", code, "name", Countries.name(code)));
        for (GraphRelationships.OfType relationships : new GraphRelationships(graph).all()) {
            createRelationships(relationships);
        }
        pack();
    }

    private <R> void createNodes(
            String label, List<R> rows, Function<R, String> id, Function<R, Map<String, Object>> properties) {
        String cypher = Cypher.CREATE_ROWS.formatted(label);
        for (int from = 0; from < rows.size(); from += BATCH) {
            List<R> batch = rows.subList(from, Math.min(rows.size(), from + BATCH));
            var parameters = Map.<String, Object>of(
                    "rows", batch.stream().map(properties).toList(), "revision", number);
            List<String> created = session.executeWrite(
                    tx -> tx.run(cypher, parameters).list(r -> r.get("node").asString()));
            for (int i = 0; i < created.size(); i++) {
                nodes.put(id.apply(batch.get(i)), created.get(i));
            }
        }
    }

    private void createRelationships(GraphRelationships.OfType relationships) {
        String cypher = Cypher.CREATE_RELATIONSHIPS.formatted(relationships.type());
        Iterator<GraphRelationships.Relationship> left = relationships.stream().iterator();
        while (left.hasNext()) {
            List<List<Object>> batch = new ArrayList<>(BATCH);
            while (left.hasNext() && batch.size() < BATCH) {
                GraphRelationships.Relationship next = left.next();
                batch.add(List.of(node(next.from()), node(next.to()), next.properties()));
            }
            session.executeWriteWithoutResult(
                    tx -> tx.run(cypher, Map.of("rows", batch)).consume());
            if (relationships.areRows()) {
                report(batch.size());
            }
        }
    }

    private String node(String id) {
        return Objects.requireNonNull(nodes.get(id), id);
    }

    private void pack() {
        try (var parts = new PackedParts(this::createPart)) {
            PackedRowsWriter.write(graph, parts);
        } catch (IOException e) {
            throw new UncheckedIOException("only the database can fail here", e);
        }
    }

    private void createPart(int part, byte[] bytes) {
        var parameters = Map.<String, Object>of("revision", number, "part", part, "bytes", bytes);
        session.executeWriteWithoutResult(
                tx -> tx.run(Cypher.CREATE_PACKED_PART, parameters).consume());
    }

    private void report(int rows) {
        done += rows;
        progress.stored(done, total);
    }

    /** {@code PRODUCT} → {@code Product}. */
    private static String label(RowType type) {
        String name = type.name();
        return name.charAt(0) + name.substring(1).toLowerCase(Locale.ROOT);
    }
}
