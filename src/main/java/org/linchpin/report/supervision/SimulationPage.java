package org.linchpin.report.supervision;

import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.linchpin.analysis.RequestAnalysis;
import org.linchpin.fault.Cascade;
import org.linchpin.fault.FaultCounts;
import org.linchpin.fault.FaultScenario;
import org.linchpin.graph.DependencyGraph;
import org.linchpin.graph.Organization;
import org.linchpin.platform.page.Breadcrumb;
import org.linchpin.platform.page.Expensive;
import org.linchpin.platform.page.PageFrame;
import org.linchpin.platform.page.PageRequest;
import org.linchpin.platform.problem.ProblemException;
import org.linchpin.platform.problem.ProblemType;
import org.linchpin.platform.table.PageAddress;
import org.linchpin.platform.table.Table;
import org.linchpin.platform.table.TableColumn;
import org.linchpin.platform.table.TableDefinition;
import org.linchpin.platform.table.TableView;
import org.linchpin.report.FaultNames;
import org.linchpin.report.Links;
import org.linchpin.report.Narrowing;
import org.linchpin.report.OutageSettings;
import org.linchpin.report.Phrases;
import org.linchpin.report.View;
import org.linchpin.report.Words;
import org.linchpin.report.cascade.Timeline;
import org.linchpin.report.cascade.TimelineChart;
import org.linchpin.supervision.Supervision;

/** What any set of faults would do to a sector, by hour. */
@Expensive
@Path("/systemic-faults/simulation")
@Authenticated
@Produces(MediaType.TEXT_HTML)
public class SimulationPage {
    private static final String FAULT = "fault";
    /** As many as a simulation of the API takes. */
    private static final int MOST = 20;

    private static final int OFFERED = 8;
    private static final Set<String> FIELDS = Set.of(ConcentrationChoice.SECTOR, ConcentrationChoice.COUNTRY);

    private static final TableDefinition<Row> SERVICES = new TableDefinition<>(
            "services",
            "Services that would go down, in the order in which they would fall",
            "services",
            "",
            "No service of these would go down, among the dependencies known.",
            List.of(
                    TableColumn.<Row>text("service", "Service", r -> r.graph().name(r.node()))
                            .link(r -> Links.service(r.graph().id(r.node()))),
                    TableColumn.<Row>text(
                                    "organization",
                                    "Organization",
                                    r -> r.owner().name())
                            .link(r -> Links.organization(r.owner().id())),
                    TableColumn.text(
                            "criticality",
                            "Criticality",
                            r -> r.graph().service(r.node()).criticality().text()),
                    TableColumn.hours("after", "Down after", Row::hours),
                    TableColumn.<Row>text("tolerance", "Impact tolerance", Row::tolerance),
                    TableColumn.code("id", "Id", r -> r.graph().id(r.node()))));

    private final RequestAnalysis analysis;
    private final OutageSettings settings;
    private final Supervision supervision;
    private final PageRequest request;

    SimulationPage(RequestAnalysis analysis, OutageSettings settings, Supervision supervision, PageRequest request) {
        this.analysis = analysis;
        this.settings = settings;
        this.supervision = supervision;
        this.request = request;
    }

    record simulation(
            PageFrame frame,
            String lead,
            ChoiceForm form,
            View.Choices choices,
            List<Narrowing.Chip> chosen,
            List<Narrowing.Chip> offers,
            String whatIf,
            @Nullable TimelineChart chart,
            TableView timeline,
            TableView services)
            implements TemplateInstance {}

    /** One service that goes down. */
    record Row(Cascade cascade, int node) {
        DependencyGraph graph() {
            return cascade.graph();
        }

        Organization owner() {
            return Objects.requireNonNull(graph().owner(node));
        }

        double hours() {
            return cascade.downAfterHours(node);
        }

        @Nullable
        String tolerance() {
            Boolean breached = cascade.toleranceBreached(node);
            return breached == null ? null : breached ? "exceeded" : "kept";
        }
    }

    /** The simulation of faults, with the same population and outage. */
    static String address(ConcentrationChoice choice, View view, List<String> faults) {
        PageAddress there = choice.on("/systemic-faults/simulation");
        for (String name : View.OUTAGE) {
            @Nullable String value = view.address().value(name);
            there = value == null ? there : there.with(name, value);
        }
        return there.withAll(FAULT, faults).toString();
    }

    @GET
    public Response page() {
        View view = View.of(analysis.get(), request.address(), settings);
        DependencyGraph graph = view.graph();
        ConcentrationChoice choice = ConcentrationChoice.of(request.address(), supervision.countrySets());
        choice.requireInside("A list of services and their organizations");
        List<String> ids = faults(graph, request.address());
        int[] nodes = ids.stream().mapToInt(graph::node).toArray();
        SystemicFaults.Totals totals =
                SystemicFaults.Totals.of(graph, choice.query().population());
        Cascade cascade = view.analysis()
                .faults()
                .cascade(FaultScenario.of(
                        graph, view.outage().mode(), view.outage().hours(), nodes));
        Timeline moments = Timeline.of(cascade, totals.counted());
        Table<Timeline.Moment> timeline = request.table(Timeline.TABLE, moments.moments());
        Table<Row> services = request.table(
                SERVICES,
                Arrays.stream(cascade.down())
                        .filter(totals.counted())
                        .mapToObj(n -> new Row(cascade, n))
                        .toList());
        return request.answer(
                new simulation(
                        request.frame(
                                "Simulation",
                                new Breadcrumb(
                                        "Systemic faults",
                                        choice.on("/systemic-faults").toString())),
                        lead(view, choice, totals, cascade, nodes),
                        ChoiceForm.of(
                                choice.address(),
                                "Whose services count",
                                choice.fields(graph, supervision.countrySets(), FIELDS)),
                        view.choices(),
                        ids.stream()
                                .map(id -> new Narrowing.Chip(
                                        new FaultNames(graph).full(graph.node(id)),
                                        address(
                                                choice,
                                                view,
                                                ids.stream()
                                                        .filter(other -> !other.equals(id))
                                                        .toList()),
                                        true))
                                .toList(),
                        offers(view, choice, totals, ids),
                        view.whatIf(ids),
                        TimelineChart.of(moments, view.outage()),
                        timeline.view(),
                        services.view()),
                timeline,
                services);
    }

    private static List<String> faults(DependencyGraph graph, PageAddress address) {
        List<String> ids = address.parameters().getOrDefault(FAULT, List.of()).stream()
                .map(String::strip)
                .filter(id -> !id.isEmpty())
                .distinct()
                .toList();
        if (ids.size() > MOST) {
            throw new ProblemException(
                    ProblemType.BAD_REQUEST,
                    "%d faults are chosen, but at most %d can fail at once here.".formatted(ids.size(), MOST));
        }
        for (String id : ids) {
            if (graph.node(id) == DependencyGraph.NONE) {
                throw new ProblemException(
                        ProblemType.NOT_FOUND, "There is nothing here with the id \"%s\".".formatted(id));
            }
        }
        return ids;
    }

    private static String lead(
            View view, ConcentrationChoice choice, SystemicFaults.Totals totals, Cascade cascade, int... faults) {
        if (faults.length == 0) {
            return "Choose what fails. Up to %d things can fail at once.".formatted(MOST);
        }
        FaultCounts counts = cascade.count(totals.counted());
        return "%s, %s of the critical services of %s would go down (%s of %s), at %s of %s; %s would be degraded."
                .formatted(
                        Phrases.ifFail(view.graph(), cascade.scenario().faults(), view.outage()),
                        Phrases.percent(totals.ofCritical(counts.criticalServicesDown())),
                        choice.population(),
                        Words.number(counts.criticalServicesDown()),
                        Words.number(totals.critical()),
                        Words.number(counts.organizationsHit()),
                        Words.count(totals.organizations(), "organization", "organizations"),
                        Words.count(counts.servicesDegraded(), "service", "services"));
    }

    /** The worst single faults of the population that are not chosen yet. */
    private List<Narrowing.Chip> offers(
            View view, ConcentrationChoice choice, SystemicFaults.Totals totals, List<String> ids) {
        return ids.size() >= MOST
                ? List.of()
                : SystemicFaults.rows(view, choice, supervision.suppression(), totals, View.SUPPLY, faults -> "")
                        .stream()
                        .filter(r -> !ids.contains(view.graph().id(r.fault())))
                        .limit(OFFERED)
                        .map(r -> new Narrowing.Chip(
                                r.name(),
                                address(
                                        choice,
                                        view,
                                        Stream.concat(
                                                        ids.stream(),
                                                        Stream.of(view.graph().id(r.fault())))
                                                .toList()),
                                false))
                        .toList();
    }
}
