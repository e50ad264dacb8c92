package org.linchpin.report.supervision;

import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;
import org.linchpin.analysis.BackgroundRun;
import org.linchpin.analysis.HiddenPairQuery;
import org.linchpin.analysis.PairSearch;
import org.linchpin.analysis.ServiceFilter;
import org.linchpin.concentration.CellSuppression;
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

    /**
     * One fault.
     *
     * @param withheld whether its figures stand for too few organizations, or hide others that do
     */
    record Row(View view, Totals totals, int fault, FaultCounts counts, Simulations simulations, boolean withheld) {
        DependencyGraph graph() {
            return view.graph();
        }

        String name() {
            return new FaultNames(graph()).full(fault);
        }

        /** Made for the few rows that are shown. */
        String simulation() {
            return simulations.of(List.of(graph().id(fault)));
        }

        <T> @Nullable T shown(T figure) {
            return withheld ? null : figure;
        }
    }

    /** What is ranked unless a kind is chosen: a withdrawal concerns all that a country supplies, and is looked at by itself. */
    static final Set<NodeKind> RANKED = Set.of(NodeKind.LOCATION, NodeKind.VENDOR, NodeKind.PRODUCT, NodeKind.SYSTEM);

    /**
     * Every fault that takes down a counted service, of the kinds that are asked for; the worst first. For readers outside the
     * authority, without the systems of organizations, which have their names.
     */
    static List<Row> rows(
            View view,
            ConcentrationChoice choice,
            CellSuppression suppression,
            Totals totals,
            Set<NodeKind> kinds,
            Simulations simulations) {
        List<RankedFault> ranked =
                view
                        .analysis()
                        .ranking(view.faults(), ServiceFilter.of(choice.query().population()))
                        .faults()
                        .stream()
                        .filter(r -> kinds.contains(view.graph().kind(r.fault())))
                        .filter(r -> !choice.external() || view.graph().kind(r.fault()) != NodeKind.SYSTEM)
                        .filter(r -> r.counts().servicesDown() > 0)
                        // of those that do the same, the narrowest first
                        .sorted(Comparator.comparingInt(
                                        (RankedFault r) -> -r.counts().criticalServicesDown())
                                .thenComparingInt(r -> -r.counts().servicesDown())
                                .thenComparing(r -> view.graph().kind(r.fault()), Comparator.reverseOrder())
                                .thenComparing(r -> view.graph().id(r.fault())))
                        .toList();
        return Withheld.of(choice.external(), suppression, ranked, r ->
                        new int[] {r.counts().organizationsHit()})
                .mapped(
                        ranked,
                        (r, hidden) -> new Row(
                                view, totals, r.fault(), r.counts(), simulations, hidden.length > 0 && hidden[0]));
    }

    /** Where a set of faults is simulated. */
    interface Simulations {
        String of(List<String> faults);
    }

    static TableDefinition<Row> table(ConcentrationChoice choice) {
        return new TableDefinition<>(
                "faults",
                "Faults by the share of the critical services of %s that would go down: services, each counted alike"
                        .formatted(choice.population()),
                "faults",
                "",
                "No single fault would take a service of these down, among the dependencies known.",
                List.of(
                        TableColumn.<Row>text("fault", "If this fails", Row::name)
                                .link(r -> choice.external()
                                        ? null
                                        : Links.fault(r.graph().id(r.fault()))),
                        TableColumn.<Row>text(
                                        "kind",
                                        "Kind",
                                        r -> Words.kind(r.graph().kind(r.fault())))
                                .help("A vendor fails with its subsidiaries; a country's withdrawal spares its own"
                                        + " organizations."),
                        TableColumn.<Row>share(
                                        "critical_share",
                                        "Critical services lost",
                                        r -> r.shown(
                                                r.totals().ofCritical(r.counts().criticalServicesDown())))
                                .help("Of the critical services of the population."),
                        TableColumn.<Row>number(
                                "critical_services_down",
                                "How many",
                                r -> r.shown(r.counts().criticalServicesDown())),
                        TableColumn.<Row>share(
                                "services_share",
                                "Services lost",
                                r -> r.shown(r.totals().ofServices(r.counts().servicesDown()))),
                        TableColumn.<Row>share(
                                        "organizations_share",
                                        "Organizations hit",
                                        r -> r.shown(r.totals()
                                                .ofOrganizations(r.counts().organizationsHit())))
                                .help(
                                        "Those with a service down, of the population's organizations that have services."),
                        TableColumn.<Row>number(
                                "organizations_hit",
                                "How many organizations",
                                r -> r.shown(r.counts().organizationsHit())),
                        TableColumn.<Row>number(
                                "tolerances_breached",
                                "Impact tolerances exceeded",
                                r -> r.shown(r.counts().tolerancesBreached())),
                        TableColumn.<Row>text("simulate", "By hour", r -> choice.external() ? null : "simulate")
                                .link(Row::simulation)
                                .notSearched()
                                .ifAny(),
                        TableColumn.code("id", "Id", r -> r.graph().id(r.fault()))));
    }

    /** Null if nothing falls. */
    static @Nullable Chart chart(ConcentrationChoice choice, List<Row> rows) {
        List<Row> worst =
                rows.stream().filter(r -> !r.withheld()).limit(MOST_BARS).toList();
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
                                choice.population(),
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
                                choice.external() ? null : r.simulation()))
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
            Simulations simulations,
            boolean withheld) {
        /** Made for the few rows that are shown. */
        String simulation() {
            return simulations.of(List.of(view.graph().id(first), view.graph().id(second)));
        }

        <T> @Nullable T shown(T figure) {
            return withheld ? null : figure;
        }

        String names() {
            var names = new FaultNames(view.graph());
            return names.full(first) + " + " + names.full(second);
        }
    }

    static TableDefinition<Pair> pairs(ConcentrationChoice choice) {
        return new TableDefinition<>(
                "pairs",
                "Pairs of faults that take down services of %s which neither takes down alone, by the share of critical services"
                        .formatted(choice.population()),
                "pairs",
                "",
                "No pair of faults would take down a service that neither stops alone, among the dependencies known.",
                List.of(
                        TableColumn.<Pair>text("pair", "If both fail", Pair::names)
                                .link(p -> choice.external() ? null : p.simulation()),
                        TableColumn.<Pair>share(
                                        "critical_share",
                                        "Critical services lost together",
                                        p -> p.shown(p.totals().ofCritical(p.critical())))
                                .help("Only those that neither fault takes down alone."),
                        TableColumn.number("critical_services_down", "How many", p -> p.shown(p.critical())),
                        TableColumn.number("services_down", "Services", p -> p.shown(p.services())),
                        TableColumn.number("organizations_hit", "Organizations", p -> p.shown(p.organizations()))));
    }

    /**
     * Pairs of products and of vendors, in an outage that does not end.
     *
     * @param found the first of them
     */
    static List<Pair> pairs(
            View view,
            ConcentrationChoice choice,
            CellSuppression suppression,
            Totals totals,
            PairSearch.Found found,
            Simulations simulations) {
        return Withheld.of(choice.external(), suppression, found.first(), p -> new int[] {p.organizationsHit()})
                .mapped(
                        found.first(),
                        (p, hidden) -> new Pair(
                                view,
                                totals,
                                p.first(),
                                p.second(),
                                p.criticalServicesDown(),
                                p.servicesDown(),
                                p.organizationsHit(),
                                simulations,
                                hidden.length > 0 && hidden[0]));
    }

    /** The search for the pairs of a population, begun once; it goes on while nobody waits. */
    static BackgroundRun<PairSearch.Found> search(View view, Population population) {
        return view.analysis()
                .searchHiddenPairs(new HiddenPairQuery(
                        ServiceFilter.of(population),
                        Set.of(NodeKind.PRODUCT, NodeKind.VENDOR),
                        null,
                        view.outage().mode()));
    }

    /** The kinds that can be chosen. */
    static Set<NodeKind> allKinds() {
        return Set.of(NodeKind.COUNTRY, NodeKind.LOCATION, NodeKind.VENDOR, NodeKind.PRODUCT, NodeKind.SYSTEM);
    }
}
