package org.linchpin.procurement;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.linchpin.graph.DependencyGraph;
import org.linchpin.graph.Ints;
import org.linchpin.graph.NodeKind;
import org.linchpin.graph.Upstream;

/**
 * What stands behind a product, over any number of tiers: the product itself is tier 1, what it names is tier 2. Soft and
 * redundant needs count too.
 *
 * @param vendors vendors that supply what it needs, other than its own and the parents of that; nodes, ascending
 * @param shared products, vendors and locations that it needs and that the buyer's services hang on today; nodes, ascending
 * @param products how many products it needs
 * @param productsUnknown how many of these, itself included, have an upstream of which nothing is known
 * @param knownTiers tiers up to the first with a product whose upstream is not known completely; 0: all are
 * @param toDisclose the products of that tier whose upstream is not known completely; nodes, ascending
 */
public record Behind(
        List<Integer> vendors,
        List<Integer> shared,
        int products,
        int productsUnknown,
        int knownTiers,
        List<Integer> toDisclose) {
    public Behind {
        vendors = List.copyOf(vendors);
        shared = List.copyOf(shared);
        toDisclose = List.copyOf(toDisclose);
    }

    /** Whether all that it needs, as far as anything is known to exist, is known. */
    public boolean isComplete() {
        return knownTiers == 0;
    }

    /**
     * Walks from a product. O(needs of what is reached).
     *
     * @param buyers what the buyer's services need today
     */
    static Behind of(DependencyGraph graph, int product, BitSet buyers) {
        var seen = new BitSet();
        var tier = new Ints();
        tier.add(product);
        seen.set(product);
        BitSet own = ownership(graph, graph.vendorOf(product));
        List<Integer> toDisclose = new ArrayList<>();
        int knownTiers = 0;
        int unknown = 0;
        for (int tiers = 1; tier.size() > 0; tiers++) {
            var next = new Ints();
            for (int i = 0; i < tier.size(); i++) {
                int node = tier.get(i);
                if (graph.kind(node) == NodeKind.PRODUCT) {
                    Upstream upstream = graph.product(node).upstream();
                    unknown += upstream == Upstream.UNKNOWN ? 1 : 0;
                    if (upstream != Upstream.COMPLETE && (knownTiers == 0 || knownTiers == tiers)) {
                        knownTiers = tiers;
                        toDisclose.add(node);
                    }
                }
                follow(graph, node, seen, next);
            }
            tier = next;
        }
        List<Integer> shared = new ArrayList<>();
        List<Integer> vendors = new ArrayList<>();
        int products = -1;
        for (int node = seen.nextSetBit(0); node >= 0; node = seen.nextSetBit(node + 1)) {
            NodeKind kind = graph.kind(node);
            products += kind == NodeKind.PRODUCT ? 1 : 0;
            if (kind == NodeKind.VENDOR && !own.get(node)) {
                vendors.add(node);
            }
            if (node != product
                    && buyers.get(node)
                    && (kind == NodeKind.PRODUCT || kind == NodeKind.VENDOR || kind == NodeKind.LOCATION)) {
                shared.add(node);
            }
        }
        toDisclose.sort(null);
        return new Behind(vendors, shared, products, unknown, knownTiers, toDisclose);
    }

    /** All that some nodes need, over any number of tiers, themselves included. */
    static BitSet needs(DependencyGraph graph, int... nodes) {
        var seen = new BitSet();
        var open = new Ints();
        for (int node : nodes) {
            seen.set(node);
            open.add(node);
        }
        for (int i = 0; i < open.size(); i++) {
            follow(graph, open.get(i), seen, open);
        }
        return seen;
    }

    private static void follow(DependencyGraph graph, int node, BitSet seen, Ints next) {
        for (int group = graph.groupStart(node); group < graph.groupEnd(node); group++) {
            for (int m = graph.memberStart(group); m < graph.memberEnd(group); m++) {
                int member = graph.member(m);
                if (!seen.get(member)) {
                    seen.set(member);
                    next.add(member);
                }
            }
        }
    }

    /** A vendor and its parents. */
    private static BitSet ownership(DependencyGraph graph, int vendor) {
        var owners = new BitSet();
        int at = vendor;
        while (at != DependencyGraph.NONE && !owners.get(at)) {
            owners.set(at);
            String parent = graph.vendor(at).parent();
            at = parent == null ? DependencyGraph.NONE : graph.node(parent);
        }
        return owners;
    }
}
