package org.linchpin.importing;

import io.quarkus.logging.Log;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import org.linchpin.graph.GraphRevision;
import org.linchpin.graph.GraphStore;
import org.linchpin.importing.history.ImportHistory;
import org.linchpin.importing.history.ImportKind;
import org.linchpin.importing.history.ImportState;
import org.linchpin.importing.history.KeptFiles;
import org.linchpin.importing.history.PastImport;
import org.linchpin.platform.Workers;
import org.linchpin.platform.problem.BrokenBody;

/**
 * Turns what a user brought into the revision that readers see: one at a time, all of it or nothing. Whatever is tried is in
 * {@link ImportHistory}.
 */
@ApplicationScoped
public class Imports {
    private final ImportLock lock;
    private final GraphStore store;
    private final SeenGraph seen;
    private final ImportSteps steps;
    private final ImportHistory history;
    private final KeptFiles files;
    private final Executor worker = Workers.oneAtATime("import");

    Imports(
            ImportLock lock,
            GraphStore store,
            SeenGraph seen,
            ImportSteps steps,
            ImportHistory history,
            KeptFiles files) {
        this.lock = lock;
        this.store = store;
        this.seen = seen;
        this.steps = steps;
        this.history = history;
        this.files = files;
    }

    /**
     * Imports a file, or shows what it would change. When it returns {@link ImportOutcome.Published}, every later read in
     * this process sees the new revision.
     *
     * @param body the file, of any format that is known; read only if no other import runs
     */
    public ImportOutcome load(ImportRequest request, InputStream body) {
        return exclusively(request.kind(), request.user(), request.fileName(), request.neededBy(), running -> {
            try (Upload upload = steps.receive(running, request, body)) {
                return steps.run(running, upload, request.mode(), request.preview());
            }
        });
    }

    /**
     * As {@link #load}, but goes on in the background once the file has arrived.
     *
     * @return the import's id; empty if another import is under way
     */
    public Optional<UUID> start(ImportRequest request, InputStream body) {
        Optional<RunningImport> begun = begin(request.kind(), request.user(), request.fileName(), request.neededBy());
        begun.ifPresent(running -> receive(running, request, body)
                .ifPresentOrElse(
                        upload -> worker.execute(() -> inBackground(running, upload, request)), running::close));
        return begun.map(RunningImport::id);
    }

    /** The file; empty if it is too large. */
    private Optional<Upload> receive(RunningImport running, ImportRequest request, InputStream body) {
        try {
            return Optional.of(steps.receive(running, request, body));
        } catch (UploadStopped e) {
            running.rejected(new ImportResult.Rejected(List.of(e.problem()), false), seen.revision());
            return Optional.empty();
        } catch (IOException | RuntimeException e) {
            try (running) {
                settle(running, e);
            }
            throw new IllegalStateException("the upload could not be received", e);
        }
    }

    private void inBackground(RunningImport running, Upload upload, ImportRequest request) {
        try (running;
                upload) {
            guarded(running, any -> steps.run(running, upload, request.mode(), request.preview()));
        } catch (RuntimeException e) {
            Log.errorf(e, "import %s failed", running.id());
        }
    }

    /** Publishes an import that waits for a decision, if the graph is still the one that it was compared with. */
    public ImportOutcome apply(UUID id, String user) {
        Optional<ImportLock.Held> held = lock.tryAcquire();
        if (held.isEmpty()) {
            return new ImportOutcome.Busy();
        }
        try (var running = new RunningImport(id, held.get(), history)) {
            reconcile();
            history.expire();
            PastImport past = history.find(id).orElseThrow();
            if (!history.enter(id, ImportState.Ready.class, ImportState.Ready::apply)) {
                return new ImportOutcome.NotWaiting(id);
            }
            return guarded(running, any -> steps.apply(running, past, user, seen.revision() != past.revisionBefore()));
        }
    }

    /** Decides against an import that waits for a decision; false if it does not. */
    public boolean discard(UUID id, String user) {
        boolean discarded = history.enter(id, ImportState.Ready.class, ready -> ready.discard(""));
        if (discarded) {
            history.decided(id, user);
            files.delete(id);
        }
        return discarded;
    }

    /** Whether there is a revision to go back to. */
    public boolean canUndo() {
        return store.current().flatMap(store::before).isPresent();
    }

    /** Takes the last import back: publishes the rows of the revision before as a new revision. */
    public ImportOutcome undo(String user) {
        Optional<GraphRevision> current = store.current();
        Optional<GraphRevision> previous = current.flatMap(store::before);
        if (previous.isEmpty()) {
            return new ImportOutcome.NothingToUndo(
                    current.map(revision -> "Revision %d, from %s, is the first that is kept. Nothing lies before it."
                                    .formatted(revision.number(), revision.origin()))
                            .orElse("Nothing was imported yet."));
        }
        String undone = "undo of " + current.get().origin();
        return exclusively(ImportKind.UNDO, user, "", "", running -> steps.undo(running, user, undone));
    }

    /**
     * Imports what was read elsewhere, as at first start.
     *
     * @param reader called only if no other import runs
     * @param origin the name of the file or folder
     */
    ImportOutcome firstLoad(Supplier<ImportResult> reader, String user, String origin) {
        return exclusively(
                ImportKind.FIRST_LOAD,
                user,
                origin,
                "",
                running -> steps.finish(running, reader.get(), user, origin, false, Optional.empty()));
    }

    /** Tidies up after what was cut off, unless an import is under way. */
    void tidyAtStart() {
        steps.sweepLater(() -> {
            try (var mine = lock.tryAcquire().orElse(null)) {
                if (mine != null) {
                    reconcile();
                    store.sweepAll();
                }
            }
        });
    }

    @Scheduled(every = "10m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void expire() {
        history.expire();
    }

    private ImportOutcome exclusively(ImportKind kind, String user, String fileName, String neededBy, Step step) {
        Optional<RunningImport> begun = begin(kind, user, fileName, neededBy);
        if (begun.isEmpty()) {
            return new ImportOutcome.Busy();
        }
        try (var running = begun.get()) {
            return guarded(running, step);
        }
    }

    /** Those who go on in the background take turns here. */
    Executor worker() {
        return worker;
    }

    Optional<RunningImport> begin(ImportKind kind, String user, String fileName, String neededBy) {
        return lock.tryAcquire().map(held -> {
            try {
                reconcile();
                return new RunningImport(history.begin(kind, user, fileName, seen.revision(), neededBy), held, history);
            } catch (RuntimeException e) {
                held.close();
                throw e;
            }
        });
    }

    /** Whatever is thrown, the history knows how it ended. */
    ImportOutcome guarded(RunningImport running, Step step) {
        try {
            return step.run(running);
        } catch (UploadStopped e) {
            return running.rejected(new ImportResult.Rejected(List.of(e.problem()), false), seen.revision());
        } catch (IOException e) {
            settle(running, e);
            throw new UncheckedIOException("the upload could not be read", e);
        } catch (RuntimeException e) {
            settle(running, e);
            throw e;
        }
    }

    private void settle(RunningImport running, Exception failure) {
        settle(
                history.find(running.id()).orElseThrow(),
                BrokenBody.isCauseOf(failure)
                        ? "The file stopped arriving before its end. Nothing was changed."
                        : "Something went wrong on our side. Nothing was changed.");
    }

    /** What was cut off by the end of a process: whoever holds the lock knows that nobody works on it any more. */
    private void reconcile() {
        history.unfinished()
                .forEach(cutOff -> settle(cutOff, "Linchpin was stopped before it was done. Nothing was changed."));
    }

    /** An import was published if the store says so, else it failed. */
    private void settle(PastImport cutOff, String why) {
        Optional<GraphRevision> revision = store.publishedBy(cutOff.id().toString());
        history.enter(cutOff.id(), ImportState.Reading.class, reading -> reading.fail(why));
        history.enter(
                cutOff.id(),
                ImportState.Storing.class,
                storing -> revision.isPresent() ? storing.publish(revision.get().number()) : storing.fail(why));
        files.delete(cutOff.id());
        Log.infof(
                "import %s was cut off; %s", cutOff.id(), revision.isPresent() ? "it is published" : "nothing changed");
    }

    /** A part of an import that may fail. */
    @FunctionalInterface
    interface Step {
        ImportOutcome run(RunningImport running) throws IOException;
    }
}
