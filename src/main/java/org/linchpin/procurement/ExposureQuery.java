package org.linchpin.procurement;

import java.util.EnumSet;
import java.util.Set;
import org.linchpin.fault.SearchBudget;
import org.linchpin.graph.FaultMode;
import org.linchpin.graph.NodeKind;

/**
 * Which faults count.
 *
 * @param mode of faults that are no country
 * @param singles kinds of the nodes that count as single points of failure
 * @param pairs kinds of the nodes that count in hidden pairs; none: pairs are not looked for
 * @param budget of each service's search
 */
public record ExposureQuery(FaultMode mode, Set<NodeKind> singles, Set<NodeKind> pairs, SearchBudget budget) {
    /** Single points of failure among all that is supplied, and hidden pairs of products, as everywhere. */
    public static final ExposureQuery DEFAULT = new ExposureQuery(
            FaultMode.MALFUNCTION,
            EnumSet.of(NodeKind.PRODUCT, NodeKind.VENDOR, NodeKind.LOCATION),
            EnumSet.of(NodeKind.PRODUCT),
            SearchBudget.DEFAULT);

    public ExposureQuery {
        singles = Set.copyOf(singles);
        pairs = Set.copyOf(pairs);
    }

    /** The same without hidden pairs. */
    public ExposureQuery singlesOnly() {
        return new ExposureQuery(mode, singles, Set.of(), budget);
    }
}
