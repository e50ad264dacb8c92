package org.linchpin.fault;

import java.util.Arrays;
import java.util.List;
import org.linchpin.graph.DependencyGraph;
import org.linchpin.graph.FaultMode;
import org.linchpin.graph.NodeKind;

/**
 * What fails by itself, how, and for how long.
 *
 * @param faults distinct nodes, ascending; may be empty
 * @param mode how they fail; a scenario of exactly one country is always analysed as {@link FaultMode#LOSS}
 * @param outageHours hours until the supplier's repair is available, above 0; positive infinity: never
 */
public record FaultScenario(List<Integer> faults, FaultMode mode, double outageHours) {
    public FaultScenario {
        faults = List.copyOf(faults);
        if (!(outageHours > 0)) { // also rejects NaN
            throw new IllegalArgumentException("an outage lasts more than 0 hours, but outageHours is " + outageHours);
        }
        for (int i = 0; i < faults.size(); i++) {
            if (faults.get(i) < 0 || i > 0 && faults.get(i - 1) >= faults.get(i)) {
                throw new IllegalArgumentException(
                        "faults must be distinct nodes in ascending order, but are " + faults);
            }
        }
    }

    /**
     * The scenario as it is analysed: faults sorted and distinct; exactly one country fails in mode
     * {@link FaultMode#LOSS}, everything else in the mode that is asked for.
     *
     * @throws IllegalArgumentException if a fault is no node of the graph, or the hours are not above 0
     */
    public static FaultScenario of(DependencyGraph graph, FaultMode mode, double outageHours, int... faults) {
        for (int fault : faults) {
            if (fault < 0 || fault >= graph.nodeCount()) {
                throw new IllegalArgumentException(
                        "fault %d is no node; the graph has %d nodes".formatted(fault, graph.nodeCount()));
            }
        }
        List<Integer> sorted = Arrays.stream(faults).sorted().distinct().boxed().toList();
        return new FaultScenario(sorted, isWithdrawal(graph, sorted) ? FaultMode.LOSS : mode, outageHours);
    }

    /** Whether these faults are exactly one country: then what that country's own organizations run is not reported. */
    public static boolean isWithdrawal(DependencyGraph graph, List<Integer> faults) {
        return faults.size() == 1 && graph.kind(faults.get(0)) == NodeKind.COUNTRY;
    }

    int[] faultArray() {
        return faults.stream().mapToInt(Integer::intValue).toArray();
    }
}
