package org.linchpin.concentration;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Concentrations of several populations in several categories.
 *
 * @param rows names of the populations, sorted
 * @param columns categories, sorted
 * @param cells by row, then column; only those in which a unit has a supplier
 */
public record ConcentrationMap(
        List<String> rows, List<String> columns, SortedMap<String, SortedMap<String, Cell>> cells) {
    public ConcentrationMap {
        rows = List.copyOf(rows);
        columns = List.copyOf(columns);
        var copy = new TreeMap<String, SortedMap<String, Cell>>();
        cells.forEach((row, line) -> copy.put(row, Collections.unmodifiableSortedMap(new TreeMap<>(line))));
        cells = Collections.unmodifiableSortedMap(copy);
    }

    /** Null where no unit has a supplier. */
    public @Nullable Cell cell(String row, String column) {
        Map<String, Cell> line = cells.get(row);
        return line == null ? null : line.get(column);
    }

    /**
     * One population in one category.
     *
     * @param units that have a supplier in it
     * @param organizations that these are, or that own them
     * @param concentration as {@link ConcentrationAnalysis#measure} says, but without critical reach, which is 0 in all items; of the
     *     items the first {@value #ITEMS} only
     * @param suppliers how many there are
     */
    public record Cell(int units, int organizations, Concentration concentration, int suppliers) {
        static final int ITEMS = 4;
    }
}
