package org.linchpin.report.service;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.linchpin.graph.DependencyGraph;
import org.linchpin.graph.Organization;
import org.linchpin.graph.Service;
import org.linchpin.report.Coverage;
import org.linchpin.report.Links;
import org.linchpin.report.OrganizationReport.Fact;
import org.linchpin.report.Phrases;
import org.linchpin.report.View;
import org.linchpin.report.Words;

/**
 * What would stop a service.
 *
 * @param lead one sentence made from the figures
 * @param more what else there is to say at once; may be empty
 * @param facts what the service is
 * @param coverage how much is known of what it reaches
 */
public record ServiceReport(String lead, String more, List<Fact> facts, Coverage coverage) {
    public ServiceReport {
        facts = List.copyOf(facts);
    }

    /**
     * The report.
     *
     * @param stopping single faults that stop it, the fastest first
     * @param degrading how many single faults degrade it
     * @param needs how many dependencies it has
     */
    static ServiceReport of(View view, int node, List<Stop> stopping, int degrading, int needs, PairsOfService pairs) {
        return new ServiceReport(
                needs == 0
                        ? "Nothing is known of what it needs, so nothing can be said of what would stop it."
                        : lead(view, stopping),
                needs == 0 ? "" : more(view, node, stopping, degrading, pairs),
                facts(view.graph(), node),
                Coverage.reachedFrom(view.graph(), IntStream.of(node)));
    }

    private static String lead(View view, List<Stop> stopping) {
        if (stopping.isEmpty()) {
            return "No single fault of these kinds would stop it, among the dependencies known.";
        }
        Stop first = stopping.get(0);
        Double hours = first.route().hours();
        String sentence = "%s, it would go down %s"
                .formatted(
                        Phrases.ifFails(view.graph(), first.fault(), view.outage()),
                        Phrases.after(hours == null ? 0 : hours));
        int others = stopping.size() - 1;
        return others == 0
                ? sentence + ". Nothing else of these kinds would stop it alone."
                : "%s; %s would stop it alone."
                        .formatted(
                                sentence,
                                others == 1
                                        ? "1 other fault"
                                        : "each of %s other faults".formatted(Words.number(others)));
    }

    private static String more(View view, int node, List<Stop> stopping, int degrading, PairsOfService pairs) {
        List<String> sentences = new ArrayList<>();
        Double tolerance = view.graph().service(node).toleranceHours();
        if (tolerance != null && !stopping.isEmpty()) {
            long breached = stopping.stream()
                    .filter(r -> Boolean.TRUE.equals(r.route().breached()))
                    .count();
            sentences.add("Its impact tolerance of %s would be exceeded by %s."
                    .formatted(
                            Phrases.hours(tolerance), breached == 0 ? "none of them" : of(breached, stopping.size())));
        }
        if (degrading > 0) {
            sentences.add("%s would degrade it.".formatted(Words.count(degrading, "single fault", "single faults")));
        }
        sentences.add(
                pairs.rows().isEmpty() && !pairs.truncated()
                        ? "No two of the faults looked at would stop it only together."
                        : "There %s: two faults that stop it together, though neither does alone."
                                .formatted((pairs.rows().size() == 1 ? "is " : "are ") + pairs.counted()));
        return String.join(" ", sentences);
    }

    private static String of(long some, int all) {
        return some == all
                ? all == 1 ? "it" : "all %s of them".formatted(Words.number(all))
                : "%s of them".formatted(Words.number(some));
    }

    private static List<Fact> facts(DependencyGraph graph, int node) {
        Service service = graph.service(node);
        Organization owner = java.util.Objects.requireNonNull(graph.owner(node));
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact("Organization", owner.name(), Links.organization(owner.id())));
        facts.add(new Fact("Sector", owner.sector(), Links.sector(owner.sector())));
        facts.add(new Fact("Country or territory", Words.country(owner.country()), null));
        facts.add(new Fact("Criticality", service.criticality().text(), null));
        if (service.function() != null) {
            facts.add(new Fact("Function", service.function(), null));
        }
        facts.add(new Fact(
                "Impact tolerance",
                service.toleranceHours() == null ? "not stated" : Phrases.hours(service.toleranceHours()),
                null));
        facts.add(new Fact("Recovery after the supplier’s repair", Phrases.hours(service.recoveryHours()), null));
        facts.add(new Fact("Weight", Phrases.number(service.weight()), null));
        facts.add(new Fact("If it failed itself", "what would follow", Links.fault(service.id())));
        facts.add(new Fact("Row", "Dependencies, history, changes", Links.row(service.id())));
        facts.add(new Fact("Data set", Words.datasets(service), null));
        facts.add(new Fact("Id", service.id(), null));
        return facts;
    }
}
