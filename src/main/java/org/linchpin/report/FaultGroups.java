package org.linchpin.report;

import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;
import org.linchpin.analysis.Analysis;
import org.linchpin.fault.FaultAnalysis;
import org.linchpin.fault.SingleFaults;
import org.linchpin.graph.NodeKind;

/** A ranking in which faults that sink the same services are one row: <em>Falcon for Windows, and so CrowdStrike</em>. */
public final class FaultGroups {
    /** What rankings show; countries have a tab of their own. */
    public static final Set<NodeKind> SUPPLY = Set.of(NodeKind.PRODUCT, NodeKind.VENDOR, NodeKind.LOCATION);

    private FaultGroups() {}

    /**
     * The ranking.
     *
     * @param kinds the faults to rank
     * @param services the services to count
     */
    public static List<FaultGroup> of(Analysis analysis, SingleFaults faults, Set<NodeKind> kinds, IntPredicate services) {
        return of(analysis.faults(), faults, kinds, services);
    }

    /** As {@link #of(Analysis, SingleFaults, Set, IntPredicate)}, on the graph of that analysis. */
    public static List<FaultGroup> of(
            FaultAnalysis analysis, SingleFaults faults, Set<NodeKind> kinds, IntPredicate services) {
        IntPredicate chosen = fault -> kinds.contains(analysis.graph().kind(fault));
        return faults.alike(chosen, services).stream()
                .map(same -> new FaultGroup(analysis, faults, same))
                .toList();
    }
}
