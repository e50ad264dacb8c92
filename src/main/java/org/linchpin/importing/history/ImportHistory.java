package org.linchpin.importing.history;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.linchpin.importing.ImportProblem;

/** Remembers imports in PostgreSQL. Each call is a transaction of its own, so that what was remembered survives a crash. */
@ApplicationScoped
public class ImportHistory {
    private static final int LONGEST_NAME = 300;

    private final ImportRecords records;
    private final KeptFiles files;
    private final ObjectMapper json;
    private final Clock clock;

    ImportHistory(ImportRecords records, KeptFiles files, ObjectMapper json, Clock clock) {
        this.records = records;
        this.files = files;
        this.json = json;
        this.clock = clock;
    }

    /**
     * Begins an import in the state {@link ImportState.Reading}.
     *
     * @param fileName as the user calls it; empty where no file is brought
     * @param revisionBefore the revision that readers see; 0 if there is none
     * @param neededBy id of what needs what the file describes; empty: nothing
     */
    public UUID begin(ImportKind kind, String user, String fileName, long revisionBefore, String neededBy) {
        return inTransaction(() -> {
            var row = new ImportRecord();
            row.kind = kind.text();
            row.startedBy = user;
            row.startedAt = now();
            row.fileName = cut(fileName, LONGEST_NAME);
            row.revisionBefore = revisionBefore;
            row.neededBy = cut(neededBy, LONGEST_NAME);
            records.persist(row);
            return row.id;
        });
    }

    /** The file has arrived. */
    public void arrived(UUID id, long bytes, String sha256, String format) {
        change(id, row -> {
            row.fileBytes = bytes;
            row.fileSha256 = sha256;
            row.format = format;
        });
    }

    /** How far it is. */
    public void progress(UUID id, ImportStage stage, long done, long total) {
        change(id, row -> {
            row.stage = stage.text();
            row.stageDone = done;
            row.stageTotal = total;
        });
    }

    /** What was found, in place of what was found before. */
    public void found(UUID id, ImportReport report, long revisionBefore) {
        change(id, row -> {
            row.revisionBefore = revisionBefore;
            RowChanges total = report.total();
            row.rowsAdded = total.added();
            row.rowsChanged = total.changed();
            row.rowsRemoved = total.removed();
            row.errors = Math.toIntExact(report.problems().stream()
                    .filter(problem -> problem.severity() == ImportProblem.Severity.ERROR)
                    .count());
            row.warnings = report.problems().size() - row.errors;
            var stored = new StoredReport();
            stored.importId = id;
            stored.report = write(report);
            records.getEntityManager().merge(stored);
        });
    }

    /**
     * Leads an import from one state to the next.
     *
     * @return false if it is in another state than {@code from} by now
     */
    public <S extends ImportState> boolean enter(UUID id, Class<S> from, Function<S, ImportState> next) {
        return inTransaction(() -> {
            ImportRecord row = locked(id);
            ImportState state = row.state();
            if (!from.isInstance(state)) {
                return false;
            }
            row.enter(next.apply(from.cast(state)), now());
            return true;
        });
    }

    /** Somebody decided on an import that waited for it. */
    public void decided(UUID id, String user) {
        change(id, row -> row.decidedBy = user);
    }

    public Optional<PastImport> find(UUID id) {
        return inTransaction(() -> records.findByIdOptional(id).map(PastImport::of));
    }

    /** What was found in an import so far. */
    public ImportReport report(UUID id) {
        return inTransaction(() -> {
            StoredReport stored = records.getEntityManager().find(StoredReport.class, id);
            return stored == null ? ImportReport.EMPTY : read(stored.report);
        });
    }

    /** A page of all imports, the latest first; pages count from 0. */
    public List<PastImport> latest(int page, int size) {
        boolean beyond = (long) page * size > Integer.MAX_VALUE;
        return beyond
                ? List.of()
                : inTransaction(() ->
                        records.latest(page, size).stream().map(PastImport::of).toList());
    }

    public long count() {
        return inTransaction(records::count);
    }

    /** The imports that were being worked on, the earliest first. */
    public List<PastImport> unfinished() {
        return inTransaction(
                () -> records.unfinished().stream().map(PastImport::of).toList());
    }

    /** The import that published a revision. */
    public Optional<PastImport> publishing(long revision) {
        return inTransaction(() -> records.publishing(revision).map(PastImport::of));
    }

    /** Discards the imports whose time to decide is over, with their files. */
    public void expire() {
        inTransaction(() -> {
            Instant now = now();
            for (ImportRecord row : records.expired(now)) {
                if (row.state() instanceof ImportState.Ready ready) {
                    row.enter(ready.discard("Nobody decided in time."), now);
                    files.delete(row.id);
                }
            }
            return true;
        });
    }

    private void change(UUID id, Consumer<ImportRecord> change) {
        inTransaction(() -> {
            change.accept(locked(id));
            return true;
        });
    }

    private ImportRecord locked(UUID id) {
        return records.findByIdOptional(id, jakarta.persistence.LockModeType.PESSIMISTIC_WRITE)
                .orElseThrow(() -> new IllegalArgumentException("there is no import " + id));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    private String write(ImportReport report) {
        try {
            return json.writeValueAsString(report);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private ImportReport read(String text) {
        try {
            return json.readValue(text, ImportReport.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String cut(String text, int longest) {
        return text.length() <= longest ? text : text.substring(0, longest - 1) + "…";
    }

    private static <T> T inTransaction(Supplier<T> work) {
        return QuarkusTransaction.requiringNew().call(work::get);
    }
}
