package org.linchpin.concentration;

import static org.linchpin.graph.DependencyGraph.NONE;

import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.linchpin.graph.DependencyGraph;
import org.linchpin.graph.NodeKind;

/**
 * Finds the units that have a supplier, over any number of tiers, backwards from it. The walk forwards enters whatever it meets
 * at that depth, so that it may be turned round; only what is intra-group depends on the unit. O(rows that lead to the supplier).
 */
final class SupplierUsers {
    private final DependencyGraph graph;
    private final SupplierMap map;
    private final ConcentrationQuery query;

    SupplierUsers(DependencyGraph graph, SupplierMap map, ConcentrationQuery query) {
        this.graph = graph;
        this.map = map;
        this.query = query;
    }

    /** The units, as indexes of organizations or nodes of services. */
    BitSet of(int supplier) {
        Map<Integer, BitSet> startsByGroup = new HashMap<>();
        IntStream.range(graph.kindStart(NodeKind.VENDOR), graph.kindEnd(NodeKind.PRODUCT))
                .filter(node -> stands(node, supplier))
                .forEach(node -> startsByGroup
                        .computeIfAbsent(map.organizationGroup(vendor(node)), g -> new BitSet())
                        .set(node));
        var units = new BitSet();
        startsByGroup.forEach((group, starts) -> {
            for (int service : services(starts)) {
                int organization = graph.organization(service);
                if (group == NONE || graph.ultimateOrganization(organization) != group) {
                    units.set(query.unit() == Unit.SERVICE ? service : organization);
                }
            }
        });
        return units;
    }

    private boolean stands(int node, int supplier) {
        if (graph.kind(node) == NodeKind.PRODUCT) {
            return (query.category() == null
                            || Objects.equals(
                                    query.category(), graph.product(node).category()))
                    && map.ofProduct(node, query.level(), query.basis()) == supplier;
        }
        return query.category() == null
                && query.level() != Level.PRODUCT
                && map.ofVendor(node, query.level(), query.basis()) == supplier;
    }

    private int vendor(int node) {
        return graph.kind(node) == NodeKind.PRODUCT ? graph.vendorOf(node) : node;
    }

    /** The services from which rows lead to one of these nodes. */
    private int[] services(BitSet starts) {
        var seen = new BitSet(graph.nodeCount());
        seen.or(starts);
        int[] open = Arrays.copyOf(starts.stream().toArray(), graph.nodeCount());
        int count = starts.cardinality();
        for (int head = 0; head < count; head++) {
            for (int i = graph.dependentStart(open[head]); i < graph.dependentEnd(open[head]); i++) {
                int group = graph.dependentGroup(i);
                int owner = graph.groupOwner(group);
                // needs that follow from other rows have no row, and are groups of one
                if (graph.row(graph.memberStart(group)) != null && !seen.get(owner)) {
                    seen.set(owner);
                    open[count++] = owner;
                }
            }
        }
        return Arrays.stream(open, 0, count)
                .filter(n -> graph.kind(n) == NodeKind.SERVICE)
                .toArray();
    }
}
