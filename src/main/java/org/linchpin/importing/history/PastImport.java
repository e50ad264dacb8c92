package org.linchpin.importing.history;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linchpin.graph.Choice;

/**
 * One import as others see it, running or over.
 *
 * @param decidedBy who applied or discarded it; null if nobody had to
 * @param endedAt null while it is not over
 * @param file null where no file was brought
 * @param neededBy id of what needs what the file describes; empty: nothing
 * @param done bytes or rows of its stage
 * @param total of its stage; 0 where it is not known
 * @param revisionBefore the revision that it was compared with; 0 is the empty graph before the first
 * @param changes over all files
 */
public record PastImport(
        UUID id,
        ImportKind kind,
        ImportState state,
        String startedBy,
        @Nullable String decidedBy,
        Instant startedAt,
        @Nullable Instant endedAt,
        @Nullable File file,
        String neededBy,
        ImportStage stage,
        long done,
        long total,
        long revisionBefore,
        RowChanges changes,
        int errors,
        int warnings) {
    /**
     * The file that was brought.
     *
     * @param sha256 in lower-case hex; empty until the file has arrived
     * @param format {@link org.linchpin.importing.UploadFormat#name}; empty until it is known
     */
    public record File(String name, long bytes, String sha256, String format) {}

    static PastImport of(ImportRecord row) {
        boolean hasFile = !row.fileName.isEmpty();
        return new PastImport(
                row.id,
                Choice.of(ImportKind.class, row.kind),
                row.state(),
                row.startedBy,
                row.decidedBy,
                row.startedAt,
                row.endedAt,
                hasFile ? new File(row.fileName, row.fileBytes, row.fileSha256, row.format) : null,
                row.neededBy,
                Choice.of(ImportStage.class, row.stage),
                row.stageDone,
                row.stageTotal,
                row.revisionBefore,
                new RowChanges(row.rowsAdded, row.rowsChanged, row.rowsRemoved),
                row.errors,
                row.warnings);
    }

    /** Whether it is being worked on. */
    public boolean isRunning() {
        return state instanceof ImportState.Reading || state instanceof ImportState.Storing;
    }
}
