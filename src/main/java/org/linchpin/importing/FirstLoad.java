package org.linchpin.importing;

import io.quarkus.logging.Log;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.linchpin.graph.GraphMigrations;
import org.linchpin.graph.GraphPublished;
import org.linchpin.graph.GraphStore;

/**
 * Prepares the graph at start, beside the start of everything else: migrates the store, and where it is empty loads the
 * folder of CSV files through the code that uploads use. What is wrong with that folder stops nothing: it is logged, and
 * kept for the pages to show.
 */
@ApplicationScoped
public class FirstLoad {
    private static final Duration RETRY = Duration.ofSeconds(2);

    private final GraphMigrations migrations;
    private final GraphStore store;
    private final Imports imports;
    private final Event<GraphPublished> published;
    private final GraphFolder folder;
    private volatile List<ImportProblem> problems = List.of();
    private volatile boolean stopped;

    FirstLoad(
            GraphMigrations migrations,
            GraphStore store,
            Imports imports,
            Event<GraphPublished> published,
            @ConfigProperty(name = "linchpin.graph-data") Optional<Path> configured) {
        this.migrations = migrations;
        this.store = store;
        this.imports = imports;
        this.published = published;
        this.folder = new GraphFolder(configured);
    }

    /** What was wrong with the folder at the last start that tried to load it; empty if nothing was. */
    public List<ImportProblem> problems() {
        return problems;
    }

    void atStart(@Observes StartupEvent event) {
        Thread thread = new Thread(this::run, "first-load");
        thread.setDaemon(true);
        thread.start();
    }

    void atStop(@Observes ShutdownEvent event) {
        stopped = true;
    }

    private void run() {
        while (!stopped) {
            try {
                migrations.apply();
                if (store.current().isEmpty()) {
                    load();
                }
                published.fire(new GraphPublished());
                imports.tidyAtStart();
                return;
            } catch (RuntimeException e) {
                Log.warnf(e, "the graph could not be prepared; trying again in %d s", RETRY.toSeconds());
                pause();
            }
        }
    }

    private void load() {
        Path path = folder.path();
        Log.infof("the graph is empty: loading %s", path);
        ImportOutcome outcome = imports.firstLoad(folder::read, "start-up", String.valueOf(path.getFileName()));
        if (outcome instanceof ImportOutcome.Invalid invalid) {
            problems = invalid.rejected().problems();
            for (ImportProblem problem : problems) {
                Log.errorf("%s: %s", problem.place(), problem.message());
            }
            Log.error("the graph stays empty; mend the files and start again, or import them");
        }
    }

    private static void pause() {
        try {
            Thread.sleep(RETRY.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
