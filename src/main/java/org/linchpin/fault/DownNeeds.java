package org.linchpin.fault;

import java.util.function.IntPredicate;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.linchpin.graph.DependencyGraph;
import org.linchpin.graph.FaultMode;

/**
 * The groups that can take their owner down in one mode and outage. In an outage that does not end every ride-through ends
 * first, so hours play no part.
 *
 * @param atOnce those whose owner goes down at the same hour; all groups of the graph itself where these are all
 * @param riding those whose owner goes down later, but before the outage ends; each a gate
 */
record DownNeeds(FaultMode mode, double outageHours, SweepNeeds atOnce, SweepNeeds riding) {
    /** @param affecting all groups; asked for where these are what takes owners down */
    static DownNeeds of(
            DependencyGraph graph,
            SweepOrder order,
            Supplier<SweepNeeds> affecting,
            FaultMode mode,
            double outageHours) {
        boolean endless = outageHours == Double.POSITIVE_INFINITY;
        IntPredicate atOnce = g -> graph.isHard(g, mode) && (endless || graph.rideThrough(g, mode) == 0);
        IntPredicate riding = g -> !endless
                && graph.isHard(g, mode)
                && graph.rideThrough(g, mode) > 0
                && graph.rideThrough(g, mode) < outageHours;
        boolean all = IntStream.range(0, graph.groupCount()).allMatch(atOnce);
        return new DownNeeds(
                mode,
                outageHours,
                all ? affecting.get() : SweepNeeds.of(graph, order, atOnce),
                endless ? SweepNeeds.none(order) : SweepNeeds.gatesOf(graph, order, riding));
    }

    /** Whether all who go down do so at hour 0. */
    boolean isTimeless() {
        return riding.gateCount() == 0;
    }
}
