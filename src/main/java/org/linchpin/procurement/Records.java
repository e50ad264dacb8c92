package org.linchpin.procurement;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.linchpin.graph.Contract;
import org.linchpin.graph.DependencyGraph;
import org.linchpin.graph.Incident;

/** Finds what is on record about products: contracts of the one buyer, and incidents. */
final class Records {
    private static final Comparator<Incident> BY_DATE =
            Comparator.comparing(Incident::date).thenComparing(Incident::id);

    private final DependencyGraph graph;
    private final List<Contract> contracts;
    private final Map<String, List<Incident>> incidents = new HashMap<>();

    /** The contracts of a whole sector are left out: they are for each organization alone. */
    Records(DependencyGraph graph, Buyers buyers) {
        this.graph = graph;
        contracts = buyers.isSector()
                ? List.of()
                : graph.rows().contracts().stream()
                        .filter(contract -> contract.organization()
                                .equals(graph.organizations()
                                        .get(buyers.organizations().get(0))
                                        .id()))
                        .toList();
        for (Incident incident : graph.rows().incidents()) {
            for (String fault : incident.faults()) {
                incidents.computeIfAbsent(fault, id -> new ArrayList<>()).add(incident);
            }
        }
    }

    /** The contract about the product itself, else about its vendor in general, the first by id; null if there is none. */
    @Nullable
    Contract contract(int product) {
        String id = graph.id(product);
        String vendor = graph.id(graph.vendorOf(product));
        return contracts.stream()
                .filter(contract -> id.equals(contract.product())
                        || contract.product() == null && contract.vendor().equals(vendor))
                .min(Comparator.comparing((Contract contract) -> contract.product() == null)
                        .thenComparing(Contract::id))
                .orElse(null);
    }

    /** The incidents in which the product failed by itself, or its vendor or a parent of that. */
    List<Incident> incidents(int product) {
        Stream.Builder<String> ids = Stream.builder();
        ids.add(graph.id(product));
        int vendor = graph.vendorOf(product);
        while (vendor != DependencyGraph.NONE) {
            ids.add(graph.id(vendor));
            String parent = graph.vendor(vendor).parent();
            vendor = parent == null ? DependencyGraph.NONE : graph.node(parent);
        }
        return ids.build()
                .flatMap(id -> incidents.getOrDefault(id, List.of()).stream())
                .distinct()
                .sorted(BY_DATE)
                .toList();
    }
}
