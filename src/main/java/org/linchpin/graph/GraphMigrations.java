package org.linchpin.graph;

import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Session;

/**
 * Brings constraints and indexes up to date: versioned Cypher files under {@code graph/}, applied in order, each once, never
 * edited once released. What Flyway does for the relational schema.
 */
@ApplicationScoped
public class GraphMigrations {
    /** In order; a packaged application cannot list a folder of its class path. */
    private static final List<String> FILES =
            List.of("V001__rows_and_revisions.cypher", "V002__names.cypher", "V003__packed_rows.cypher");

    private final Driver driver;
    private final Clock clock;

    GraphMigrations(Driver driver, Clock clock) {
        this.driver = driver;
        this.clock = clock;
    }

    /**
     * Applies what has not been applied.
     *
     * @throws IllegalStateException if a file differs from what was applied under its name, or if the database has been
     *     migrated by a newer Linchpin
     */
    public void apply() {
        try (Session session = driver.session()) {
            Map<String, String> applied = new HashMap<>();
            session.run(Cypher.APPLIED_MIGRATIONS)
                    .forEachRemaining(r -> applied.put(
                            r.get("file").asString(), r.get("sha256").asString()));
            for (String file : FILES) {
                String text = read(file);
                String sha256 = Digests.sha256(text.getBytes(StandardCharsets.UTF_8));
                String before = applied.remove(file);
                if (before == null) {
                    run(session, file, text, sha256);
                } else if (!before.equals(sha256)) {
                    throw new IllegalStateException(
                            "graph migration %s was applied with other contents%nMaybe the file was edited after a release: add a new one instead."
                                    .formatted(file));
                }
            }
            if (!applied.isEmpty()) {
                throw new IllegalStateException(
                        "the graph database was migrated by a newer Linchpin (%s)%nMaybe start that version, or use another database."
                                .formatted(String.join(", ", applied.keySet())));
            }
        }
    }

    private void run(Session session, String file, String text, String sha256) {
        for (String statement : statements(text)) {
            session.run(statement).consume();
        }
        session.run(
                        Cypher.RECORD_MIGRATION,
                        Map.of(
                                "file",
                                file,
                                "sha256",
                                sha256,
                                "appliedAt",
                                clock.instant().toString()))
                .consume();
        Log.infof("graph migration %s applied", file);
    }

    private static List<String> statements(String text) {
        String code = text.lines().filter(line -> !line.startsWith("//")).collect(Collectors.joining("\n"));
        return Arrays.stream(code.split(";", -1))
                .map(String::strip)
                .filter(s -> !s.isEmpty())
                .toList();
    }

    private static String read(String file) {
        try (InputStream in = GraphMigrations.class.getResourceAsStream("/graph/" + file)) {
            if (in == null) {
                throw new IllegalStateException("graph migration " + file + " is missing from the application");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
