package org.linchpin.importing;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One change of a what-if: of the rows of {@code dependencies.csv}, in the words of that file. */
public sealed interface GraphChange {
    /**
     * Adds a row.
     *
     * @param cells texts by column name; an empty one is the same as none
     */
    record Add(Map<String, String> cells) implements GraphChange {
        public Add {
            cells = Map.copyOf(cells);
        }
    }

    /**
     * Removes the row with exactly these cells.
     *
     * @param group null or empty for a need that stands alone
     */
    record Remove(String from, @Nullable String group, String to) implements GraphChange {}
}
