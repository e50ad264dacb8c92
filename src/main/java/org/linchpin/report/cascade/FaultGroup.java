package org.linchpin.report.cascade;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntUnaryOperator;
import org.jspecify.annotations.Nullable;
import org.linchpin.fault.FaultAnalysis;
import org.linchpin.fault.FaultCounts;
import org.linchpin.fault.RankedFault;
import org.linchpin.fault.SingleFaults;
import org.linchpin.graph.DependencyGraph;

/** Faults that take down and degrade exactly the same services, as one row. Of one request. */
public final class FaultGroup {
    private final FaultAnalysis analysis;
    /** By fault, how many nodes it takes down. */
    private final IntUnaryOperator nodesDown;

    private final SingleFaults faults;
    private final List<RankedFault> same;
    private @Nullable List<Integer> narrowestFirst;

    /** @param same at least one */
    FaultGroup(FaultAnalysis analysis, SingleFaults faults, IntUnaryOperator nodesDown, List<RankedFault> same) {
        this.analysis = analysis;
        this.nodesDown = nodesDown;
        this.faults = faults;
        this.same = List.copyOf(same);
    }

    /** The narrowest of them: the one that takes down the fewest services, then nodes, of the whole graph. */
    public int fault() {
        return narrowestFirst().get(0);
    }

    /** The rest, narrowest first. */
    public List<Integer> others() {
        return narrowestFirst().subList(1, same.size());
    }

    /** What each of them does to the services that were counted. */
    public FaultCounts counts() {
        return same.get(0).counts();
    }

    /** Sorted when first asked for: tables show few of many rows. */
    private List<Integer> narrowestFirst() {
        List<Integer> known = narrowestFirst;
        if (known == null) {
            known = same.stream().map(RankedFault::fault).sorted(narrowness()).toList();
            narrowestFirst = known;
        }
        return known;
    }

    /** Runs a cascade only where two faults are alike in all that is known of them already. */
    private Comparator<Integer> narrowness() {
        DependencyGraph graph = analysis.graph();
        Map<Integer, Integer> known = new HashMap<>();
        return Comparator.comparingInt((Integer f) -> faults.count(f).servicesDown())
                .thenComparingInt(f -> faults.count(f).servicesDegraded())
                .thenComparing(graph::kind, Comparator.reverseOrder())
                .thenComparingInt(f -> known.computeIfAbsent(f, nodesDown::applyAsInt))
                .thenComparing(graph::id);
    }
}
