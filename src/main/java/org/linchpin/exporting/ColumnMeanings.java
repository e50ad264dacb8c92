package org.linchpin.exporting;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Properties;
import java.util.stream.Collectors;
import org.linchpin.graph.Column;
import org.linchpin.graph.RowType;

/** What columns mean, in words for those who fill them in. */
public final class ColumnMeanings {
    private static final String RESOURCE = "/graph/columns.properties";
    private static final Properties MEANINGS = load();

    private ColumnMeanings() {}

    /** What the cells of a column tell. */
    public static String meaning(RowType type, Column column) {
        return Objects.requireNonNull(
                MEANINGS.getProperty(type.sheet() + "." + column.name()),
                () -> "%s has no meaning for %s of %s".formatted(RESOURCE, column.name(), type.sheet()));
    }

    /** What may be written into the cells of a column. */
    public static String content(Column column) {
        return switch (column.type()) {
            case ID -> "1 to 200 characters of A-Z a-z 0-9 . _ : + ~ @ - that begin with a letter or digit";
            case REFERENCE -> "an id in " + references(column);
            case REFERENCES -> "ids in %s, separated by semicolons".formatted(references(column));
            case TEXT -> "text";
            case COUNTRY -> "a country's code, as listed in README; ZZ for unknown";
            case NUMBER -> "a number of at least 0";
            case HOURS_OR_NEVER -> "hours of at least 0, or never";
            case INTEGER -> "a whole number of at least 0";
            case DATE -> "a date";
            case LIST -> "texts, separated by semicolons";
            case CHOICE -> String.join(", ", column.choices());
        };
    }

    private static String references(Column column) {
        return column.references().stream().sorted().map(RowType::sheet).collect(Collectors.joining(", "));
    }

    private static Properties load() {
        var meanings = new Properties();
        try (Reader in = new InputStreamReader(
                Objects.requireNonNull(ColumnMeanings.class.getResourceAsStream(RESOURCE), RESOURCE),
                StandardCharsets.UTF_8)) {
            meanings.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return meanings;
    }
}
