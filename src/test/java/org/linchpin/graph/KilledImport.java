package org.linchpin.graph;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import org.linchpin.embedded.EmbeddedDatabases;
import org.linchpin.embedded.EmbeddedSettings;
import org.linchpin.exporting.CsvExport;
import org.linchpin.importing.CsvImport;
import org.linchpin.importing.ImportLimits;
import org.linchpin.importing.ImportResult;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;

/** A program that starts the embedded Neo4j, checks what its predecessor left, and imports until it is killed. */
final class KilledImport {
    /** Printed after each start: the revision that readers see, and whether it is whole. */
    static final String SEEN = "SEEN ";

    private KilledImport() {}

    /** Arguments: the home, and how many imports to make: a large number to be killed in one. */
    public static void main(String[] args) {
        var settings = new EmbeddedSettings(Path.of(args[0]), true, false, 384L << 20, 64L << 20);
        try (var databases = new EmbeddedDatabases(settings)) {
            Map<String, String> configuration = databases.start();
            try (Driver driver = GraphDatabase.driver(
                    configuration.getOrDefault("quarkus.neo4j.uri", ""),
                    AuthTokens.basic(
                            "neo4j", configuration.getOrDefault("quarkus.neo4j.authentication.password", "")))) {
                run(driver, Integer.parseInt(args[1]));
            }
        }
    }

    private static void run(Driver driver, int imports) {
        Clock clock = Clock.fixed(Instant.parse("2026-01-01T00:00:00Z"), ZoneOffset.UTC);
        new GraphMigrations(driver, clock).apply();
        var store = new GraphStore(driver, clock, () -> 2);
        Graph[] graphs = {graph("us-federal-cloud"), graph("july-2024")};
        if (store.current().isEmpty()) {
            write(store, graphs[1]);
        }
        System.out.println(SEEN + state(store));
        store.sweepAll();
        for (int i = 0; i < imports; i++) {
            write(store, graphs[i % 2]);
            store.sweepOld();
        }
    }

    private static void write(GraphStore store, Graph graph) {
        store.write(graph, CsvExport.sha256(graph), "test", "test", "", (rows, all) -> {});
    }

    private static Graph graph(String dataset) {
        var folder = new CsvImport(ImportLimits.DEFAULT).readFolder(Path.of("graph-data", dataset));
        return ((ImportResult.Accepted) folder).graph();
    }

    private static String state(GraphStore store) {
        return store.current()
                .map(revision -> {
                    Graph read = store.read(revision);
                    boolean whole = CsvExport.sha256(read).equals(revision.digest());
                    return revision.number() + (whole ? " whole" : " torn");
                })
                .orElseThrow();
    }
}
