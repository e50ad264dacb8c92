package org.linchpin.procurement;

/** Two nodes, the lower first. */
public record NodePair(int first, int second) {
    public NodePair {
        if (first >= second) {
            throw new IllegalArgumentException(
                    "the lower node comes first, but these are %d, %d".formatted(first, second));
        }
    }

    /** The nodes of a pair as {@link #packed} gives it. */
    static NodePair of(long packed) {
        return new NodePair((int) (packed >>> Integer.SIZE), (int) packed);
    }

    /** As a number that sorts like the pair. */
    static long packed(int node, int other) {
        return (long) Math.min(node, other) << Integer.SIZE | Math.max(node, other);
    }
}
