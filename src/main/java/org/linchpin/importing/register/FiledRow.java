package org.linchpin.importing.register;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One row of a template as it was filed. Codes of lists stand without their prefix.
 *
 * @param line 1-based physical line on which it starts
 * @param cells in the order of {@link Template#columns}; an empty text for an empty cell
 */
@SuppressWarnings("ArrayRecordComponent") // one per row of a file, never compared
record FiledRow(FiledTable table, int line, String[] cells) {
    /** How exporters fill a key that names nothing, in lower case. */
    private static final Set<String> NONE = Set.of("", "0", "not applicable");
    /** Stands for an open end, or for a day that never was. */
    private static final LocalDate NEVER = LocalDate.of(9999, 12, 31);

    /** The text of a cell; empty if it is. */
    String text(String column) {
        return cells[table.template().indexOf(column)];
    }

    boolean isEmpty(String column) {
        return text(column).isEmpty();
    }

    /** Whether the cell should be filled: it is empty, though the table has its column. */
    boolean isMissing(String column) {
        return isEmpty(column) && !table.lacks(column);
    }

    /** Whether the cell says that there is nothing to name: it is empty, {@code 0} or {@code Not Applicable}. */
    boolean namesNone(String column) {
        return NONE.contains(text(column).strip().toLowerCase(Locale.ROOT));
    }

    /** The day; null if the cell is empty, says that there is none, or was found to be no date. */
    @Nullable
    LocalDate date(String column) {
        try {
            LocalDate day = isEmpty(column) ? NEVER : LocalDate.parse(text(column));
            return day.equals(NEVER) ? null : day;
        } catch (DateTimeException e) {
            return null;
        }
    }

    /** The texts of some columns, to group rows by. */
    List<String> texts(String... columns) {
        return java.util.Arrays.stream(columns).map(this::text).toList();
    }
}
