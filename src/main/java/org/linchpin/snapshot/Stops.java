package org.linchpin.snapshot;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What would stop services of an organization, as nodes of one graph.
 *
 * @param singles the services that each node would take down alone, by the node's id
 * @param pairs the services that each two products would take down only together, by their ids, the first of which sorts first
 */
public record Stops(
        SortedMap<Integer, List<Integer>> singles,
        SortedMap<List<Integer>, List<Integer>> pairs,
        PairSearchState pairSearch) {
    public Stops {
        singles = copy(singles);
        pairs = copy(pairs);
    }

    private static <K> SortedMap<K, List<Integer>> copy(SortedMap<K, List<Integer>> map) {
        SortedMap<K, List<Integer>> copy = new TreeMap<>(map.comparator());
        map.forEach((key, services) -> copy.put(key, List.copyOf(services)));
        return Collections.unmodifiableSortedMap(copy);
    }
}
