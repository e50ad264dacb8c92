package org.linchpin.report.organization;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

/** A table on paper. */
public record PrintedTable(String caption, List<Heading> headings, List<List<PrintedCell>> rows) {
    public PrintedTable {
        headings = List.copyOf(headings);
        rows = List.copyOf(rows);
    }

    /**
     * A heading.
     *
     * @param style class of the style sheet; empty for none
     */
    public record Heading(String label, String style) {}

    /** A cell, in the style of its heading. */
    public record PrintedCell(String text, String style) {}

    /** How a column is printed. */
    record Column<R>(String label, String style, Function<R, String> value) {}

    static <R> Column<R> text(String label, Function<R, String> value) {
        return new Column<>(label, "", value);
    }

    /** A column of a word, which is not broken. */
    static <R> Column<R> brief(String label, Function<R, String> value) {
        return new Column<>(label, "short", value);
    }

    static <R> Column<R> figure(String label, Function<R, String> value) {
        return new Column<>(label, "number", value);
    }

    /** The table of these rows. */
    @SafeVarargs
    static <R> PrintedTable of(String caption, List<R> rows, Column<R>... columns) {
        return new PrintedTable(
                caption,
                Arrays.stream(columns)
                        .map(c -> new Heading(c.label(), c.style()))
                        .toList(),
                rows.stream()
                        .map(row -> Arrays.stream(columns)
                                .map(c -> new PrintedCell(c.value().apply(row), c.style()))
                                .toList())
                        .toList());
    }
}
