package org.linchpin.procurement;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.linchpin.fault.Cascade;
import org.linchpin.graph.DependencyGraph;
import org.linchpin.graph.Ints;
import org.linchpin.graph.NodeKind;

/**
 * Tells through whom a loss of supply comes to services. A tier is a product or another organization's service: a supplier that
 * an organization names is at tier 1, what that names is at tier 2. Its own services and systems are no tier.
 */
public final class LossTiers {
    private LossTiers() {}

    /**
     * The nearest suppliers that are lost: products whose vendor or place is, or a vendor or place that is named itself. Only
     * what is down counts on the way to a service that is down, what is down or degraded on the way to one that is degraded.
     * O(needs of what is reached).
     *
     * @param service node that the cascade takes down or degrades
     */
    public static LostService of(Cascade cascade, int service) {
        DependencyGraph graph = cascade.graph();
        var seen = new BitSet();
        var tier = new Ints();
        tier.add(service);
        seen.set(service);
        boolean downOnly = cascade.isDown(service);
        for (int tiers = 1; tier.size() > 0; tiers++) {
            var next = new Ints();
            List<Integer> lost = new ArrayList<>();
            for (int i = 0; i < tier.size(); i++) {
                int node = tier.get(i);
                for (int group = graph.groupStart(node); group < graph.groupEnd(node); group++) {
                    for (int m = graph.memberStart(group); m < graph.memberEnd(group); m++) {
                        int member = graph.member(m);
                        boolean reached = cascade.isDown(member) || !downOnly && cascade.isDegraded(member);
                        if (graph.row(m) == null || !reached || seen.get(member)) {
                            continue;
                        }
                        seen.set(member);
                        if (isLost(cascade, member)) {
                            lost.add(member);
                        } else if (isOwn(graph, member, service)) {
                            tier.add(member);
                        } else {
                            next.add(member);
                        }
                    }
                }
            }
            if (!lost.isEmpty()) {
                lost.sort(null);
                return new LostService(service, tiers, lost);
            }
            tier = next;
        }
        return new LostService(service, 0, List.of());
    }

    /** Whether the supply of it ends: of a product, because its vendor or place is lost, whoever that is owned by. */
    private static boolean isLost(Cascade cascade, int node) {
        DependencyGraph graph = cascade.graph();
        if (cascade.scenario().faults().contains(node)) {
            return true;
        }
        if (graph.kind(node) != NodeKind.PRODUCT) {
            return graph.kind(node) == NodeKind.VENDOR || graph.kind(node) == NodeKind.LOCATION;
        }
        for (int group = graph.groupStart(node); group < graph.groupEnd(node); group++) {
            for (int m = graph.memberStart(group); m < graph.memberEnd(group); m++) {
                if (graph.row(m) == null && cascade.isDown(graph.member(m))) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Whether a node is a service or system of the same organization; a system of its group is one too. */
    private static boolean isOwn(DependencyGraph graph, int node, int service) {
        return graph.kind(node) == NodeKind.SYSTEM
                || graph.kind(node) == NodeKind.SERVICE && graph.organization(node) == graph.organization(service);
    }
}
