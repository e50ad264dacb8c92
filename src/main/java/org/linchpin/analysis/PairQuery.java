package org.linchpin.analysis;

import java.util.Set;
import org.linchpin.graph.FaultMode;
import org.linchpin.graph.NodeKind;

/**
 * Which hidden pairs are looked for.
 *
 * @param services that count
 * @param kinds of the nodes that may be in a pair, at least one
 * @param mode of the pairs without a country
 */
public record PairQuery(ServiceFilter services, Set<NodeKind> kinds, FaultMode mode) {
    public PairQuery {
        kinds = Set.copyOf(kinds);
        if (kinds.isEmpty()) {
            throw new IllegalArgumentException("pairs are of some kind of node, but none is given");
        }
    }
}
