package org.linchpin.snapshot;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A snapshot: one revision on one day.
 *
 * @param id grows with each snapshot
 * @param outageHours that were assumed
 * @param mode {@link org.linchpin.graph.FaultMode#text} that was assumed
 * @param figures over the whole graph
 */
public record Moment(
        long id,
        long revision,
        LocalDate asOf,
        Instant publishedAt,
        double outageHours,
        String mode,
        KeyFigures figures) {}
