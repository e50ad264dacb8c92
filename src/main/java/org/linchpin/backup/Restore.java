package org.linchpin.backup;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.agroal.api.AgroalDataSource;
import io.quarkus.logging.Log;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.linchpin.exporting.CsvExport;
import org.linchpin.graph.Graph;
import org.linchpin.graph.GraphMigrations;
import org.linchpin.graph.GraphStore;

/**
 * Puts a backup back into empty databases at start, before anything else is made in them. Databases that hold something are
 * left as they are, so that the setting may stay.
 */
@ApplicationScoped
class Restore {
    private final AgroalDataSource database;
    private final GraphMigrations migrations;
    private final GraphStore store;
    private final ObjectMapper json;
    private final Optional<Path> file;

    Restore(
            AgroalDataSource database,
            GraphMigrations migrations,
            GraphStore store,
            ObjectMapper json,
            @ConfigProperty(name = "linchpin.restore") Optional<Path> file) {
        this.database = database;
        this.migrations = migrations;
        this.store = store;
        this.json = json;
        this.file = file;
    }

    /** Before accounts are made and the graph is loaded. */
    void atStart(@Observes @Priority(Interceptor.Priority.PLATFORM_BEFORE) StartupEvent event)
            throws IOException, SQLException {
        if (file.isPresent()) {
            restore(file.get());
        }
    }

    private void restore(Path path) throws IOException, SQLException {
        try (Connection connection = database.getConnection();
                var zip = new ZipInputStream(new BufferedInputStream(Files.newInputStream(path)))) {
            var tables = new Tables(connection);
            if (!tables.isEmpty("account")) {
                Log.warnf("%s is not restored: the databases already hold something", path);
                return;
            }
            connection.setAutoCommit(false);
            try {
                Manifest manifest = manifest(zip, tables);
                readTables(zip, manifest, tables);
                writeGraph(zip, manifest);
                connection.commit();
                Log.infof(
                        "restored %s: %d tables, revision %d",
                        path, manifest.tables().size(), manifest.revision());
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        }
    }

    /** Reads the manifest and says why the backup does not fit, if it does not. */
    Manifest manifest(ZipInputStream zip, Tables tables) throws IOException, SQLException {
        next(zip, Backup.MANIFEST);
        Manifest manifest = json.readValue(zip.readAllBytes(), Manifest.class);
        String here = tables.schemaVersion();
        if (manifest.format() != Manifest.FORMAT || !manifest.schemaVersion().equals(here)) {
            throw new IllegalStateException(
                    "The backup is of format %d and schema %s, but this release reads format %d and schema %s.\nMaybe restore it with the release that made it."
                            .formatted(manifest.format(), manifest.schemaVersion(), Manifest.FORMAT, here));
        }
        List<String> known = tables.inOrder();
        if (!known.containsAll(manifest.tables())) {
            throw new IllegalStateException("The backup has tables that this release does not know.");
        }
        return manifest;
    }

    static void readTables(ZipInputStream zip, Manifest manifest, Tables tables) throws IOException, SQLException {
        for (String table : manifest.tables()) {
            next(zip, Backup.TABLES + table + ".csv");
            tables.read(table, open(zip));
        }
        tables.continueCounters();
    }

    private void writeGraph(ZipInputStream zip, Manifest manifest) throws IOException {
        next(zip, Backup.GRAPH);
        Graph graph = GraphZip.read(open(zip));
        if (manifest.revision() == 0) {
            return;
        }
        String digest = CsvExport.sha256(graph);
        if (!digest.equals(manifest.digest())) {
            throw new IllegalStateException("The graph in the backup is damaged: its digest is another one.");
        }
        migrations.apply();
        store.continueAfter(manifest.revision() - 1);
        store.write(graph, digest, "restore", Backup.GRAPH, "restore", (rows, ofAll) -> {});
    }

    private static void next(ZipInputStream zip, String name) throws IOException {
        ZipEntry entry = zip.getNextEntry();
        if (entry == null || !entry.getName().equals(name)) {
            throw new IOException("the backup is no backup of Linchpin, or it is damaged: it lacks " + name);
        }
    }

    /** The entry alone: who reads it may close it. */
    private static InputStream open(ZipInputStream zip) {
        return new FilterInputStream(zip) {
            @Override
            public void close() {
                // the zip around it goes on
            }
        };
    }
}
