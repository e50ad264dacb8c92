package org.linchpin.fault;

import java.util.Arrays;

/**
 * Counts in how many rows each world's bit is set, in all worlds at once: plane k holds digit k of every count. Eight rows at
 * a time pass through carry-save adders (Harley and Seal's tree, as in Warren, Hacker's Delight, section 5-1), so that a row
 * costs some 6 steps a word. Scratch memory of one thread: 3 KiB.
 */
final class WorldCounts {
    private static final int WORDS = WorldRows.WORDS;
    private static final int BLOCK = 8;
    /** Rows are counted in an int. */
    private static final int PLANES = Integer.SIZE;

    /** Rows that are not counted yet. */
    private final long[] block = new long[BLOCK * WORDS];

    private int waiting;
    /** Plane k starts at {@code k * WORDS}. */
    private final long[] planes = new long[PLANES * WORDS];

    void clear() {
        Arrays.fill(planes, 0);
        waiting = 0;
    }

    /** Counts a row. */
    void add(long[] row) {
        System.arraycopy(row, 0, block, waiting++ * WORDS, WORDS);
        if (waiting == BLOCK) {
            waiting = 0;
            for (int word = 0; word < WORDS; word++) {
                addBlock(word);
            }
        }
    }

    /** By world, the rows since {@link #clear} in which its bit was set. */
    int[] counts() {
        Arrays.fill(block, waiting * WORDS, block.length, 0);
        waiting = 0;
        int[] counts = new int[WorldRows.WORLDS];
        for (int word = 0; word < WORDS; word++) {
            addBlock(word);
            for (int plane = 0; plane < PLANES; plane++) {
                for (long left = planes[plane * WORDS + word]; left != 0; left &= left - 1) {
                    counts[word * Long.SIZE + Long.numberOfTrailingZeros(left)] += 1 << plane;
                }
            }
        }
        return counts;
    }

    private void addBlock(int word) {
        long one = planes[word];
        long two = planes[WORDS + word];
        long four = planes[2 * WORDS + word];
        long carriedFour = 0;
        long eight = 0;
        for (int i = word; i < block.length; i += block.length / 2) {
            long a = block[i];
            long b = block[i + WORDS];
            long twoOfThese = majority(one, a, b);
            one ^= a ^ b;
            long c = block[i + 2 * WORDS];
            long d = block[i + 3 * WORDS];
            long twoOfThose = majority(one, c, d);
            one ^= c ^ d;
            long carried = majority(two, twoOfThese, twoOfThose);
            two ^= twoOfThese ^ twoOfThose;
            // final in the second half, where both fours are known
            eight = majority(four, carriedFour, carried);
            carriedFour ^= carried;
        }
        four ^= carriedFour;
        planes[word] = one;
        planes[WORDS + word] = two;
        planes[2 * WORDS + word] = four;
        for (int at = 3 * WORDS + word; eight != 0; at += WORDS) {
            long carry = planes[at] & eight;
            planes[at] ^= eight;
            eight = carry;
        }
    }

    /** The carry of a full adder. */
    private static long majority(long a, long b, long c) {
        return a & b | (a ^ b) & c;
    }
}
