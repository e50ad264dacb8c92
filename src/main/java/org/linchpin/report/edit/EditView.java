package org.linchpin.report.edit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.linchpin.editing.EditPreview;
import org.linchpin.graph.Column;
import org.linchpin.graph.DependencyGraph;
import org.linchpin.importing.history.FaultChange;
import org.linchpin.importing.history.RowChange;
import org.linchpin.platform.table.Badge;
import org.linchpin.report.ImportWords;
import org.linchpin.report.Links;
import org.linchpin.report.Words;

/**
 * What an edit would do, in words.
 *
 * @param rows that would differ
 * @param more what else would differ than is listed; empty if nothing
 * @param faults single points of failure that would change, the most critical services first
 */
public record EditView(String lead, List<Line> rows, String more, String faultsLead, List<Fault> faults) {
    private static final int MOST_SHOWN = 50;

    public EditView {
        rows = List.copyOf(rows);
        faults = List.copyOf(faults);
    }

    /** One row and its cells that would differ. */
    public record Line(String name, String what, List<Cell> cells) {}

    /** One cell; empty texts are empty cells. */
    public record Cell(String label, String before, String after) {}

    /**
     * One single point of failure.
     *
     * @param href its page; null if it is none yet
     */
    public record Fault(
            String name, String kind, @Nullable String href, Badge change, String critical, String services) {}

    static EditView of(DependencyGraph graph, EditPreview preview) {
        var names = new RowNames(graph);
        String day = preview.day().equals(graph.asOf()) ? "" : " From %s on:".formatted(preview.day());
        int rows = preview.rows().size();
        return new EditView(
                "%s would differ. Nothing has changed yet.".formatted(Words.count(rows, "row", "rows")),
                preview.rows().stream()
                        .limit(MOST_SHOWN)
                        .map(row -> line(names, row))
                        .toList(),
                more(rows),
                (day + " " + ImportWords.faults(preview.faults(), false, preview.outageHours())).strip(),
                preview.faults().stream().limit(MOST_SHOWN).map(EditView::fault).toList());
    }

    /** The cells of a row that differ, in the order of its columns. */
    static List<Cell> cells(RowChange row) {
        List<String> order =
                row.key().type().columns().stream().map(Column::name).toList();
        List<String> columns = new ArrayList<>(row.columns());
        columns.sort(Comparator.comparingInt(order::indexOf));
        return columns.stream()
                .map(column -> new Cell(RowNames.label(column), text(row.before(), column), text(row.after(), column)))
                .toList();
    }

    private static Line line(RowNames names, RowChange row) {
        String what = row.before() == null ? "added" : row.after() == null ? "removed" : "changed";
        return new Line(names.row(row.key()), what, cells(row));
    }

    private static String more(int rows) {
        return rows > MOST_SHOWN ? "These are the first %d of them.".formatted(MOST_SHOWN) : "";
    }

    private static Fault fault(FaultChange fault) {
        return new Fault(
                fault.name(),
                fault.kind(),
                fault.servicesBefore() > 0 ? Links.fault(fault.id()) : null,
                ImportWords.change(fault),
                fault.criticalBefore() + " → " + fault.criticalAfter(),
                fault.servicesBefore() + " → " + fault.servicesAfter());
    }

    private static String text(@Nullable Map<String, String> cells, String column) {
        return cells == null ? "" : Objects.requireNonNullElse(cells.get(column), "");
    }
}
