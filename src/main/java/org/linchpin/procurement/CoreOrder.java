package org.linchpin.procurement;

import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Collection;
import java.util.Deque;
import java.util.stream.IntStream;
import org.linchpin.graph.DependencyGraph;
import org.linchpin.graph.Ints;
import org.linchpin.graph.NodeKind;

/**
 * What an organization's changes of suppliers can make go down or stay up: its services and systems, and what needs these and
 * is needed by them, or by a candidate, in turn. O(needs of what is walked).
 */
final class CoreOrder {
    private final DependencyGraph graph;
    private final BitSet core = new BitSet();
    private final Ints nodes = new Ints();
    private boolean cyclic;

    /**
     * @param organization index
     * @param candidates that it may come to need
     */
    CoreOrder(DependencyGraph graph, int organization, Collection<Integer> candidates) {
        this.graph = graph;
        var needed = new Ints();
        var isNeeded = new BitSet();
        for (int node : own(graph, organization)) {
            enter(node, needed, isNeeded);
        }
        candidates.forEach(product -> enter(product, needed, isNeeded));
        for (int i = 0; i < needed.size(); i++) {
            int node = needed.get(i);
            for (int g = graph.groupStart(node); g < graph.groupEnd(node); g++) {
                for (int m = graph.memberStart(g); m < graph.memberEnd(g); m++) {
                    enter(graph.member(m), needed, isNeeded);
                }
            }
        }
        core.or(needing(graph, organization));
        core.and(isNeeded);
        sort();
    }

    /** The organization's services and systems, ascending. */
    private static int[] own(DependencyGraph graph, int organization) {
        return IntStream.range(graph.kindStart(NodeKind.SYSTEM), graph.nodeCount())
                .filter(node -> graph.organization(node) == organization)
                .toArray();
    }

    /** What needs something of the organization, over any number of tiers. */
    static BitSet needing(DependencyGraph graph, int organization) {
        var seen = new BitSet();
        var open = new Ints();
        for (int node : own(graph, organization)) {
            enter(node, open, seen);
        }
        for (int i = 0; i < open.size(); i++) {
            int node = open.get(i);
            for (int d = graph.dependentStart(node); d < graph.dependentEnd(node); d++) {
                enter(graph.groupOwner(graph.dependentGroup(d)), open, seen);
            }
        }
        return seen;
    }

    private static void enter(int node, Ints open, BitSet seen) {
        if (!seen.get(node)) {
            seen.set(node);
            open.add(node);
        }
    }

    /** Depth first, each node after what it needs. */
    private void sort() {
        var entered = new BitSet();
        var left = new BitSet();
        for (int root = core.nextSetBit(0); root >= 0; root = core.nextSetBit(root + 1)) {
            Deque<Integer> path = new ArrayDeque<>();
            path.push(root);
            while (!path.isEmpty()) {
                int node = path.peek();
                if (entered.get(node)) {
                    path.pop();
                    if (!left.get(node)) {
                        left.set(node);
                        nodes.add(node);
                    }
                    continue;
                }
                entered.set(node);
                for (int g = graph.groupStart(node); g < graph.groupEnd(node); g++) {
                    for (int m = graph.memberStart(g); m < graph.memberEnd(g); m++) {
                        int member = graph.member(m);
                        if (core.get(member) && !entered.get(member)) {
                            path.push(member);
                        } else if (core.get(member) && !left.get(member)) {
                            cyclic = true;
                        }
                    }
                }
            }
        }
    }

    /** The nodes, each after what it needs, but for cycles. */
    int[] nodes() {
        return nodes.toArray();
    }

    /** Whether something needs itself over some tiers, so that there is no such order. */
    boolean cyclic() {
        return cyclic;
    }
}
