package org.linchpin.graph;

import java.util.Arrays;
import java.util.Objects;

/** A growing list of ints without boxing. */
public final class Ints {
    private static final int CAPACITY = 16;

    private int[] values;
    private int size;

    public Ints() {
        this(CAPACITY);
    }

    /**
     * An empty list.
     *
     * @param capacity values that fit without copying; any number may be added
     */
    public Ints(int capacity) {
        values = new int[Math.max(CAPACITY, capacity)];
    }

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

    /** @throws IndexOutOfBoundsException unless there are more values than {@code index} */
    public int get(int index) {
        return values[Objects.checkIndex(index, size)];
    }

    public int size() {
        return size;
    }

    public int[] toArray() {
        return Arrays.copyOf(values, size);
    }
}
