package org.linchpin.fault;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;
import org.linchpin.graph.DependencyGraph;

/** The order of some nodes by id, for sorting millions of pairs of them as numbers. O(nodes × log nodes). */
final class IdOrder {
    private final int[] byRank;
    private final int[] byNode;
    private final int[] rankByNode;

    /**
     * @param nodes each once or more
     */
    IdOrder(DependencyGraph graph, IntStream nodes) {
        byNode = nodes.sorted().distinct().toArray();
        byRank = Arrays.stream(byNode)
                .boxed()
                .sorted(Comparator.comparing(graph::id))
                .mapToInt(Integer::intValue)
                .toArray();
        rankByNode = new int[byNode.length];
        for (int rank = 0; rank < byRank.length; rank++) {
            rankByNode[Arrays.binarySearch(byNode, byRank[rank])] = rank;
        }
    }

    /** The pair as a number that sorts by the ids of its nodes, the first of them first. */
    long pair(int node, int other) {
        long rank = rank(node);
        long otherRank = rank(other);
        return rank < otherRank ? rank << 32 | otherRank : otherRank << 32 | rank;
    }

    int first(long pair) {
        return byRank[(int) (pair >>> 32)];
    }

    int second(long pair) {
        return byRank[(int) pair];
    }

    private int rank(int node) {
        return rankByNode[Arrays.binarySearch(byNode, node)];
    }
}
