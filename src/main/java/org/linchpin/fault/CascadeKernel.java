package org.linchpin.fault;

import static org.linchpin.graph.DependencyGraph.NONE;

import java.util.Arrays;
import org.linchpin.graph.DependencyGraph;
import org.linchpin.graph.FaultMode;

/**
 * Runs one scenario after another on one graph; scratch memory of one thread, about 24 bytes a node and 8 a group.
 *
 * <p>Nodes go down in order of their hour, as in Dijkstra's algorithm (Numer. Math. 1, 1959): ride-through is never
 * negative, so a group that loses its last tolerable member at the hour that is being worked on cannot have gone down
 * earlier, and what it takes down goes down no earlier. So each node's first entry is its hour, and the set is the
 * least fixpoint, cycles included: only what a fault reaches is ever counted. Degradation follows by counting members
 * that are down or degraded, to its own least fixpoint.
 *
 * <p>Time: the needs of others for the affected nodes, times the logarithm of the groups that are riding through.
 * Nothing is proportional to the graph: stamps tell what an earlier run left behind.
 */
final class CascadeKernel {
    private static final int LAST_EPOCH = Integer.MAX_VALUE / 2 - 1;

    private final DependencyGraph graph;
    /** Per group the epoch in the upper half, the members lost in the lower. */
    private final long[] lost;
    /** Per node twice the epoch, plus one if degraded. */
    private final int[] stamp;

    private final int[] order;
    private final double[] hours;
    private final int[] reason;
    private final GroupQueue riding = new GroupQueue();
    private int[] fallbacks = new int[16];
    private int fallbackCount;
    private int epoch;
    private int downCount;
    private int affectedCount;

    CascadeKernel(DependencyGraph graph) {
        this.graph = graph;
        lost = new long[graph.groupCount()];
        stamp = new int[graph.nodeCount()];
        order = new int[graph.nodeCount()];
        hours = new double[graph.nodeCount()];
        reason = new int[graph.nodeCount()];
    }

    /**
     * Runs a scenario; the results stay until the next run.
     *
     * @param timed false spares the clock where hours do not matter; only for an outage that does not end
     */
    void run(FaultMode mode, double outageHours, boolean timed, int... faults) {
        runUpTo(Integer.MAX_VALUE, mode, outageHours, timed, faults);
    }

    /**
     * Runs a scenario unless it becomes too large.
     *
     * @param most affected nodes at which it is given up
     * @return false if it was given up; then there are no results
     */
    boolean runUpTo(int most, FaultMode mode, double outageHours, boolean timed, int... faults) {
        nextEpoch();
        for (int fault : faults) {
            if (!isAffected(fault)) {
                enter(fault, 2 * epoch, 0, NONE);
            }
        }
        for (int head = 0; head < affectedCount || nextHour(); head++) {
            loseToDown(head, mode, outageHours, timed);
            if (affectedCount > most) {
                return false;
            }
        }
        downCount = affectedCount;
        for (int i = 0; i < fallbackCount; i++) {
            degradeOwner(fallbacks[i]);
        }
        for (int head = downCount; head < affectedCount && affectedCount <= most; head++) {
            loseToDegraded(order[head]);
        }
        return affectedCount <= most;
    }

    /** Nodes that are down; they are the first in {@link #node}, the faults first of all. */
    int downCount() {
        return downCount;
    }

    /** Nodes that are down or degraded. */
    int affectedCount() {
        return affectedCount;
    }

    /** The node at that place of the order in which nodes went down, then were degraded. */
    int node(int place) {
        return order[place];
    }

    /** The hour at which the node at that place went down; NaN if it is degraded. */
    double hour(int place) {
        return hours[place];
    }

    /** The group that took the node at that place down or degraded it, the first to do so; none for a fault. */
    int reason(int place) {
        return reason[place];
    }

    boolean isAffected(int node) {
        return stamp[node] >>> 1 == epoch;
    }

    private void nextEpoch() {
        if (epoch == LAST_EPOCH) {
            Arrays.fill(lost, 0);
            Arrays.fill(stamp, 0);
            epoch = 0;
        }
        epoch++;
        affectedCount = 0;
        fallbackCount = 0;
        riding.clear();
    }

    private void loseToDown(int place, FaultMode mode, double outageHours, boolean timed) {
        int node = order[place];
        double hour = hours[place];
        for (int i = graph.dependentStart(node), end = graph.dependentEnd(node); i < end; i++) {
            int group = graph.dependentGroup(i);
            if (stamp[graph.groupOwner(group)] == 2 * epoch || lose(group) != graph.threshold(group)) {
                continue;
            }
            double at = timed && graph.isHard(group, mode) ? hour + graph.rideThrough(group, mode) : hour;
            if (!graph.isHard(group, mode) || at >= outageHours) {
                addFallback(group);
            } else if (at > hour) {
                riding.add(at, group);
            } else {
                takeOwnerDown(group, hour);
            }
        }
    }

    /** Goes on to the next hour at which something stops riding through; false if there is none. */
    private boolean nextHour() {
        int before = affectedCount;
        while (affectedCount == before && !riding.isEmpty()) {
            double hour = riding.firstHour();
            while (!riding.isEmpty() && riding.firstHour() == hour) {
                takeOwnerDown(riding.remove(), hour);
            }
        }
        return affectedCount > before;
    }

    private void takeOwnerDown(int group, double hour) {
        int owner = graph.groupOwner(group);
        if (stamp[owner] != 2 * epoch) {
            enter(owner, 2 * epoch, hour, group);
        }
    }

    private void loseToDegraded(int node) {
        for (int i = graph.dependentStart(node), end = graph.dependentEnd(node); i < end; i++) {
            int group = graph.dependentGroup(i);
            if (!isAffected(graph.groupOwner(group)) && lose(group) == graph.threshold(group)) {
                degradeOwner(group);
            }
        }
    }

    private void degradeOwner(int group) {
        int owner = graph.groupOwner(group);
        if (!isAffected(owner)) {
            enter(owner, 2 * epoch + 1, Double.NaN, group);
        }
    }

    /** Counts one more member lost, and returns how many now are. */
    private int lose(int group) {
        long before = lost[group];
        long now = (before >>> 32 == epoch ? before : (long) epoch << 32) + 1;
        lost[group] = now;
        return (int) now;
    }

    private void addFallback(int group) {
        if (fallbackCount == fallbacks.length) {
            fallbacks = Arrays.copyOf(fallbacks, 2 * fallbackCount);
        }
        fallbacks[fallbackCount++] = group;
    }

    private void enter(int node, int itsStamp, double hour, int group) {
        stamp[node] = itsStamp;
        order[affectedCount] = node;
        hours[affectedCount] = hour;
        reason[affectedCount] = group;
        affectedCount++;
    }
}
