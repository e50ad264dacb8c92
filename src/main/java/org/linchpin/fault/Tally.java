package org.linchpin.fault;

import java.util.Arrays;
import java.util.function.IntPredicate;
import org.linchpin.graph.Criticality;
import org.linchpin.graph.DependencyGraph;
import org.linchpin.graph.Service;

/** Counts services. O(services × log services) in those that are counted. */
final class Tally {
    private Tally() {}

    /**
     * @param down services that go down, ascending
     * @param degraded services that are degraded
     * @param breached whether a service of {@code down} exceeds its impact tolerance
     * @param counted which services count
     */
    static FaultCounts of(
            DependencyGraph graph, int[] down, int[] degraded, IntPredicate breached, IntPredicate counted) {
        int[] organizations = new int[down.length];
        int servicesDown = 0;
        int critical = 0;
        int breaches = 0;
        double weight = 0;
        for (int node : down) {
            if (counted.test(node)) {
                Service service = graph.service(node);
                organizations[servicesDown++] = graph.organization(node);
                critical += service.criticality() == Criticality.CRITICAL ? 1 : 0;
                breaches += breached.test(node) ? 1 : 0;
                weight += service.weight();
            }
        }
        int servicesDegraded = 0;
        for (int node : degraded) {
            servicesDegraded += counted.test(node) ? 1 : 0;
        }
        int hit = distinct(organizations, servicesDown);
        return new FaultCounts(servicesDown, critical, servicesDegraded, hit, breaches, weight);
    }

    private static int distinct(int[] values, int length) {
        Arrays.sort(values, 0, length);
        int distinct = 0;
        for (int i = 0; i < length; i++) {
            distinct += i == 0 || values[i] != values[i - 1] ? 1 : 0;
        }
        return distinct;
    }
}
