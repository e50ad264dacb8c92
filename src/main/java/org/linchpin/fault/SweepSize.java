package org.linchpin.fault;

import org.linchpin.graph.DependencyGraph;

/**
 * When faults are worked on side by side. Decides how long a search takes, never what it finds.
 *
 * @param worlds faults of one sweep, 1 to {@link WorldRows#WORLDS}
 * @param large affected nodes from which a fault is left to a sweep. A sweep looks at every node once for all its faults, so it
 *     pays for faults that affect more than a 512th of them; a cascade is cheaper a node by about 8 times
 * @param fewest faults that are worth a sweep
 */
record SweepSize(int worlds, int large, int fewest) {
    private static final int NODES_A_LARGE_FAULT = 64;
    /** Below that any cascade is a matter of microseconds. */
    private static final int LEAST = 256;

    private static final int FEWEST = 8;

    SweepSize {
        if (worlds < 1 || worlds > WorldRows.WORLDS || large < 0) {
            throw new IllegalArgumentException(
                    "a sweep runs 1 to %d worlds, for faults of 0 nodes or more, not %d and %d"
                            .formatted(WorldRows.WORLDS, worlds, large));
        }
    }

    static SweepSize of(DependencyGraph graph) {
        return new SweepSize(WorldRows.WORLDS, Math.max(LEAST, graph.nodeCount() / NODES_A_LARGE_FAULT), FEWEST);
    }
}
