package org.linchpin.procurement;

import java.util.Comparator;

/**
 * How much is left at stake; less is better.
 *
 * @param singles single points of failure of critical services
 * @param services critical services that have one
 */
record Score(int singles, int services) implements Comparable<Score> {
    private static final Comparator<Score> ORDER =
            Comparator.comparingInt(Score::singles).thenComparingInt(Score::services);

    static Score of(Exposure exposure) {
        return new Score(exposure.criticalSinglePointsOfFailure().size(), exposure.criticalServicesAtStake());
    }

    boolean isBetterThan(Score other) {
        return compareTo(other) < 0;
    }

    @Override
    public int compareTo(Score other) {
        return ORDER.compare(this, other);
    }
}
