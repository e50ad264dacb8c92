package org.linchpin.exporting;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The text of a cell, from which the import reads the same value. */
final class CsvText {
    private CsvText() {}

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
