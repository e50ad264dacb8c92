package org.linchpin.fault;

import static org.linchpin.graph.DependencyGraph.NONE;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntPredicate;
import org.linchpin.fault.Explanation.Because;
import org.linchpin.fault.Explanation.Step;
import org.linchpin.graph.Dependency;
import org.linchpin.graph.DependencyGraph;
import org.linchpin.graph.FaultMode;

/**
 * Finds why a node is affected. The order in which a cascade reached its nodes gives one reason each that is not circular;
 * among the nodes of these reasons the smallest set is sought that still takes every step down at its hour. Used once.
 *
 * <p>Time: the needs of the nodes in the first chain, times log affected; see {@link Gates} for the search.
 */
final class Explainer {
    private final DependencyGraph graph;
    private final FaultMode mode;
    private final CascadeTrace trace;

    Explainer(DependencyGraph graph, FaultMode mode, CascadeTrace trace) {
        this.graph = graph;
        this.mode = mode;
        this.trace = trace;
    }

    /** Why the node at that place goes down or is degraded. */
    Explanation explain(int place) {
        int[] places = chain(place);
        List<Integer> groups = new ArrayList<>();
        List<Gate> ways = new ArrayList<>();
        for (int item = 0; item < places.length; item++) {
            addWays(item, places, groups, ways);
        }
        boolean[] isFault = new boolean[places.length];
        for (int item = 0; item < places.length; item++) {
            isFault[item] = trace.reason(places[item]) == NONE;
        }
        var gates = new Gates(isFault, ways);
        int[] items = gates.smallest(places.length - 1);
        return explanation(items, places, groups, gates);
    }

    /** The weakest evidence among the rows of the recorded reasons that lead to these nodes. O(affected × log). */
    EvidenceGrade weakestEvidence(IntPredicate nodes) {
        EvidenceGrade weakest = EvidenceGrade.DOCUMENTED;
        var leading = new BitSet(trace.affectedCount());
        // a reason lies at earlier places: one pass from the last place to the first meets each before its own reasons
        for (int place = trace.affectedCount() - 1; place >= 0 && weakest != EvidenceGrade.ILLUSTRATIVE; place--) {
            int group = trace.reason(place);
            if (group != NONE && (leading.get(place) || nodes.test(trace.node(place)))) {
                int[] lost = places(group, place);
                int last = lost[graph.threshold(group) - 1];
                for (int i = 0; i < graph.threshold(group); i++) {
                    leading.set(lost[i]);
                }
                weakest = weakest.weaker(weakestEvidence(group, member -> {
                    int its = trace.place(member);
                    return its >= 0 && its <= last;
                }));
            }
        }
        return weakest;
    }

    /** The members by whose loss the recorded reason came about, in the order in which they were reached; none for a fault. */
    List<Integer> lost(int place) {
        int group = trace.reason(place);
        return group == NONE
                ? List.of()
                : Arrays.stream(places(group, place))
                        .limit(graph.threshold(group))
                        .map(trace::node)
                        .boxed()
                        .toList();
    }

    /** The places of all that the recorded reasons lead back to, ascending, so that the one to explain is the last. */
    private int[] chain(int place) {
        var found = new BitSet();
        found.set(place);
        // a reason lies at earlier places: one pass from the last place to the first meets each before its own reasons
        for (int at = place; at >= 0; at = found.previousSetBit(at - 1)) {
            int group = trace.reason(at);
            if (group != NONE) {
                int[] lost = places(group, at);
                for (int i = 0; i < graph.threshold(group); i++) {
                    found.set(lost[i]);
                }
            }
        }
        return found.stream().toArray();
    }

    /** The places of the members whose loss counts for the node at that place, ascending. */
    private int[] places(int group, int owner) {
        int limit = trace.isDown(owner) ? trace.downCount() : trace.affectedCount();
        int[] places = new int[graph.size(group)];
        int count = 0;
        for (int m = graph.memberStart(group); m < graph.memberEnd(group); m++) {
            int place = trace.place(graph.member(m));
            if (place >= 0 && place < limit) {
                places[count++] = place;
            }
        }
        Arrays.sort(places, 0, count);
        return count == places.length ? places : Arrays.copyOf(places, count);
    }

    /** Adds each group that could, at the right hour, have the same effect on an item by other items of the chain. */
    private void addWays(int item, int[] places, List<Integer> groups, List<Gate> ways) {
        int place = places[item];
        int node = trace.node(place);
        if (trace.reason(place) == NONE) {
            return;
        }
        for (int group = graph.groupStart(node); group < graph.groupEnd(node); group++) {
            int threshold = graph.threshold(group);
            int[] lost = places(group, place);
            if (lost.length < threshold) {
                continue;
            }
            double downAt = trace.hour(lost[threshold - 1]);
            if (trace.isDown(place)
                    && !(graph.isHard(group, mode) && downAt + graph.rideThrough(group, mode) == trace.hour(place))) {
                continue;
            }
            int[] members = Arrays.stream(lost)
                    .filter(p -> !trace.isDown(place) || trace.hour(p) <= downAt)
                    .map(p -> Arrays.binarySearch(places, p))
                    .filter(i -> i >= 0)
                    .toArray();
            if (members.length >= threshold) {
                groups.add(group);
                ways.add(new Gate(item, threshold, members));
            }
        }
    }

    private Explanation explanation(int[] items, int[] places, List<Integer> groups, Gates gates) {
        EvidenceGrade weakest = EvidenceGrade.DOCUMENTED;
        List<Step> steps = new ArrayList<>();
        List<Integer> byHour = Arrays.stream(items)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> trace.hour(places[i])))
                .toList();
        for (int item : byHour) {
            Because because = null;
            if (gates.opened(item) >= 0) {
                int group = groups.get(gates.opened(item));
                List<Integer> lost = Arrays.stream(gates.lost(item))
                        .map(i -> trace.node(places[i]))
                        .boxed()
                        .toList();
                because = new Because(
                        group,
                        graph.groupName(group),
                        graph.required(group),
                        graph.size(group),
                        lost,
                        graph.isHard(group, mode));
                weakest = weakest.weaker(weakestEvidence(group, lost::contains));
            }
            steps.add(new Step(trace.node(places[item]), trace.hour(places[item]), because));
        }
        return new Explanation(steps, weakest);
    }

    private EvidenceGrade weakestEvidence(int group, IntPredicate used) {
        EvidenceGrade weakest = EvidenceGrade.DOCUMENTED;
        for (int m = graph.memberStart(group); m < graph.memberEnd(group); m++) {
            Dependency row = graph.row(m);
            if (row != null && used.test(graph.member(m))) {
                weakest = weakest.weaker(EvidenceGrade.of(row.evidence()));
            }
        }
        return weakest;
    }
}
