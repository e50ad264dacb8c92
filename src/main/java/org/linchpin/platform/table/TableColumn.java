package org.linchpin.platform.table;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A column of a table of {@code R}.
 *
 * @param key its name in addresses, CSV and JSON: lower case, digits, underscores; never changed once shipped
 * @param label its heading
 * @param help what it means, where the heading does not say; else null
 * @param reader the cell of a row
 * @param order ascending order of rows by this column; rows without a value are last either way
 * @param searched whether the filter box looks into it
 * @param optional whether the page leaves it out where no row has a value; downloads always have it
 */
public record TableColumn<R>(
        String key,
        String label,
        ColumnKind kind,
        @Nullable String help,
        Function<R, Cell> reader,
        Comparator<Cell> order,
        boolean searched,
        boolean optional) {
    public TableColumn {
        if (!key.matches("[a-z][a-z0-9_]*")) {
            throw new IllegalArgumentException(
                    "\"%s\" is no key of a column\nMaybe use lower case and _".formatted(key));
        }
    }

    public static <R> TableColumn<R> text(String key, String label, Function<R, @Nullable String> value) {
        return of(key, label, ColumnKind.TEXT, value);
    }

    public static <R> TableColumn<R> code(String key, String label, Function<R, @Nullable String> value) {
        return of(key, label, ColumnKind.CODE, value);
    }

    public static <R> TableColumn<R> number(String key, String label, Function<R, @Nullable ? extends Number> value) {
        return of(key, label, ColumnKind.NUMBER, value);
    }

    public static <R> TableColumn<R> hours(String key, String label, Function<R, @Nullable Double> value) {
        return of(key, label, ColumnKind.HOURS, value);
    }

    /** A column of parts of a whole, each 0 to 1. */
    public static <R> TableColumn<R> share(String key, String label, Function<R, @Nullable Double> value) {
        return of(key, label, ColumnKind.SHARE, value);
    }

    public static <R> TableColumn<R> date(String key, String label, Function<R, @Nullable LocalDate> value) {
        return of(key, label, ColumnKind.DATE, value);
    }

    /** A column of states, ordered by tone (the first constant is the highest), then by word. */
    public static <R> TableColumn<R> badge(String key, String label, Function<R, @Nullable Badge> value) {
        Function<R, Cell> reader = row -> {
            Badge badge = value.apply(row);
            return badge == null ? absent() : new Cell(badge.text(), badge.text(), null, badge.tone());
        };
        Comparator<Cell> byTone = Comparator.comparing(Cell::tone, Comparator.nullsLast(Comparator.reverseOrder()));
        return new TableColumn<>(
                key,
                label,
                ColumnKind.BADGE,
                null,
                reader,
                byTone.thenComparing(TableColumn::compareTexts),
                true,
                false);
    }

    /** Makes each cell lead somewhere; null leads nowhere. */
    public TableColumn<R> link(Function<R, @Nullable String> href) {
        Function<R, Cell> linked = row -> {
            Cell cell = reader.apply(row);
            return new Cell(cell.value(), cell.text(), cell.value() == null ? null : href.apply(row), cell.tone());
        };
        return new TableColumn<>(key, label, kind, help, linked, order, searched, optional);
    }

    /** Shows another text than the value that programs get: a name for a code. Sorted and filtered by that text. */
    public TableColumn<R> shownAs(Function<R, String> text) {
        Function<R, Cell> named = row -> {
            Cell cell = reader.apply(row);
            return cell.value() == null ? cell : new Cell(cell.value(), text.apply(row), cell.href(), cell.tone());
        };
        return new TableColumn<>(key, label, kind, help, named, TableColumn::compareTexts, searched, optional);
    }

    /** Says what the column means. */
    public TableColumn<R> help(String text) {
        return new TableColumn<>(key, label, kind, text, reader, order, searched, optional);
    }

    /** Keeps the filter box from looking into this column: its words are the same in too many rows. */
    public TableColumn<R> notSearched() {
        return new TableColumn<>(key, label, kind, help, reader, order, false, optional);
    }

    /** Leaves the column out of a page where no row has a value. */
    public TableColumn<R> ifAny() {
        return new TableColumn<>(key, label, kind, help, reader, order, searched, true);
    }

    private static <R> TableColumn<R> of(
            String key, String label, ColumnKind kind, Function<R, @Nullable ? extends Object> value) {
        Function<R, Cell> reader = row -> {
            Object found = value.apply(row);
            return found == null ? absent() : new Cell(found, kind.show(found), null, null);
        };
        return new TableColumn<>(
                key, label, kind, null, reader, byValue(kind), !kind.isFigure() && kind != ColumnKind.DATE, false);
    }

    private static Cell absent() {
        return new Cell(null, ColumnKind.ABSENT, null, null);
    }

    private static Comparator<Cell> byValue(ColumnKind kind) {
        return switch (kind) {
            case TEXT, CODE, BADGE -> TableColumn::compareTexts;
            case NUMBER, HOURS, SHARE -> Comparator.comparingDouble(TableColumn::figure);
            case DATE -> Comparator.comparing(TableColumn::text);
        };
    }

    private static double figure(Cell cell) {
        return cell.value() instanceof Number number ? number.doubleValue() : 0;
    }

    private static String text(Cell cell) {
        return cell.text();
    }

    private static int compareTexts(Cell left, Cell right) {
        int order = left.text().toLowerCase(Locale.ROOT).compareTo(right.text().toLowerCase(Locale.ROOT));
        return order == 0 ? left.text().compareTo(right.text()) : order;
    }
}
