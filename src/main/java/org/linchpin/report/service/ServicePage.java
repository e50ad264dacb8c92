package org.linchpin.report.service;

import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.linchpin.analysis.RequestAnalysis;
import org.linchpin.graph.DependencyGraph;
import org.linchpin.graph.NodeKind;
import org.linchpin.graph.Organization;
import org.linchpin.platform.page.Breadcrumb;
import org.linchpin.platform.page.PageFrame;
import org.linchpin.platform.page.PageRequest;
import org.linchpin.platform.problem.ProblemException;
import org.linchpin.platform.problem.ProblemType;
import org.linchpin.platform.table.PageAddress;
import org.linchpin.platform.table.Table;
import org.linchpin.platform.table.TableView;
import org.linchpin.report.Links;
import org.linchpin.report.Narrowing;
import org.linchpin.report.OutageSettings;
import org.linchpin.report.View;
import org.linchpin.report.pair.KindChoice;

/** What would stop this service: alone, in hidden pairs, by which chain and how soon. */
@Path("/services/{id}")
@Authenticated
@Produces(MediaType.TEXT_HTML)
public class ServicePage {
    private static final String PAIRS = "hidden-pairs";

    private final RequestAnalysis analysis;
    private final OutageSettings settings;
    private final PageRequest request;

    ServicePage(RequestAnalysis analysis, OutageSettings settings, PageRequest request) {
        this.analysis = analysis;
        this.settings = settings;
        this.request = request;
    }

    record service(
            PageFrame frame,
            ServiceReport report,
            View.Choices choices,
            TableView singles,
            @Nullable ChosenChain chain,
            List<Narrowing.Chip> kinds,
            String truncated,
            TableView pairs,
            TableView degrading,
            TableView needs)
            implements TemplateInstance {}

    @GET
    public Response page(String id) {
        View view = View.of(analysis.get(), request.address(), settings);
        DependencyGraph graph = view.graph();
        int node = graph.node(id);
        if (node == DependencyGraph.NONE || graph.kind(node) != NodeKind.SERVICE) {
            throw new ProblemException(ProblemType.NOT_FOUND, "There is no service \"%s\".".formatted(id));
        }
        PageAddress here = view.address();
        List<Stop> stopping = Stop.of(view, node, view.faults().singlePointsOfFailure(node), kinds(view));
        List<Stop> degraded = Stop.of(view, node, view.faults().degradingFaults(node), kinds(view));
        KindChoice kinds = KindChoice.of(here);
        PairsOfService found = PairsOfService.of(view, node, kinds.kinds());

        Table<Stop> singles =
                request.table(StopTables.stopping(fault -> ChosenChain.drawn(here, List.of(fault))), stopping);
        Table<Stop> degrading =
                request.table(StopTables.degrading(fault -> ChosenChain.drawn(here, List.of(fault))), degraded);
        Table<Pair> pairs =
                request.table(PairTable.of(kinds.shown(), pair -> ChosenChain.drawn(here, pair.ids())), found.rows());
        Table<NeedTable.Row> needs = request.table(NeedTable.DEFINITION, NeedTable.rows(view, id));
        Organization owner = Objects.requireNonNull(graph.owner(node));
        PageFrame frame = request.frame(
                graph.name(node),
                new Breadcrumb("Services", "/services"),
                new Breadcrumb(owner.name(), Links.organization(owner.id())));
        int usual = stopping.isEmpty() ? DependencyGraph.NONE : stopping.get(0).fault();
        return request.answer(
                new service(
                        frame,
                        ServiceReport.of(view, node, stopping, degraded.size(), needs.total(), found),
                        view.choices("Products, vendors, locations, systems"),
                        singles.view(),
                        ChosenChain.of(view, node, usual),
                        kinds.chips(here, PAIRS),
                        found.caveat(),
                        pairs.view(),
                        degrading.view(),
                        needs.view()),
                singles,
                pairs,
                degrading,
                needs);
    }

    /** Its organization's own systems count as well: they are what the organization can change first. */
    private static Set<NodeKind> kinds(View view) {
        Set<NodeKind> kinds = EnumSet.copyOf(view.kinds());
        if (!view.countries()) {
            kinds.add(NodeKind.SYSTEM);
        }
        return kinds;
    }
}
