package org.linchpin.report.organization;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.linchpin.fault.FaultCounts;
import org.linchpin.fault.SingleFaults;
import org.linchpin.graph.DependencyGraph;
import org.linchpin.graph.NodeKind;
import org.linchpin.report.organization.UncontractedVendors.UncontractedVendor;

/** Finds the vendors that an organization depends on without a contract. O(nodes reached × length of the ways). */
final class VendorGaps {
    private final Own own;
    private final DependencyGraph graph;
    private final SingleFaults faults;
    private final OwnContracts contracts;

    VendorGaps(Own own, SingleFaults faults, OwnContracts contracts) {
        this.own = own;
        this.graph = own.graph();
        this.faults = faults;
        this.contracts = contracts;
    }

    UncontractedVendors find() {
        Map<Integer, List<Integer>> ways = ways();
        if (contracts.count() == 0) {
            return new UncontractedVendors(
                    0,
                    ways.size(),
                    null,
                    worstFirst(ways)
                            .filter(UncontractedVendor::behindOthers)
                            .findFirst()
                            .orElse(null),
                    List.of());
        }
        List<UncontractedVendor> without = worstFirst(ways)
                .filter(v -> contracts
                        .with(graph.vendor(graph.node(v.vendor().id())))
                        .isEmpty())
                .toList();
        return new UncontractedVendors(
                contracts.count(),
                ways.size(),
                without.size(),
                null,
                without.subList(0, Math.min(UncontractedVendors.MOST, without.size())));
    }

    private Stream<UncontractedVendor> worstFirst(Map<Integer, List<Integer>> ways) {
        return ways.entrySet().stream()
                .map(e -> vendor(e.getKey(), e.getValue()))
                .sorted(Comparator.comparingInt((UncontractedVendor v) -> -v.criticalServicesDown())
                        .thenComparingInt(v -> -v.servicesDown())
                        .thenComparingInt(v -> v.chain().size())
                        .thenComparing(v -> v.vendor().id()));
    }

    /** By vendor of a product that is needed, or that is itself named, the shortest way there; not those of the own group. */
    Map<Integer, List<Integer>> ways() {
        Map<Integer, List<Integer>> ways = new HashMap<>();
        own.reached().stream().forEach(node -> {
            NodeKind kind = graph.kind(node);
            if (kind == NodeKind.PRODUCT) {
                offer(ways, graph.vendorOf(node), own.way(node));
            } else if (kind == NodeKind.VENDOR && isNamed(node)) {
                offer(ways, node, own.way(node));
            }
        });
        return ways;
    }

    private void offer(Map<Integer, List<Integer>> ways, int vendor, List<Integer> way) {
        if (!contracts.isOwnGroup(graph.vendor(vendor))) {
            ways.merge(vendor, way, (a, b) -> b.size() < a.size() ? b : a);
        }
    }

    /** Whether a dependency row names it, so that it supplies something itself. */
    private boolean isNamed(int vendor) {
        for (int d = graph.dependentStart(vendor); d < graph.dependentEnd(vendor); d++) {
            int group = graph.dependentGroup(d);
            if (own.reached().get(graph.groupOwner(group))) {
                for (int m = graph.memberStart(group); m < graph.memberEnd(group); m++) {
                    if (graph.member(m) == vendor && graph.row(m) != null) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    private UncontractedVendor vendor(int vendor, List<Integer> way) {
        List<Integer> bought = new ArrayList<>(way);
        bought.removeIf(own::owns);
        FaultCounts counts = faults.count(vendor, own.isService());
        return new UncontractedVendor(
                NodeName.of(graph, vendor),
                way.stream().map(graph::name).toList(),
                bought.stream().map(graph::name).collect(Collectors.joining(" → ")),
                bought.size() > 1,
                counts.criticalServicesDown(),
                counts.servicesDown());
    }
}
