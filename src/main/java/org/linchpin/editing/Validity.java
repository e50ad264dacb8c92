package org.linchpin.editing;

import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * On which days a dependency counts.
 *
 * @param cells of the row; null if it is not there, and so never counts
 */
record Validity(@Nullable Map<String, String> cells) {
    boolean counts(LocalDate day) {
        LocalDate first = date("valid_from");
        LocalDate last = date("valid_to");
        return cells != null && (first == null || !day.isBefore(first)) && (last == null || !day.isAfter(last));
    }

    /** The days on which it begins to count, or counts no more. */
    Stream<LocalDate> turns() {
        LocalDate last = date("valid_to");
        return Stream.of(date("valid_from"), last == null ? null : last.plusDays(1))
                .filter(Objects::nonNull);
    }

    private @Nullable LocalDate date(String column) {
        String text = cells == null ? null : cells.get(column);
        return text == null ? null : LocalDate.parse(text);
    }
}
