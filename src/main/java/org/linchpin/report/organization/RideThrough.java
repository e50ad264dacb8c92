package org.linchpin.report.organization;

import java.util.stream.IntStream;
import org.linchpin.fault.Cascade;
import org.linchpin.graph.DependencyGraph;
import org.linchpin.graph.FaultMode;

/**
 * How long a service would have to carry on by itself to outlast a fault. Exact: with that ride-through on each hard need that
 * it loses, it does not go down; with any less on the need lost first it does.
 */
final class RideThrough {
    private RideThrough() {}

    /**
     * Hours of ride-through with which the service stays up until the repair: the outage, less the hour at which it loses the
     * first of its hard needs. O(needs of the service × log).
     *
     * @param service that goes down in the cascade, and is no fault itself
     * @return positive infinity if the outage does not end
     */
    static double needed(Cascade cascade, int service) {
        return cascade.scenario().outageHours() - firstLoss(cascade, service);
    }

    /**
     * Hours of ride-through with which it goes down so late that its impact tolerance is kept; at most {@link #needed}.
     *
     * @param tolerance hours
     * @param recovery hours until it works again after the repair
     */
    static double neededForTolerance(Cascade cascade, int service, double tolerance, double recovery) {
        double up = needed(cascade, service);
        return Math.max(0, Math.min(up, up + recovery - tolerance));
    }

    private static double firstLoss(Cascade cascade, int service) {
        DependencyGraph graph = cascade.graph();
        FaultMode mode = cascade.scenario().mode();
        return IntStream.range(graph.groupStart(service), graph.groupEnd(service))
                .filter(g -> graph.isHard(g, mode))
                .mapToDouble(g -> lostAt(cascade, g))
                .min()
                .orElse(Double.POSITIVE_INFINITY);
    }

    /** The hour at which too few members are left; positive infinity if enough are. */
    private static double lostAt(Cascade cascade, int group) {
        DependencyGraph graph = cascade.graph();
        double[] hours = IntStream.range(graph.memberStart(group), graph.memberEnd(group))
                .map(graph::member)
                .filter(cascade::isDown)
                .mapToDouble(cascade::downAfterHours)
                .sorted()
                .toArray();
        int threshold = graph.threshold(group);
        return hours.length < threshold ? Double.POSITIVE_INFINITY : hours[threshold - 1];
    }
}
