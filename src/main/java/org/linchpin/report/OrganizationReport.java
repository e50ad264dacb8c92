package org.linchpin.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.linchpin.graph.Criticality;
import org.linchpin.graph.DependencyGraph;
import org.linchpin.graph.Organization;

/**
 * What would stop an organization.
 *
 * @param lead one sentence made from the figures
 * @param facts what it is, in a line
 * @param coverage how much is known of what its services reach
 */
public record OrganizationReport(Organization organization, String lead, List<Fact> facts, Coverage coverage) {
    public OrganizationReport {
        facts = List.copyOf(facts);
    }

    /** Something known of it. */
    public record Fact(String label, String text, @Nullable String href) {}

    static OrganizationReport of(View view, Organization organization, int[] services, List<FaultGroup> ranking) {
        DependencyGraph graph = view.graph();
        return new OrganizationReport(
                organization,
                lead(view, services, ranking),
                facts(graph, organization),
                Coverage.reachedFrom(graph, IntStream.of(services)));
    }

    private static String lead(View view, int[] services, List<FaultGroup> ranking) {
        if (services.length == 0) {
            return "It delivers no service in the graph, so nothing can be said of what would stop it.";
        }
        DependencyGraph graph = view.graph();
        long critical = IntStream.of(services)
                .filter(s -> graph.service(s).criticality() == Criticality.CRITICAL)
                .count();
        FaultGroup worst = ranking.isEmpty() ? null : ranking.get(0);
        if (worst == null || worst.counts().servicesDown() == 0) {
            String degraded = worst == null
                    ? ""
                    : " %s, %s would be degraded."
                            .formatted(
                                    Phrases.ifFails(graph, worst.fault(), view.outage()),
                                    Words.count(worst.counts().servicesDegraded(), "service", "services"));
            String any = services.length == 1
                    ? "its only service"
                    : "one of its " + Words.count(services.length, "service", "services");
            return "No single fault of these kinds would stop %s, among the dependencies known.%s"
                    .formatted(any, degraded);
        }
        String part = worst.counts().criticalServicesDown() == 0
                ? part(worst.counts().servicesDown(), services.length, "service")
                : part(worst.counts().criticalServicesDown(), critical, "critical service");
        return "%s, %s would go down.".formatted(Phrases.ifFails(graph, worst.fault(), view.outage()), part);
    }

    /** <em>its only service</em>, <em>all of its 3 services</em>, <em>2 of its 3 services</em>. */
    private static String part(long some, long all, String noun) {
        if (all == 1) {
            return "its only " + noun;
        }
        return "%s of its %s %ss".formatted(some == all ? "all" : Phrases.number(some), Phrases.number(all), noun);
    }

    private static List<Fact> facts(DependencyGraph graph, Organization organization) {
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
        facts.add(new Fact("Data set", Words.datasets(organization), null));
        return facts;
    }
}
