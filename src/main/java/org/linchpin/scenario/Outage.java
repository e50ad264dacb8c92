package org.linchpin.scenario;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.linchpin.graph.Choice;
import org.linchpin.graph.FaultMode;
import org.linchpin.platform.problem.ProblemException;
import org.linchpin.platform.problem.ProblemType;
import org.linchpin.platform.table.PageAddress;

/**
 * How things fail and for how long, as an address says it.
 *
 * @param hours above 0; positive infinity: for good
 */
public record Outage(FaultMode mode, double hours) {
    public static final String HOURS = "outageHours";
    public static final String MODE = "mode";

    /** In place of a number of hours. */
    public static final String NEVER = "never";

    private static final String A_NUMBER = "a number above 0, or never";

    /**
     * What the address says.
     *
     * @param usual hours assumed where it says nothing
     * @throws ProblemException if it says what makes no sense
     */
    public static Outage of(PageAddress address, double usual) {
        return new Outage(mode(address.value(MODE)), hours(address.value(HOURS), usual));
    }

    private static FaultMode mode(@Nullable String text) {
        return text == null
                ? FaultMode.MALFUNCTION
                : Choice.find(FaultMode.class, text.toLowerCase(Locale.ROOT))
                        .orElseThrow(() -> refuse(MODE, text, "malfunction or loss"));
    }

    private static double hours(@Nullable String text, double usual) {
        if (text == null) {
            return usual;
        }
        if (text.equals(NEVER)) {
            return Double.POSITIVE_INFINITY;
        }
        try {
            double hours = Double.parseDouble(text);
            if (hours > 0 && Double.isFinite(hours)) {
                return hours;
            }
        } catch (NumberFormatException e) {
            throw refuse(HOURS, text, A_NUMBER);
        }
        throw refuse(HOURS, text, A_NUMBER);
    }

    private static ProblemException refuse(String name, String text, String right) {
        return new ProblemException(
                ProblemType.BAD_REQUEST, "%s is \"%s\", but must be %s.".formatted(name, text, right));
    }
}
