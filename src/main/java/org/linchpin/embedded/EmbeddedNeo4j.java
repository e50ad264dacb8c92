package org.linchpin.embedded;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Neo4j Community as a child process, reachable over Bolt on loopback with a password.
 *
 * <p>If the process dies while it is wanted, it is started again on the same port, so that drivers reconnect by
 * themselves.
 */
final class EmbeddedNeo4j implements EmbeddedDatabase {
    private static final Logger LOG = Logger.getLogger(EmbeddedNeo4j.class);

    /** Of a store that has to recover on a slow disk; an ordinary start takes 4 to 15 s. */
    private static final Duration START_LIMIT = Duration.ofMinutes(3);

    /** Closing takes 2 s; more if much of the store is still only in memory. */
    private static final Duration STOP_LIMIT = Duration.ofSeconds(30);

    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(1);

    private final Path home;
    private final String password;
    private final EmbeddedSettings settings;
    private final Neo4jDistribution distribution;
    private @Nullable Neo4jProcess process;
    private boolean closed;
    private volatile int port;

    EmbeddedNeo4j(Path home, String password, EmbeddedSettings settings) {
        this.home = home;
        this.password = password;
        this.settings = settings;
        this.distribution = Neo4jDistribution.find();
    }

    @Override
    public void start() {
        try {
            PrivateFiles.createFolder(home);
            launch();
        } catch (IOException e) {
            throw new StartProblem(
                    "The embedded Neo4j did not start: " + e.getMessage(),
                    "Maybe " + home.resolve("logs") + " says more; QUARKUS_NEO4J_URI uses a Neo4j server instead.",
                    e);
        }
    }

    @Override
    public Map<String, String> configuration() {
        return Map.of(
                "quarkus.neo4j.uri",
                "bolt://127.0.0.1:" + port,
                "quarkus.neo4j.authentication.username",
                "neo4j",
                "quarkus.neo4j.authentication.password",
                password);
    }

    /** The number of the child process, for a person who wants to look at it. */
    synchronized long pid() {
        return process == null ? -1 : process.pid();
    }

    @Override
    public void close() {
        Neo4jProcess last;
        synchronized (this) {
            closed = true;
            last = process;
        }
        if (last != null) {
            last.stop(STOP_LIMIT);
        }
    }

    private void launch() throws IOException {
        Neo4jProcess started;
        synchronized (this) {
            if (closed) {
                throw new IOException("the application is stopping");
            }
            started = Neo4jProcess.start(distribution.command(home, port, settings), password);
            process = started;
        }
        try {
            port = started.awaitReady(START_LIMIT);
        } catch (IOException e) {
            started.stop(STOP_LIMIT);
            throw e;
        }
        started.onExit().thenAcceptAsync(exited -> revive(started, exited.exitValue()), EmbeddedNeo4j::inBackground);
    }

    private void revive(Neo4jProcess died, int exitCode) {
        Duration pause = Duration.ofSeconds(1);
        String reason = ("exit code " + exitCode + " " + died.lastLines()).strip();
        while (!isClosed()) {
            LOG.errorf(
                    "The embedded Neo4j (process %d) is gone (%s). It is started again in %d s.",
                    died.pid(), reason, pause.toSeconds());
            Pause.ofMillis(pause.toMillis());
            try {
                launch();
                LOG.infof("The embedded Neo4j runs again, as process %d.", pid());
                return;
            } catch (IOException e) {
                reason = String.valueOf(e.getMessage());
                pause = pause.multipliedBy(2).compareTo(LONGEST_PAUSE) < 0 ? pause.multipliedBy(2) : LONGEST_PAUSE;
            }
        }
    }

    private synchronized boolean isClosed() {
        return closed;
    }

    private static void inBackground(Runnable task) {
        Thread thread = new Thread(task, "embedded-neo4j-guard");
        thread.setDaemon(true);
        thread.start();
    }
}
