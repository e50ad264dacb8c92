package org.linchpin.snapshot;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What changed between two standings of an organization.
 *
 * @param pointsAppeared single points of failure that were none before; most critical services first
 * @param pointsGone those that are none any more, as they were
 * @param pointsChanged those that take down another number of services
 * @param pairsAppeared null, as {@code pairsGone}, where pairs were not looked for to the end on both sides
 */
public record StandingChange(
        List<SinglePoint> pointsAppeared,
        List<SinglePoint> pointsGone,
        List<Grown> pointsChanged,
        @Nullable List<PointPair> pairsAppeared,
        @Nullable List<PointPair> pairsGone) {
    private static final Comparator<SinglePoint> WORST_FIRST = Comparator.comparingInt(
                    SinglePoint::criticalServicesDown)
            .thenComparingInt(SinglePoint::servicesDown)
            .reversed()
            .thenComparing(SinglePoint::id);
    private static final Comparator<PointPair> WORST_PAIR_FIRST = Comparator.comparingInt(
                    PointPair::criticalServicesDown)
            .thenComparingInt(PointPair::servicesDown)
            .reversed()
            .thenComparing(PointPair::first)
            .thenComparing(PointPair::second);

    public StandingChange {
        pointsAppeared = List.copyOf(pointsAppeared);
        pointsGone = List.copyOf(pointsGone);
        pointsChanged = List.copyOf(pointsChanged);
        pairsAppeared = pairsAppeared == null ? null : List.copyOf(pairsAppeared);
        pairsGone = pairsGone == null ? null : List.copyOf(pairsGone);
    }

    /** The same changes of what is called otherwise. */
    StandingChange called(UnaryOperator<SinglePoint> point, UnaryOperator<PointPair> pair) {
        return new StandingChange(
                pointsAppeared.stream().map(point).toList(),
                pointsGone.stream().map(point).toList(),
                pointsChanged.stream()
                        .map(grown -> new Grown(point.apply(grown.before), point.apply(grown.after)))
                        .toList(),
                pairsAppeared == null ? null : pairsAppeared.stream().map(pair).toList(),
                pairsGone == null ? null : pairsGone.stream().map(pair).toList());
    }

    /** A single point of failure on both sides. */
    public record Grown(SinglePoint before, SinglePoint after) {}

    /** O(stops × log stops). An organization that was not in the graph had nothing that would stop it. */
    static StandingChange between(@Nullable Standing before, @Nullable Standing after) {
        Map<String, SinglePoint> old = byId(before);
        Map<String, SinglePoint> now = byId(after);
        List<Grown> changed = new ArrayList<>();
        now.forEach((id, point) -> {
            SinglePoint was = old.get(id);
            if (was != null
                    && (was.servicesDown() != point.servicesDown()
                            || was.criticalServicesDown() != point.criticalServicesDown())) {
                changed.add(new Grown(was, point));
            }
        });
        changed.sort(Comparator.comparing(Grown::after, WORST_FIRST));
        boolean known = isComplete(before) && isComplete(after);
        return new StandingChange(
                without(now, old, WORST_FIRST),
                without(old, now, WORST_FIRST),
                changed,
                known ? without(pairsById(after), pairsById(before), WORST_PAIR_FIRST) : null,
                known ? without(pairsById(before), pairsById(after), WORST_PAIR_FIRST) : null);
    }

    private static boolean isComplete(@Nullable Standing standing) {
        return standing == null || standing.figures().pairSearch() == PairSearchState.COMPLETE;
    }

    private static <T> List<T> without(Map<String, T> these, Map<String, T> those, Comparator<T> order) {
        return these.entrySet().stream()
                .filter(e -> !those.containsKey(e.getKey()))
                .map(Map.Entry::getValue)
                .sorted(order)
                .toList();
    }

    private static Map<String, SinglePoint> byId(@Nullable Standing standing) {
        return standing == null ? Map.of() : keyed(standing.points(), SinglePoint::id);
    }

    private static Map<String, PointPair> pairsById(@Nullable Standing standing) {
        return standing == null ? Map.of() : keyed(standing.pairs(), p -> p.first() + " " + p.second());
    }

    private static <T> Map<String, T> keyed(List<T> all, Function<T, String> key) {
        Map<String, T> byKey = new TreeMap<>();
        all.forEach(one -> byKey.put(key.apply(one), one));
        return byKey;
    }
}
