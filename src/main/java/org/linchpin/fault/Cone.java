package org.linchpin.fault;

import java.util.Arrays;

/**
 * What can take one service down, contracted: a <em>part</em> is a set of nodes of which each, when down, does the same to the
 * service. Part {@link #TOP} is the service with the nodes that take it down by needs without redundancy alone; a gate is a
 * hard group that still matters once these are gone. Whether a set of faults takes the service down is the same here as in
 * the graph.
 */
final class Cone {
    static final int TOP = 0;

    /** The nodes of part p are {@code nodes[nodeStart[p] .. nodeStart[p + 1] - 1]}; those of the top without the service. */
    final int[] nodeStart;

    final int[] nodes;
    /** By gate: the part that goes down when {@link #threshold} of its members are down. */
    final int[] owner;

    final int[] threshold;
    /**
     * The members of gate g are {@code member[memberStart[g] .. memberStart[g + 1] - 1]}, never the top. One that
     * is there twice counts twice.
     */
    final int[] memberStart;

    final int[] member;
    /** The gates that part p is a member of are {@code joined[joinedStart[p] .. joinedStart[p + 1] - 1]}. */
    final int[] joinedStart;

    final int[] joined;

    Cone(int[] nodeStart, int[] nodes, int[] owner, int[] threshold, int[] memberStart, int[] member) {
        this.nodeStart = nodeStart;
        this.nodes = nodes;
        this.owner = owner;
        this.threshold = threshold;
        this.memberStart = memberStart;
        this.member = member;
        joinedStart = new int[nodeStart.length];
        joined = new int[member.length];
        transpose(memberStart, member, joinedStart, joined);
    }

    int partCount() {
        return nodeStart.length - 1;
    }

    /** For each member the lists that it is in, ascending; {@code starts} is filled to its end. O(members). */
    static void transpose(int[] listStart, int[] members, int[] starts, int[] lists) {
        for (int m : members) {
            starts[m + 1]++;
        }
        Arrays.setAll(starts, i -> i == 0 ? 0 : starts[i] + starts[i - 1]);
        int[] fill = starts.clone();
        for (int list = 0; list < listStart.length - 1; list++) {
            for (int i = listStart[list]; i < listStart[list + 1]; i++) {
                lists[fill[members[i]]++] = list;
            }
        }
    }
}
