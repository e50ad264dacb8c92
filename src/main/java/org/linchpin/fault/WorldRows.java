package org.linchpin.fault;

import java.util.Arrays;

/**
 * Which nodes are down in each of {@value #WORLDS} worlds: a row of bits a position, 64 bytes, so that a row fits a line of
 * the cache. Memory of one thread.
 */
final class WorldRows {
    /** Worlds side by side: one machine word holds 64. */
    static final int WORLDS = 512;

    static final int WORDS = WORLDS / Long.SIZE;

    /** The row of position p starts at {@code p * WORDS}. */
    final long[] bits;

    private final long[] counted = new long[WORDS];

    WorldRows(int positions) {
        bits = new long[Math.multiplyExact(positions, WORDS)];
    }

    void clear() {
        Arrays.fill(bits, 0);
    }

    /** In that world, the node at that position is down. */
    void set(int position, int world) {
        bits[position * WORDS + world / Long.SIZE] |= 1L << world;
    }

    /**
     * Takes a position down wherever its needs say so; whether that changed anything. O(members), more for gates of high
     * thresholds.
     */
    boolean evaluate(SweepNeeds needs, int position) {
        int row = position * WORDS;
        long a = bits[row];
        long b = bits[row + 1];
        long c = bits[row + 2];
        long d = bits[row + 3];
        long e = bits[row + 4];
        long f = bits[row + 5];
        long g = bits[row + 6];
        long h = bits[row + 7];
        for (int i = needs.singleStart[position], end = needs.singleStart[position + 1]; i < end; i++) {
            int m = needs.single[i] * WORDS;
            a |= bits[m];
            b |= bits[m + 1];
            c |= bits[m + 2];
            d |= bits[m + 3];
            e |= bits[m + 4];
            f |= bits[m + 5];
            g |= bits[m + 6];
            h |= bits[m + 7];
        }
        for (int gate = needs.gateStart[position], end = needs.gateStart[position + 1]; gate < end; gate++) {
            int m = needs.memberStart[gate];
            if (needs.threshold[gate] == 2 && needs.memberStart[gate + 1] - m == 2) {
                int one = needs.member[m] * WORDS;
                int two = needs.member[m + 1] * WORDS;
                a |= bits[one] & bits[two];
                b |= bits[one + 1] & bits[two + 1];
                c |= bits[one + 2] & bits[two + 2];
                d |= bits[one + 3] & bits[two + 3];
                e |= bits[one + 4] & bits[two + 4];
                f |= bits[one + 5] & bits[two + 5];
                g |= bits[one + 6] & bits[two + 6];
                h |= bits[one + 7] & bits[two + 7];
            } else {
                long[] down = down(needs, gate);
                a |= down[0];
                b |= down[1];
                c |= down[2];
                d |= down[3];
                e |= down[4];
                f |= down[5];
                g |= down[6];
                h |= down[7];
            }
        }
        boolean changed = a != bits[row]
                || b != bits[row + 1]
                || c != bits[row + 2]
                || d != bits[row + 3]
                || e != bits[row + 4]
                || f != bits[row + 5]
                || g != bits[row + 6]
                || h != bits[row + 7];
        bits[row] = a;
        bits[row + 1] = b;
        bits[row + 2] = c;
        bits[row + 3] = d;
        bits[row + 4] = e;
        bits[row + 5] = f;
        bits[row + 6] = g;
        bits[row + 7] = h;
        return changed;
    }

    /** The worlds in which a gate is down; overwritten by the next call. */
    long[] down(SweepNeeds needs, int gate) {
        for (int word = 0; word < WORDS; word++) {
            counted[word] = atLeast(needs, gate, word);
        }
        return counted;
    }

    /**
     * The worlds of a word in which at least the threshold of a gate's members are down: they are counted in all worlds at
     * once, by a binary counter a bit plane a digit that starts that far below its overflow. A threshold of 2 needs but two
     * planes.
     */
    private long atLeast(SweepNeeds needs, int gate, int word) {
        int threshold = needs.threshold[gate];
        int start = needs.memberStart[gate];
        int end = needs.memberStart[gate + 1];
        long one = 0;
        long more = 0;
        if (threshold <= 2) {
            for (int m = start; m < end; m++) {
                long lost = bits[needs.member[m] * WORDS + word];
                more |= one & lost;
                one |= lost;
            }
            return threshold == 1 ? one : more;
        }
        int planes = Integer.SIZE - Integer.numberOfLeadingZeros(threshold - 1);
        long[] counter = new long[planes];
        for (int plane = 0; plane < planes; plane++) {
            counter[plane] = -(((1 << planes) - threshold) >>> plane & 1L);
        }
        for (int m = start; m < end; m++) {
            long carry = bits[needs.member[m] * WORDS + word];
            for (int plane = 0; plane < planes && carry != 0; plane++) {
                long sum = counter[plane] ^ carry;
                carry &= counter[plane];
                counter[plane] = sum;
            }
            more |= carry;
        }
        return more;
    }
}
