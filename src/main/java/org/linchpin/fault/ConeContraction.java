package org.linchpin.fault;

import java.util.Arrays;
import org.linchpin.graph.DependencyGraph;
import org.linchpin.graph.Ints;
import org.linchpin.graph.NodeKind;

/**
 * Merges the nodes of a cone that do the same to its service. Used once.
 *
 * <p>Where every gate that a node is in belongs to one part, and one of them fails by that node alone, the node takes that
 * part down and acts on the rest through it only: it joins the part. Its own gates become gates of the part; gates between
 * nodes of one part say nothing. Each round is O(members); rounds end when nothing more joins, or after
 * {@value #MOST_ROUNDS}, since parts only save work and decide nothing.
 */
final class ConeContraction {
    private static final int MOST_ROUNDS = 8;

    private final DependencyGraph graph;
    private final int[] top;
    private final int[] below;
    private final int[] owner;
    private final int[] threshold;
    private final int[] memberStart;
    private final int[] member;
    /** By node of the cone: itself, or a node that it joined. */
    private final int[] joins;

    /**
     * @param top the service, then the nodes that stand for it
     * @param below the other nodes of the cone, from index 1; gates name nodes by their index, 0 is the top
     */
    ConeContraction(
            DependencyGraph graph,
            int[] top,
            int[] below,
            int[] owner,
            int[] threshold,
            int[] memberStart,
            int[] member) {
        this.graph = graph;
        this.top = top;
        this.below = below;
        this.owner = owner;
        this.threshold = threshold;
        this.memberStart = memberStart;
        this.member = member;
        joins = new int[below.length];
        Arrays.setAll(joins, i -> i);
    }

    Cone contract() {
        int[] joinedStart = new int[below.length + 1];
        int[] joined = new int[member.length];
        Cone.transpose(memberStart, member, joinedStart, joined);
        boolean more = true;
        for (int round = 0; more && round < MOST_ROUNDS; round++) {
            more = false;
            for (int i = 1; i < below.length; i++) {
                if (joins[i] == i && graph.kind(below[i]) != NodeKind.COUNTRY) {
                    joins[i] = onlyPartReached(i, joined, joinedStart[i], joinedStart[i + 1]);
                    more |= joins[i] != i;
                }
            }
        }
        return parts();
    }

    /** The part that takes all that this node does to others; itself if there is none. */
    private int onlyPartReached(int node, int[] joined, int from, int to) {
        int only = node;
        boolean alone = false;
        for (int i = from; i < to; i++) {
            int part = part(owner[joined[i]]);
            if (part != node) {
                if (only != node && only != part) {
                    return node;
                }
                only = part;
                alone |= threshold[joined[i]] == 1;
            }
        }
        return alone ? only : node;
    }

    private int part(int node) {
        int end = node;
        while (joins[end] != end) {
            end = joins[end];
        }
        for (int at = node; joins[at] != end; ) {
            int next = joins[at];
            joins[at] = end;
            at = next;
        }
        return end;
    }

    private Cone parts() {
        int[] number = new int[below.length];
        int count = 1;
        for (int i = 1; i < below.length; i++) {
            number[i] = joins[i] == i ? count++ : 0;
        }
        for (int i = 1; i < below.length; i++) {
            number[i] = number[part(i)];
        }
        int[] nodeStart = new int[count + 1];
        int[] nodes = new int[top.length - 1 + below.length - 1];
        collectNodes(number, nodeStart, nodes);
        var partOwner = new Ints();
        var partThreshold = new Ints();
        var partMemberStart = new Ints();
        var partMember = new Ints();
        for (int g = 0; g < owner.length; g++) {
            int start = partMember.size();
            int itsOwner = number[owner[g]];
            for (int m = memberStart[g]; m < memberStart[g + 1]; m++) {
                if (number[member[m]] != itsOwner) {
                    partMember.add(number[member[m]]);
                }
            }
            if (partMember.size() - start < threshold[g]) {
                partMember.truncate(start);
            } else {
                partOwner.add(itsOwner);
                partThreshold.add(threshold[g]);
                partMemberStart.add(start);
            }
        }
        partMemberStart.add(partMember.size());
        return new Cone(
                nodeStart,
                nodes,
                partOwner.toArray(),
                partThreshold.toArray(),
                partMemberStart.toArray(),
                partMember.toArray());
    }

    private void collectNodes(int[] number, int[] nodeStart, int[] nodes) {
        nodeStart[1] = top.length - 1;
        System.arraycopy(top, 1, nodes, 0, top.length - 1);
        for (int i = 1; i < below.length; i++) {
            nodeStart[number[i] + 1]++;
        }
        for (int p = 1; p < nodeStart.length; p++) {
            nodeStart[p] += nodeStart[p - 1];
        }
        int[] fill = nodeStart.clone();
        for (int i = 1; i < below.length; i++) {
            nodes[fill[number[i]]++] = below[i];
        }
    }
}
