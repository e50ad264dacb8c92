package org.linchpin.fault;

import java.util.Arrays;

/**
 * The strongly connected components of a directed graph: what leads to each other. Tarjan's algorithm (SIAM J. Comput. 1,
 * 1972) with a stack of its own, for a component may be as large as the graph. O(nodes + edges); 8 bytes a node, and 20 more
 * while it runs.
 */
final class StrongComponents {
    private static final int UNSEEN = -1;
    private static final int DONE = Integer.MAX_VALUE;

    /** The nodes, one component after the other, each after all that it leads to. */
    final int[] order;
    /** By index in {@link #order}, one past the last of its component. */
    final int[] end;

    private StrongComponents(int[] order, int[] end) {
        this.order = order;
        this.end = end;
    }

    /**
     * The components of a graph.
     *
     * @param start node n leads to {@code to[start[n] .. start[n + 1] - 1]}
     */
    static StrongComponents of(int[] start, int[] to) {
        var walk = new Walk(start, to);
        for (int node = 0; node < start.length - 1; node++) {
            if (walk.entered[node] == UNSEEN) {
                walk.from(node);
            }
        }
        return new StrongComponents(walk.order, walk.end);
    }

    /** For each node the lowest of its component. */
    int[] lowest() {
        int[] lowest = new int[order.length];
        for (int from = 0; from < order.length; from = end[from]) {
            int first = order[from];
            for (int i = from + 1; i < end[from]; i++) {
                first = Math.min(first, order[i]);
            }
            for (int i = from; i < end[from]; i++) {
                lowest[order[i]] = first;
            }
        }
        return lowest;
    }

    /** The depth-first walk; its memory is let go when the components are known. */
    private static final class Walk {
        final int[] order;
        final int[] end;
        private final int[] start;
        private final int[] to;
        /** By node, when it was entered; {@link #DONE} once its component is complete. */
        private final int[] entered;
        /** By node, the earliest entered that is known to be in its component. */
        private final int[] low;

        private final int[] open;
        private int openCount;
        private final int[] path;
        private int pathLength;
        /** By node on the path, the next of its edges. */
        private final int[] next;

        private int clock;
        private int placed;

        Walk(int[] start, int[] to) {
            int nodes = start.length - 1;
            this.start = start;
            this.to = to;
            order = new int[nodes];
            end = new int[nodes];
            entered = new int[nodes];
            Arrays.fill(entered, UNSEEN);
            low = new int[nodes];
            open = new int[nodes];
            path = new int[nodes];
            next = new int[nodes];
        }

        void from(int first) {
            enter(first);
            while (pathLength > 0) {
                int node = path[pathLength - 1];
                if (next[node] < start[node + 1]) {
                    follow(node, to[next[node]++]);
                } else {
                    leave(node);
                }
            }
        }

        private void enter(int node) {
            entered[node] = clock;
            low[node] = clock++;
            open[openCount++] = node;
            next[node] = start[node];
            path[pathLength++] = node;
        }

        private void follow(int node, int target) {
            if (entered[target] == UNSEEN) {
                enter(target);
            } else {
                low[node] = Math.min(low[node], entered[target]);
            }
        }

        private void leave(int node) {
            pathLength--;
            if (pathLength > 0) {
                int above = path[pathLength - 1];
                low[above] = Math.min(low[above], low[node]);
            }
            if (low[node] == entered[node]) {
                int from = placed;
                do {
                    int member = open[--openCount];
                    entered[member] = DONE;
                    order[placed++] = member;
                } while (order[placed - 1] != node);
                Arrays.fill(end, from, placed, placed);
            }
        }
    }
}
