package org.linchpin.fault;

import java.util.Arrays;
import org.linchpin.graph.DependencyGraph;
import org.linchpin.graph.Ints;
import org.linchpin.graph.NodeKind;

/**
 * Merges the parts of a cone that do the same to its service. Parts save work and decide nothing, so what is not merged does
 * no harm.
 *
 * <p>First those that take each other down. Then, where every gate that a part is in belongs to one other part, and one of
 * them fails by it alone, it takes that part down and acts on the rest through it only: it joins the other part. Their gates
 * become gates of the whole; a gate that fails only when its owner is down already says nothing. Each round is O(members);
 * rounds end when nothing more joins, or after {@value #MOST_ROUNDS}.
 */
final class ConeContraction {
    private static final int MOST_ROUNDS = 8;

    private final DependencyGraph graph;
    private final Cone cone;
    /** By part: itself, or one that it joined. */
    private final int[] joins;

    private ConeContraction(DependencyGraph graph, Cone cone, int[] joins) {
        this.graph = graph;
        this.cone = cone;
        this.joins = joins;
    }

    /** The cone in fewer parts. Countries stay parts of their own, for they are judged differently. */
    static Cone contract(DependencyGraph graph, Cone cone) {
        Cone acyclic = new ConeContraction(graph, cone, seriesComponents(cone)).merged();
        int[] alone = new int[acyclic.partCount()];
        Arrays.setAll(alone, part -> part);
        var contraction = new ConeContraction(graph, acyclic, alone);
        contraction.joinInSeries();
        return contraction.merged();
    }

    /** For each part the lowest of those that take each other down by gates that fail by one member. */
    private static int[] seriesComponents(Cone cone) {
        int[] start = new int[cone.partCount() + 1];
        var owners = new Ints();
        for (int part = 0; part < cone.partCount(); part++) {
            for (int i = cone.joinedStart[part]; i < cone.joinedStart[part + 1]; i++) {
                if (cone.threshold[cone.joined[i]] == 1) {
                    owners.add(cone.owner[cone.joined[i]]);
                }
            }
            start[part + 1] = owners.size();
        }
        return StrongComponents.of(start, owners.toArray()).lowest();
    }

    private void joinInSeries() {
        boolean more = true;
        for (int round = 0; more && round < MOST_ROUNDS; round++) {
            more = false;
            for (int part = 1; part < joins.length; part++) {
                if (joins[part] == part && graph.kind(cone.nodes[cone.nodeStart[part]]) != NodeKind.COUNTRY) {
                    joins[part] = onlyPartReached(part);
                    more |= joins[part] != part;
                }
            }
        }
    }

    /** The part that takes all that this one does to others; itself if there is none. */
    private int onlyPartReached(int part) {
        int only = part;
        boolean alone = false;
        for (int i = cone.joinedStart[part]; i < cone.joinedStart[part + 1]; i++) {
            int owner = end(cone.owner[cone.joined[i]]);
            if (owner != part) {
                if (only != part && only != owner) {
                    return part;
                }
                only = owner;
                alone |= cone.threshold[cone.joined[i]] == 1;
            }
        }
        return alone ? only : part;
    }

    /** The part that this one joined, directly or not. */
    private int end(int part) {
        int end = part;
        while (joins[end] != end) {
            end = joins[end];
        }
        for (int at = part; joins[at] != end; ) {
            int next = joins[at];
            joins[at] = end;
            at = next;
        }
        return end;
    }

    private Cone merged() {
        int[] number = new int[joins.length];
        int count = 0;
        for (int part = 0; part < joins.length; part++) {
            number[part] = joins[part] == part ? count++ : 0;
        }
        for (int part = 0; part < joins.length; part++) {
            number[part] = number[end(part)];
        }
        int[] nodeStart = new int[count + 1];
        int[] nodes = new int[cone.nodes.length];
        collectNodes(number, nodeStart, nodes);
        var owner = new Ints();
        var threshold = new Ints();
        var memberStart = new Ints();
        var member = new Ints();
        for (int gate = 0; gate < cone.owner.length; gate++) {
            int start = member.size();
            int itsOwner = number[cone.owner[gate]];
            for (int m = cone.memberStart[gate]; m < cone.memberStart[gate + 1]; m++) {
                if (number[cone.member[m]] != itsOwner) {
                    member.add(number[cone.member[m]]);
                }
            }
            if (member.size() - start < cone.threshold[gate]) {
                member.truncate(start);
            } else {
                owner.add(itsOwner);
                threshold.add(cone.threshold[gate]);
                memberStart.add(start);
            }
        }
        memberStart.add(member.size());
        return new Cone(
                nodeStart, nodes, owner.toArray(), threshold.toArray(), memberStart.toArray(), member.toArray());
    }

    private void collectNodes(int[] number, int[] nodeStart, int[] nodes) {
        for (int part = 0; part < number.length; part++) {
            nodeStart[number[part] + 1] += cone.nodeStart[part + 1] - cone.nodeStart[part];
        }
        Arrays.parallelPrefix(nodeStart, Integer::sum);
        int[] fill = nodeStart.clone();
        for (int part = 0; part < number.length; part++) {
            for (int i = cone.nodeStart[part]; i < cone.nodeStart[part + 1]; i++) {
                nodes[fill[number[part]]++] = cone.nodes[i];
            }
        }
    }
}
