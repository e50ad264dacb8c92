package org.linchpin.report;

import java.math.BigDecimal;
import java.math.MathContext;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.linchpin.graph.DependencyGraph;
import org.linchpin.graph.FaultMode;
import org.linchpin.graph.NodeKind;

/** How sentences speak of figures and faults. */
public final class Phrases {
    /** What is said beside figures of one country's withdrawal. */
    public static final String WITHDRAWAL =
            "A withdrawal: what is under this jurisdiction is no longer supplied to everyone else, so the country's or"
                    + " territory's own organizations are left out.";

    /** What is said where a fault may be taken for a forecast. */
    public static final String NO_LIKELIHOOD = "This says what would happen, not how likely it is.";

    /** Faults that a sentence names; of more it counts the rest. */
    private static final int NAMED = 4;

    private Phrases() {}

    /** <em>1,234</em>, <em>1,234.5</em>. */
    public static String number(double number) {
        return new DecimalFormat("#,##0.##", DecimalFormatSymbols.getInstance(Locale.ROOT)).format(number);
    }

    /** Rounded to three significant digits: <em>2,350</em>, <em>12.3</em>. */
    public static String inThreeDigits(double number) {
        return number(new BigDecimal(number).round(new MathContext(3)).doubleValue());
    }

    /** <em>1 hour</em>, <em>0 hours</em>, <em>1.3 hours</em>. */
    public static String hours(double hours) {
        return number(hours) + (hours == 1 ? " hour" : " hours");
    }

    /** <em>at once</em>, <em>after 4 hours</em>. */
    public static String after(double hours) {
        return hours == 0 ? "at once" : "after " + hours(hours);
    }

    /** In at most three significant digits. */
    public static String percent(double fraction) {
        double percent = 100 * fraction;
        String pattern =
                percent >= 99.95 || percent == 0 || percent >= 10 && percent == Math.rint(percent) ? "0" : "0.0";
        return new DecimalFormat(pattern, DecimalFormatSymbols.getInstance(Locale.ROOT)).format(percent) + "\u00a0%";
    }

    /** <em>a, b and c</em>. */
    public static String join(List<String> parts) {
        int last = parts.size() - 1;
        return last < 1
                ? String.join("", parts)
                : String.join(", ", parts.subList(0, last)) + " and " + parts.get(last);
    }

    /** The opening of a sentence on several faults at once, at least one. */
    public static String ifFail(DependencyGraph graph, List<Integer> faults, OutageChoice outage) {
        if (faults.size() == 1) {
            return ifFails(graph, faults.get(0), outage);
        }
        List<String> names = faults.stream()
                .limit(faults.size() > NAMED ? NAMED - 1 : NAMED)
                .map(f -> graph.kind(f) == NodeKind.COUNTRY
                        ? "suppliers under the jurisdiction of " + graph.name(f)
                        : new FaultNames(graph).full(f))
                .collect(Collectors.toList());
        if (faults.size() > NAMED) {
            names.add(Words.number(faults.size() - names.size()) + " more");
        }
        return outage.mode() == FaultMode.LOSS
                ? "If %s were no longer supplied %s".formatted(join(names), outage.lasting())
                : "If %s malfunctioned at once %s".formatted(join(names), outage.lasting());
    }

    /** The opening of a sentence on one fault: <em>If Falcon (CrowdStrike) malfunctioned for 72 hours</em>. */
    public static String ifFails(DependencyGraph graph, int fault, OutageChoice outage) {
        String name = new FaultNames(graph).full(fault);
        if (graph.kind(fault) == NodeKind.COUNTRY) {
            return "If suppliers under the jurisdiction of %s no longer supplied others %s"
                    .formatted(graph.name(fault), outage.lasting());
        }
        return outage.mode() == FaultMode.LOSS
                ? "If %s were no longer supplied %s".formatted(name, outage.lasting())
                : "If %s malfunctioned %s".formatted(name, outage.lasting());
    }
}
