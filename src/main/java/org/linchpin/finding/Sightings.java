package org.linchpin.finding;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.linchpin.snapshot.PairSearchState;

/**
 * All that one analysis shows of an organization.
 *
 * @param publishedAt when the revision was published
 * @param pairSearch how far hidden pairs were looked for: unless to the end, those that are not shown may be there
 */
public record Sightings(
        long revision, Instant publishedAt, LocalDate asOf, List<Sighting> shown, PairSearchState pairSearch) {
    public Sightings {
        shown = List.copyOf(shown);
    }

    /** Whether a finding that is not shown is really not there. */
    boolean decides(FindingKey key) {
        return pairSearch == PairSearchState.COMPLETE || !key.restsOnPairs();
    }
}
