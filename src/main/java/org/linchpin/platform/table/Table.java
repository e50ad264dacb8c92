package org.linchpin.platform.table;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/**
 * The rows of a table that its reader asked for, in that order. The page shows some of them, the downloads have all.
 *
 * @param <R> what a row is made from
 */
public final class Table<R> {
    private final TableDefinition<R> definition;
    private final TableQuery query;
    private final PageAddress address;
    private final List<R> rows;
    private final int unfiltered;
    private final List<TableColumn<R>> shown;

    Table(TableDefinition<R> definition, Collection<R> all, PageAddress address) {
        this.definition = definition;
        this.address = address;
        this.query = TableQuery.of(definition, address);
        this.unfiltered = all.size();
        this.shown = definition.columns().stream()
                .filter(column -> !column.optional()
                        || all.stream()
                                .anyMatch(row -> column.reader().apply(row).value() != null))
                .toList();
        this.rows = sorted(filtered(all));
    }

    public String name() {
        return definition.name();
    }

    TableDefinition<R> definition() {
        return definition;
    }

    TableQuery query() {
        return query;
    }

    PageAddress address() {
        return address;
    }

    /** Rows before filtering. */
    int unfiltered() {
        return unfiltered;
    }

    /** Rows after filtering. */
    public int total() {
        return rows.size();
    }

    /** The columns that the page shows. */
    List<TableColumn<R>> shownColumns() {
        return shown;
    }

    /** The shown cells of rows {@code from} to {@code to − 1}. */
    List<List<Cell>> shownCells(int from, int to) {
        return cells(shown, from, to);
    }

    /** All cells of rows {@code from} to {@code to − 1}. */
    List<List<Cell>> cells(int from, int to) {
        return cells(definition.columns(), from, to);
    }

    private List<List<Cell>> cells(List<TableColumn<R>> columns, int from, int to) {
        return rows.subList(from, to).stream()
                .map(row -> columns.stream()
                        .map(column -> column.reader().apply(row))
                        .toList())
                .toList();
    }

    /** The page of rows that is asked for; beyond the last page, the last. */
    public TableView view() {
        return TableViews.of(this);
    }

    private Collection<R> filtered(Collection<R> all) {
        if (query.filter().isEmpty()) {
            return all;
        }
        TextMatch match = TextMatch.of(query.filter());
        List<TableColumn<R>> searched = definition.columns().stream()
                .filter(column -> column.searched())
                .toList();
        List<R> found = new ArrayList<>();
        for (R row : all) {
            var text = new StringBuilder();
            searched.forEach(
                    column -> text.append(column.reader().apply(row).text()).append('\n'));
            if (match.matches(text.toString())) {
                found.add(row);
            }
        }
        return found;
    }

    /** Stable, so that rows that are equal in this column stay in the order of the report. */
    private List<R> sorted(Collection<R> found) {
        if (query.column().isEmpty()) {
            return List.copyOf(found);
        }
        TableColumn<R> column = definition.column(query.column()).orElseThrow();
        Comparator<Cell> order = query.descending() ? column.order().reversed() : column.order();
        record Keyed<R>(R row, Cell cell) {}
        return found.stream()
                .map(row -> new Keyed<>(row, column.reader().apply(row)))
                .sorted(Comparator.comparing((Keyed<R> k) -> k.cell().value() == null)
                        .thenComparing(Keyed::cell, order))
                .map(Keyed::row)
                .toList();
    }
}
