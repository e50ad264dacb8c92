package org.linchpin.report.organization;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What alone would stop services of the organization.
 *
 * @param rank from 1
 * @param fault the narrowest of the faults that do the same
 * @param sameEffect the first of the others
 * @param sameEffectTotal how many others there are
 * @param firstDownAfterHours when the first service would be down
 * @param criticalFirstDownAfterHours when the first critical one would; null if none does
 * @param tolerancesStated services down that state an impact tolerance
 * @param criticalTolerancesBreached those of {@code tolerancesBreached} of critical services
 * @param criticalTolerancesStated those of {@code tolerancesStated} of critical services
 * @param weightDown sum of the weights of the services down
 * @param evidence the weakest in any of its chains
 * @param chain the causal steps to the service that is hit worst, in words
 * @param hits the services that would go down, the worst first
 * @param actions what can be done
 */
public record SinglePoint(
        int rank,
        NodeName fault,
        List<NodeName> sameEffect,
        int sameEffectTotal,
        int criticalServicesDown,
        int servicesDown,
        int servicesDegraded,
        int tolerancesBreached,
        int tolerancesStated,
        int criticalTolerancesBreached,
        int criticalTolerancesStated,
        double weightDown,
        double firstDownAfterHours,
        @Nullable Double criticalFirstDownAfterHours,
        String evidence,
        String chain,
        List<Hit> hits,
        List<Action> actions) {
    /** Services that are named one by one. */
    static final int MOST_HITS = 10;

    static final int MOST_SAME = 3;

    public SinglePoint {
        sameEffect = List.copyOf(sameEffect);
        hits = List.copyOf(hits);
        actions = List.copyOf(actions);
    }

    /**
     * A service that would go down.
     *
     * @param toleranceBreached null if it states no impact tolerance
     */
    public record Hit(
            String id,
            String name,
            String criticality,
            double downAfterHours,
            @Nullable Double toleranceHours,
            @Nullable Boolean toleranceBreached,
            double weight) {}

    /**
     * Something to do about it.
     *
     * @param kind second-source, ride-through, exit or accept
     * @param open whether the graph shows that it can be done; null if it does not tell
     */
    public record Action(String kind, @Nullable Boolean open, String text) {
        /** The kind in words. */
        public String title() {
            return switch (kind) {
                case SECOND_SOURCE -> "Second source";
                case RIDE_THROUGH -> "Ride-through";
                case EXIT -> "Exit";
                default -> "Accept";
            };
        }

        static final String SECOND_SOURCE = "second-source";
        static final String RIDE_THROUGH = "ride-through";
        static final String EXIT = "exit";
        static final String ACCEPT = "accept";
    }
}
