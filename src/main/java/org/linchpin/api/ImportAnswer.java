package org.linchpin.api;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linchpin.importing.ImportProblem;
import org.linchpin.importing.history.FaultChange;
import org.linchpin.importing.history.ImportReport;
import org.linchpin.importing.history.ImportState;
import org.linchpin.importing.history.PastImport;
import org.linchpin.importing.history.RowChanges;

/**
 * One import, whether it runs, waits for a decision, or is over.
 *
 * @param status reading, rejected, ready, storing, published, failed, discarded
 * @param stage receiving, reading, checking, comparing, storing, done
 * @param revisionBefore the revision that it was compared with; 0 is the empty graph before the first
 * @param revisionAfter the revision that it became; null unless it is published
 * @param decideUntil when it is discarded unless somebody applies it; null unless it is ready
 * @param detail why it failed or was discarded; else null
 * @param changes by file, for the files in which rows change
 * @param problems up to 1,000, sorted
 */
public record ImportAnswer(
        UUID id,
        String kind,
        String status,
        String stage,
        Progress progress,
        String startedBy,
        Instant startedAt,
        @Nullable Instant endedAt,
        @Nullable String decidedBy,
        @Nullable Instant decideUntil,
        @Nullable String detail,
        PastImport.@Nullable File file,
        long revisionBefore,
        @Nullable Long revisionAfter,
        Map<String, RowChanges> changes,
        List<ImportProblem> problems,
        boolean moreProblems,
        FaultChanges singlePointsOfFailure) {
    /**
     * How far its stage is.
     *
     * @param done bytes while it receives, else rows
     * @param total 0 where it is not known
     */
    public record Progress(long done, long total) {}

    /**
     * For a preview, the single points of failure that the import changes, in an outage of the length that pages assume.
     *
     * @param more whether there are more than these
     */
    public record FaultChanges(
            List<FaultChange> appearing, List<FaultChange> going, List<FaultChange> changing, boolean more) {}

    static ImportAnswer of(PastImport past, ImportReport report) {
        ImportState state = past.state();
        return new ImportAnswer(
                past.id(),
                past.kind().text(),
                state.text(),
                past.stage().text(),
                new Progress(past.done(), past.total()),
                past.startedBy(),
                past.startedAt(),
                past.endedAt(),
                past.decidedBy(),
                state instanceof ImportState.Ready ready ? ready.decideUntil() : null,
                detail(state),
                past.file(),
                past.revisionBefore(),
                state instanceof ImportState.Published published ? (Long) published.revision() : null,
                report.changes(),
                report.problems(),
                report.moreProblems(),
                new FaultChanges(
                        report.faults().stream().filter(FaultChange::appears).toList(),
                        report.faults().stream().filter(FaultChange::goes).toList(),
                        report.faults().stream()
                                .filter(fault -> !fault.appears() && !fault.goes())
                                .toList(),
                        report.moreFaults()));
    }

    private static @Nullable String detail(ImportState state) {
        if (state instanceof ImportState.Failed failed) {
            return failed.why();
        }
        return state instanceof ImportState.Discarded discarded
                        && !discarded.why().isEmpty()
                ? discarded.why()
                : null;
    }
}
