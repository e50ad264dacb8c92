package org.linchpin.report.supervision;

import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.linchpin.analysis.HiddenPairQuery;
import org.linchpin.analysis.PairSearch;
import org.linchpin.analysis.RequestAnalysis;
import org.linchpin.analysis.ServiceFilter;
import org.linchpin.concentration.Population;
import org.linchpin.graph.Choice;
import org.linchpin.graph.NodeKind;
import org.linchpin.platform.page.PageFrame;
import org.linchpin.platform.page.PageRequest;
import org.linchpin.platform.table.PageAddress;
import org.linchpin.platform.table.Table;
import org.linchpin.platform.table.TableView;
import org.linchpin.report.OutageSettings;
import org.linchpin.report.View;
import org.linchpin.report.Words;
import org.linchpin.supervision.Supervision;

/** The faults that would take down most of a sector's critical services, alone and in pairs. */
@Path("/systemic-faults")
@Authenticated
@Produces(MediaType.TEXT_HTML)
public class SystemicFaultsPage {
    private static final String KIND = "kind";
    private static final Duration PATIENCE = Duration.ofSeconds(1);
    private static final Set<String> FIELDS = Set.of(ConcentrationChoice.SECTOR, ConcentrationChoice.COUNTRY);

    private final RequestAnalysis analysis;
    private final OutageSettings settings;
    private final Supervision supervision;
    private final PageRequest request;

    SystemicFaultsPage(
            RequestAnalysis analysis, OutageSettings settings, Supervision supervision, PageRequest request) {
        this.analysis = analysis;
        this.settings = settings;
        this.supervision = supervision;
        this.request = request;
    }

    record faults(
            PageFrame frame,
            String lead,
            ChoiceForm form,
            View.Choices choices,
            @Nullable Chart chart,
            TableView table,
            String pairsNote,
            TableView pairs)
            implements TemplateInstance {}

    @GET
    public Response page() {
        PageAddress address = request.address();
        View view = View.of(analysis.get(), address, settings);
        ConcentrationChoice choice = ConcentrationChoice.of(address, supervision.countrySets());
        @Nullable String kind = address.value(KIND);
        Optional<NodeKind> only = kind == null ? Optional.empty() : Choice.find(NodeKind.class, kind);
        SystemicFaults.Totals totals =
                SystemicFaults.Totals.of(view.graph(), choice.query().population());
        SystemicFaults.Simulations simulations = faults -> SimulationPage.address(choice, view, faults);
        List<SystemicFaults.Row> rows =
                SystemicFaults.rows(view, totals, only.map(Set::of).orElse(SystemicFaults.RANKED), simulations);
        Table<SystemicFaults.Row> table = request.table(SystemicFaults.table(choice.population()), rows);
        Optional<PairSearch.Found> found = pairs(view, choice.query().population());
        Table<SystemicFaults.Pair> pairs = request.table(
                SystemicFaults.PAIRS,
                found.map(f -> pairRows(view, totals, f, simulations)).orElse(List.of()));
        @Nullable Chart chart = SystemicFaults.chart(choice.population(), rows);
        List<ChoiceForm.Field> fields = new ArrayList<>(choice.fields(view.graph(), supervision.countrySets(), FIELDS));
        fields.add(kinds(only));
        return request.answer(
                new faults(
                        request.frame("Systemic faults"),
                        chart == null
                                ? "No single fault would take down a service of %s, among the dependencies known."
                                        .formatted(choice.population())
                                : "%s of %s, for an outage %s."
                                        .formatted(
                                                chart.finding(),
                                                choice.population(),
                                                view.outage().lasting()),
                        ChoiceForm.of(choice.address(), "Whose services count, and which faults", fields),
                        view.choices(),
                        chart,
                        table.view(),
                        found.isPresent()
                                ? ""
                                : "Pairs are searched for one sector and one country at a time, and this search is not done yet or the choice is wider. Load the page again in a moment, or see hidden pairs.",
                        pairs.view()),
                table,
                pairs);
    }

    private static ChoiceForm.Field kinds(Optional<NodeKind> only) {
        List<ChoiceForm.Option> options = new ArrayList<>();
        options.add(new ChoiceForm.Option("", "of every kind but countries", only.isEmpty()));
        for (NodeKind kind : NodeKind.values()) {
            if (SystemicFaults.allKinds().contains(kind)) {
                options.add(new ChoiceForm.Option(
                        kind.text(),
                        Words.kinds(kind),
                        only.filter(k -> k == kind).isPresent()));
            }
        }
        return ChoiceForm.Field.one(KIND, "Faults", options);
    }

    /** Pairs of products and of vendors, in an outage that does not end; empty while they are searched, or for several sectors. */
    private static Optional<PairSearch.Found> pairs(View view, Population population) {
        if (population.sectors().size() > 1 || population.countries().size() > 1) {
            return Optional.empty();
        }
        var services = new ServiceFilter(
                null,
                population.sectors().stream().findFirst().orElse(null),
                population.countries().stream().findFirst().orElse(null),
                population.dataset());
        return view.analysis()
                .searchHiddenPairs(new HiddenPairQuery(
                        services,
                        Set.of(NodeKind.PRODUCT, NodeKind.VENDOR),
                        null,
                        view.outage().mode()))
                .within(PATIENCE);
    }

    private static List<SystemicFaults.Pair> pairRows(
            View view, SystemicFaults.Totals totals, PairSearch.Found found, SystemicFaults.Simulations simulations) {
        return found.first().stream()
                .map(p -> new SystemicFaults.Pair(
                        view,
                        totals,
                        p.first(),
                        p.second(),
                        p.criticalServicesDown(),
                        p.servicesDown(),
                        p.organizationsHit(),
                        simulations.of(
                                List.of(view.graph().id(p.first()), view.graph().id(p.second())))))
                .toList();
    }
}
