package org.linchpin.fault;

import java.util.BitSet;
import org.linchpin.graph.DependencyGraph;

/**
 * Carries the failures of many worlds through the whole graph in one go: from the first position to the last, so that what a
 * node needs is known when the node is looked at. Scratch memory of one thread: a bit a node.
 *
 * <p>Exact in each world: rows only gain bits, by the rule of the groups. Outside cycles one look at each node is enough.
 * Inside a component nodes are looked at again for as long as a member of theirs changes, which ends in the least fixpoint:
 * a cycle never fails by itself, because it starts with no more than the faults.
 *
 * <p>Time: the members of all groups, 64 bytes each, and inside a component once more for each change of a member; never
 * more often than there are worlds.
 */
final class WorldSweep {
    private final DependencyGraph graph;
    private final SweepOrder order;
    private final WorldRows rows;
    private final BitSet dirty;

    WorldSweep(DependencyGraph graph, SweepOrder order, WorldRows rows) {
        this.graph = graph;
        this.order = order;
        this.rows = rows;
        dirty = new BitSet(order.count());
    }

    /**
     * Goes on from what is down to all that goes down with it.
     *
     * @throws RunCancelledException if the watch says so; then the rows are unfinished
     */
    void spread(SweepNeeds needs, SweepWatch watch) {
        int next = SweepWatch.STEP;
        int end;
        for (int position = 0; position < order.count(); position = end) {
            end = order.componentEnd(position);
            if (end == position + 1) {
                rows.evaluate(needs, position);
            } else {
                settle(needs, position, end, watch);
            }
            if (end >= next) {
                watch.at(end, order.count());
                next = end + SweepWatch.STEP;
            }
        }
    }

    /** Round after round through a component, so that a node with many members waits for those that change together. */
    private void settle(SweepNeeds needs, int from, int to, SweepWatch watch) {
        int looks = 0;
        dirty.set(from, to);
        while (!dirty.isEmpty()) {
            for (int p = dirty.nextSetBit(from); p >= 0; p = dirty.nextSetBit(p + 1)) {
                if (++looks % SweepWatch.STEP == 0) {
                    watch.check();
                }
                dirty.clear(p);
                if (rows.evaluate(needs, p)) {
                    int node = order.node(p);
                    for (int i = graph.dependentStart(node); i < graph.dependentEnd(node); i++) {
                        int owner = order.position(graph.groupOwner(graph.dependentGroup(i)));
                        if (owner >= from && owner < to) {
                            dirty.set(owner);
                        }
                    }
                }
            }
        }
    }
}
