package org.linchpin.importing;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.linchpin.graph.Graph;
import org.linchpin.importing.edit.EditedGraph;
import org.linchpin.importing.edit.RowVersion;
import org.linchpin.importing.history.ImportHistory;
import org.linchpin.importing.history.ImportKind;
import org.linchpin.importing.history.ImportStage;
import org.linchpin.importing.history.ImportState;
import org.linchpin.importing.history.RowHistory;

/** Publishes what was changed by hand: an import like any other, of rows that nobody else has changed meanwhile. */
@ApplicationScoped
public class HandEdits {
    private final Imports imports;
    private final ImportSteps steps;
    private final SeenGraph seen;
    private final ImportHistory history;
    private final RowHistory rows;

    HandEdits(Imports imports, ImportSteps steps, SeenGraph seen, ImportHistory history, RowHistory rows) {
        this.imports = imports;
        this.steps = steps;
        this.seen = seen;
        this.history = history;
        this.rows = rows;
    }

    /**
     * Publishes an edit. After so long it goes on in the background.
     *
     * @return {@link EditOutcome.Ended} with {@link ImportOutcome.Busy} if an import is under way
     */
    public EditOutcome publish(EditRequest request, Duration patience) {
        String about = request.note().about();
        Optional<RunningImport> begun = imports.begin(ImportKind.EDIT, request.user(), about, "");
        if (begun.isEmpty()) {
            return new EditOutcome.Ended(new ImportOutcome.Busy());
        }
        RunningImport running = begun.get();
        CompletableFuture<EditOutcome> work =
                CompletableFuture.supplyAsync(() -> run(running, request), imports.worker());
        try {
            return work.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            return new EditOutcome.GoesOn(running.id());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new EditOutcome.GoesOn(running.id());
        } catch (ExecutionException e) {
            throw new CompletionException("edit %s failed".formatted(running.id()), e.getCause());
        }
    }

    private EditOutcome run(RunningImport running, EditRequest request) {
        try (running) {
            return publish(running, request);
        } catch (RuntimeException e) {
            giveUp(running, "Something went wrong on our side. Nothing was changed.");
            throw e;
        }
    }

    private EditOutcome publish(RunningImport running, EditRequest request) {
        Graph graph = seen.rows();
        if (!RowVersion.of(graph, request.edit().stored()).equals(request.version())) {
            giveUp(running, "Somebody else changed the same row meanwhile. Nothing was changed.");
            return new EditOutcome.Conflict();
        }
        running.at(ImportStage.CHECKING);
        ImportResult result = EditedGraph.of(graph, request.edit());
        if (result instanceof ImportResult.Accepted accepted
                && GraphDifference.rows(graph, accepted.graph(), 1).isEmpty()) {
            giveUp(running, "The rows said this already. Nothing was changed.");
            return new EditOutcome.Unchanged();
        }
        rows.because(running.id(), request.note());
        String origin = request.note().about();
        return new EditOutcome.Ended(imports.guarded(
                running, step -> steps.finish(step, result, request.user(), origin, false, Optional.empty())));
    }

    private void giveUp(RunningImport running, String why) {
        history.enter(running.id(), ImportState.Reading.class, reading -> reading.fail(why));
    }
}
