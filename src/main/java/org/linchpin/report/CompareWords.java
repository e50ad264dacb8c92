package org.linchpin.report;

import org.linchpin.graph.Organization;

/** What the page for comparing says where it lacks something to compare. */
final class CompareWords {
    private CompareWords() {}

    /** What is missing or was not understood, the worst first, and what to do. */
    static String ask(CompareChoice choice) {
        OrganizationSearch search = choice.organization();
        Organization buyer = search.found();
        if (choice.problem() != null) {
            return choice.problem();
        }
        if (buyer == null && search.typed().isEmpty()) {
            return choice.category() == null
                    ? "Choose an organization and a category of products to see them side by side: who owns them, under which"
                            + " jurisdiction, and which are in use."
                    : "Name the organization for which to compare: what is in use, and what is domestic, depends on it.";
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
        return choice.category() == null
                ? "Choose a category of products to compare for %s.".formatted(buyer.name())
                : "No product of the category “%s” is in the graph. Choose another category to compare for %s."
                        .formatted(choice.category(), buyer.name());
    }
}
