package org.linchpin.report;

import java.util.Arrays;
import java.util.List;
import org.linchpin.graph.DependencyGraph;
import org.linchpin.graph.FaultMode;
import org.linchpin.graph.NodeKind;
import org.linchpin.platform.problem.ProblemException;
import org.linchpin.platform.table.PageAddress;
import org.linchpin.scenario.Outage;

/**
 * The outage that a page assumes: its length and how the fault acts. Both are in the page's address.
 *
 * @param mode malfunction unless the reader chose loss
 * @param hours above 0; positive infinity if the reader chose that it never ends
 */
public record OutageChoice(FaultMode mode, double hours) {
    public static final String HOURS = Outage.HOURS;
    public static final String MODE = Outage.MODE;

    /** In place of a number of hours. */
    public static final String NEVER = Outage.NEVER;

    /**
     * What the address says.
     *
     * @param usual hours assumed where the address says nothing
     * @throws ProblemException if it says what makes no sense
     */
    public static OutageChoice of(PageAddress address, double usual) {
        Outage said = Outage.of(address, usual);
        return new OutageChoice(said.mode(), said.hours());
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
