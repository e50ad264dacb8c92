package org.linchpin.platform.table;

import org.jspecify.annotations.Nullable;

/**
 * What a reader asks of one table. Values that make no sense fall back to the defaults: a page is never refused for them.
 *
 * @param filter words that a row must contain, or empty
 * @param column key of the column to sort by; empty for the order of the report
 * @param page 1-based
 * @param size rows a page, 1 to {@link #MAX_SIZE}
 */
record TableQuery(String filter, String column, boolean descending, int page, int size) {
    static final int DEFAULT_SIZE = 50;
    /** As for lists of the API. */
    static final int MAX_SIZE = 1000;

    static TableQuery of(TableDefinition<?> table, PageAddress address) {
        String asked = address.value(table.name() + ".sort");
        String sort = asked != null && table.column(key(asked)).isPresent() ? asked : table.sort();
        String filter = address.value(table.name() + ".q");
        return new TableQuery(
                filter == null ? "" : filter,
                key(sort),
                sort.startsWith("-"),
                positive(address.value(table.name() + ".page"), 1, Integer.MAX_VALUE),
                positive(address.value(table.name() + ".size"), DEFAULT_SIZE, MAX_SIZE));
    }

    private static String key(String sort) {
        return sort.startsWith("-") ? sort.substring(1) : sort;
    }

    private static int positive(@Nullable String text, int absent, int most) {
        if (text == null || !text.matches("[0-9]{1,9}") || Integer.parseInt(text) == 0) {
            return absent;
        }
        return Math.min(Integer.parseInt(text), most);
    }
}
