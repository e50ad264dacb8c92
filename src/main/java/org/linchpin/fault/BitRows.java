package org.linchpin.fault;

/** Rows of bits, 64 a word: bit i of a row is bit {@code i % 64} of word {@code i / 64}. */
final class BitRows {
    private BitRows() {}

    /** A row of zeros. */
    static long[] of(int bits) {
        return new long[(bits + Long.SIZE - 1) / Long.SIZE];
    }

    static void set(long[] row, int bit) {
        row[bit / Long.SIZE] |= 1L << bit;
    }

    /** 1 if the bit is set, else 0. */
    static int get(long[] row, int bit) {
        return (int) (row[bit / Long.SIZE] >>> bit & 1);
    }

    static int count(long[] row) {
        int count = 0;
        for (long word : row) {
            count += Long.bitCount(word);
        }
        return count;
    }

    /** The bits that are set in both rows, which are of one length. */
    static int countBoth(long[] one, long[] two) {
        int count = 0;
        for (int word = 0; word < one.length; word++) {
            count += Long.bitCount(one[word] & two[word]);
        }
        return count;
    }

    /** Clears in the first row what the second has not. */
    static void keep(long[] row, long[] kept) {
        for (int word = 0; word < row.length; word++) {
            row[word] &= kept[word];
        }
    }

    /** Clears in the first row what the second has. */
    static void drop(long[] row, long[] dropped) {
        for (int word = 0; word < row.length; word++) {
            row[word] &= ~dropped[word];
        }
    }
}
