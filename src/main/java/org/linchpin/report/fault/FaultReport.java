package org.linchpin.report.fault;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import org.linchpin.fault.Cascade;
import org.linchpin.fault.FaultCounts;
import org.linchpin.graph.DependencyGraph;
import org.linchpin.graph.FaultMode;
import org.linchpin.graph.NodeKind;
import org.linchpin.graph.Organization;
import org.linchpin.graph.Product;
import org.linchpin.graph.Vendor;
import org.linchpin.report.Links;
import org.linchpin.report.OrganizationReport.Fact;
import org.linchpin.report.Phrases;
import org.linchpin.report.View;
import org.linchpin.report.Words;

/**
 * What falls if one node fails.
 *
 * @param lead one sentence made from the figures
 * @param facts what the node is
 * @param caveat what to bear in mind for this kind of fault; empty if nothing
 */
public record FaultReport(String lead, List<Fact> facts, String caveat) {
    public FaultReport {
        facts = List.copyOf(facts);
    }

    static FaultReport of(View view, Cascade cascade, int node) {
        return new FaultReport(lead(view, cascade, node), facts(cascade.graph(), node), caveat(cascade, node));
    }

    private static String lead(View view, Cascade cascade, int node) {
        DependencyGraph graph = cascade.graph();
        FaultCounts counts = cascade.count(n -> true);
        String opening = Phrases.ifFails(graph, node, view.outage());
        if (counts.isEmpty()) {
            return opening + ", no service would go down or be degraded, among the dependencies known.";
        }
        String degraded = counts.servicesDegraded() == 0
                ? ""
                : " %s would be degraded.".formatted(Words.count(counts.servicesDegraded(), "service", "services"));
        if (counts.servicesDown() == 0) {
            return opening + ", no service would go down, among the dependencies known." + degraded;
        }
        return "%s, %s of %s would go down, %s of them critical, the first %s.%s"
                .formatted(
                        opening,
                        Words.count(counts.servicesDown(), "service", "services"),
                        Words.count(counts.organizationsHit(), "organization", "organizations"),
                        Phrases.number(counts.criticalServicesDown()),
                        Phrases.after(firstHour(cascade, node).orElse(0)),
                        degraded);
    }

    private static OptionalDouble firstHour(Cascade cascade, int fault) {
        return Arrays.stream(cascade.down())
                .filter(n -> n != fault && cascade.graph().kind(n) == NodeKind.SERVICE)
                .mapToDouble(cascade::downAfterHours)
                .min();
    }

    private static List<Fact> facts(DependencyGraph graph, int node) {
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact("Kind", graph.kind(node).text(), null));
        switch (graph.kind(node)) {
            case PRODUCT -> {
                Product product = graph.product(node);
                facts.add(new Fact("Vendor", graph.name(graph.vendorOf(node)), Links.fault(product.vendor())));
                facts.add(new Fact("Category", product.category(), null));
                facts.add(new Fact("Without its vendor it goes on", lasting(product.withoutVendorHours()), null));
                facts.add(new Fact("Upstream known", product.upstream().text(), null));
                if (product.notes() != null) {
                    facts.add(new Fact("Notes", product.notes(), null));
                }
            }
            case VENDOR -> {
                Vendor vendor = graph.vendor(node);
                facts.add(new Fact("Seat", Words.country(vendor.country()), null));
                int top = graph.ultimateParent(node);
                if (top != node) {
                    facts.add(new Fact("Ultimate parent", graph.name(top), Links.fault(graph.id(top))));
                }
            }
            default -> {
                Organization owner = graph.owner(node);
                if (owner != null) {
                    facts.add(new Fact("Organization", owner.name(), Links.organization(owner.id())));
                }
            }
        }
        if (graph.kind(node) != NodeKind.COUNTRY) {
            facts.add(new Fact("Row", "Dependencies, history, changes", Links.row(graph.id(node))));
        }
        facts.add(new Fact("Id", graph.id(node), null));
        return facts;
    }

    private static String lasting(double hours) {
        return hours == 0 ? "not at all" : Double.isInfinite(hours) ? "without end" : Phrases.hours(hours);
    }

    private static String caveat(Cascade cascade, int node) {
        if (cascade.graph().kind(node) == NodeKind.COUNTRY) {
            return Phrases.WITHDRAWAL + " " + Phrases.NO_LIKELIHOOD;
        }
        if (cascade.graph().kind(node) == NodeKind.VENDOR && cascade.scenario().mode() == FaultMode.MALFUNCTION) {
            return "A worst case: all that this vendor and its subsidiaries supply malfunctions at once.";
        }
        return "";
    }
}
