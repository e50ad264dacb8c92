package org.linchpin.concentration;

import java.util.BitSet;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.linchpin.fault.FaultAnalysis;
import org.linchpin.fault.FaultScenario;
import org.linchpin.graph.Criticality;
import org.linchpin.graph.DependencyGraph;
import org.linchpin.graph.FaultMode;

/** Which units the fault of a supplier takes down. Organizations are found once a supplier and kept. Thread-safe. */
final class SupplierFaults {
    private final DependencyGraph graph;
    private final ServicesDown servicesDown;
    private final Map<Integer, int[]> organizationsDown = new ConcurrentHashMap<>();

    SupplierFaults(DependencyGraph graph, ServicesDown servicesDown) {
        this.graph = graph;
        this.servicesDown = servicesDown;
    }

    /** One cascade for each supplier that is asked for, kept. */
    static ServicesDown cascades(FaultAnalysis faults) {
        Map<Integer, int[]> known = new ConcurrentHashMap<>();
        return supplier -> known.computeIfAbsent(supplier, s -> {
            var endless = FaultScenario.of(faults.graph(), FaultMode.MALFUNCTION, Double.POSITIVE_INFINITY, s);
            return faults.cascade(endless).servicesDown();
        });
    }

    /** The services that go down, as nodes, or the organizations that lose a critical one, as indexes; ascending. */
    int[] unitsDown(int supplier, Unit unit) {
        return unit == Unit.SERVICE
                ? servicesDown.of(supplier)
                : organizationsDown.computeIfAbsent(supplier, this::organizations);
    }

    private int[] organizations(int supplier) {
        var organizations = new BitSet();
        for (int service : servicesDown.of(supplier)) {
            if (graph.service(service).criticality() == Criticality.CRITICAL) {
                organizations.set(graph.organization(service));
            }
        }
        return organizations.stream().toArray();
    }
}
