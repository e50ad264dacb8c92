package org.linchpin.importing;

import static org.linchpin.importing.ImportProblem.quoted;

import org.jspecify.annotations.Nullable;
import org.linchpin.graph.Column;

/** Says in which column two rows differ that should be equal. */
final class Differences {
    private Differences() {}

    /**
     * The message for {@code later}.
     *
     * @param subject what both rows describe
     */
    static String between(String subject, ReadRow later, ReadRow first) {
        for (Column column : later.type().columns()) {
            Object here = later.values().get(column.name());
            Object there = first.values().get(column.name());
            if (here == null ? there != null : !here.equals(there)) {
                return "%s has another \"%s\" in %s: %s, not %s. A row may lie in several data sets only with equal values."
                        .formatted(subject, column.name(), first.place(later), shown(there), shown(here));
            }
        }
        throw new IllegalArgumentException("equal rows: " + later + " and " + first);
    }

    private static String shown(@Nullable Object value) {
        return value == null ? "nothing" : quoted(value.toString());
    }
}
