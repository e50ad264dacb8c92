package org.linchpin.fault;

import java.util.Arrays;

/** Turns bit rows around. */
final class BitTransposition {
    private static final int WORD = Long.SIZE;

    private BitTransposition() {}

    /**
     * For each world the row of elements: bit e of row w is bit w of the row that starts at {@code starts[e]}.
     *
     * <p>Time: 64 elements and 64 worlds at a time, in 6 rounds of 32 exchanges (Warren, Hacker's Delight, section 7-3).
     *
     * @param bits rows of {@link WorldRows#WORDS} words
     * @param worlds of the result, from the first
     */
    static long[][] of(long[] bits, int[] starts, int worlds) {
        long[][] result = new long[worlds][(starts.length + WORD - 1) / WORD];
        long[] block = new long[WORD];
        for (int first = 0; first < starts.length; first += WORD) {
            int elements = Math.min(WORD, starts.length - first);
            for (int word = 0; word * WORD < worlds; word++) {
                long any = 0;
                for (int e = 0; e < elements; e++) {
                    block[e] = bits[starts[first + e] + word];
                    any |= block[e];
                }
                if (any != 0) {
                    Arrays.fill(block, elements, WORD, 0);
                    turn(block);
                    for (int w = word * WORD; w < Math.min(worlds, (word + 1) * WORD); w++) {
                        result[w][first / WORD] = block[w - word * WORD];
                    }
                }
            }
        }
        return result;
    }

    private static void turn(long[] block) {
        long mask = 0xFFFF_FFFFL;
        for (int half = WORD / 2; half != 0; half >>>= 1) {
            for (int k = 0; k < WORD; k = (k | half) + 1 & ~half) {
                long exchanged = (block[k] >>> half ^ block[k | half]) & mask;
                block[k] ^= exchanged << half;
                block[k | half] ^= exchanged;
            }
            mask ^= mask << (half >>> 1);
        }
    }
}
