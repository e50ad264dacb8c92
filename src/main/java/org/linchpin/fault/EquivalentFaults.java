package org.linchpin.fault;

import static org.linchpin.graph.DependencyGraph.NONE;

import java.util.Arrays;
import org.linchpin.graph.DependencyGraph;
import org.linchpin.graph.FaultMode;
import org.linchpin.graph.Ints;
import org.linchpin.graph.NodeKind;

/**
 * Finds faults that do the same to services. Nodes that take each other down at once do. Where only one node needs {@code f},
 * and goes down with it at once, then {@code f} acts on the rest through that node alone: a vendor with one product is such a
 * fault; so is each link of a chain. A country stands for itself, because its withdrawal is reported differently. O(needs).
 * Immutable; 8 bytes a node.
 */
final class EquivalentFaults {
    private final DependencyGraph graph;
    private final FaultMode mode;
    private final boolean endless;
    /** The node that stands for a fault; itself if none does. */
    private final int[] representative;
    /** For each node the lowest of those that take each other down at once; services come last. */
    private final int[] lowest;

    EquivalentFaults(DependencyGraph graph, SweepOrder order, FaultMode mode, double outageHours) {
        this.graph = graph;
        this.mode = mode;
        this.endless = outageHours == Double.POSITIVE_INFINITY;
        lowest = lowest(order);
        representative = new int[graph.kindStart(NodeKind.SERVICE)];
        Arrays.fill(representative, NONE);
        int[] path = new int[representative.length];
        for (int fault = 0; fault < representative.length; fault++) {
            resolve(fault, path);
        }
    }

    int representative(int fault) {
        return representative[fault];
    }

    /** Follows the chain from a fault until it ends, closes, or meets one that is resolved. Each node is followed once. */
    private void resolve(int fault, int[] path) {
        int length = 0;
        int at = fault;
        while (representative[at] == NONE) {
            representative[at] = at;
            path[length++] = at;
            int next = lowest[at] == at ? soleOwner(at) : lowest[at];
            at = next == NONE ? at : next;
        }
        int found = representative[at];
        while (length > 0) {
            representative[path[--length]] = found;
        }
    }

    private int[] lowest(SweepOrder order) {
        int[] start = new int[graph.nodeCount() + 1];
        var owners = new Ints();
        for (int node = 0; node < graph.nodeCount(); node++) {
            if (order.isInCycle(node)) {
                for (int i = graph.dependentStart(node); i < graph.dependentEnd(node); i++) {
                    if (isAtOnce(graph.dependentGroup(i))) {
                        owners.add(graph.groupOwner(graph.dependentGroup(i)));
                    }
                }
            }
            start[node + 1] = owners.size();
        }
        return StrongComponents.of(start, owners.toArray()).lowest();
    }

    /** Whether one member takes the group's owner down at the same hour. */
    private boolean isAtOnce(int group) {
        return graph.threshold(group) == 1
                && graph.isHard(group, mode)
                && (endless || graph.rideThrough(group, mode) == 0);
    }

    /** The one node that needs this one and goes down with it at once, if that is no service; else none. */
    private int soleOwner(int node) {
        if (node < graph.kindEnd(NodeKind.COUNTRY) || graph.dependentStart(node) == graph.dependentEnd(node)) {
            return NONE;
        }
        int owner = graph.groupOwner(graph.dependentGroup(graph.dependentStart(node)));
        boolean atOnce = false;
        for (int i = graph.dependentStart(node); i < graph.dependentEnd(node); i++) {
            int group = graph.dependentGroup(i);
            if (graph.groupOwner(group) != owner) {
                return NONE;
            }
            atOnce |= isAtOnce(group);
        }
        return atOnce && owner < graph.kindStart(NodeKind.SERVICE) ? owner : NONE;
    }
}
