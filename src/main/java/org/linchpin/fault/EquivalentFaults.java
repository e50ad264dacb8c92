package org.linchpin.fault;

import static org.linchpin.graph.DependencyGraph.NONE;

import java.util.Arrays;
import org.linchpin.graph.DependencyGraph;
import org.linchpin.graph.FaultMode;
import org.linchpin.graph.NodeKind;

/**
 * Finds faults that do the same to services: where only one node needs {@code f}, and goes down with it at once, then
 * {@code f} acts on the rest through that node alone. A vendor with one product is such a fault; so is each link of a chain.
 * A country stands for itself, because its withdrawal is reported differently. O(needs).
 */
final class EquivalentFaults {
    private final DependencyGraph graph;
    private final FaultMode mode;
    private final boolean endless;
    /** The node that stands for a fault; itself if none does. */
    private final int[] representative;

    EquivalentFaults(DependencyGraph graph, FaultMode mode, double outageHours) {
        this.graph = graph;
        this.mode = mode;
        this.endless = outageHours == Double.POSITIVE_INFINITY;
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
            int next = soleOwner(at);
            at = next == NONE ? at : next;
        }
        int found = representative[at];
        while (length > 0) {
            representative[path[--length]] = found;
        }
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
            atOnce |= graph.threshold(group) == 1
                    && graph.isHard(group, mode)
                    && (endless || graph.rideThrough(group, mode) == 0);
        }
        return atOnce && owner < graph.kindStart(NodeKind.SERVICE) ? owner : NONE;
    }
}
