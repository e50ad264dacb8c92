package org.linchpin.importing.register;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** From when to when rows of B_02.02 hold. */
final class UseDates {
    private UseDates() {}

    /** The first day of any of the rows of B_02.02; null if one has none. */
    static @Nullable LocalDate start(List<FiledRow> uses) {
        LocalDate first = null;
        for (FiledRow use : uses) {
            LocalDate day = use.date("c0070");
            if (day == null) {
                return null;
            }
            first = first == null || day.isBefore(first) ? day : first;
        }
        return first;
    }

    /** The last day of any of the rows of B_02.02; null if one is open, or ends before it begins. */
    static @Nullable LocalDate end(List<FiledRow> uses) {
        LocalDate last = null;
        for (FiledRow use : uses) {
            LocalDate day = end(use);
            if (day == null) {
                return null;
            }
            last = last == null || day.isAfter(last) ? day : last;
        }
        return last;
    }

    private static @Nullable LocalDate end(FiledRow use) {
        return Dates.isBackwards(use, "c0070", "c0080") ? null : use.date("c0080");
    }

    /** Whether the row holds on that day. */
    static boolean isInForce(FiledRow use, LocalDate day) {
        LocalDate start = use.date("c0070");
        LocalDate end = end(use);
        return (start == null || !day.isBefore(start)) && (end == null || !day.isAfter(end));
    }
}
