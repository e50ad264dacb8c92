package org.linchpin.fault;

import java.util.Arrays;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Services of one graph, kept as an ascending array or as a row of bits, whichever is smaller: 4 bytes an element, at most an
 * eighth of a byte for each service of the graph. Immutable.
 */
final class ServiceSet {
    /** Node of the first service of the graph. */
    private final int first;

    private final int size;
    private final int @Nullable [] nodes;
    private final long @Nullable [] bits;

    private ServiceSet(int first, int size, int @Nullable [] nodes, long @Nullable [] bits) {
        this.first = first;
        this.size = size;
        this.nodes = nodes;
        this.bits = bits;
    }

    /**
     * The services of an array.
     *
     * @param services of the graph, in all
     * @param nodes ascending; not changed afterwards
     */
    static ServiceSet of(int first, int services, int[] nodes) {
        if (isSmall(nodes.length, services)) {
            return new ServiceSet(first, nodes.length, nodes, null);
        }
        long[] bits = BitRows.of(services);
        for (int node : nodes) {
            BitRows.set(bits, node - first);
        }
        return new ServiceSet(first, nodes.length, null, bits);
    }

    /**
     * The services of a row.
     *
     * @param services of the graph, in all
     * @param bits bit 0 stands for the first service; not changed afterwards
     */
    static ServiceSet of(int first, int services, long[] bits) {
        int size = BitRows.count(bits);
        var row = new ServiceSet(first, size, null, bits);
        return isSmall(size, services) ? new ServiceSet(first, size, row.toArray(), null) : row;
    }

    private static boolean isSmall(int size, int services) {
        return (long) size * Integer.SIZE <= services;
    }

    boolean contains(int service) {
        if (nodes != null) {
            return Arrays.binarySearch(nodes, service) >= 0;
        }
        return bits != null && BitRows.get(bits, service - first) == 1;
    }

    /** Ascending. */
    void forEach(IntConsumer action) {
        if (nodes != null) {
            for (int node : nodes) {
                action.accept(node);
            }
        } else if (bits != null) {
            for (int word = 0; word < bits.length; word++) {
                for (long left = bits[word]; left != 0; left &= left - 1) {
                    action.accept(first + word * Long.SIZE + Long.numberOfTrailingZeros(left));
                }
            }
        }
    }

    /** Ascending; a copy. */
    int[] toArray() {
        if (nodes != null) {
            return nodes.clone();
        }
        int[] all = new int[size];
        var filled = new int[1];
        forEach(node -> all[filled[0]++] = node);
        return all;
    }
}
