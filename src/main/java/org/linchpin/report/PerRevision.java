package org.linchpin.report;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.function.Function;
import org.linchpin.graph.DependencyGraph;

/**
 * Keeps what was computed from the graphs that were seen last, so that it is computed once a revision and scope and not once a
 * request.
 */
public final class PerRevision<T> {
    private static final int KEPT = 16;

    private final Function<DependencyGraph, T> compute;
    /** By identity, as the graph does not compare itself to others. */
    private final Cache<DependencyGraph, T> kept =
            Caffeine.newBuilder().maximumSize(KEPT).build();

    public PerRevision(Function<DependencyGraph, T> compute) {
        this.compute = compute;
    }

    /** The value for that graph. */
    public T of(DependencyGraph graph) {
        return kept.get(graph, compute);
    }
}
