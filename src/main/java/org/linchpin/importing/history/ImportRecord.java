package org.linchpin.importing.history;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One attempt to change the graph. */
@Entity
@Table(name = "import")
class ImportRecord {
    @Id
    UUID id = UUID.randomUUID();

    /** {@link ImportKind#text}. */
    @Column(nullable = false, length = 20, updatable = false)
    String kind = "";

    /** {@link ImportState#text}. */
    @Column(nullable = false, length = 20)
    String status = ImportState.Reading.TEXT;

    @Column(name = "started_by", nullable = false, length = 200, updatable = false)
    String startedBy = "";

    @Column(name = "started_at", nullable = false, updatable = false)
    Instant startedAt = Instant.EPOCH;

    @Nullable
    @Column(name = "ended_at")
    Instant endedAt;

    @Nullable
    @Column(name = "decide_until")
    Instant decideUntil;

    @Nullable
    @Column(name = "decided_by", length = 200)
    String decidedBy;

    @Column(name = "file_name", nullable = false, length = 300, updatable = false)
    String fileName = "";

    @Column(name = "needed_by", nullable = false, length = 300, updatable = false)
    String neededBy = "";

    @Column(name = "file_bytes", nullable = false)
    long fileBytes;

    @Column(name = "file_sha256", nullable = false, length = 64)
    String fileSha256 = "";

    @Column(nullable = false, length = 20)
    String format = "";

    /** {@link ImportStage#text}. */
    @Column(nullable = false, length = 20)
    String stage = ImportStage.RECEIVING.text();

    @Column(name = "stage_done", nullable = false)
    long stageDone;

    @Column(name = "stage_total", nullable = false)
    long stageTotal;

    @Column(name = "revision_before", nullable = false)
    long revisionBefore;

    @Nullable
    @Column(name = "revision_after")
    Long revisionAfter;

    @Column(name = "rows_added", nullable = false)
    int rowsAdded;

    @Column(name = "rows_changed", nullable = false)
    int rowsChanged;

    @Column(name = "rows_removed", nullable = false)
    int rowsRemoved;

    @Column(nullable = false)
    int errors;

    @Column(nullable = false)
    int warnings;

    @Nullable
    @Column(length = 1000)
    String detail;

    ImportState state() {
        return switch (status) {
            case ImportState.Reading.TEXT -> new ImportState.Reading();
            case ImportState.Ready.TEXT -> new ImportState.Ready(Objects.requireNonNull(decideUntil));
            case ImportState.Storing.TEXT -> new ImportState.Storing();
            case ImportState.Published.TEXT -> new ImportState.Published(Objects.requireNonNull(revisionAfter));
            case ImportState.Rejected.TEXT -> new ImportState.Rejected();
            case ImportState.Failed.TEXT -> new ImportState.Failed(Objects.requireNonNullElse(detail, ""));
            case ImportState.Discarded.TEXT -> new ImportState.Discarded(Objects.requireNonNullElse(detail, ""));
            default -> throw new IllegalStateException("import %s has the unknown status \"%s\"".formatted(id, status));
        };
    }

    void enter(ImportState state, Instant now) {
        status = state.text();
        decideUntil = null;
        endedAt = null;
        if (state instanceof ImportState.Ready ready) {
            decideUntil = ready.decideUntil();
            stage = ImportStage.DONE.text();
        } else if (!(state instanceof ImportState.Reading || state instanceof ImportState.Storing)) {
            endedAt = now;
            stage = ImportStage.DONE.text();
        }
        if (state instanceof ImportState.Published published) {
            revisionAfter = published.revision();
        } else if (state instanceof ImportState.Failed failed) {
            detail = failed.why();
        } else if (state instanceof ImportState.Discarded discarded) {
            detail = discarded.why();
        }
    }
}
