package org.linchpin.fault;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.IntFunction;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.linchpin.graph.Criticality;
import org.linchpin.graph.DependencyGraph;
import org.linchpin.graph.Service;

/** Counts services, one fault after another. O(services). Scratch memory of one thread: 4 bytes an organization. */
final class Tally {
    private final DependencyGraph graph;
    /** By organization, the count in which it was hit last. */
    private final int[] hitIn;

    private int current;

    Tally(DependencyGraph graph) {
        this.graph = graph;
        hitIn = new int[graph.organizations().size()];
    }

    /**
     * The counts of one fault.
     *
     * @param down services that go down, ascending
     * @param degraded services that are degraded
     * @param breached whether a service of {@code down} exceeds its impact tolerance
     * @param counted which services count
     */
    FaultCounts of(int[] down, int[] degraded, IntPredicate breached, IntPredicate counted) {
        current++;
        int servicesDown = 0;
        int critical = 0;
        int hit = 0;
        int breaches = 0;
        double weight = 0;
        for (int node : down) {
            if (counted.test(node)) {
                Service service = graph.service(node);
                int organization = graph.organization(node);
                servicesDown++;
                critical += service.criticality() == Criticality.CRITICAL ? 1 : 0;
                hit += hitIn[organization] == current ? 0 : 1;
                hitIn[organization] = current;
                breaches += breached.test(node) ? 1 : 0;
                weight += service.weight();
            }
        }
        int servicesDegraded = 0;
        for (int node : degraded) {
            servicesDegraded += counted.test(node) ? 1 : 0;
        }
        return new FaultCounts(servicesDown, critical, servicesDegraded, hit, breaches, weight);
    }

    /** Counts as {@link #of}, apart by what each service belongs to; only for what a counted service is in. */
    SortedMap<String, FaultCounts> by(
            IntFunction<String> belongsTo, int[] down, int[] degraded, IntPredicate breached, IntPredicate counted) {
        Map<String, List<Integer>> downBy = apart(belongsTo, counted, down);
        Map<String, List<Integer>> degradedBy = apart(belongsTo, counted, degraded);
        SortedMap<String, FaultCounts> counts = new TreeMap<>();
        Stream.concat(downBy.keySet().stream(), degradedBy.keySet().stream())
                .forEach(key -> counts.computeIfAbsent(
                        key, k -> of(nodes(downBy.get(k)), nodes(degradedBy.get(k)), breached, n -> true)));
        return counts;
    }

    private static Map<String, List<Integer>> apart(IntFunction<String> belongsTo, IntPredicate counted, int[] nodes) {
        return Arrays.stream(nodes).filter(counted).boxed().collect(Collectors.groupingBy(belongsTo::apply));
    }

    private static int[] nodes(@Nullable List<Integer> nodes) {
        return nodes == null
                ? new int[0]
                : nodes.stream().mapToInt(Integer::intValue).toArray();
    }
}
