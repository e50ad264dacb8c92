package org.linchpin.report.procurement;

import java.util.List;
import org.linchpin.graph.Organization;
import org.linchpin.report.Links;
import org.linchpin.report.OrganizationReport.Fact;
import org.linchpin.report.Words;

/**
 * What an organization would lose.
 *
 * @param lead sentences made from the figures
 * @param sentences on what would help, where one loss is looked at
 */
public record WithdrawalReport(String lead, List<Fact> facts, List<String> sentences) {
    public WithdrawalReport {
        facts = List.copyOf(facts);
        sentences = List.copyOf(sentences);
    }

    /** Of all losses; the figures are those that would stop or degrade a service. */
    static WithdrawalReport of(Organization organization, int countries, int vendors, int places) {
        String lead = countries + vendors + places == 0
                ? "No country’s suppliers, no vendor and no place would stop or degrade a service of %s if they supplied no more,"
                                .formatted(organization.name())
                        + " among the dependencies known."
                : ("%s would lose services, or go on without updates, with the suppliers of %s, with %s and with %s, each taken"
                                + " alone and for good. Choose one to see by when, through whom, and what would help.")
                        .formatted(
                                organization.name(),
                                Words.count(countries, "country or territory", "countries or territories"),
                                Words.count(vendors, "vendor", "vendors"),
                                Words.count(places, "place or cloud region", "places or cloud regions"));
        return new WithdrawalReport(lead, facts(organization), List.of());
    }

    static List<Fact> facts(Organization organization) {
        return List.of(
                new Fact("Organization", organization.name(), Links.organization(organization.id())),
                new Fact("Its country or territory", Words.country(organization.country()), null),
                new Fact("Its suppliers", "domestic and foreign, by category", Links.sovereignty(organization.id())));
    }
}
