package org.linchpin.concentration;

import static org.linchpin.graph.DependencyGraph.NONE;

import java.util.Arrays;
import org.linchpin.graph.DependencyGraph;
import org.linchpin.graph.NodeKind;

/**
 * What the rows of each node name, whatever the group: the steps of a walk to suppliers. Places are left out, for they are none.
 * Immutable; 4 bytes a row. O(rows) to make.
 */
final class NamedNodes {
    private final int[] start;
    private final int[] named;
    /** Nodes so that what a node names comes after it, unless they need each other. */
    private final int[] inOrder;

    private final int[] position;

    NamedNodes(DependencyGraph graph) {
        int nodes = graph.nodeCount();
        start = new int[nodes + 1];
        int[] all = new int[graph.memberStart(graph.groupCount())];
        int[] seenBy = new int[nodes];
        Arrays.fill(seenBy, NONE);
        int count = 0;
        for (int node = 0; node < nodes; node++) {
            for (int group = graph.groupStart(node); group < graph.groupEnd(node); group++) {
                for (int m = graph.memberStart(group); m < graph.memberEnd(group); m++) {
                    int member = graph.member(m);
                    // needs that follow from other rows have no row
                    if (member >= graph.kindStart(NodeKind.VENDOR) && seenBy[member] != node && graph.row(m) != null) {
                        seenBy[member] = node;
                        all[count++] = member;
                    }
                }
            }
            start[node + 1] = count;
        }
        named = Arrays.copyOf(all, count);
        position = new int[nodes];
        inOrder = inOrder();
    }

    /** By a depth-first search, the nodes in reverse order of leaving them. */
    private int[] inOrder() {
        int nodes = position.length;
        int[] order = new int[nodes];
        int[] next = Arrays.copyOf(start, nodes);
        int[] path = new int[nodes];
        boolean[] entered = new boolean[nodes];
        int free = nodes;
        for (int root = nodes - 1; root >= 0; root--) {
            if (entered[root]) {
                continue;
            }
            entered[root] = true;
            int depth = 0;
            path[depth++] = root;
            while (depth > 0) {
                int node = path[depth - 1];
                if (next[node] == start[node + 1]) {
                    depth--;
                    order[--free] = node;
                    position[node] = free;
                } else {
                    int child = named[next[node]++];
                    if (!entered[child]) {
                        entered[child] = true;
                        path[depth++] = child;
                    }
                }
            }
        }
        return order;
    }

    /** First index of what a node names. */
    int start(int node) {
        return start[node];
    }

    /** Behind the last index of what a node names. */
    int end(int node) {
        return start[node + 1];
    }

    int named(int index) {
        return named[index];
    }

    /** Place of a node in the order. */
    int position(int node) {
        return position[node];
    }

    /** The node at a place of the order. */
    int at(int place) {
        return inOrder[place];
    }
}
