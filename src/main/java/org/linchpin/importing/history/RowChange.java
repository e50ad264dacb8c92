package org.linchpin.importing.history;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.linchpin.exporting.CsvText;
import org.linchpin.graph.GraphRow;
import org.linchpin.graph.RowKey;

/**
 * What became of one row: texts of its filled cells by column name, in the order of the columns.
 *
 * @param before null if the row was not there
 * @param after null if the row is there no more
 */
public record RowChange(
        RowKey key,
        @Nullable Map<String, String> before,
        @Nullable Map<String, String> after) {
    public RowChange {
        if (before == null && after == null) {
            throw new IllegalArgumentException("a row that was never there has not changed");
        }
        before = copy(before);
        after = copy(after);
    }

    /** Of two states of one row; at most one of them is null. */
    public static RowChange between(@Nullable GraphRow before, @Nullable GraphRow after) {
        return new RowChange(
                RowKey.of(Objects.requireNonNull(after == null ? before : after)),
                before == null ? null : CsvText.cells(before),
                after == null ? null : CsvText.cells(after));
    }

    /** The columns whose cells differ, by name. */
    public Set<String> columns() {
        Map<String, String> old = before == null ? Map.of() : before;
        Map<String, String> now = after == null ? Map.of() : after;
        Set<String> columns = new TreeSet<>(old.keySet());
        columns.addAll(now.keySet());
        columns.removeIf(column -> Objects.equals(old.get(column), now.get(column)));
        return columns;
    }

    private static @Nullable Map<String, String> copy(@Nullable Map<String, String> cells) {
        return cells == null ? null : Collections.unmodifiableMap(new LinkedHashMap<>(cells));
    }
}
