package org.linchpin.importing.register;

import static org.linchpin.importing.ImportProblem.quoted;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.linchpin.graph.Countries;
import org.linchpin.importing.Nearest;
import org.linchpin.importing.register.TableColumn.Kind;

/**
 * What a filled cell says, without a list's prefix.
 *
 * @param value the text that the cell means; of a wrong cell, what it holds
 * @param broken the rule that a wrong cell breaks; null for a right one
 * @param message what is wrong, and what would be right; empty for a right cell
 */
record CellCheck(String value, @Nullable Rule broken, String message) {
    /** Stands for "not applicable" where a country is part of a key. */
    static final String NO_COUNTRY = "qx2007";
    /** Stands for a country that the list does not have. */
    static final String OTHER_COUNTRY = "x28";

    /** Stands for a currency that the list does not have. */
    static final String OTHER_CURRENCY = "x46";

    private static final Pattern DAY = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,300}(\\.[0-9]+)?");
    private static final Pattern COUNT = Pattern.compile("[0-9]{1,9}");
    private static final Set<String> CURRENCIES = Currency.getAvailableCurrencies().stream()
            .map(Currency::getCurrencyCode)
            .collect(Collectors.toUnmodifiableSet());

    /** The reading of a cell that is not empty. */
    static CellCheck of(TableColumn column, String text) {
        return switch (column.kind()) {
            case TEXT, LEI -> right(text);
            case DATE -> date(text);
            case NUMBER ->
                matches(NUMBER, text, "is not a number. Write a plain one of at least 0, such as \"1500\" or \"0.5\".");
            case COUNT -> matches(COUNT, text, "is not a whole number of at least 0. Write one such as \"30\".");
            case FLAG ->
                text.equals("true") || text.equals("false")
                        ? right(text)
                        : wrong(Rule.FORMAT, text, "is neither \"true\" nor \"false\".");
            case COUNTRY, COUNTRY_KEY -> country(text, column.kind() == Kind.COUNTRY_KEY);
            case CURRENCY -> currency(text);
            case LIST -> listed(Taxonomy.list(column.list()), text);
        };
    }

    private static CellCheck date(String text) {
        try {
            if (DAY.matcher(text).matches()) {
                return right(LocalDate.parse(text).toString());
            }
        } catch (DateTimeException e) {
            return wrong(Rule.FORMAT, text, "is no day of the calendar. Write year-month-day, such as \"2025-12-31\".");
        }
        return wrong(Rule.FORMAT, text, "is not a date. Write year-month-day, such as \"2025-12-31\".");
    }

    private static CellCheck matches(Pattern pattern, String text, String message) {
        return pattern.matcher(text).matches() ? right(text) : wrong(Rule.FORMAT, text, message);
    }

    private static CellCheck country(String text, boolean mayBeNone) {
        String code = text.startsWith("eba_GA:") ? text.substring("eba_GA:".length()) : text;
        if (Countries.isKnown(code) || code.equals(OTHER_COUNTRY) || (mayBeNone && code.equals(NO_COUNTRY))) {
            return right(code);
        }
        String none = mayBeNone ? "; eba_GA:qx2007 for not applicable" : "";
        return wrong(
                Rule.CLOSED_LIST,
                text,
                "is no country of the list. Write eba_GA: and its ISO 3166-1 alpha-2 code, such as eba_GA:IE; eba_GA:x28 for others"
                        + none + ".");
    }

    private static CellCheck currency(String text) {
        String code = text.startsWith("eba_CU:") ? text.substring("eba_CU:".length()) : text;
        return CURRENCIES.contains(code) || code.equals(OTHER_CURRENCY)
                ? right(code)
                : wrong(
                        Rule.CLOSED_LIST,
                        text,
                        "is no currency of the list. Write eba_CU: and its ISO 4217 code, such as eba_CU:EUR; eba_CU:x46 for others.");
    }

    private static CellCheck listed(ClosedList list, String text) {
        Optional<String> code = list.code(text);
        if (code.isPresent()) {
            return right(code.get());
        }
        List<String> known = list.labels().keySet().stream()
                .map(c -> list.prefixes().get(c) + ":" + c)
                .toList();
        String meant =
                Nearest.slip(text, known).map(" Maybe \"%s\"?"::formatted).orElse("");
        return wrong(Rule.CLOSED_LIST, text, "is not in the list. Write one of " + list.shown() + "." + meant);
    }

    private static CellCheck right(String value) {
        return new CellCheck(value, null, "");
    }

    private static CellCheck wrong(Rule rule, String text, String message) {
        return new CellCheck(text, rule, quoted(text) + " " + message);
    }
}
