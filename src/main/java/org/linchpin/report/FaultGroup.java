package org.linchpin.report;

import java.util.List;
import org.linchpin.fault.FaultCounts;

/**
 * Faults that take down and degrade exactly the same services, as one row.
 *
 * @param fault the narrowest of them: the one that takes down the fewest services, then nodes, of the whole graph
 * @param others the rest, narrowest first
 * @param counts what each of them does to the services that were counted
 */
public record FaultGroup(int fault, List<Integer> others, FaultCounts counts) {
    public FaultGroup {
        others = List.copyOf(others);
    }
}
