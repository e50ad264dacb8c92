package org.linchpin.exporting;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.linchpin.graph.GraphRow;

/** The text of a cell, from which the import reads the same value. */
public final class CsvText {
    private CsvText() {}

    /** The filled cells of a row by column name, in the order of its columns. */
    public static Map<String, String> cells(GraphRow row) {
        Map<String, String> cells = new LinkedHashMap<>();
        row.values().cells().forEach((column, value) -> cells.put(column, of(value)));
        return cells;
    }

    static String of(@Nullable Object value) {
        if (value == null) {
            return "";
        }
        if (value instanceof Double number) {
            return number == Double.POSITIVE_INFINITY ? "never" : Decimals.shortest(number);
        }
        if (value instanceof List<?> elements) {
            return elements.stream().map(CsvText::of).collect(Collectors.joining(";"));
        }
        return value.toString();
    }
}
