package org.linchpin.fault;

import java.util.Arrays;
import java.util.function.BooleanSupplier;
import org.linchpin.graph.Ints;

/**
 * Runs the failures of many worlds side by side, a bit each: bit w of a part's row says whether it is down in world w. The
 * first fault of each world stays, a second fault can be added to all of them and taken back.
 *
 * <p>Exact in each world, cycles included: rows only gain bits, by the rule of the gates, from the faults up until nothing
 * changes, which is the least fixpoint. Adding a fault to a fixpoint goes on upwards from it, and ends in the least fixpoint
 * of both, because failure is monotone. A second fault costs only the gates of the parts that it changes, 64 worlds a step.
 * Counting members that are down works in all worlds at once: a binary counter of as many planes as the threshold has digits
 * starts that far below its overflow.
 */
final class FaultWorlds {
    private static final int WORD = 64;
    /** Some milliseconds, where rows are long. */
    private static final int STEPS_BETWEEN_CHECKS = 1_024;

    private final Cone cone;
    private final int words;
    private final long[] rows;
    private final long[] counter = new long[Integer.SIZE];
    /** Parts whose gain is to be passed on; each at most once. */
    private final int[] queue;

    private final boolean[] queued;
    private int head;
    private int waiting;
    /** The rows as they were before the second fault. */
    private final int[] changed;

    private final boolean[] isChanged;
    private long[] before;
    private int changedCount;
    private boolean second;
    private final BooleanSupplier exhausted;
    private long steps;
    private boolean givenUp;

    /**
     * @param words 64 worlds each
     * @param exhausted whether to give up; asked now and then
     */
    FaultWorlds(Cone cone, int words, BooleanSupplier exhausted) {
        this.cone = cone;
        this.words = words;
        this.exhausted = exhausted;
        int parts = cone.partCount();
        rows = new long[parts * words];
        queue = new int[parts];
        queued = new boolean[parts];
        changed = new int[parts];
        isChanged = new boolean[parts];
        before = new long[8 * words];
    }

    int worldCount() {
        return words * WORD;
    }

    /**
     * Begins anew: in world w the part at {@code from + w} fails; where there is none, nothing does.
     *
     * @return false if it was given up; then the worlds are unfinished, and must not be used
     */
    boolean begin(Ints faults, int from) {
        Arrays.fill(rows, 0);
        for (int w = 0; w < Math.min(worldCount(), faults.size() - from); w++) {
            int part = faults.get(from + w);
            rows[part * words + w / WORD] |= 1L << w;
            enqueue(part);
        }
        return spread();
    }

    /** In every world this part fails too; false if it was given up, as in {@link #begin}. */
    boolean add(int part) {
        second = true;
        keep(part);
        Arrays.fill(rows, part * words, (part + 1) * words, -1);
        enqueue(part);
        return spread();
    }

    /** Takes the second fault back. */
    void takeBack() {
        for (int i = 0; i < changedCount; i++) {
            System.arraycopy(before, i * words, rows, changed[i] * words, words);
            isChanged[changed[i]] = false;
        }
        changedCount = 0;
        second = false;
    }

    /** The next world from that one on in which the service is down; −1 if there is none. */
    int nextDown(int world) {
        for (int word = world / WORD; word < words; word++) {
            long row = rows[Cone.TOP * words + word] & (word == world / WORD ? -1L << world : -1L);
            if (row != 0) {
                return word * WORD + Long.numberOfTrailingZeros(row);
            }
        }
        return -1;
    }

    private boolean spread() {
        while (waiting > 0 && !givenUp) {
            givenUp = ++steps % STEPS_BETWEEN_CHECKS == 0 && exhausted.getAsBoolean();
            int part = queue[head];
            head = head + 1 == queue.length ? 0 : head + 1;
            waiting--;
            queued[part] = false;
            for (int i = cone.joinedStart[part]; i < cone.joinedStart[part + 1]; i++) {
                int gate = cone.joined[i];
                if (gain(gate, part)) {
                    enqueue(cone.owner[gate]);
                }
            }
        }
        return !givenUp;
    }

    private void enqueue(int part) {
        if (!queued[part]) {
            queued[part] = true;
            int tail = head + waiting++;
            queue[tail < queue.length ? tail : tail - queue.length] = part;
        }
    }

    /** Whether the gate, a member of which changed, takes its owner down in more worlds. */
    private boolean gain(int gate, int part) {
        int owner = cone.owner[gate] * words;
        boolean gained = false;
        for (int word = 0; word < words; word++) {
            long down = cone.threshold[gate] == 1 ? rows[part * words + word] : downInWorlds(gate, word);
            if ((down & ~rows[owner + word]) != 0) {
                keep(cone.owner[gate]);
                rows[owner + word] |= down;
                gained = true;
            }
        }
        return gained;
    }

    /** The worlds of that word in which at least the threshold of a gate's members are down. O(members × planes). */
    private long downInWorlds(int gate, int word) {
        int threshold = cone.threshold[gate];
        int planes = Integer.SIZE - Integer.numberOfLeadingZeros(threshold - 1);
        int start = (1 << planes) - threshold;
        for (int plane = 0; plane < planes; plane++) {
            counter[plane] = -(start >>> plane & 1L);
        }
        long overflown = 0;
        for (int m = cone.memberStart[gate]; m < cone.memberStart[gate + 1]; m++) {
            long carry = rows[cone.member[m] * words + word];
            for (int plane = 0; plane < planes && carry != 0; plane++) {
                long sum = counter[plane] ^ carry;
                carry &= counter[plane];
                counter[plane] = sum;
            }
            overflown |= carry;
        }
        return overflown;
    }

    private void keep(int part) {
        if (second && !isChanged[part]) {
            isChanged[part] = true;
            if ((changedCount + 1) * words > before.length) {
                before = Arrays.copyOf(before, Math.min(rows.length, 2 * before.length));
            }
            System.arraycopy(rows, part * words, before, changedCount * words, words);
            changed[changedCount++] = part;
        }
    }
}
