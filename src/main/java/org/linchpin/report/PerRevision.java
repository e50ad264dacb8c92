package org.linchpin.report;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.linchpin.graph.DependencyGraph;

/** Keeps what was computed from the newest graph, so that it is computed once a revision and not once a request. */
final class PerRevision<T> {
    private record Kept<T>(DependencyGraph graph, T value) {}

    private final Function<DependencyGraph, T> compute;
    private volatile @Nullable Kept<T> kept;

    PerRevision(Function<DependencyGraph, T> compute) {
        this.compute = compute;
    }

    /** The value for that graph. Two threads may compute it at once and get equal values. */
    T of(DependencyGraph graph) {
        Kept<T> last = kept;
        if (last == null || last.graph() != graph) {
            last = new Kept<>(graph, compute.apply(graph));
            kept = last;
        }
        return last.value();
    }
}
