package org.linchpin.backup;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.linchpin.exporting.CsvExport;
import org.linchpin.graph.Graph;
import org.linchpin.graph.GraphRevision;
import org.linchpin.graph.GraphStore;
import org.linchpin.platform.problem.ProblemException;
import org.linchpin.platform.problem.ProblemType;

/**
 * Writes a backup: a zip of {@code manifest.json}, the tables of PostgreSQL as CSV, and the graph's canonical export. The tables
 * are of one snapshot, and the graph's revision is the one that was current before and after it, so both agree.
 */
@ApplicationScoped
public class Backup {
    static final String MANIFEST = "manifest.json";
    static final String TABLES = "postgresql/";
    static final String GRAPH = "graph.zip";

    /** Imports are minutes apart; one that ends while the tables are read is waited for by another try. */
    private static final int TRIES = 5;

    private final AgroalDataSource database;
    private final GraphStore store;
    private final ObjectMapper json;
    private final Clock clock;

    Backup(AgroalDataSource database, GraphStore store, ObjectMapper json, Clock clock) {
        this.database = database;
        this.store = store;
        this.json = json;
        this.clock = clock;
    }

    /**
     * Writes a backup to a temporary file, which the caller deletes.
     *
     * @throws ProblemException {@link ProblemType#IMPORT_RUNNING} if imports come too fast for a consistent one
     */
    public Path create() throws IOException {
        Path file = Files.createTempFile("linchpin-backup-", ".zip");
        for (int i = 0; i < TRIES; i++) {
            Optional<GraphRevision> before = store.current();
            try (OutputStream out = Files.newOutputStream(file)) {
                write(before, out);
            } catch (SQLException e) {
                Files.delete(file);
                throw new IllegalStateException("the tables cannot be read", e);
            }
            if (store.current().equals(before)) {
                return file;
            }
        }
        Files.delete(file);
        throw new ProblemException(ProblemType.IMPORT_RUNNING, "Imports come faster than a backup can be made.");
    }

    private void write(Optional<GraphRevision> revision, OutputStream out) throws IOException, SQLException {
        try (var zip = new ZipOutputStream(out);
                Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            try {
                var tables = new Tables(connection);
                List<String> names = tables.inOrder();
                zip.putNextEntry(new ZipEntry(MANIFEST));
                zip.write(json.writeValueAsBytes(new Manifest(
                        Manifest.FORMAT,
                        clock.instant(),
                        tables.schemaVersion(),
                        revision.map(GraphRevision::number).orElse(0L),
                        revision.map(GraphRevision::digest).orElse(""),
                        names)));
                for (String name : names) {
                    zip.putNextEntry(new ZipEntry(TABLES + name + ".csv"));
                    tables.write(name, zip);
                }
            } finally {
                connection.rollback();
            }
            zip.putNextEntry(new ZipEntry(GRAPH));
            Graph graph = revision.map(store::read).orElseGet(Graph::empty);
            CsvExport.write(graph, new FilterOutputStream(zip) {
                @Override
                public void write(byte[] bytes, int offset, int length) throws IOException {
                    zip.write(bytes, offset, length);
                }

                @Override
                public void close() {
                    // the zip around it goes on
                }
            });
            zip.closeEntry();
        }
    }
}
