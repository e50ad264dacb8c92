package org.linchpin.importing.xlsx;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.DateUtil;
import org.jspecify.annotations.Nullable;

/**
 * How the numbers of a style of cells become text: as the spreadsheet shows them where that is another value (a date, a
 * percentage, leading zeros), else in plain decimals, without the rounding and grouping that is for the eye only.
 *
 * @param kind what the numbers stand for
 * @param digits fewest digits before the point; 1 unless the format pads with zeros
 */
record NumberFormat(Kind kind, int digits) {
    enum Kind {
        NUMBER,
        PERCENT,
        /** A day, or a time of a day. */
        DATE,
        /** Hours, which may be more than a day's. */
        DURATION
    }

    static final NumberFormat GENERAL = new NumberFormat(Kind.NUMBER, 1);

    private static final Pattern QUOTED = Pattern.compile("\"[^\"]*\"|\\\\.|_.|\\*.");
    private static final Pattern DURATION = Pattern.compile("(?i).*\\[(h+|m+|s+)].*");
    private static final Pattern ZEROS = Pattern.compile("(0{2,40})(;.*)?");
    /** As many digits as spreadsheets show of what they compute. */
    private static final MathContext COMPUTED = new MathContext(15);

    private static final int SECONDS_OF_DAY = 86_400;
    /** 9999-12-31, the last day that spreadsheets know. */
    private static final int LAST_DAY = 2_958_465;
    /** Day 60 of the 1900 system is 1900-02-29, which never was; Lotus 1-2-3 had it, and Excel kept it. */
    private static final int DAY_THAT_NEVER_WAS = 60;

    private static final LocalDate BEFORE_1900 = LocalDate.of(1899, 12, 31);
    private static final LocalDate FIRST_OF_1904 = LocalDate.of(1904, 1, 1);

    /**
     * @param id of the format; below 164 it has a fixed meaning, whatever the code
     * @param code as the user may edit it; null if the file has none
     */
    static NumberFormat of(int id, @Nullable String code) {
        String plain = code == null ? "" : QUOTED.matcher(code).replaceAll("");
        if (DURATION.matcher(plain).matches()) {
            return new NumberFormat(Kind.DURATION, 1);
        }
        if (isEastAsianDate(id) || DateUtil.isADateFormat(id, code)) {
            return new NumberFormat(Kind.DATE, 1);
        }
        if (plain.indexOf('%') >= 0) {
            return new NumberFormat(Kind.PERCENT, 1);
        }
        Matcher zeros = ZEROS.matcher(plain);
        return zeros.matches() ? new NumberFormat(Kind.NUMBER, zeros.group(1).length()) : GENERAL;
    }

    /** The text of a finite number. */
    String text(double number, boolean computed, boolean since1904) {
        return switch (kind) {
            case NUMBER -> padded(plain(number, computed));
            case PERCENT -> plain(decimal(number, computed).movePointRight(2)) + "%";
            case DATE -> isDay(number) ? date(number, since1904) : plain(number, computed);
            case DURATION -> isDay(number) ? time(seconds(number)) : plain(number, computed);
        };
    }

    /** Formats 27 to 36 and 50 to 58 are dates of East Asian locales, and have no code. */
    private static boolean isEastAsianDate(int id) {
        return (id >= 27 && id <= 36) || (id >= 50 && id <= 58);
    }

    private static boolean isDay(double number) {
        return number >= 0 && number < LAST_DAY + 1;
    }

    private String padded(String text) {
        return digits > text.length() && text.chars().allMatch(c -> c >= '0' && c <= '9')
                ? "0".repeat(digits - text.length()) + text
                : text;
    }

    private static String plain(double number, boolean computed) {
        return plain(decimal(number, computed));
    }

    private static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }

    private static BigDecimal decimal(double number, boolean computed) {
        BigDecimal shortest = new BigDecimal(Double.toString(number));
        return computed ? shortest.round(COMPUTED) : shortest;
    }

    private static String date(double number, boolean since1904) {
        long seconds = seconds(number);
        int day = (int) (seconds / SECONDS_OF_DAY);
        long ofDay = seconds % SECONDS_OF_DAY;
        if (day == 0 && (ofDay > 0 || !since1904)) {
            return time(ofDay);
        }
        String date = since1904 ? FIRST_OF_1904.plusDays(day).toString() : since1900(day);
        return ofDay == 0 ? date : date + "T" + time(ofDay);
    }

    private static String since1900(int day) {
        if (day == DAY_THAT_NEVER_WAS) {
            return "1900-02-29";
        }
        return BEFORE_1900.plusDays(day < DAY_THAT_NEVER_WAS ? day : day - 1).toString();
    }

    private static long seconds(double number) {
        return Math.round(number * SECONDS_OF_DAY);
    }

    private static String time(long seconds) {
        return "%02d:%02d:%02d".formatted(seconds / 3_600, seconds / 60 % 60, seconds % 60);
    }
}
