package org.linchpin.fault;

import java.util.Arrays;

/**
 * Runs one fault after another where hours play no part: a worklist over positions. Scratch memory of one thread: 16 bytes a
 * node, 8 a gate.
 *
 * <p>Exact, cycles included: a node enters when a group of it has lost too many members, once, and everything that enters was
 * reached from the fault. Time: the dependents of what enters; nothing is proportional to the graph.
 */
final class SmallCascades {
    private final SweepDependents dependents;
    /** By position the run in which it entered last in the upper half, its traits in the lower: one look for both. */
    private final long[] entered;
    /** By gate the run in the upper half, the members lost in the lower. */
    private final long[] lost;

    private final int[] entries;
    /** By index in {@link #entries}. */
    private final int[] traits;

    private int count;
    /** Two for each fault at most, so an int is enough. */
    private int run;

    /** @param services whose traits are told of what is down */
    SmallCascades(SweepDependents dependents, CountedServices services) {
        this.dependents = dependents;
        entered = new long[dependents.ownerStart.length - 1];
        Arrays.setAll(entered, position -> Integer.toUnsignedLong(services.traits(position)));
        lost = new long[dependents.gateOwner.length];
        entries = new int[entered.length];
        traits = new int[entered.length];
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

    /** What {@link CountedServices} tells of a position that is down. */
    int traits(int index) {
        return traits[index];
    }

    private void begin() {
        run++;
        count = 0;
    }

    private void enter(int position) {
        long before = entered[position];
        if (before >>> Integer.SIZE != run) {
            entered[position] = (long) run << Integer.SIZE | before & 0xFFFF_FFFFL;
            entries[count] = position;
            traits[count++] = (int) before;
        }
    }

    private boolean goOn(int most) {
        for (int head = 0; head < count && count <= most; head++) {
            if (entries[head] < dependents.firstLeaf) {
                pass(entries[head]);
            }
        }
        return count <= most;
    }

    private void pass(int position) {
        for (int i = dependents.ownerStart[position], end = dependents.ownerStart[position + 1]; i < end; i++) {
            enter(dependents.owner[i]);
        }
        for (int i = dependents.gateStart[position], end = dependents.gateStart[position + 1]; i < end; i++) {
            int gate = dependents.gate[i];
            long before = lost[gate];
            if (before >>> Integer.SIZE != run) {
                // no gate goes down with its first member
                lost[gate] = (long) run << Integer.SIZE | 1;
            } else {
                lost[gate] = before + 1;
                if ((int) before + 1 == dependents.threshold[gate]) {
                    enter(dependents.gateOwner[gate]);
                }
            }
        }
    }
}
