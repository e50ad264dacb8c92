package org.linchpin.graph;

import java.util.Arrays;

/** A growing list of ints without boxing. */
public final class Ints {
    private int[] values = new int[16];
    private int size;

    public void add(int value) {
        if (size == values.length) {
            values = Arrays.copyOf(values, 2 * size);
        }
        values[size++] = value;
    }

    /** Forgets what comes after the first {@code length} values. */
    public void truncate(int length) {
        size = length;
    }

    public int get(int index) {
        return values[index];
    }

    public int size() {
        return size;
    }

    public int[] toArray() {
        return Arrays.copyOf(values, size);
    }
}
