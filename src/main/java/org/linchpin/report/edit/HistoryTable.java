package org.linchpin.report.edit;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.linchpin.importing.history.EditNote;
import org.linchpin.importing.history.PastRowChange;
import org.linchpin.platform.table.TableColumn;
import org.linchpin.platform.table.TableDefinition;
import org.linchpin.report.ImportWords;
import org.linchpin.report.Links;
import org.linchpin.report.Words;

/** What became of a row: who, when, what before and after, and where they know it from. */
final class HistoryTable {
    private HistoryTable() {}

    /**
     * The table.
     *
     * @param linked whether the pages of imports are the reader's
     */
    static TableDefinition<PastRowChange> of(boolean linked) {
        return new TableDefinition<>(
                "history",
                "What became of this row, the latest first; times are UTC",
                "changes",
                "",
                linked
                        ? "Nothing has changed since the row came in, or it came with an import of more than 10,000 rows."
                        : "Nothing has changed since the row came in, or it is not yours to see.",
                List.of(
                        TableColumn.<PastRowChange>text("at", "When", c -> Words.minute(c.at()))
                                .link(c -> linked ? Links.anImport(c.importId()) : null),
                        TableColumn.<PastRowChange>text("who", "Who", PastRowChange::user),
                        TableColumn.<PastRowChange>text("how", "How", HistoryTable::how),
                        TableColumn.<PastRowChange>text("what", "What, before → after", HistoryTable::what),
                        TableColumn.<PastRowChange>text("source", "Where they know it from", c -> source(c, linked)),
                        TableColumn.<PastRowChange>text("evidence", "Evidence", HistoryTable::evidence)
                                .ifAny(),
                        TableColumn.<PastRowChange>number("revision", "Revision", PastRowChange::revision)
                                .help("The revision that it became.")));
    }

    private static String how(PastRowChange change) {
        EditNote note = change.note();
        return note == null ? ImportWords.kind(change.kind()) : note.action().text() + ", by hand";
    }

    static String what(PastRowChange change) {
        String cells = EditView.cells(change.change()).stream()
                .map(cell -> "%s: %s → %s".formatted(cell.label(), shown(cell.before()), shown(cell.after())))
                .collect(Collectors.joining("; "));
        return change.change().before() == null
                ? "added: " + cells
                : change.change().after() == null ? "removed" : cells.isEmpty() ? "data set" : cells;
    }

    private static @Nullable String source(PastRowChange change, boolean files) {
        EditNote note = change.note();
        String source = note == null ? (files ? change.file() : "") : note.source();
        return source.isEmpty() ? null : source;
    }

    private static @Nullable String evidence(PastRowChange change) {
        EditNote note = change.note();
        return note == null || note.evidence() == null ? null : note.evidence().text();
    }

    private static String shown(String text) {
        return text.isEmpty() ? "—" : text;
    }
}
