package org.linchpin.report.supervision;

import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;
import org.linchpin.concentration.Population;
import org.linchpin.fault.FaultCounts;
import org.linchpin.fault.RankedFault;
import org.linchpin.graph.Criticality;
import org.linchpin.graph.DependencyGraph;
import org.linchpin.graph.NodeKind;
import org.linchpin.graph.Organization;
import org.linchpin.picture.RankChart;
import org.linchpin.picture.RankChartRenderer;
import org.linchpin.platform.table.TableColumn;
import org.linchpin.platform.table.TableDefinition;
import org.linchpin.report.FaultNames;
import org.linchpin.report.Links;
import org.linchpin.report.Phrases;
import org.linchpin.report.View;
import org.linchpin.report.Words;

/** Faults by the share of a population's critical services that they take down. */
final class SystemicFaults {
    private static final RankChartRenderer RENDERER = new RankChartRenderer();
    private static final int MOST_BARS = 12;

    private SystemicFaults() {}

    /**
     * What a population has.
     *
     * @param services that count, as nodes
     */
    record Totals(BitSet services, int critical, int organizations) {
        static Totals of(DependencyGraph graph, Population population) {
            var services = new BitSet(graph.nodeCount());
            var organizations = new BitSet();
            int critical = 0;
            for (int s = graph.kindStart(NodeKind.SERVICE); s < graph.kindEnd(NodeKind.SERVICE); s++) {
                Organization owner = Objects.requireNonNull(graph.owner(s));
                boolean isIn = population.holds(owner)
                        && (population.dataset() == null
                                || graph.service(s).provenance().datasets().contains(population.dataset()));
                if (isIn) {
                    services.set(s);
                    organizations.set(graph.organization(s));
                    critical += graph.service(s).criticality() == Criticality.CRITICAL ? 1 : 0;
                }
            }
            return new Totals(services, critical, organizations.cardinality());
        }

        /** True for the services of the population. */
        IntPredicate counted() {
            return services::get;
        }

        double ofCritical(int down) {
            return critical == 0 ? 0 : (double) down / critical;
        }

        double ofServices(int down) {
            return services.isEmpty() ? 0 : (double) down / services.cardinality();
        }

        double ofOrganizations(int hit) {
            return organizations == 0 ? 0 : (double) hit / organizations;
        }
    }

    /** One fault. */
    record Row(View view, Totals totals, int fault, FaultCounts counts, String simulation) {
        DependencyGraph graph() {
            return view.graph();
        }

        String name() {
            return new FaultNames(graph()).full(fault);
        }
    }

    /** What is ranked unless a kind is chosen: a withdrawal concerns all that a country supplies, and is looked at by itself. */
    static final Set<NodeKind> RANKED = Set.of(NodeKind.LOCATION, NodeKind.VENDOR, NodeKind.PRODUCT, NodeKind.SYSTEM);

    /** Every fault that takes down or degrades a counted service, of the kinds that are asked for; the worst first. */
    static List<Row> rows(View view, Totals totals, Set<NodeKind> kinds, Simulations simulations) {
        return view.faults().ranking(totals.counted()).stream()
                .filter(r -> kinds.contains(view.graph().kind(r.fault())))
                .filter(r -> r.counts().servicesDown() > 0)
                // of those that do the same, the narrowest first
                .sorted(Comparator.comparingInt((RankedFault r) -> -r.counts().criticalServicesDown())
                        .thenComparingInt(r -> -r.counts().servicesDown())
                        .thenComparing(r -> view.graph().kind(r.fault()), Comparator.reverseOrder())
                        .thenComparing(r -> view.graph().id(r.fault())))
                .map(r -> new Row(
                        view,
                        totals,
                        r.fault(),
                        r.counts(),
                        simulations.of(List.of(view.graph().id(r.fault())))))
                .toList();
    }

    /** Where a set of faults is simulated. */
    interface Simulations {
        String of(List<String> faults);
    }

    static TableDefinition<Row> table(String population) {
        return new TableDefinition<>(
                "faults",
                "Faults by the share of the critical services of %s that would go down: services, each counted alike"
                        .formatted(population),
                "faults",
                "",
                "No single fault would take a service of these down, among the dependencies known.",
                List.of(
                        TableColumn.<Row>text("fault", "If this fails", Row::name)
                                .link(r -> Links.fault(r.graph().id(r.fault()))),
                        TableColumn.<Row>text(
                                        "kind",
                                        "Kind",
                                        r -> Words.kind(r.graph().kind(r.fault())))
                                .help("A vendor fails with its subsidiaries; a country's withdrawal spares its own"
                                        + " organizations."),
                        TableColumn.<Row>share(
                                        "critical_share",
                                        "Critical services lost",
                                        r -> r.totals().ofCritical(r.counts().criticalServicesDown()))
                                .help("Of the critical services of the population."),
                        TableColumn.<Row>number(
                                "critical_services_down",
                                "How many",
                                r -> r.counts().criticalServicesDown()),
                        TableColumn.<Row>share(
                                "services_share",
                                "Services lost",
                                r -> r.totals().ofServices(r.counts().servicesDown())),
                        TableColumn.<Row>share(
                                        "organizations_share",
                                        "Organizations hit",
                                        r -> r.totals()
                                                .ofOrganizations(r.counts().organizationsHit()))
                                .help(
                                        "Those with a service down, of the population's organizations that have services."),
                        TableColumn.<Row>number(
                                "organizations_hit",
                                "How many organizations",
                                r -> r.counts().organizationsHit()),
                        TableColumn.<Row>number(
                                "tolerances_breached",
                                "Impact tolerances exceeded",
                                r -> r.counts().tolerancesBreached()),
                        TableColumn.<Row>text("simulate", "By hour", r -> "simulate")
                                .link(Row::simulation)
                                .notSearched(),
                        TableColumn.code("id", "Id", r -> r.graph().id(r.fault()))));
    }

    /** Null if nothing falls. */
    static @Nullable Chart chart(String population, List<Row> rows) {
        List<Row> worst = rows.stream().limit(MOST_BARS).toList();
        if (worst.isEmpty()) {
            return null;
        }
        Row first = worst.get(0);
        String finding = "%s would take down %s of the critical services"
                .formatted(
                        first.name(),
                        Phrases.percent(first.totals().ofCritical(first.counts().criticalServicesDown())));
        String about =
                "Share of the critical services that would go down, and of the organizations that would be hit: %s, %s of %s."
                        .formatted(
                                population,
                                Words.count(first.totals().critical(), "critical service", "critical services"),
                                Words.count(first.totals().organizations(), "organization", "organizations"));
        var chart = new RankChart(
                finding,
                about + " The table below has the figures.",
                "critical services lost",
                "organizations hit",
                1,
                worst.stream()
                        .map(r -> new RankChart.Bar(
                                r.name(),
                                r.totals().ofCritical(r.counts().criticalServicesDown()),
                                Phrases.percent(r.totals().ofCritical(r.counts().criticalServicesDown())),
                                r.totals().ofOrganizations(r.counts().organizationsHit()),
                                Phrases.percent(
                                        r.totals().ofOrganizations(r.counts().organizationsHit())),
                                r.simulation()))
                        .toList());
        return new Chart(finding, about, RENDERER.svg(chart, "systemic-chart"));
    }

    /** Two faults that together take services down. */
    record Pair(
            View view,
            Totals totals,
            int first,
            int second,
            int critical,
            int services,
            int organizations,
            String simulation) {
        String names() {
            var names = new FaultNames(view.graph());
            return names.full(first) + " + " + names.full(second);
        }
    }

    static final TableDefinition<Pair> PAIRS = new TableDefinition<>(
            "pairs",
            "Pairs of faults that take down services which neither takes down alone, by the share of critical services",
            "pairs",
            "",
            "No pair of faults would take down a service that neither stops alone, among the dependencies known.",
            List.of(
                    TableColumn.<Pair>text("pair", "If both fail", Pair::names).link(Pair::simulation),
                    TableColumn.<Pair>share(
                                    "critical_share",
                                    "Critical services lost together",
                                    p -> p.totals().ofCritical(p.critical()))
                            .help("Only those that neither fault takes down alone."),
                    TableColumn.number("critical_services_down", "How many", Pair::critical),
                    TableColumn.number("services_down", "Services", Pair::services),
                    TableColumn.number("organizations_hit", "Organizations", Pair::organizations)));

    /** The kinds that can be chosen. */
    static Set<NodeKind> allKinds() {
        return Set.of(NodeKind.COUNTRY, NodeKind.LOCATION, NodeKind.VENDOR, NodeKind.PRODUCT, NodeKind.SYSTEM);
    }
}
