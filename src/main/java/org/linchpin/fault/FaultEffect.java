package org.linchpin.fault;

import java.util.Arrays;
import java.util.function.IntPredicate;
import org.linchpin.graph.DependencyGraph;

/** The services that one fault takes down or degrades, in ascending arrays that are never changed. */
final class FaultEffect {
    private final DependencyGraph graph;
    private final int[] down;
    private final int[] degraded;
    /** Those of {@link #down} that exceed their tolerance; the same array where all do. */
    private final int[] breached;

    private final FaultCounts total;

    FaultEffect(DependencyGraph graph, int[] down, int[] degraded, int[] breached) {
        this.graph = graph;
        this.down = down;
        this.degraded = degraded;
        this.breached = breached.length == down.length ? down : breached;
        this.total = count(service -> true);
    }

    int[] down() {
        return down;
    }

    int[] degraded() {
        return degraded;
    }

    /** Counts over all services. */
    FaultCounts total() {
        return total;
    }

    /** Counts over the services that pass. */
    FaultCounts count(IntPredicate services) {
        return Tally.of(graph, down, degraded, service -> Arrays.binarySearch(breached, service) >= 0, services);
    }
}
