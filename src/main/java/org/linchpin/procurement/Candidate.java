package org.linchpin.procurement;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linchpin.graph.Contract;
import org.linchpin.graph.Incident;
import org.linchpin.graph.Upstream;

/**
 * One product of a category, as one organization sees it.
 *
 * @param product node
 * @param use whether the organization uses it today
 * @param upstream how much is known of what it needs itself
 * @param contract of the organization about it, or about what its vendor supplies; null if there is none
 * @param incidents on record in which it failed, or its vendor or a parent of that, by date, then id
 * @param switched what switching to it would change
 * @param added what adding it as second source would change
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
        ExposureChange switched,
        ExposureChange added) {
    public Candidate {
        incidents = List.copyOf(incidents);
    }

    /** What a move to it would change. */
    public ExposureChange after(Move move) {
        return move == Move.SWITCH ? switched : added;
    }
}
