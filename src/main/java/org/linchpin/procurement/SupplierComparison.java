package org.linchpin.procurement;

import java.util.List;

/**
 * The products of one category side by side for one organization.
 *
 * @param buyer index of the organization
 * @param today its exposure as it is
 * @param present the products of the category that its services and systems name today; nodes, ascending
 * @param candidates every product of the category, by id
 * @param serviceType whether the category is a type of service: then its products need not be substitutes
 * @param truncated whether a search was given up: then there may be more single points of failure and pairs
 */
public record SupplierComparison(
        int buyer,
        String category,
        Exposure today,
        List<Integer> present,
        List<Candidate> candidates,
        boolean serviceType,
        boolean truncated) {
    public SupplierComparison {
        present = List.copyOf(present);
        candidates = List.copyOf(candidates);
    }
}
