package org.linchpin.platform.table;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a table of {@code R} is, apart from its rows.
 *
 * @param name its name in the address, unique on its page: lower case, digits, hyphens
 * @param caption what the table shows
 * @param noun what a row is, in the plural: {@code vendors}
 * @param sort key of the column that it is sorted by at first, with {@code -} in front for descending;
 *     empty for the order in which the rows come
 * @param emptyText what is said where there is no row at all: why, and what to do
 * @param columns the first names the row
 * @param note what each download says beside its rows, as {@code note}; null if nothing
 */
public record TableDefinition<R>(
        String name,
        String caption,
        String noun,
        String sort,
        String emptyText,
        List<TableColumn<R>> columns,
        @Nullable String note) {
    /** Key of the note in downloads. */
    static final String NOTE = "note";

    /** Without a note. */
    public TableDefinition(
            String name, String caption, String noun, String sort, String emptyText, List<TableColumn<R>> columns) {
        this(name, caption, noun, sort, emptyText, columns, null);
    }

    public TableDefinition {
        columns = List.copyOf(columns);
        if (!name.matches("[a-z][a-z0-9-]*")) {
            throw new IllegalArgumentException(
                    "\"%s\" is no name of a table\nMaybe use lower case and -".formatted(name));
        }
        if (columns.stream().map(TableColumn::key).distinct().count() != columns.size() || columns.isEmpty()) {
            throw new IllegalArgumentException("table %s needs columns with distinct keys".formatted(name));
        }
        String key = sort.startsWith("-") ? sort.substring(1) : sort;
        if (!key.isEmpty() && columns.stream().noneMatch(c -> c.key().equals(key))) {
            throw new IllegalArgumentException("table %s has no column \"%s\" to sort by".formatted(name, key));
        }
    }

    /** The same with a note. */
    public TableDefinition<R> withNote(String text) {
        return new TableDefinition<>(name, caption, noun, sort, emptyText, columns, text);
    }

    Optional<TableColumn<R>> column(String key) {
        return columns.stream().filter(c -> c.key().equals(key)).findFirst();
    }

    /** These rows as the address asks for them. O(rows × log rows). */
    public Table<R> of(Collection<R> rows, PageAddress address) {
        return new Table<>(this, rows, address);
    }
}
