package org.linchpin.report.fault;

import java.util.List;
import java.util.stream.IntStream;
import org.linchpin.fault.FaultCounts;
import org.linchpin.fault.SingleFaults;
import org.linchpin.graph.Criticality;
import org.linchpin.graph.DependencyGraph;
import org.linchpin.graph.NodeKind;
import org.linchpin.platform.table.TableView;
import org.linchpin.report.Coverage;
import org.linchpin.report.Phrases;
import org.linchpin.report.View;
import org.linchpin.report.Words;
import org.linchpin.report.cascade.FaultGroup;

/**
 * How fragile the world in this graph is.
 *
 * @param lead one sentence
 * @param spread how many services hang on a single fault
 * @param contents how many of each kind there are
 * @param coverage how much is known
 */
public record OverviewReport(String lead, String spread, List<Content> contents, Coverage coverage) {
    public OverviewReport {
        contents = List.copyOf(contents);
    }

    /** How many there are of one kind. */
    public record Content(String label, String count, String href) {}

    /**
     * One data set.
     *
     * @param services that it holds
     * @param top its products that would stop or degrade the most
     */
    public record Dataset(String name, long services, TableView top) {
        public String shownServices() {
            return Words.count(services, "service", "services");
        }
    }

    static OverviewReport of(View view, List<FaultGroup> ranking) {
        DependencyGraph graph = view.graph();
        return new OverviewReport(lead(view, ranking), spread(view), contents(graph), Coverage.ofAll(graph));
    }

    private static String lead(View view, List<FaultGroup> ranking) {
        DependencyGraph graph = view.graph();
        if (graph.count(NodeKind.SERVICE) == 0) {
            return "The graph holds no service, so nothing can be said yet.";
        }
        if (ranking.isEmpty() || ranking.get(0).counts().servicesDown() == 0) {
            return "No single fault of these kinds would stop a service, among the dependencies known.";
        }
        FaultGroup worst = ranking.get(0);
        FaultCounts counts = worst.counts();
        return "%s, %s of %s would go down, %s of them critical."
                .formatted(
                        Phrases.ifFails(graph, worst.fault(), view.outage()),
                        Words.count(counts.servicesDown(), "service", "services"),
                        Words.count(counts.organizationsHit(), "organization", "organizations"),
                        Phrases.number(counts.criticalServicesDown()));
    }

    private static String spread(View view) {
        DependencyGraph graph = view.graph();
        SingleFaults faults = view.faults();
        int[] stopped = IntStream.range(graph.kindStart(NodeKind.SERVICE), graph.nodeCount())
                .filter(s -> IntStream.of(faults.singlePointsOfFailure(s))
                        .anyMatch(f -> view.kinds().contains(graph.kind(f))))
                .toArray();
        long critical = IntStream.of(stopped)
                .filter(s -> graph.service(s).criticality() == Criticality.CRITICAL)
                .count();
        return "%s of %s would be stopped by a single fault of %s; %s of them %s critical."
                .formatted(
                        Phrases.number(stopped.length),
                        Words.count(graph.count(NodeKind.SERVICE), "service", "services"),
                        view.countries() ? "a country or territory" : "a product, a vendor or a location",
                        Phrases.number(critical),
                        critical == 1 ? "is" : "are");
    }

    private static List<Content> contents(DependencyGraph graph) {
        return List.of(
                content("organization", "organizations", graph.organizations().size(), "/organizations"),
                content("service", "services", graph.count(NodeKind.SERVICE), "/services"),
                content("system", "systems", graph.count(NodeKind.SYSTEM), "/data"),
                content("product", "products", graph.count(NodeKind.PRODUCT), "/products"),
                content("vendor", "vendors", graph.count(NodeKind.VENDOR), "/vendors"),
                content("location", "locations", graph.count(NodeKind.LOCATION), "/data"),
                content(
                        "dependency",
                        "dependencies",
                        graph.rows().dependencies().size(),
                        "/data"));
    }

    private static Content content(String one, String many, int count, String href) {
        return new Content(count == 1 ? one : many, Phrases.number(count), href);
    }
}
