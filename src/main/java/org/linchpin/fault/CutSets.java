package org.linchpin.fault;

import java.util.List;

/**
 * Minimal cut sets of one service.
 *
 * @param sets nodes, each set in the order of ids; by length, then lexicographically by ids
 * @param order the longest length that was looked for, 1 or 2
 * @param truncated whether the search was given up, so that there may be more sets; those that are there are right
 */
public record CutSets(List<List<Integer>> sets, int order, boolean truncated) {
    public CutSets {
        sets = List.copyOf(sets);
        if (order < 1 || order > 2) {
            throw new IllegalArgumentException("cut sets are found up to order 1 or 2, but order is " + order);
        }
    }
}
