package org.linchpin.incident;

import java.time.Instant;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.linchpin.graph.DependencyGraph;
import org.linchpin.graph.Incident;
import org.linchpin.graph.Ints;
import org.linchpin.graph.NodeKind;

/** The incidents of a graph that last at one moment. */
public final class OngoingIncidents {
    private final DependencyGraph graph;
    private final List<OngoingIncident> ongoing;

    public OngoingIncidents(DependencyGraph graph, Instant now) {
        this(graph, graph.rows().incidents(), now);
    }

    /** @param incidents that need be no rows of the graph */
    public OngoingIncidents(DependencyGraph graph, List<Incident> incidents, Instant now) {
        this.graph = graph;
        ongoing = incidents.stream()
                .sorted(Comparator.comparing(Incident::date).reversed().thenComparing(Incident::id))
                .map(incident -> OngoingIncident.at(incident, now))
                .filter(Objects::nonNull)
                .toList();
    }

    /** All of them, the latest first. */
    public List<OngoingIncident> all() {
        return ongoing;
    }

    /** Those of a supplier: in which it failed, or something that it supplies, or that supplies it; the latest first. */
    public List<OngoingIncident> of(int node) {
        return ongoing.stream().filter(o -> isOf(o.incident(), node)).toList();
    }

    /**
     * Those in which something failed that the organization's services need, over any number of tiers; the latest first. O(needs
     * of what is reached).
     *
     * @param organization index of the organization
     */
    public List<OngoingIncident> concerning(int organization) {
        if (ongoing.isEmpty()) {
            return List.of();
        }
        BitSet needed = needs(IntStream.range(graph.kindStart(NodeKind.SERVICE), graph.nodeCount())
                .filter(service -> graph.organization(service) == organization)
                .toArray());
        return ongoing.stream()
                .filter(o -> faults(o.incident()).anyMatch(needed::get))
                .toList();
    }

    private boolean isOf(Incident incident, int node) {
        if (faults(incident).anyMatch(fault -> fault == node)) {
            return true;
        }
        NodeKind kind = graph.kind(node);
        if (kind != NodeKind.PRODUCT && kind != NodeKind.VENDOR) {
            return false;
        }
        // the vendor and its owners fail with what they supply in the eyes of those who read about them, and the other
        // way round
        return faults(incident)
                .anyMatch(fault -> graph.kind(fault) == NodeKind.PRODUCT
                                && suppliers(fault).get(node)
                        || graph.kind(fault) == NodeKind.VENDOR
                                && (suppliers(node).get(fault)
                                        || suppliers(fault).get(node)));
    }

    private IntStream faults(Incident incident) {
        return incident.faults().stream().mapToInt(graph::node).filter(node -> node != DependencyGraph.NONE);
    }

    /** A product or vendor, its vendor, and the owners of that. */
    private BitSet suppliers(int node) {
        var found = new BitSet();
        found.set(node);
        int vendor = graph.kind(node) == NodeKind.PRODUCT ? graph.vendorOf(node) : node;
        while (vendor != DependencyGraph.NONE) {
            found.set(vendor);
            String parent = graph.vendor(vendor).parent();
            vendor = parent == null ? DependencyGraph.NONE : graph.node(parent);
        }
        return found;
    }

    private BitSet needs(int[] services) {
        var seen = new BitSet();
        var open = new Ints();
        for (int service : services) {
            seen.set(service);
            open.add(service);
        }
        for (int i = 0; i < open.size(); i++) {
            int node = open.get(i);
            for (int group = graph.groupStart(node); group < graph.groupEnd(node); group++) {
                for (int m = graph.memberStart(group); m < graph.memberEnd(group); m++) {
                    if (!seen.get(graph.member(m))) {
                        seen.set(graph.member(m));
                        open.add(graph.member(m));
                    }
                }
            }
        }
        return seen;
    }
}
