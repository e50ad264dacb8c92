package org.linchpin.importing;

import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import org.linchpin.exporting.CsvExport;
import org.linchpin.graph.Graph;
import org.linchpin.graph.GraphPublished;
import org.linchpin.graph.GraphRevision;
import org.linchpin.graph.GraphStore;
import org.linchpin.importing.history.FaultChange;
import org.linchpin.importing.history.ImportHistory;
import org.linchpin.importing.history.ImportKind;
import org.linchpin.importing.history.ImportReport;
import org.linchpin.importing.history.ImportStage;
import org.linchpin.importing.history.ImportState;
import org.linchpin.importing.history.KeptFiles;
import org.linchpin.importing.history.PastImport;
import org.linchpin.importing.history.RowChanges;
import org.linchpin.importing.history.RowHistory;
import org.linchpin.platform.Workers;

/** What an import that holds the lock does, step by step. */
@ApplicationScoped
class ImportSteps {
    private static final ImportLimits LIMITS = ImportLimits.DEFAULT;
    private static final Duration TIME_TO_DECIDE = Duration.ofHours(24);
    /** More changed faults than these nobody reads in a preview. */
    private static final int MOST_FAULTS = 500;

    private final UploadFormats formats;
    private final GraphStore store;
    private final SeenGraph seen;
    private final ImportHistory history;
    private final RowHistory rowHistory;
    private final KeptFiles files;
    private final Event<GraphPublished> published;
    private final Clock clock;
    private final Executor sweeper = Workers.oneAtATime("graph-sweeper");

    ImportSteps(
            UploadFormats formats,
            GraphStore store,
            SeenGraph seen,
            ImportHistory history,
            RowHistory rowHistory,
            KeptFiles files,
            Event<GraphPublished> published,
            Clock clock) {
        this.formats = formats;
        this.store = store;
        this.seen = seen;
        this.history = history;
        this.rowHistory = rowHistory;
        this.files = files;
        this.published = published;
        this.clock = clock;
    }

    /** Takes the file. */
    Upload receive(RunningImport running, ImportRequest request, InputStream body) throws IOException {
        running.at(ImportStage.RECEIVING);
        return received(running, body, request.fileName(), request.bytes());
    }

    private Upload received(RunningImport running, InputStream body, String name, long announced) throws IOException {
        Upload upload = Upload.receive(body, name, LIMITS, bytes -> running.done(bytes, announced));
        try {
            String format = formats.of(upload.file(), LIMITS).name();
            history.arrived(running.id(), upload.bytes(), upload.sha256(), format);
            return upload;
        } catch (IOException | RuntimeException e) {
            upload.close();
            throw e;
        }
    }

    /** Reads the file and does with it what was asked for. */
    ImportOutcome run(RunningImport running, Upload upload, ImportMode mode, boolean preview) throws IOException {
        PastImport about = history.find(running.id()).orElseThrow();
        running.at(ImportStage.READING);
        ImportRun run =
                mode == ImportMode.REPLACE ? ImportRun.replacing(LIMITS) : ImportRun.mergingInto(seen.rows(), LIMITS);
        run.asNeededBy(about.neededBy()).tell(rows -> running.done(rows, 0), () -> running.at(ImportStage.CHECKING));
        ImportResult result =
                run.read(reading -> formats.of(upload.file(), LIMITS).read(upload.file(), reading));
        return finish(running, result, about.startedBy(), upload.name(), preview, Optional.of(upload));
    }

    /** Does what was asked for with what was read. */
    ImportOutcome finish(
            RunningImport running,
            ImportResult result,
            String user,
            String origin,
            boolean preview,
            Optional<Upload> upload)
            throws IOException {
        long before = seen.revision();
        if (result instanceof ImportResult.Rejected rejected) {
            Log.infof(
                    "import %s rejected: %d problems",
                    running.id(), rejected.problems().size());
            return running.rejected(rejected, before);
        }
        var accepted = (ImportResult.Accepted) result;
        running.at(ImportStage.COMPARING);
        Graph rows = seen.rows();
        Map<String, RowChanges> changes = GraphDifference.between(rows, accepted.graph());
        List<FaultChange> faults =
                preview ? FaultDifference.between(seen.faults(rows), seen.faultsOf(accepted.graph())) : List.of();
        history.found(
                running.id(),
                new ImportReport(
                        accepted.problems(),
                        accepted.more(),
                        changes,
                        faults.subList(0, Math.min(MOST_FAULTS, faults.size())),
                        faults.size() > MOST_FAULTS),
                before);
        if (preview && upload.isPresent()) {
            files.keep(running.id(), upload.get().file());
            var until = clock.instant().plus(TIME_TO_DECIDE).truncatedTo(ChronoUnit.MILLIS);
            history.enter(running.id(), ImportState.Reading.class, reading -> reading.show(until));
            return new ImportOutcome.Previewed(running.id());
        }
        if (before > 0) {
            rowHistory.keep(running.id(), GraphDifference.rows(rows, accepted.graph(), RowHistory.MOST_ROWS + 1));
        }
        return publish(running, accepted, user, origin);
    }

    /** Publishes an import that waited for a decision, or if the graph is another one now shows again what it would change. */
    ImportOutcome apply(RunningImport running, PastImport past, String user, boolean stale) throws IOException {
        ImportMode mode = past.kind() == ImportKind.REPLACE ? ImportMode.REPLACE : ImportMode.MERGE;
        String name = past.file() == null ? "" : past.file().name();
        ImportOutcome outcome;
        try (InputStream kept = files.open(past.id());
                Upload upload = received(running, kept, name, 0)) {
            outcome = run(running, upload, mode, stale);
        }
        if (outcome instanceof ImportOutcome.Previewed) {
            return new ImportOutcome.Stale(past.id());
        }
        history.decided(past.id(), user);
        files.delete(past.id());
        return outcome;
    }

    /** Publishes the rows of the revision before. */
    ImportOutcome undo(RunningImport running, String user, String origin) throws IOException {
        Optional<GraphRevision> previous = store.current().flatMap(store::before);
        running.at(ImportStage.READING);
        ImportResult result = ImportResult.Accepted.of(previous.map(store::read).orElseThrow());
        return finish(running, result, user, origin, false, Optional.empty());
    }

    private ImportOutcome publish(RunningImport running, ImportResult.Accepted accepted, String user, String origin) {
        history.enter(running.id(), ImportState.Reading.class, ImportState.Reading::store);
        running.at(ImportStage.STORING);
        Graph graph = accepted.graph();
        GraphRevision revision = store.write(
                graph, CsvExport.sha256(graph), user, origin, running.id().toString(), running::done);
        history.enter(running.id(), ImportState.Storing.class, storing -> storing.publish(revision.number()));
        Log.infof("import %s published as revision %d", running.id(), revision.number());
        published.fire(new GraphPublished());
        sweepLater(store::sweepOld);
        return new ImportOutcome.Published(running.id(), revision, graph, accepted.problems());
    }

    /** Deletes in the background what nobody can reach any more. */
    void sweepLater(Runnable sweep) {
        sweeper.execute(() -> {
            try {
                sweep.run();
            } catch (RuntimeException e) {
                Log.warn("old revisions could not be deleted; the next import or start tries again", e);
            }
        });
    }
}
