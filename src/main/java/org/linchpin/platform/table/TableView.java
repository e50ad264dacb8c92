package org.linchpin.platform.table;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One page of a table as its template shows it; everything is text or a link.
 *
 * @param total rows after filtering
 * @param unfiltered rows before
 * @param from 1-based number of the first row shown; 0 if there is none
 * @param to number of the last row shown
 * @param carried what the filter's form must repeat, so that the page's other choices stay
 * @param clearUrl the same view without a filter
 * @param explained the columns that need words
 */
public record TableView(
        String name,
        String caption,
        String noun,
        String emptyText,
        List<Heading> headings,
        List<Row> rows,
        int total,
        int unfiltered,
        int from,
        int to,
        String filter,
        List<Field> carried,
        String clearUrl,
        List<Step> sizes,
        @Nullable Pager pager,
        String csvUrl,
        String jsonUrl,
        List<Heading> explained) {
    public TableView {
        headings = List.copyOf(headings);
        rows = List.copyOf(rows);
        carried = List.copyOf(carried);
        sizes = List.copyOf(sizes);
        explained = List.copyOf(explained);
    }

    /** More rows than anyone reads: the page says so and offers the filter and the download. */
    private static final int TOO_MANY = 1000;

    private static final int FEW = 10;

    public boolean isTooMuch() {
        return total > TOO_MANY;
    }

    /** Whether there are more rows than one sees at a glance. */
    public boolean isFilterable() {
        return unfiltered > FEW || !filter.isEmpty();
    }

    /** Whether every row is shown. */
    public boolean isWhole() {
        return to - from + 1 == unfiltered;
    }

    public String shownTotal() {
        return ColumnKind.NUMBER.show(total);
    }

    public String shownUnfiltered() {
        return ColumnKind.NUMBER.show(unfiltered);
    }

    public String shownFrom() {
        return ColumnKind.NUMBER.show(from);
    }

    public String shownTo() {
        return ColumnKind.NUMBER.show(to);
    }

    /**
     * The head of a column.
     *
     * @param ariaSort {@code ascending} or {@code descending} if the table is sorted by it, else null
     * @param sortUrl the table sorted by it, or the other way round
     */
    public record Heading(
            String key,
            String label,
            @Nullable String help,
            boolean figure,
            @Nullable String ariaSort,
            String sortUrl) {}

    /**
     * One row.
     *
     * @param first the cell that names it
     */
    public record Row(Shown first, List<Shown> others) {
        public Row {
            others = List.copyOf(others);
        }
    }

    /** A cell with what its column adds. */
    public record Shown(String label, String style, Cell cell) {}

    /** A field of a form that is not seen. */
    public record Field(String name, String value) {}

    /** A number to go to, or (without a link) to be at. */
    public record Step(String label, String url, boolean current) {}

    /**
     * The way to the other pages.
     *
     * @param previous null on the first page
     * @param next null on the last
     * @param steps page numbers; a gap has the label {@code …} and an empty link
     */
    public record Pager(@Nullable String previous, @Nullable String next, List<Step> steps) {
        public Pager {
            steps = List.copyOf(steps);
        }
    }
}
