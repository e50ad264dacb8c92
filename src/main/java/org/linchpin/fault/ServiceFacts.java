package org.linchpin.fault;

import java.util.function.IntPredicate;
import org.linchpin.graph.Criticality;
import org.linchpin.graph.DependencyGraph;
import org.linchpin.graph.NodeKind;
import org.linchpin.graph.Service;

/**
 * What is counted of services, laid out for being counted a word of 64 at a time: bit 0 of a row stands for the first service.
 * Immutable; 8.2 bytes a service.
 */
final class ServiceFacts {
    private final DependencyGraph graph;
    private final Withdrawal withdrawal;
    private final int firstService;
    /** The services that are critical. */
    final long[] critical;
    /** By service. */
    final double[] weight;

    ServiceFacts(DependencyGraph graph, Withdrawal withdrawal) {
        this.graph = graph;
        this.withdrawal = withdrawal;
        firstService = graph.kindStart(NodeKind.SERVICE);
        critical = services(node -> graph.service(node).criticality() == Criticality.CRITICAL);
        weight = graph.rows().services().stream().mapToDouble(Service::weight).toArray();
    }

    /** The services that an outage of that length takes beyond their tolerance, if they go down at its start. */
    long[] breachedAtOnce(double outageHours) {
        return services(node -> Tolerance.isBreached(graph.service(node), 0, outageHours));
    }

    /** The services that count when that country withdraws. */
    long[] countedWithout(int country) {
        return services(node -> !withdrawal.leavesOut(country, node));
    }

    /** The organizations that count when that country withdraws. */
    long[] organizationsWithout(int country) {
        long[] row = BitRows.of(graph.organizations().size());
        for (int organization = 0; organization < graph.organizations().size(); organization++) {
            if (!withdrawal.isOf(country, organization)) {
                BitRows.set(row, organization);
            }
        }
        return row;
    }

    private long[] services(IntPredicate nodes) {
        long[] row = BitRows.of(graph.count(NodeKind.SERVICE));
        for (int node = firstService; node < graph.nodeCount(); node++) {
            if (nodes.test(node)) {
                BitRows.set(row, node - firstService);
            }
        }
        return row;
    }

    /** Sum of the weights of services, added from the first to the last. */
    double weight(long[] services) {
        double sum = 0;
        for (int word = 0; word < services.length; word++) {
            for (long left = services[word]; left != 0; left &= left - 1) {
                sum += weight[word * Long.SIZE + Long.numberOfTrailingZeros(left)];
            }
        }
        return sum;
    }
}
