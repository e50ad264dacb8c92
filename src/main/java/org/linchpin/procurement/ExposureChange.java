package org.linchpin.procurement;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** An organization's exposure before and after something changes. */
public record ExposureChange(Exposure before, Exposure after) {
    /** Single points of failure that go; nodes, ascending. */
    public List<Integer> singlesGone() {
        return without(before.singlePointsOfFailure(), after.singlePointsOfFailure());
    }

    /** Single points of failure that appear; nodes, ascending. */
    public List<Integer> singlesAppeared() {
        return without(after.singlePointsOfFailure(), before.singlePointsOfFailure());
    }

    /** Hidden pairs that go, ascending. A pair also goes where one of its nodes then suffices alone. */
    public List<NodePair> pairsGone() {
        return without(before.hiddenPairs(), after.hiddenPairs());
    }

    /** Hidden pairs that appear, ascending. */
    public List<NodePair> pairsAppeared() {
        return without(after.hiddenPairs(), before.hiddenPairs());
    }

    private static <T> List<T> without(List<T> all, List<T> others) {
        Set<T> excluded = new HashSet<>(others);
        return all.stream().filter(one -> !excluded.contains(one)).toList();
    }
}
