package org.linchpin.finding;

import java.time.Instant;
import java.time.LocalDate;
import org.linchpin.snapshot.PairSearchState;

/**
 * The register of an organization, as others see it.
 *
 * @param revision that was last held against it; 0 before the first
 * @param pairSearch how far hidden pairs were looked for then
 */
public record KnownRegister(
        String organization,
        String startedBy,
        Instant startedAt,
        long revision,
        LocalDate asOf,
        PairSearchState pairSearch) {}
