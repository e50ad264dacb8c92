package org.linchpin.importing;

import static org.linchpin.importing.ImportProblem.quoted;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.linchpin.graph.Column;
import org.linchpin.graph.Countries;
import org.linchpin.importing.Cell.Value;
import org.linchpin.importing.Cell.Wrong;

/** Turns the text of a cell into what its column's type promises. */
final class CellParser {
    private static final Pattern DECIMAL = Pattern.compile("[0-9]+(\\.[0-9]+)?");
    private static final Pattern WHOLE = Pattern.compile("[0-9]+");
    private static final Pattern DAY = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");
    /** A text of more characters is not tried as a number in another notation. */
    private static final int LONGEST_NUMBER = 40;

    private static final String NEVER = "never";
    /** Codes that people write for countries whose ISO code is another one. */
    private static final Map<String, String> OTHER_CODES = Map.of("UK", "GB", "EL", "GR");

    private final Texts texts;

    CellParser(Texts texts) {
        this.texts = texts;
    }

    /** The value of a cell that is not empty. */
    Cell parse(Column column, String text) {
        Optional<String> strange = CsvRows.strange(text);
        if (strange.isPresent()) {
            return new Wrong(strange.get());
        }
        return switch (column.type()) {
            case ID -> Ids.problem(text).<Cell>map(Wrong::new).orElseGet(() -> new Value(texts.keep(text)));
            case REFERENCE, TEXT -> new Value(texts.keep(text));
            case REFERENCES, LIST -> list(text);
            case COUNTRY -> country(text);
            case NUMBER -> number(text, "a decimal of at least 0, such as \"1.5\"");
            case HOURS_OR_NEVER -> hoursOrNever(text);
            case INTEGER -> integer(text);
            case DATE -> date(text);
            case CHOICE -> choice(column, text);
        };
    }

    private Cell list(String text) {
        List<String> elements = new ArrayList<>();
        for (String element : text.split(";", -1)) {
            if (element.isBlank()) {
                return new Wrong("%s has an empty element. Write elements with one semicolon between two of them."
                        .formatted(quoted(text)));
            }
            elements.add(texts.keep(element.strip()));
        }
        return new Value(List.copyOf(elements));
    }

    private Cell country(String text) {
        if (Countries.isCode(text)) {
            return new Value(texts.keep(text));
        }
        String wrong =
                "%s is no country. Write its ISO 3166-1 alpha-2 code, XK, or ZZ for unknown.".formatted(quoted(text));
        String upper = text.strip().toUpperCase(Locale.ROOT);
        String meant = OTHER_CODES.getOrDefault(upper, upper);
        if (!Countries.isCode(meant)) {
            meant = Countries.all().stream()
                    .filter(code -> Countries.name(code).equalsIgnoreCase(text.strip()))
                    .findFirst()
                    .orElse("");
        }
        return new Wrong(wrong + maybe(meant));
    }

    private static Cell hoursOrNever(String text) {
        return text.equals(NEVER)
                ? new Value(Double.POSITIVE_INFINITY)
                : number(text, "hours of at least 0, such as \"1.5\", or \"never\"");
    }

    private static Cell number(String text, String right) {
        if (!DECIMAL.matcher(text).matches()) {
            return new Wrong("%s is not a number in plain decimals. Write %s.%s"
                    .formatted(quoted(text), right, maybe(decimal(text))));
        }
        double value = Double.parseDouble(text);
        return Double.isInfinite(value)
                ? new Wrong("%s is too large. Write a number below 1.7 × 10^308.".formatted(quoted(text)))
                : new Value(value);
    }

    private static Cell integer(String text) {
        if (!WHOLE.matcher(text).matches()) {
            return new Wrong(
                    "%s is not a whole number. Write one of at least 0, such as \"2\".".formatted(quoted(text)));
        }
        try {
            return new Value(Integer.valueOf(text));
        } catch (NumberFormatException e) {
            return new Wrong(
                    "%s is too large. Write a whole number of at most %d.".formatted(quoted(text), Integer.MAX_VALUE));
        }
    }

    private Cell date(String text) {
        try {
            if (DAY.matcher(text).matches()) {
                return new Value(texts.date(text));
            }
        } catch (DateTimeException e) {
            return new Wrong("%s is no day of the calendar. Write year-month-day, such as \"2024-07-19\"."
                    .formatted(quoted(text)));
        }
        return new Wrong("%s is not a date. Write year-month-day, such as \"2024-07-19\".".formatted(quoted(text)));
    }

    private static Cell choice(Column column, String text) {
        int known = column.choices().indexOf(text);
        return known >= 0
                ? new Value(column.choices().get(known))
                : new Wrong("%s is none of the values of \"%s\". Write one of %s.%s"
                        .formatted(
                                quoted(text),
                                column.name(),
                                String.join(", ", column.choices()),
                                maybe(Nearest.slip(text, column.choices()).orElse(""))));
    }

    /** The number in the notation that files use, or nothing if it is none or below 0. */
    private static String decimal(String text) {
        if (text.length() > LONGEST_NUMBER) {
            return "";
        }
        try {
            var number = new BigDecimal(text.strip().replace(',', '.'));
            return number.signum() < 0 || Math.abs(number.scale()) > LONGEST_NUMBER ? "" : number.toPlainString();
        } catch (NumberFormatException e) {
            return "";
        }
    }

    private static String maybe(String meant) {
        return meant.isEmpty() ? "" : " Maybe \"" + meant + "\"?";
    }
}
