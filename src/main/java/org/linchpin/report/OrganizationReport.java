package org.linchpin.report;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linchpin.graph.DependencyGraph;
import org.linchpin.graph.Organization;

/** What is known of an organization, as facts in a line. */
public final class OrganizationReport {
    private OrganizationReport() {}

    /** Something known of it. */
    public record Fact(String label, String text, @Nullable String href) {}

    /** What is known of an organization, in a line. */
    public static List<Fact> facts(DependencyGraph graph, Organization organization) {
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact("Sector", organization.sector(), Links.sector(organization.sector())));
        facts.add(new Fact("Country or territory", Words.country(organization.country()), null));
        Organization parent = graph.rows().find(Organization.class, organization.parent());
        if (parent != null) {
            facts.add(new Fact("Owned by", parent.name(), Links.organization(parent.id())));
        }
        if (organization.lei() != null) {
            facts.add(new Fact("LEI", organization.lei(), null));
        }
        if (organization.size() != null) {
            String unit = organization.sizeUnit() == null ? "" : " " + organization.sizeUnit();
            facts.add(new Fact("Size", Phrases.number(organization.size()) + unit, null));
        }
        facts.add(new Fact("Its suppliers", "beside others, by category", Links.compare(organization.id())));
        facts.add(new Fact("Whose jurisdiction", "domestic and foreign", Links.sovereignty(organization.id())));
        facts.add(new Fact("Withdrawal", "if suppliers supplied no more", Links.withdrawal(organization.id())));
        facts.add(new Fact("Contracts", "notice, exit, alternatives", Links.contracts(organization.id())));
        facts.add(new Fact("Row", "Services, systems, history, changes", Links.row(organization.id())));
        facts.add(new Fact("Data set", Words.datasets(organization), null));
        return facts;
    }
}
