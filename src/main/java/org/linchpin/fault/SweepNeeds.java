package org.linchpin.fault;

import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;
import org.linchpin.graph.DependencyGraph;
import org.linchpin.graph.Ints;

/**
 * Some groups of a graph by the position of their owner, laid out for being read from the first position to the last: what
 * takes its owner down by one member is merged, the others are <em>gates</em>. Immutable; 4 bytes a member, 8 a node and 12 a
 * gate. Built in O(members).
 */
final class SweepNeeds {
    /** Position p goes down with any of {@code single[singleStart[p] .. singleStart[p + 1] - 1]}. */
    final int[] singleStart;

    final int[] single;
    /** The gates of position p are {@code gateStart[p] .. gateStart[p + 1] - 1}. */
    final int[] gateStart;
    /** By gate, the group that it is. */
    final int[] group;
    /** By gate, the members whose loss takes it down. */
    final int[] threshold;
    /** The members of gate g are {@code member[memberStart[g] .. memberStart[g + 1] - 1]}, as positions. */
    final int[] memberStart;

    final int[] member;

    private @Nullable SweepDependents dependents;

    private SweepNeeds(
            int[] singleStart,
            Ints single,
            int[] gateStart,
            Ints group,
            Ints threshold,
            Ints memberStart,
            Ints member) {
        this.singleStart = singleStart;
        this.single = single.toArray();
        this.gateStart = gateStart;
        this.group = group.toArray();
        this.threshold = threshold.toArray();
        this.memberStart = memberStart.toArray();
        this.member = member.toArray();
    }

    /** The groups that pass. */
    static SweepNeeds of(DependencyGraph graph, SweepOrder order, IntPredicate groups) {
        return of(graph, order, groups, true);
    }

    /** The groups that pass, each as a gate. */
    static SweepNeeds gatesOf(DependencyGraph graph, SweepOrder order, IntPredicate groups) {
        return of(graph, order, groups, false);
    }

    /** No group. */
    static SweepNeeds none(SweepOrder order) {
        int[] start = new int[order.count() + 1];
        var nothing = new Ints();
        var memberStart = new Ints();
        memberStart.add(0);
        return new SweepNeeds(start, nothing, start, nothing, nothing, memberStart, nothing);
    }

    private static SweepNeeds of(DependencyGraph graph, SweepOrder order, IntPredicate groups, boolean mergeSingles) {
        int[] singleStart = new int[order.count() + 1];
        int[] gateStart = new int[order.count() + 1];
        var single = new Ints(graph.memberStart(graph.groupCount()));
        var gates = new Ints();
        var threshold = new Ints();
        var memberStart = new Ints();
        var member = new Ints();
        for (int position = 0; position < order.count(); position++) {
            int node = order.node(position);
            int memberEnd = graph.memberStart(graph.groupStart(node));
            for (int group = graph.groupStart(node), end = graph.groupEnd(node); group < end; group++) {
                int m = memberEnd;
                memberEnd = graph.memberEnd(group);
                if (groups.test(group)) {
                    int itsThreshold = memberEnd - m - graph.required(group) + 1;
                    boolean merged = mergeSingles && itsThreshold == 1;
                    if (!merged) {
                        gates.add(group);
                        threshold.add(itsThreshold);
                        memberStart.add(member.size());
                    }
                    Ints into = merged ? single : member;
                    for (; m < memberEnd; m++) {
                        into.add(order.position(graph.member(m)));
                    }
                }
            }
            singleStart[position + 1] = single.size();
            gateStart[position + 1] = gates.size();
        }
        memberStart.add(member.size());
        return new SweepNeeds(singleStart, single, gateStart, gates, threshold, memberStart, member);
    }

    /** The other way round; made when first asked for. */
    synchronized SweepDependents dependents() {
        SweepDependents known = dependents;
        if (known == null) {
            known = new SweepDependents(this);
            dependents = known;
        }
        return known;
    }

    int gateCount() {
        return threshold.length;
    }
}
