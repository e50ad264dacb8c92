package org.linchpin.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.linchpin.concentration.Basis;
import org.linchpin.concentration.DomesticSplit;
import org.linchpin.graph.Graph;
import org.linchpin.graph.Organization;
import org.linchpin.procurement.SupplierComparison;
import org.linchpin.report.OrganizationReport.Fact;

/**
 * What an organization uses of a category, and what it might.
 *
 * @param lead sentences made from the figures
 * @param sentences what the first candidates would change, and where they come from
 * @param facts what the comparison rests on
 * @param rows the products
 * @param losses what would become of its services if a jurisdiction's suppliers stopped supplying
 * @param serviceType whether the category is a type of service, so that its products need not be substitutes
 * @param truncated whether a search was given up, so that figures may be too low
 */
record CompareReport(
        String lead,
        List<String> sentences,
        List<Fact> facts,
        List<ComparisonTable.Row> rows,
        List<JurisdictionTable.Row> losses,
        boolean serviceType,
        boolean truncated) {
    CompareReport {
        sentences = List.copyOf(sentences);
        facts = List.copyOf(facts);
        losses = List.copyOf(losses);
        rows = List.copyOf(rows);
    }

    static CompareReport of(Comparison comparison) {
        SupplierComparison changes = comparison.changes();
        List<ComparisonTable.Row> rows = comparison.rows(changes);
        return new CompareReport(
                lead(comparison, rows.size()),
                new SupplierSentences(comparison.analysis().graph(), changes).all(),
                facts(comparison),
                rows,
                comparison.losses(),
                changes.serviceType(),
                changes.truncated());
    }

    private static String lead(Comparison comparison, int products) {
        String name = comparison.organization().name();
        DomesticSplit owner = comparison.used(Basis.OWNER);
        if (owner.suppliers() == 0) {
            return "%s uses none of the %s in this category, among the dependencies known."
                    .formatted(name, Words.count(products, "product", "products"));
        }
        return "%s uses %s of the %s in this category, directly or indirectly. By owner, %s. By seat, %s."
                .formatted(
                        name,
                        Phrases.number(owner.suppliers()),
                        Words.count(products, "product", "products"),
                        split(owner),
                        split(comparison.used(Basis.SEAT)));
    }

    /** <em>none is domestic, 1 (50 %) is foreign and 1 (50 %) is unknown</em>. */
    private static String split(DomesticSplit split) {
        return Phrases.join(List.of(
                part(split.domestic(), split, "domestic"),
                part(split.foreign(), split, "foreign"),
                part(split.unknown(), split, "unknown")));
    }

    private static String part(int number, DomesticSplit split, String origin) {
        if (number == 0) {
            return "none is " + origin;
        }
        String share = Phrases.percent((double) number / split.suppliers());
        return "%s (%s) %s %s".formatted(Phrases.number(number), share, number == 1 ? "is" : "are", origin);
    }

    private static List<Fact> facts(Comparison comparison) {
        Organization organization = comparison.organization();
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact("Organization", organization.name(), Links.organization(organization.id())));
        facts.add(new Fact("Sector", organization.sector(), Links.sector(organization.sector())));
        facts.add(new Fact("Its country or territory", Words.country(organization.country()), null));
        facts.add(new Fact("Domestic to it", domestic(organization, comparison.alsoDomestic()), null));
        return facts;
    }

    private static String domestic(Organization organization, Set<String> also) {
        Set<String> countries = new TreeSet<>(also);
        if (!organization.country().equals(Graph.UNKNOWN_COUNTRY)) {
            countries.add(organization.country());
        }
        return countries.isEmpty()
                ? "nothing, for its own country is not known"
                : Phrases.join(countries.stream().map(Words::country).toList());
    }
}
