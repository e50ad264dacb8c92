package org.linchpin.report.cascade;

import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.function.IntUnaryOperator;
import org.linchpin.analysis.Analysis;
import org.linchpin.analysis.ServiceFilter;
import org.linchpin.fault.FaultAnalysis;
import org.linchpin.fault.FaultRanking;
import org.linchpin.fault.FaultScenario;
import org.linchpin.fault.SingleFaults;
import org.linchpin.graph.NodeKind;

/** A ranking in which faults that sink the same services are one row: <em>Falcon for Windows, and so CrowdStrike</em>. */
public final class FaultGroups {
    private FaultGroups() {}

    /**
     * The ranking; the latest are kept.
     *
     * @param kinds the faults to rank
     * @param services the services to count
     */
    public static List<FaultGroup> of(
            Analysis analysis, SingleFaults faults, Set<NodeKind> kinds, ServiceFilter services) {
        return of(
                analysis.faults(),
                faults,
                kinds,
                analysis.ranking(faults, services),
                fault -> analysis.nodesDown(scenario(analysis.faults(), faults, fault)));
    }

    /** As the other, on the graph of that analysis. */
    public static List<FaultGroup> of(
            FaultAnalysis analysis, SingleFaults faults, Set<NodeKind> kinds, IntPredicate services) {
        return of(
                analysis,
                faults,
                kinds,
                faults.over(services),
                fault -> analysis.cascade(scenario(analysis, faults, fault)).down().length);
    }

    private static List<FaultGroup> of(
            FaultAnalysis analysis,
            SingleFaults faults,
            Set<NodeKind> kinds,
            FaultRanking ranking,
            IntUnaryOperator nodesDown) {
        return ranking.alike(fault -> kinds.contains(analysis.graph().kind(fault))).stream()
                .map(same -> new FaultGroup(analysis, faults, nodesDown, same))
                .toList();
    }

    private static FaultScenario scenario(FaultAnalysis analysis, SingleFaults faults, int fault) {
        return FaultScenario.of(analysis.graph(), faults.mode(), faults.outageHours(), fault);
    }
}
