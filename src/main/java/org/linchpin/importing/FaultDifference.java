package org.linchpin.importing;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.linchpin.fault.FaultCounts;
import org.linchpin.fault.SingleFaults;
import org.linchpin.graph.DependencyGraph;
import org.linchpin.importing.history.FaultChange;

/** Finds the single points of failure that differ between two graphs. */
public final class FaultDifference {
    private static final Comparator<FaultChange> ORDER = Comparator.comparingInt(
                    (FaultChange change) -> -Math.max(change.criticalBefore(), change.criticalAfter()))
            .thenComparingInt(change -> -Math.max(change.servicesBefore(), change.servicesAfter()))
            .thenComparing(FaultChange::id);

    private FaultDifference() {}

    /** Those that take another number of services down; the most critical services first. O(faults × log faults). */
    public static List<FaultChange> between(SingleFaults before, SingleFaults after) {
        Map<String, FaultCounts> known = new HashMap<>();
        before.ranking().forEach(fault -> known.put(before.graph().id(fault.fault()), fault.counts()));
        Stream<FaultChange> now = after.ranking().stream()
                .map(fault -> change(
                        after.graph(), fault.fault(), known.remove(after.graph().id(fault.fault())), fault.counts()))
                .toList()
                .stream();
        Stream<FaultChange> gone = before.ranking().stream()
                .filter(fault -> known.containsKey(before.graph().id(fault.fault())))
                .map(fault -> change(before.graph(), fault.fault(), fault.counts(), null));
        return Stream.concat(now, gone)
                .filter(change -> change.criticalBefore() != change.criticalAfter()
                        || change.servicesBefore() != change.servicesAfter())
                .sorted(ORDER)
                .toList();
    }

    private static FaultChange change(
            DependencyGraph graph, int node, @Nullable FaultCounts before, @Nullable FaultCounts after) {
        return new FaultChange(
                graph.id(node),
                graph.kind(node).text(),
                graph.name(node),
                before == null ? 0 : before.criticalServicesDown(),
                before == null ? 0 : before.servicesDown(),
                after == null ? 0 : after.criticalServicesDown(),
                after == null ? 0 : after.servicesDown());
    }
}
