package org.linchpin.report.organization;

import org.jspecify.annotations.Nullable;

/**
 * One service.
 *
 * @param singlePointsOfFailure faults that each alone take it down; those that do the same to all services are one
 * @param firstDownAfterHours the soonest that one of these takes it down; null if none does
 * @param tolerancesBreached how many of these keep it down for longer than its impact tolerance
 */
public record ServiceLine(
        String id,
        String name,
        String criticality,
        @Nullable String function,
        @Nullable Double toleranceHours,
        double recoveryHours,
        double weight,
        int singlePointsOfFailure,
        @Nullable Double firstDownAfterHours,
        int tolerancesBreached) {}
