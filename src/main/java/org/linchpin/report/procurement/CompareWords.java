package org.linchpin.report.procurement;

import org.linchpin.graph.Organization;
import org.linchpin.report.Words;
import org.linchpin.report.search.OrganizationSearch;

/** What the page for comparing says where it lacks something to compare. */
final class CompareWords {
    private CompareWords() {}

    /**
     * What is missing or was not understood, the worst first, and what to do.
     *
     * @param sectorIsKnown whether an organization is in the sector that was chosen
     */
    static String ask(CompareChoice choice, boolean sectorIsKnown) {
        OrganizationSearch search = choice.organization();
        Organization buyer = search.found();
        if (choice.problem() != null) {
            return choice.problem();
        }
        if (choice.sector() != null) {
            return sectorIsKnown
                    ? category(choice, "the sector “%s”".formatted(choice.sector()))
                    : "No organization is in a sector “%s”. Choose one of the list.".formatted(choice.sector());
        }
        if (buyer == null && search.typed().isEmpty()) {
            return choice.category() == null
                    ? "Choose an organization or a sector, and a category of products, to see them side by side: who owns"
                            + " them, under which jurisdiction, which are in use, and what another one would change."
                    : "Name the organization or sector for which to compare: what is in use, and what is domestic, depends on"
                            + " it.";
        }
        if (buyer == null) {
            return search.candidates().isEmpty()
                    ? "No organization has the id “%s” or a name with these words. Try a part of its name."
                            .formatted(search.typed())
                    : "“%s” may mean %s. Choose one, or type more of the name."
                            .formatted(
                                    search.typed(),
                                    Words.count(search.candidates().size(), "organization", "organizations"));
        }
        return category(choice, buyer.name());
    }

    private static String category(CompareChoice choice, String buyer) {
        return choice.category() == null
                ? "Choose a category of products to compare for %s.".formatted(buyer)
                : "No product of the category “%s” is in the graph. Choose another category to compare for %s."
                        .formatted(choice.category(), buyer);
    }
}
