package org.linchpin.fault;

import java.util.Arrays;

/**
 * Runs one fault after another where hours play no part: a worklist over positions. Scratch memory of one thread: 8 bytes a
 * node, 8 a gate.
 *
 * <p>Exact, cycles included: a node enters when a group of it has lost too many members, once, and everything that enters was
 * reached from the fault. Time: the dependents of what enters; nothing is proportional to the graph.
 */
final class SmallCascades {
    private final SweepDependents dependents;
    /** By position, the run in which it entered last. */
    private final int[] entered;
    /** By gate the run in the upper half, the members lost in the lower. */
    private final long[] lost;

    private final int[] entries;
    private int count;
    private int run;

    SmallCascades(SweepDependents dependents) {
        this.dependents = dependents;
        entered = new int[dependents.ownerStart.length - 1];
        lost = new long[dependents.gateOwner.length];
        entries = new int[entered.length];
    }

    /**
     * Runs a fault; the result stays until the next run.
     *
     * @param most nodes at which it is given up
     * @return false if it was given up
     */
    boolean run(int fault, int most) {
        begin();
        enter(fault);
        return goOn(most);
    }

    /** Goes on from where another run, of fewer groups, has ended; as {@link #run}. */
    boolean goOnFrom(SmallCascades fewer, int most) {
        begin();
        for (int i = 0; i < fewer.count; i++) {
            enter(fewer.entries[i]);
        }
        return goOn(most);
    }

    /** Positions that are down, the fault first; after {@link #goOnFrom}, those that were down before first. */
    int count() {
        return count;
    }

    int position(int index) {
        return entries[index];
    }

    private void begin() {
        if (run == Integer.MAX_VALUE) {
            Arrays.fill(entered, 0);
            Arrays.fill(lost, 0);
            run = 0;
        }
        run++;
        count = 0;
    }

    private void enter(int position) {
        entered[position] = run;
        entries[count++] = position;
    }

    private boolean goOn(int most) {
        for (int head = 0; head < count && count <= most; head++) {
            int position = entries[head];
            for (int i = dependents.ownerStart[position], end = dependents.ownerStart[position + 1]; i < end; i++) {
                if (entered[dependents.owner[i]] != run) {
                    enter(dependents.owner[i]);
                }
            }
            for (int i = dependents.gateStart[position], end = dependents.gateStart[position + 1]; i < end; i++) {
                int gate = dependents.gate[i];
                long before = lost[gate];
                long now = (before >>> 32 == run ? before : (long) run << 32) + 1;
                lost[gate] = now;
                if ((int) now == dependents.threshold[gate] && entered[dependents.gateOwner[gate]] != run) {
                    enter(dependents.gateOwner[gate]);
                }
            }
        }
        return count <= most;
    }
}
