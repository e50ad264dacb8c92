package org.linchpin.fault;

import java.util.Arrays;

/**
 * What one run of a {@link CascadeKernel} found, kept: the affected nodes in the order in which they were reached, down ones
 * first. A node's <em>place</em> is its index in that order. Lookups take O(log affected).
 */
final class CascadeTrace {
    private final int downCount;
    private final int[] nodes;
    private final double[] hours;
    private final int[] reasons;
    /** Node in the upper half, place in the lower; ascending. */
    private final long[] byNode;

    private CascadeTrace(int downCount, int[] nodes, double[] hours, int[] reasons) {
        this.downCount = downCount;
        this.nodes = nodes;
        this.hours = hours;
        this.reasons = reasons;
        byNode = new long[nodes.length];
        for (int place = 0; place < nodes.length; place++) {
            byNode[place] = (long) nodes[place] << 32 | place;
        }
        Arrays.sort(byNode);
    }

    static CascadeTrace of(CascadeKernel kernel) {
        int affected = kernel.affectedCount();
        int[] nodes = new int[affected];
        double[] hours = new double[affected];
        int[] reasons = new int[affected];
        for (int place = 0; place < affected; place++) {
            nodes[place] = kernel.node(place);
            hours[place] = kernel.hour(place);
            reasons[place] = kernel.reason(place);
        }
        return new CascadeTrace(kernel.downCount(), nodes, hours, reasons);
    }

    /** Nodes that are down; they have the places below this. */
    int downCount() {
        return downCount;
    }

    int affectedCount() {
        return nodes.length;
    }

    /** Place of a node, or −1 if it is not affected. */
    int place(int node) {
        int found = Arrays.binarySearch(byNode, (long) node << 32);
        int at = found >= 0 ? found : -found - 1;
        return at < byNode.length && (int) (byNode[at] >>> 32) == node ? (int) byNode[at] : -1;
    }

    int node(int place) {
        return nodes[place];
    }

    /** Hour at which the node at that place went down; NaN if it is degraded. */
    double hour(int place) {
        return hours[place];
    }

    /** The group that took the node at that place down or degraded it; none for a fault. */
    int reason(int place) {
        return reasons[place];
    }

    boolean isDown(int place) {
        return place >= 0 && place < downCount;
    }

    /** The nodes that are down, ascending. */
    int[] down() {
        return ascending(0, downCount);
    }

    /** The nodes that are degraded, ascending. */
    int[] degraded() {
        return ascending(downCount, nodes.length);
    }

    private int[] ascending(int from, int to) {
        int[] range = Arrays.copyOfRange(nodes, from, to);
        Arrays.sort(range);
        return range;
    }
}
