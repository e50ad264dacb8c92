package org.linchpin.concentration;

import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.linchpin.fault.FaultAnalysis;
import org.linchpin.fault.FaultScenario;
import org.linchpin.graph.Criticality;
import org.linchpin.graph.DependencyGraph;
import org.linchpin.graph.FaultMode;

/**
 * Which units the fault of a supplier takes down: a malfunction that does not end, and for a country its withdrawal. Each
 * supplier's services are found once and kept. Thread-safe.
 */
final class SupplierFaults {
    private final DependencyGraph graph;
    private final FaultAnalysis faults;
    private final Map<Integer, int[]> servicesDown = new ConcurrentHashMap<>();

    SupplierFaults(DependencyGraph graph, FaultAnalysis faults) {
        this.graph = graph;
        this.faults = faults;
    }

    /** The services that go down, as nodes, or the organizations that lose a critical one, as indexes; ascending. */
    int[] unitsDown(int supplier, Unit unit) {
        int[] services = servicesDown.computeIfAbsent(supplier, this::services);
        return unit == Unit.SERVICE
                ? services
                : Arrays.stream(services)
                        .filter(s -> graph.service(s).criticality() == Criticality.CRITICAL)
                        .map(graph::organization)
                        .sorted()
                        .distinct()
                        .toArray();
    }

    private int[] services(int supplier) {
        var endless = FaultScenario.of(graph, FaultMode.MALFUNCTION, Double.POSITIVE_INFINITY, supplier);
        return faults.cascade(endless).servicesDown();
    }
}
