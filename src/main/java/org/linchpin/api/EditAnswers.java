package org.linchpin.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linchpin.editing.EditPreview;
import org.linchpin.editing.EvidenceDates;
import org.linchpin.exporting.CsvText;
import org.linchpin.graph.Dependency;
import org.linchpin.graph.Evidence;
import org.linchpin.graph.Graph;
import org.linchpin.graph.GraphRow;
import org.linchpin.graph.RowKey;
import org.linchpin.importing.edit.RowVersion;
import org.linchpin.importing.history.EditNote;
import org.linchpin.importing.history.FaultChange;
import org.linchpin.importing.history.PastRowChange;
import org.linchpin.importing.history.RowChange;

/** What is said of edits. */
public final class EditAnswers {
    private EditAnswers() {}

    /** What was published. */
    public record Published(UUID importId, long revision, String digest) {}

    /**
     * What an edit would change.
     *
     * @param asOf the day on which it would begin to count, of which the single points of failure are
     */
    public record Preview(
            List<Change> rows, LocalDate asOf, double outageHours, ImportAnswer.FaultChanges singlePointsOfFailure) {
        static Preview of(EditPreview preview) {
            List<FaultChange> faults = preview.faults();
            return new Preview(
                    preview.rows().stream().map(Change::of).toList(),
                    preview.day(),
                    preview.outageHours(),
                    new ImportAnswer.FaultChanges(
                            faults.stream().filter(FaultChange::appears).toList(),
                            faults.stream().filter(FaultChange::goes).toList(),
                            faults.stream()
                                    .filter(fault -> !fault.appears() && !fault.goes())
                                    .toList(),
                            false));
        }
    }

    /**
     * One row that differs: its filled cells by column name.
     *
     * @param before null if it was not there
     * @param after null if it is there no more
     */
    public record Change(
            String file,
            @Nullable Map<String, String> before,
            @Nullable Map<String, String> after) {
        static Change of(RowChange change) {
            return new Change(change.key().type().file(), change.before(), change.after());
        }
    }

    /**
     * One row.
     *
     * @param row its filled cells by column name, in the order of the columns
     * @param version to be given back when it is changed
     * @param evidenceDay of a dependency, how old its evidence is; null where nothing tells
     * @param toConfirm of a dependency, whether it is older than the settings allow
     * @param history the latest first
     */
    public record Row(
            String file,
            Map<String, String> row,
            String version,
            List<String> datasets,
            @Nullable LocalDate evidenceDay,
            boolean toConfirm,
            List<Past> history) {
        static Row of(Graph graph, GraphRow row, List<PastRowChange> history, EvidenceDates dates) {
            Dependency need = row instanceof Dependency dependency ? dependency : null;
            return new Row(
                    row.type().file(),
                    CsvText.cells(row),
                    RowVersion.of(graph, List.of(RowKey.of(row))),
                    row.provenance().datasets(),
                    need == null ? null : EvidenceDates.of(graph, need),
                    need != null && dates.isStale(graph, need),
                    history.stream().map(Past::of).toList());
        }
    }

    /**
     * One change of a row.
     *
     * @param kind of the import
     * @param action of an edit by hand: add, change, end, confirm, remove; else null
     */
    public record Past(
            UUID importId,
            String kind,
            @Nullable String action,
            String user,
            Instant at,
            long revision,
            @Nullable String source,
            @Nullable String evidence,
            @Nullable Map<String, String> before,
            @Nullable Map<String, String> after) {
        static Past of(PastRowChange past) {
            EditNote note = past.note();
            Evidence evidence = note == null ? null : note.evidence();
            return new Past(
                    past.importId(),
                    past.kind().text(),
                    note == null ? null : note.action().text(),
                    past.user(),
                    past.at(),
                    past.revision(),
                    note == null ? null : note.source(),
                    evidence == null ? null : evidence.text(),
                    past.change().before(),
                    past.change().after());
        }
    }
}
