package org.linchpin.procurement;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The products of one category side by side for the buyers.
 *
 * @param today their exposure as it is
 * @param present the products of the category that their services and systems name today, with the contracts, by node
 * @param index of the sector today; null if nothing of the category is used in it
 * @param candidates every product of the category, by id
 * @param serviceType whether the category is a type of service: then its products need not be substitutes
 * @param pairsSearched whether hidden pairs were looked for: not over very many services
 * @param truncated whether a search was given up: then there may be more single points of failure and pairs
 */
public record SupplierComparison(
        Buyers buyers,
        String category,
        Exposure today,
        List<PresentSupplier> present,
        @Nullable Double index,
        List<Candidate> candidates,
        boolean serviceType,
        boolean pairsSearched,
        boolean truncated) {
    public SupplierComparison {
        present = List.copyOf(present);
        candidates = List.copyOf(candidates);
    }

    /** The products in direct use; nodes, ascending. */
    public List<Integer> used() {
        return present.stream().map(PresentSupplier::product).toList();
    }

    /** Whether what the moves would do was left out for some candidates, because there are too many. */
    public boolean isPartlyJudged() {
        return candidates.stream().anyMatch(candidate -> candidate.switched() == null);
    }
}
