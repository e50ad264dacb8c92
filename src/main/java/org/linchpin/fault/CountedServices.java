package org.linchpin.fault;

import java.util.Arrays;
import org.linchpin.graph.Criticality;
import org.linchpin.graph.DependencyGraph;
import org.linchpin.graph.NodeKind;

/**
 * What counts of each service that is down in an outage that does not end, by position, so that one look tells all. Immutable;
 * 4 bytes a node. Made in O(nodes).
 */
final class CountedServices {
    /** The traits of what is no service. */
    static final int NO_SERVICE = -1;
    /** Critical or not, with a tolerance or without. */
    static final int CLASSES = 4;

    private static final int CRITICAL = 1;
    private static final int TOLERANCE = 2;
    private static final int CLASS_BITS = 2;

    /** By position, the organization and in the lowest bits the class of a service. */
    private final int[] traits;

    private final int first;

    CountedServices(DependencyGraph graph, SweepOrder order) {
        traits = new int[order.count()];
        Arrays.fill(traits, NO_SERVICE);
        for (int node = graph.kindStart(NodeKind.SERVICE); node < graph.nodeCount(); node++) {
            int its = Math.multiplyExact(graph.organization(node), CLASSES);
            if (graph.service(node).criticality() == Criticality.CRITICAL) {
                its |= CRITICAL;
            }
            if (Tolerance.isBreached(graph.service(node), 0, Double.POSITIVE_INFINITY)) {
                its |= TOLERANCE;
            }
            traits[order.position(node)] = its;
        }
        int position = 0;
        while (position < traits.length && traits[position] == NO_SERVICE) {
            position++;
        }
        first = position;
    }

    /** The first position of a service; the number of positions if there is none. */
    int first() {
        return first;
    }

    /** What the other methods tell apart. */
    int traits(int position) {
        return traits[position];
    }

    static int organization(int traits) {
        return traits >> CLASS_BITS;
    }

    /** Below {@link #CLASSES}. */
    static int classOf(int traits) {
        return traits & CLASSES - 1;
    }

    /** 1 if the service, or a service of that class, is critical, else 0. */
    static int critical(int traits) {
        return traits & CRITICAL;
    }

    /** 1 if the service, or a service of that class, has a tolerance, else 0. */
    static int tolerance(int traits) {
        return (traits & TOLERANCE) / TOLERANCE;
    }
}
