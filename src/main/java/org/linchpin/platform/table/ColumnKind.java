package org.linchpin.platform.table;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.LocalDate;
import java.util.Locale;

/** What the cells of a column hold: decides how they are shown, aligned and compared. */
public enum ColumnKind {
    /** Words (String). */
    TEXT,
    /** An identifier, shown so that each character is told apart (String). */
    CODE,
    /** A count or an amount (Integer, Long or Double). */
    NUMBER,
    /** Hours (Double); positive infinity is <em>never</em>. */
    HOURS,
    /** A part of a whole, 0 to 1 (Double), shown in per cent. */
    SHARE,
    /** A day (LocalDate), ISO 8601. */
    DATE,
    /** One of few states, with a shape that carries it beside colour (String). */
    BADGE;

    /** Shown where there is no value. */
    static final String ABSENT = "–";

    /** Whether cells are right-aligned figures. */
    public boolean isFigure() {
        return this == NUMBER || this == HOURS || this == SHARE;
    }

    /** The value as people read it: thousands separators, a unit, exact. */
    String show(Object value) {
        return switch (this) {
            case TEXT, CODE, BADGE -> (String) value;
            case NUMBER -> figure((Number) value, "#,##0.######");
            case HOURS ->
                ((Number) value).doubleValue() == Double.POSITIVE_INFINITY
                        ? "never"
                        : figure((Number) value, "#,##0.##") + "\u00a0h";
            case SHARE -> share(((Number) value).doubleValue());
            case DATE -> ((LocalDate) value).toString();
        };
    }

    /** The value as programs read it: a number, else a text. */
    static Object exact(Object value) {
        if (value instanceof Double d) {
            return Double.isFinite(d) ? BigDecimal.valueOf(d).stripTrailingZeros() : d > 0 ? "never" : "";
        }
        return value instanceof Number ? value : value.toString();
    }

    /** One decimal; a share that is small, but there, is not shown as none. */
    private static String share(double value) {
        return (value > 0 && value < 0.001 ? "< 0.1" : figure(value * 100, "#,##0.0")) + "\u00a0%";
    }

    private static String figure(Number value, String pattern) {
        return new DecimalFormat(pattern, DecimalFormatSymbols.getInstance(Locale.ROOT)).format(value);
    }
}
