package org.linchpin.importing;

import static org.linchpin.importing.ImportProblem.quoted;

import org.jspecify.annotations.Nullable;
import org.linchpin.graph.Column;

/** Says in which column two rows differ that should be equal. */
final class Differences {
    private Differences() {}

    /** The message for the later row. */
    static String between(ReadRow later, ReadRow first) {
        for (Column column : later.type().columns()) {
            Object here = later.values().get(column.name());
            Object there = first.values().get(column.name());
            if (here == null ? there != null : !here.equals(there)) {
                return "\"%s\" is %s here, but %s in %s. A row may lie in several data sets only with equal values."
                        .formatted(column.name(), shown(here), shown(there), first.place(later));
            }
        }
        throw new IllegalArgumentException("equal rows: " + later + " and " + first);
    }

    private static String shown(@Nullable Object value) {
        return value == null ? "empty" : quoted(value.toString());
    }
}
