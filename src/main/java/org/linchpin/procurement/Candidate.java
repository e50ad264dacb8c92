package org.linchpin.procurement;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linchpin.graph.Contract;
import org.linchpin.graph.Incident;
import org.linchpin.graph.Upstream;

/**
 * One product of a category, as its buyers see it.
 *
 * @param product node
 * @param use whether a buyer uses it today
 * @param upstream how much is known of what it needs itself
 * @param contract of the one buyer about it, or about what its vendor supplies; null if there is none, or for a sector
 * @param incidents on record in which it failed, or its vendor or a parent of that, by date, then id
 * @param switched what switching to it would change; null if there were too many to judge, and it was not chosen
 * @param added what adding it as second source would change; null likewise
 * @param switchedIndex what switching to it would do to the index of the sector
 * @param addedIndex what adding it would do to that
 */
public record Candidate(
        int product,
        Use use,
        Jurisdictions jurisdictions,
        Upstream upstream,
        Peers peers,
        Behind behind,
        @Nullable Contract contract,
        List<Incident> incidents,
        @Nullable ExposureChange switched,
        @Nullable ExposureChange added,
        IndexChange switchedIndex,
        IndexChange addedIndex) {
    public Candidate {
        incidents = List.copyOf(incidents);
    }

    /** What a move to it would change; null if it was not judged. */
    public @Nullable ExposureChange after(Move move) {
        return move == Move.SWITCH ? switched : added;
    }

    /** What a move to it would do to the index of the sector. */
    public IndexChange index(Move move) {
        return move == Move.SWITCH ? switchedIndex : addedIndex;
    }
}
