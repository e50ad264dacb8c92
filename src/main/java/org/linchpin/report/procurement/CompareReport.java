package org.linchpin.report.procurement;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.linchpin.concentration.Basis;
import org.linchpin.concentration.DomesticSplit;
import org.linchpin.graph.DependencyGraph;
import org.linchpin.graph.Graph;
import org.linchpin.graph.Organization;
import org.linchpin.procurement.Exposure;
import org.linchpin.procurement.SupplierComparison;
import org.linchpin.report.Links;
import org.linchpin.report.OrganizationReport.Fact;
import org.linchpin.report.Phrases;
import org.linchpin.report.Words;

/**
 * What the buyers use of a category, and what they might.
 *
 * @param lead sentences made from the figures
 * @param sentences what the first candidates would change, and where they come from
 * @param facts what the comparison rests on
 * @param present what is in direct use
 * @param rows the products
 * @param side the products that are put side by side; null if none is chosen
 * @param losses what would become of the one buyer's services if a jurisdiction's suppliers stopped supplying
 * @param withdrawals sentences on the jurisdictions of the present suppliers
 * @param serviceType whether the category is a type of service, so that its products need not be substitutes
 * @param partlyJudged whether there are so many that only those that are chosen were judged
 * @param truncated whether a search was given up, so that figures may be too low
 */
public record CompareReport(
        String lead,
        List<String> sentences,
        List<Fact> facts,
        List<PresentTable.Row> present,
        List<ComparisonTable.Row> rows,
        @Nullable SideBySide side,
        List<LossTable.Row> losses,
        List<String> withdrawals,
        boolean serviceType,
        boolean partlyJudged,
        boolean truncated) {
    public CompareReport {
        sentences = List.copyOf(sentences);
        present = List.copyOf(present);
        withdrawals = List.copyOf(withdrawals);
        facts = List.copyOf(facts);
        losses = List.copyOf(losses);
        rows = List.copyOf(rows);
    }

    /**
     * The report.
     *
     * @param changes what the comparison came to
     * @param remove by id of a product the page without it side by side
     * @param tender by id of a product its tender sheet
     */
    static CompareReport of(
            Comparison comparison,
            SupplierComparison changes,
            UnaryOperator<String> remove,
            UnaryOperator<String> tender) {
        DependencyGraph graph = comparison.analysis().graph();
        List<ComparisonTable.Row> rows = comparison.rows(changes);
        List<LossTable.Row> losses = comparison.losses();
        return new CompareReport(
                lead(comparison, changes, rows.size()),
                new SupplierSentences(graph, changes).all(comparison.side()),
                facts(comparison, changes),
                PresentTable.rows(graph, changes),
                rows,
                comparison.side().isEmpty() ? null : SideBySide.of(rows, comparison.side(), remove, tender),
                losses,
                LossSentences.of(comparison.name(), changes, losses),
                changes.serviceType(),
                changes.isPartlyJudged(),
                changes.truncated());
    }

    private static String lead(Comparison comparison, SupplierComparison changes, int products) {
        if (comparison.buyers().isSector()) {
            return sectorLead(comparison, changes, products);
        }
        String name = comparison.name();
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

    private static String sectorLead(Comparison comparison, SupplierComparison changes, int products) {
        Double index = changes.index();
        String all = Words.count(comparison.buyers().organizations().size(), "organization", "organizations");
        return index == null
                ? "The %s of this sector name none of the %s in this category, among the dependencies known."
                        .formatted(all, Words.count(products, "product", "products"))
                : ("The %s of this sector name %s of the %s in this category; by vendor, the Herfindahl-Hirschman Index is %s"
                                + " of 10,000. What follows is what would change if all that use the category made the same"
                                + " move.")
                        .formatted(
                                all,
                                Words.number(changes.present().size()),
                                Words.count(products, "product", "products"),
                                Words.number(Math.round(index)));
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

    private static List<Fact> facts(Comparison comparison, SupplierComparison changes) {
        Organization organization = comparison.organization();
        String sector = comparison.buyers().sector();
        List<Fact> facts = new ArrayList<>();
        if (organization != null) {
            facts.add(new Fact("Organization", organization.name(), Links.organization(organization.id())));
        }
        facts.add(new Fact("Sector", sector, Links.sector(sector)));
        if (organization == null) {
            String own = "to each organization its own country or territory";
            facts.add(new Fact(
                    "Domestic",
                    comparison.alsoDomestic().isEmpty() ? own : own + ", and " + names(comparison.alsoDomestic()),
                    null));
        } else {
            facts.add(new Fact("Its country or territory", Words.country(organization.country()), null));
            facts.add(new Fact("Domestic to it", domestic(organization, comparison.alsoDomestic()), null));
        }
        Exposure today = changes.today();
        facts.add(new Fact(
                "Single points of failure today",
                Words.number(today.singlePointsOfFailure().size()),
                organization == null ? Links.sector(sector) : Links.organization(organization.id())));
        facts.add(new Fact(
                "Hidden pairs today",
                changes.pairsSearched()
                        ? Words.number(today.hiddenPairs().size())
                        : "not searched for: too many services",
                null));
        facts.add(new Fact("Critical services at stake today", Words.number(today.criticalServicesAtStake()), null));
        Double index = changes.index();
        facts.add(new Fact(
                "Sector’s index in this category",
                index == null ? "none" : Words.number(Math.round(index)) + " of 10,000",
                null));
        return facts;
    }

    private static String names(Set<String> countries) {
        return Phrases.join(
                new TreeSet<>(countries).stream().map(Words::country).toList());
    }

    private static String domestic(Organization organization, Set<String> also) {
        Set<String> countries = new TreeSet<>(also);
        if (!organization.country().equals(Graph.UNKNOWN_COUNTRY)) {
            countries.add(organization.country());
        }
        return countries.isEmpty() ? "nothing, for its own country is not known" : names(countries);
    }
}
