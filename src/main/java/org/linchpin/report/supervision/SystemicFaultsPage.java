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
import org.linchpin.analysis.BackgroundRun;
import org.linchpin.analysis.PairSearch;
import org.linchpin.analysis.RequestAnalysis;
import org.linchpin.graph.Choice;
import org.linchpin.graph.NodeKind;
import org.linchpin.platform.page.PageFrame;
import org.linchpin.platform.page.PageRequest;
import org.linchpin.platform.table.PageAddress;
import org.linchpin.platform.table.Table;
import org.linchpin.platform.table.TableView;
import org.linchpin.report.Narrowing;
import org.linchpin.report.OutageSettings;
import org.linchpin.report.View;
import org.linchpin.report.Words;

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
    private final SupervisionViews views;
    private final PageRequest request;

    SystemicFaultsPage(RequestAnalysis analysis, OutageSettings settings, SupervisionViews views, PageRequest request) {
        this.analysis = analysis;
        this.settings = settings;
        this.views = views;
        this.request = request;
    }

    record faults(
            PageFrame frame,
            String lead,
            ChoiceForm form,
            List<Narrowing.Chip> audiences,
            String withheld,
            View.Choices choices,
            @Nullable Chart chart,
            TableView table,
            String pairsNote,
            boolean searched,
            TableView pairs)
            implements TemplateInstance {}

    @GET
    public Response page() {
        PageAddress address = request.address();
        View view = View.of(analysis.get(), address, settings);
        ConcentrationChoice choice = views.choice();
        @Nullable String kind = address.value(KIND);
        Optional<NodeKind> only = kind == null ? Optional.empty() : Choice.find(NodeKind.class, kind);
        SystemicFaults.Totals totals =
                SystemicFaults.Totals.of(view.graph(), choice.query().population());
        SystemicFaults.Simulations simulations = faults -> SimulationPage.address(choice, view, faults);
        List<SystemicFaults.Row> rows = SystemicFaults.rows(
                view,
                choice,
                views.suppression(),
                totals,
                only.map(Set::of).orElse(SystemicFaults.RANKED),
                simulations);
        Table<SystemicFaults.Row> table = request.table(SystemicFaults.table(choice), rows);
        BackgroundRun<PairSearch.Found> search =
                SystemicFaults.search(view, choice.query().population());
        Optional<PairSearch.Found> found = search.within(PATIENCE);
        Table<SystemicFaults.Pair> pairs = request.table(
                SystemicFaults.pairs(choice),
                found.map(f -> SystemicFaults.pairs(view, choice, views.suppression(), totals, f, simulations))
                        .orElse(List.of()));
        @Nullable Chart chart = SystemicFaults.chart(choice, rows);
        return request.answer(
                new faults(
                        request.frame("Systemic faults"),
                        lead(view, choice, chart),
                        views.form(choice, view.graph(), "Whose services count, and which faults", FIELDS, kinds(only)),
                        choice.audiences(),
                        views.withheld(choice),
                        view.choices(),
                        chart,
                        table.view(),
                        found.map(SystemicFaultsPage::pairsNote).orElseGet(() -> searching(search, totals)),
                        found.isPresent(),
                        pairs.view()),
                table,
                pairs);
    }

    private static String lead(View view, ConcentrationChoice choice, @Nullable Chart chart) {
        return chart == null
                ? "No single fault would take down a service of %s, among the dependencies known."
                        .formatted(choice.population())
                : "%s of %s, for an outage %s."
                        .formatted(
                                chart.finding(),
                                choice.population(),
                                view.outage().lasting());
    }

    private static String searching(BackgroundRun<PairSearch.Found> search, SystemicFaults.Totals totals) {
        return "Pairs are being searched: %s of %s are done. The search goes on; load the page again in a moment."
                .formatted(
                        Words.number(search.done()),
                        Words.count(totals.services().cardinality(), "service", "services"));
    }

    static String pairsNote(PairSearch.Found found) {
        return (found.total() > found.first().size()
                        ? "The table has the first %s of %s pairs by rank. "
                                .formatted(Words.number(found.first().size()), Words.number(found.total()))
                        : "")
                + (found.truncated()
                        ? "The search was given up before its end: there may be more pairs than found. "
                        : "")
                + "A pair is judged in an outage that does not end.";
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
}
