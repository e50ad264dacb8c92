package org.linchpin.exporting;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;

/** Decimals as short as they can be: the fewest digits that read back as the same number, without an exponent. */
final class Decimals {
    /** Whole numbers below this are exact, and written digit by digit. */
    private static final double EXACT = 1L << 53;
    /** A decimal of up to so many digits is what its double, unless subnormal, rounds to at so many digits. */
    private static final int FAITHFUL_DIGITS = 15;
    /** That many significant digits tell all doubles apart. */
    private static final int MOST_DIGITS = 17;
    /** Nearest first; at a power of two, where doubles lie closer below than above, only another may read back. */
    private static final List<RoundingMode> ROUNDINGS =
            List.of(RoundingMode.HALF_EVEN, RoundingMode.DOWN, RoundingMode.UP);

    private Decimals() {}

    /**
     * The shortest text of a finite number of at least 0. {@link Double#toString} is not always shortest before Java 19
     * (JDK-4511638), and so differs between versions.
     */
    static String shortest(double value) {
        if (!(value >= 0) || Double.isInfinite(value)) {
            throw new IllegalArgumentException(value + " is no finite number of at least 0");
        }
        if (value < EXACT && value == (long) value) {
            return Long.toString((long) value);
        }
        var exact = new BigDecimal(value);
        for (int digits = value < Double.MIN_NORMAL ? 1 : FAITHFUL_DIGITS; digits < MOST_DIGITS; digits++) {
            for (RoundingMode rounding : ROUNDINGS) {
                BigDecimal rounded = exact.round(new MathContext(digits, rounding));
                if (rounded.doubleValue() == value) {
                    return plain(rounded);
                }
            }
        }
        return plain(exact.round(new MathContext(MOST_DIGITS, RoundingMode.HALF_EVEN)));
    }

    private static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }
}
