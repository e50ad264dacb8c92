package org.linchpin.neo4j;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.neo4j.configuration.GraphDatabaseSettings;
import org.neo4j.dbms.api.DatabaseManagementService;
import org.neo4j.graphdb.Transaction;
import sun.misc.Signal;
import sun.misc.SignalHandler;

/**
 * Runs one Neo4j for the process that started it, and ends with it.
 *
 * <p>Arguments: the home folder, the Bolt port (0: any free one), the page cache in MiB, and optionally {@code rehearse}.
 * The first line of standard input is the password of the user {@code neo4j}; it never appears in an argument or the
 * environment, which other users of the machine can read. The end of standard input, which comes even when the parent
 * is killed, is the order to stop. Standard output gets one line, {@code READY <port>}.
 */
public final class EmbeddedNeo4jMain {
    private EmbeddedNeo4jMain() {}

    public static void main(String[] args) {
        leaveSignalsToTheParent();
        int exitCode = 0;
        try {
            serve(Path.of(args[0]), Integer.parseInt(args[1]), Long.parseLong(args[2]), List.of(args).contains("rehearse"));
        } catch (IOException | RuntimeException e) {
            e.printStackTrace();
            exitCode = 1;
        }
        // Neo4j leaves threads behind that are no daemons
        System.exit(exitCode);
    }

    private static void serve(Path home, int port, long pageCacheMebibytes, boolean rehearse) throws IOException {
        BufferedReader parent = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        String password = parent.readLine();
        if (password == null) {
            return;
        }
        try (HomeLock lock = HomeLock.await(home)) {
            DatabaseManagementService neo4j = Server.start(home, port, pageCacheMebibytes);
            try {
                Password.set(neo4j, home, password);
                if (rehearse) {
                    rehearse(neo4j);
                }
                System.out.println("READY " + Server.boltPort(neo4j));
                awaitEnd(parent);
            } finally {
                neo4j.shutdown();
            }
        }
    }

    private static void awaitEnd(BufferedReader parent) throws IOException {
        while (parent.readLine() != null) {
            // only the end of the input means something
        }
    }

    /**
     * Ctrl-C in a terminal and a service manager's stop reach every process of the group at once. Neo4j must outlive the
     * application, which still writes while it stops, so only the end of standard input counts.
     */
    private static void leaveSignalsToTheParent() {
        for (String name : List.of("INT", "TERM", "HUP")) {
            try {
                Signal.handle(new Signal(name), SignalHandler.SIG_IGN);
            } catch (IllegalArgumentException unknownHere) {
                // Windows has no HUP
            }
        }
    }

    /** Loads the classes that an application's first queries need, so that the CDS archive holds them. */
    private static void rehearse(DatabaseManagementService neo4j) {
        List<String> statements = List.of(
                "CREATE CONSTRAINT rehearsal IF NOT EXISTS FOR (n:Rehearsal) REQUIRE n.id IS UNIQUE",
                "UNWIND range(1, 10) AS id MERGE (n:Rehearsal {id: id}) SET n.name = 'n' + id",
                "MATCH (a:Rehearsal), (b:Rehearsal {id: a.id + 1}) MERGE (a)-[r:NEXT {since: date()}]->(b) RETURN count(r)",
                "MATCH (a:Rehearsal) RETURN a.id AS id, [(a)-[:NEXT]->(b) | b.id] AS next ORDER BY id SKIP 1 LIMIT 5",
                "MATCH (n:Rehearsal) DETACH DELETE n");
        var database = neo4j.database(GraphDatabaseSettings.DEFAULT_DATABASE_NAME);
        for (String statement : statements) {
            try (Transaction transaction = database.beginTx();
                    Stream<Map<String, Object>> rows = transaction.execute(statement).stream()) {
                rows.forEach(row -> {});
                transaction.commit();
            }
        }
    }
}
