package org.linchpin.concentration.indicator;

import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;

/** How amounts stand in sentences. */
final class Amounts {
    private Amounts() {}

    /** <em>1,234.5</em>. */
    static String text(double amount) {
        return new DecimalFormat("#,##0.##", DecimalFormatSymbols.getInstance(Locale.ROOT)).format(amount);
    }
}
