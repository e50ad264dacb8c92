package org.linchpin.report;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.linchpin.graph.Choice;
import org.linchpin.graph.DependencyGraph;
import org.linchpin.graph.FaultMode;
import org.linchpin.graph.NodeKind;
import org.linchpin.platform.problem.ProblemException;
import org.linchpin.platform.problem.ProblemType;
import org.linchpin.platform.table.PageAddress;

/**
 * The outage that a page assumes: its length and how the fault acts. Both are in the page's address.
 *
 * @param mode malfunction unless the reader chose loss
 * @param hours above 0; positive infinity if the reader chose that it never ends
 */
public record OutageChoice(FaultMode mode, double hours) {
    public static final String HOURS = "outageHours";
    public static final String MODE = "mode";

    /** In place of a number of hours. */
    public static final String NEVER = "never";

    /**
     * What the address says.
     *
     * @param usual hours assumed where the address says nothing
     * @throws ProblemException if it says what makes no sense
     */
    public static OutageChoice of(PageAddress address, double usual) {
        return new OutageChoice(mode(address.value(MODE)), hours(address.value(HOURS), usual));
    }

    private static FaultMode mode(@Nullable String text) {
        return text == null
                ? FaultMode.MALFUNCTION
                : Choice.find(FaultMode.class, text.toLowerCase(Locale.ROOT))
                        .orElseThrow(() -> refuse("mode", text, "malfunction or loss"));
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
            throw refuse(HOURS, text, "a number above 0, or never");
        }
        throw refuse(HOURS, text, "a number above 0, or never");
    }

    private static ProblemException refuse(String name, String text, String right) {
        return new ProblemException(
                ProblemType.BAD_REQUEST, "%s is \"%s\", but must be %s.".formatted(name, text, right));
    }

    /** The mode in which a set of faults that stops a service is judged: one that holds a country is a loss. */
    public FaultMode modeOf(DependencyGraph graph, int... faults) {
        return Arrays.stream(faults).anyMatch(f -> graph.kind(f) == NodeKind.COUNTRY) ? FaultMode.LOSS : mode;
    }

    /** As the form takes it: <em>72</em>, or <em>never</em>. */
    public String hoursText() {
        return Double.isInfinite(hours) ? NEVER : Phrases.number(hours);
    }

    /** <em>for 72 hours</em>, <em>for good</em>. */
    public String lasting() {
        return Double.isInfinite(hours) ? "for good" : "for " + Phrases.hours(hours);
    }

    public List<FaultMode> modes() {
        return List.of(FaultMode.values());
    }
}
