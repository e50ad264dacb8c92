package org.linchpin.api;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linchpin.importing.history.ImportState;
import org.linchpin.importing.history.PastImport;
import org.linchpin.importing.history.RowChanges;

/**
 * One import in the list of all.
 *
 * @param changes rows over all files
 */
public record ImportSummary(
        UUID id,
        String kind,
        String status,
        String startedBy,
        Instant startedAt,
        @Nullable Instant endedAt,
        PastImport.@Nullable File file,
        long revisionBefore,
        @Nullable Long revisionAfter,
        RowChanges changes,
        int errors,
        int warnings) {
    static ImportSummary of(PastImport past) {
        return new ImportSummary(
                past.id(),
                past.kind().text(),
                past.state().text(),
                past.startedBy(),
                past.startedAt(),
                past.endedAt(),
                past.file(),
                past.revisionBefore(),
                past.state() instanceof ImportState.Published published ? (Long) published.revision() : null,
                past.changes(),
                past.errors(),
                past.warnings());
    }
}
