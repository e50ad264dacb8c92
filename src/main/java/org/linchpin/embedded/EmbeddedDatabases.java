package org.linchpin.embedded;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The databases that the configuration leaves to us, started together and closed together. */
public final class EmbeddedDatabases implements AutoCloseable {
    /** A predecessor that was just told to stop needs about 3 s. */
    private static final Duration PREDECESSOR = Duration.ofSeconds(10);

    private final EmbeddedSettings settings;
    private final List<EmbeddedDatabase> databases = new ArrayList<>();
    private @Nullable LinchpinHome home;
    private boolean closed;

    public EmbeddedDatabases(EmbeddedSettings settings) {
        this.settings = settings;
    }

    /**
     * Starts what is embedded, all at the same time, and waits until everything answers.
     *
     * @return the Quarkus settings that lead to the databases; empty if none is embedded
     * @throws StartProblem if that fails; then nothing is left running
     * @throws CancellationException if {@link #close} was called meanwhile
     */
    public Map<String, String> start() {
        try {
            List<EmbeddedDatabase> prepared = prepare();
            together(prepared, EmbeddedDatabase::start);
            Map<String, String> configuration = new TreeMap<>();
            prepared.forEach(database -> configuration.putAll(database.configuration()));
            return configuration;
        } catch (StartProblem e) {
            boolean cancelled = isClosed();
            close();
            throw cancelled ? new CancellationException("closed while starting") : e;
        }
    }

    /** Returns when everything has stopped; then the home is free for the next process. */
    @Override
    public void close() {
        List<EmbeddedDatabase> running;
        LinchpinHome held;
        synchronized (this) {
            closed = true;
            running = List.copyOf(databases);
            held = home;
        }
        together(running, EmbeddedDatabase::close);
        if (held != null) {
            held.close();
        }
    }

    private synchronized boolean isClosed() {
        return closed;
    }

    private synchronized List<EmbeddedDatabase> prepare() {
        if (!closed && (settings.neo4j() || settings.postgresql())) {
            LinchpinHome locked = LinchpinHome.lock(settings.home(), PREDECESSOR);
            home = locked;
            LeftoverPostmaster.stop(locked.postgresql().resolve(EmbeddedPostgresql.DATA));
            HomeVersion.current().bring(locked.folder());
            Secrets secrets = Secrets.of(locked.folder());
            if (settings.neo4j()) {
                databases.add(new EmbeddedNeo4j(locked.neo4j(), secrets.neo4j(), settings));
            }
            if (settings.postgresql()) {
                databases.add(new EmbeddedPostgresql(locked.postgresql(), secrets));
            }
        }
        return List.copyOf(databases);
    }

    private static void together(List<EmbeddedDatabase> databases, Consumer<EmbeddedDatabase> action) {
        CompletableFuture<?>[] all = databases.stream()
                .map(database -> CompletableFuture.runAsync(() -> action.accept(database), EmbeddedDatabases::inThread))
                .toArray(CompletableFuture<?>[]::new);
        try {
            CompletableFuture.allOf(all).join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof StartProblem problem) {
                throw problem;
            }
            throw e;
        }
    }

    private static void inThread(Runnable task) {
        new Thread(task, "embedded-databases").start();
    }
}
