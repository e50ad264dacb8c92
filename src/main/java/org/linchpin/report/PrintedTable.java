package org.linchpin.report;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.linchpin.platform.table.ColumnKind;
import org.linchpin.platform.table.TableColumn;
import org.linchpin.platform.table.TableDefinition;

/**
 * A table on paper.
 *
 * @param definitions of the columns that need words
 * @param note what is not on paper; empty if all is
 */
public record PrintedTable(
        String caption,
        List<Heading> headings,
        List<List<PrintedCell>> rows,
        List<Definition> definitions,
        String note) {
    public PrintedTable {
        headings = List.copyOf(headings);
        rows = List.copyOf(rows);
        definitions = List.copyOf(definitions);
    }

    /** What a column means. */
    public record Definition(String label, String words) {}

    /**
     * A heading.
     *
     * @param style class of the style sheet; empty for none
     */
    public record Heading(String label, String style) {}

    /** A cell, in the style of its heading. */
    public record PrintedCell(String text, String style) {}

    /** How a column is printed. */
    public record Column<R>(String label, String style, Function<R, String> value) {}

    public static <R> Column<R> text(String label, Function<R, String> value) {
        return new Column<>(label, "", value);
    }

    /** A column of a word, which is not broken. */
    public static <R> Column<R> brief(String label, Function<R, String> value) {
        return new Column<>(label, "short", value);
    }

    public static <R> Column<R> figure(String label, Function<R, String> value) {
        return new Column<>(label, "number", value);
    }

    /** The table of these rows. */
    @SafeVarargs
    public static <R> PrintedTable of(String caption, List<R> rows, Column<R>... columns) {
        return new PrintedTable(
                caption,
                Arrays.stream(columns)
                        .map(c -> new Heading(c.label(), c.style()))
                        .toList(),
                rows.stream()
                        .map(row -> Arrays.stream(columns)
                                .map(c -> new PrintedCell(c.value().apply(row), c.style()))
                                .toList())
                        .toList(),
                List.of(),
                "");
    }

    /**
     * What a page shows as a table, on paper: codes that do not name the row, and links, are left to the page, as are columns without a
     * value.
     *
     * @param most rows that are printed
     * @param without keys of further columns that mean nothing on paper
     */
    public static <R> PrintedTable of(TableDefinition<R> definition, List<R> rows, int most, String... without) {
        List<R> printed = rows.stream().limit(most).toList();
        List<TableColumn<R>> columns = definition.columns().stream()
                .filter(c -> c.kind() != ColumnKind.CODE
                        || c.equals(definition.columns().get(0)))
                .filter(c -> !List.of(without).contains(c.key()))
                .filter(c ->
                        printed.stream().anyMatch(row -> c.reader().apply(row).value() != null))
                .toList();
        return new PrintedTable(
                definition.caption(),
                columns.stream()
                        .map(c -> new Heading(c.label(), style(c.kind())))
                        .toList(),
                printed.stream()
                        .map(row -> columns.stream()
                                .map(c -> new PrintedCell(c.reader().apply(row).text(), style(c.kind())))
                                .toList())
                        .toList(),
                columns.stream()
                        .flatMap(c -> Stream.ofNullable(c.help()).map(words -> new Definition(c.label(), words)))
                        .toList(),
                rows.isEmpty()
                        ? definition.emptyText()
                        : rows.size() > most
                                ? "The first %s of %s %s. The page has all, as CSV and JSON too."
                                        .formatted(Phrases.number(most), Phrases.number(rows.size()), definition.noun())
                                : "");
    }

    private static String style(ColumnKind kind) {
        return kind.isFigure() ? "number" : kind == ColumnKind.DATE ? "short" : "";
    }
}
