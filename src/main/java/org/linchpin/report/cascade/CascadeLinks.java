package org.linchpin.report.cascade;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.linchpin.fault.Cascade;
import org.linchpin.graph.DependencyGraph;
import org.linchpin.graph.NodeKind;
import org.linchpin.picture.Picture.Look;

/**
 * What a picture of a cascade is about, before like is folded with like.
 *
 * @param lost per node that is down or degraded, in the order in which they were reached, the nodes that it lost
 * @param holds per node that is not affected, but in a redundancy group that is lost, the owners of these groups; by node
 * @param looks of all these nodes
 */
record CascadeLinks(Map<Integer, List<Integer>> lost, Map<Integer, List<Integer>> holds, Map<Integer, Look> looks) {
    /**
     * What leads to the services that pass; all that is affected if all services pass. O(d log d), where d is the members of the
     * groups that are the reasons.
     */
    static CascadeLinks of(Cascade cascade, IntPredicate services) {
        Map<Integer, List<Integer>> lost = new LinkedHashMap<>();
        for (int node : shown(cascade, services)) {
            lost.put(node, cascade.lost(node));
        }
        lost.replaceAll(
                (node, members) -> members.stream().filter(lost::containsKey).toList());
        Map<Integer, Look> looks = new LinkedHashMap<>();
        lost.keySet().forEach(node -> looks.put(node, look(cascade, node)));
        Map<Integer, List<Integer>> holds = new TreeMap<>();
        lost.forEach((node, members) -> {
            int group = cascade.reason(node);
            if (group != DependencyGraph.NONE && cascade.graph().size(group) > 1) {
                members.forEach(m -> looks.computeIfPresent(m, (k, look) -> look == Look.DOWN ? Look.LOST : look));
                holding(cascade, node, group)
                        .forEach(m ->
                                holds.computeIfAbsent(m, k -> new ArrayList<>()).add(node));
            }
        });
        holds.keySet().forEach(node -> looks.put(node, Look.SURVIVING));
        return new CascadeLinks(lost, holds, looks);
    }

    private static int[] shown(Cascade cascade, IntPredicate services) {
        DependencyGraph graph = cascade.graph();
        int[] reached = cascade.reached();
        var wanted = new BitSet();
        boolean narrowed = false;
        for (int node : reached) {
            boolean isService = graph.kind(node) == NodeKind.SERVICE;
            if (isService && !services.test(node)) {
                narrowed = true;
            } else if (isService || cascade.reason(node) == DependencyGraph.NONE) {
                wanted.set(node);
            }
        }
        if (!narrowed) {
            return reached;
        }
        for (int i = reached.length - 1; i >= 0; i--) {
            if (wanted.get(reached[i])) {
                cascade.lost(reached[i]).forEach(wanted::set);
            }
        }
        return Arrays.stream(reached).filter(wanted::get).toArray();
    }

    private static Look look(Cascade cascade, int node) {
        return cascade.isDegraded(node)
                ? Look.DEGRADED
                : cascade.reason(node) == DependencyGraph.NONE ? Look.FAULT : Look.DOWN;
    }

    private static List<Integer> holding(Cascade cascade, int node, int group) {
        DependencyGraph graph = cascade.graph();
        List<Integer> lost = cascade.lost(node); // with what a withdrawal leaves out
        return IntStream.range(graph.memberStart(group), graph.memberEnd(group))
                .map(graph::member)
                .filter(m -> !cascade.isDown(m) && !cascade.isDegraded(m) && !lost.contains(m))
                .boxed()
                .toList();
    }
}
