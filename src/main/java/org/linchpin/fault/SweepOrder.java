package org.linchpin.fault;

import java.util.Arrays;
import org.linchpin.graph.DependencyGraph;

/**
 * The nodes of a graph in an order in which whatever a node needs comes before it, as far as cycles allow: the strongly
 * connected components over all needs, soft ones too, one after the other. A node's <em>position</em> is its index in that
 * order.
 *
 * <p>Tarjan's algorithm (SIAM J. Comput. 1, 1972) with a stack of its own, for a component may be as large as the graph.
 * O(needs). Immutable; 12 bytes a node.
 */
final class SweepOrder {
    private static final int UNSEEN = -1;

    private final DependencyGraph graph;
    /** By position. */
    private final int[] nodes;
    /** By node; {@link #UNSEEN} until its component is complete. */
    private final int[] positions;
    /** By position, one past the last of its component. */
    private final int[] ends;

    private int placed;

    SweepOrder(DependencyGraph graph) {
        this.graph = graph;
        int count = graph.nodeCount();
        nodes = new int[count];
        ends = new int[count];
        positions = new int[count];
        Arrays.fill(positions, UNSEEN);
        new Walk(count).all();
    }

    int node(int position) {
        return nodes[position];
    }

    int position(int node) {
        return positions[node];
    }

    /** One past the last position of the component that starts here. */
    int componentEnd(int position) {
        return ends[position];
    }

    int count() {
        return nodes.length;
    }

    /** The depth-first walk; its memory is let go when the order is known. */
    private final class Walk {
        /** By node, when it was entered. */
        private final int[] entered;
        /** By node, the earliest entered that is known to be in its component. */
        private final int[] low;

        private final int[] open;
        private int openCount;
        private final int[] path;
        private int pathLength;
        /** By node on the path, the next of its members. */
        private final int[] next;

        private int clock;

        Walk(int count) {
            entered = new int[count];
            low = new int[count];
            open = new int[count];
            path = new int[count];
            next = new int[count];
            Arrays.fill(entered, UNSEEN);
        }

        void all() {
            for (int node = 0; node < entered.length; node++) {
                if (entered[node] == UNSEEN) {
                    from(node);
                }
            }
        }

        private void from(int start) {
            enter(start);
            while (pathLength > 0) {
                int node = path[pathLength - 1];
                // the members of a node's groups lie one after the other
                if (next[node] < graph.memberStart(graph.groupEnd(node))) {
                    follow(node, graph.member(next[node]++));
                } else {
                    leave(node);
                }
            }
        }

        private void enter(int node) {
            entered[node] = clock;
            low[node] = clock++;
            open[openCount++] = node;
            next[node] = graph.memberStart(graph.groupStart(node));
            path[pathLength++] = node;
        }

        private void follow(int node, int needed) {
            if (entered[needed] == UNSEEN) {
                enter(needed);
            } else if (positions[needed] == UNSEEN) {
                low[node] = Math.min(low[node], entered[needed]);
            }
        }

        private void leave(int node) {
            pathLength--;
            if (pathLength > 0) {
                int above = path[pathLength - 1];
                low[above] = Math.min(low[above], low[node]);
            }
            if (low[node] == entered[node]) {
                int start = placed;
                do {
                    int member = open[--openCount];
                    positions[member] = placed;
                    nodes[placed++] = member;
                } while (nodes[placed - 1] != node);
                Arrays.fill(ends, start, placed, placed);
            }
        }
    }
}
