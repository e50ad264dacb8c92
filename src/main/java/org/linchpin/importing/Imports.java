package org.linchpin.importing;

import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import org.linchpin.exporting.CsvExport;
import org.linchpin.graph.Graph;
import org.linchpin.graph.GraphPublished;
import org.linchpin.graph.GraphRevision;
import org.linchpin.graph.GraphStore;

/** Turns what a user brought into the revision that readers see: one at a time, all of it or nothing. */
@ApplicationScoped
public class Imports {
    private final ImportLock lock;
    private final GraphStore store;
    private final UploadFormats formats;
    private final Event<GraphPublished> published;
    private final Executor sweeper = Executors.newSingleThreadExecutor(task -> {
        Thread thread = new Thread(task, "graph-sweeper");
        thread.setDaemon(true);
        return thread;
    });

    Imports(ImportLock lock, GraphStore store, UploadFormats formats, Event<GraphPublished> published) {
        this.lock = lock;
        this.store = store;
        this.formats = formats;
        this.published = published;
    }

    /**
     * Reads an upload, stores and publishes. When it returns {@link ImportOutcome.Published}, every later read in this process
     * sees the new revision.
     *
     * @param body the file, of any format that is known; read only if no other import runs
     * @param user who brought it
     * @param name the file's
     */
    public ImportOutcome load(InputStream body, ImportMode mode, String user, String name) {
        return replace(() -> read(body, mode, name), user, name);
    }

    private ImportResult read(InputStream body, ImportMode mode, String name) {
        ImportLimits limits = ImportLimits.DEFAULT;
        ImportRun run = mode == ImportMode.REPLACE
                ? ImportRun.replacing(limits)
                : ImportRun.mergingInto(store.current().map(store::read).orElseGet(Graph::empty), limits);
        try {
            return run.read(reading -> {
                try (Upload upload = Upload.receive(body, name, limits)) {
                    formats.of(upload.file(), limits).read(upload.file(), reading);
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException("the upload could not be read", e);
        }
    }

    /**
     * Reads, stores and publishes. When it returns {@link ImportOutcome.Published}, every later read in this process sees
     * the new revision.
     *
     * @param reader reads the upload; called only if no other import runs
     * @param user who brought it
     * @param origin the name of the file or folder
     */
    ImportOutcome replace(Supplier<ImportResult> reader, String user, String origin) {
        var held = lock.tryAcquire();
        if (held.isEmpty()) {
            return new ImportOutcome.Busy();
        }
        try (var mine = held.get()) {
            ImportResult result = reader.get();
            if (result instanceof ImportResult.Rejected rejected) {
                Log.infof("import rejected: %d problems", rejected.problems().size());
                return new ImportOutcome.Invalid(rejected);
            }
            Graph graph = ((ImportResult.Accepted) result).graph();
            GraphRevision revision = store.write(graph, CsvExport.sha256(graph), user, origin, (rows, all) -> {});
            Log.infof("revision %d published", revision.number());
            published.fire(new GraphPublished());
            sweeper.execute(() -> logged(store::sweepOld));
            return new ImportOutcome.Published(revision, graph);
        }
    }

    /** Deletes what nobody can reach any more, also what unfinished imports left, unless an import is under way. */
    void sweepAtStart() {
        sweeper.execute(() -> logged(() -> {
            try (var mine = lock.tryAcquire().orElse(null)) {
                if (mine != null) {
                    store.sweepAll();
                }
            }
        }));
    }

    private static void logged(Runnable sweep) {
        try {
            sweep.run();
        } catch (RuntimeException e) {
            Log.warn("old revisions could not be deleted; the next import or start tries again", e);
        }
    }
}
