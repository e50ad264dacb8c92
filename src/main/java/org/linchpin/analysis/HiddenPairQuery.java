package org.linchpin.analysis;

import java.util.Set;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;
import org.linchpin.graph.DependencyGraph;
import org.linchpin.graph.FaultMode;
import org.linchpin.graph.NodeKind;

/**
 * Which hidden pairs are asked for.
 *
 * @param services that count
 * @param kinds of the nodes that may be in a pair
 * @param category of the products that may be in a pair, which then holds nothing else; null for any
 * @param mode of the pairs without a country
 */
public record HiddenPairQuery(
        ServiceFilter services,
        Set<NodeKind> kinds,
        @Nullable String category,
        FaultMode mode) {
    public HiddenPairQuery {
        kinds = Set.copyOf(kinds);
    }

    /** The nodes that may be in a pair. */
    IntPredicate faults(DependencyGraph graph) {
        return node -> kinds.contains(graph.kind(node))
                && (category == null
                        || graph.kind(node) == NodeKind.PRODUCT
                                && graph.product(node).category().equals(category));
    }
}
