package org.linchpin.report.fault;

import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linchpin.analysis.RequestAnalysis;
import org.linchpin.fault.Cascade;
import org.linchpin.fault.FaultScenario;
import org.linchpin.graph.DependencyGraph;
import org.linchpin.graph.NodeKind;
import org.linchpin.platform.page.Breadcrumb;
import org.linchpin.platform.page.PageFrame;
import org.linchpin.platform.page.PageRequest;
import org.linchpin.platform.problem.ProblemException;
import org.linchpin.platform.problem.ProblemType;
import org.linchpin.platform.table.Table;
import org.linchpin.platform.table.TableView;
import org.linchpin.report.Links;
import org.linchpin.report.OutageSettings;
import org.linchpin.report.View;
import org.linchpin.report.cascade.AffectedTable;
import org.linchpin.report.cascade.BreakdownTable;
import org.linchpin.report.cascade.Effect;
import org.linchpin.report.cascade.EffectTables;
import org.linchpin.report.cascade.Spread;
import org.linchpin.report.ongoing.OngoingNote;
import org.linchpin.report.ongoing.OngoingNotes;

/** What falls if this fails: which services, in which order, by sector and country. */
@Path("/faults/{id}")
@Authenticated
@Produces(MediaType.TEXT_HTML)
public class FaultPage {
    private final RequestAnalysis analysis;
    private final OutageSettings settings;
    private final PageRequest request;
    private final OngoingNotes ongoing;

    FaultPage(RequestAnalysis analysis, OutageSettings settings, PageRequest request, OngoingNotes ongoing) {
        this.analysis = analysis;
        this.settings = settings;
        this.request = request;
        this.ongoing = ongoing;
    }

    record fault(
            PageFrame frame,
            FaultReport report,
            List<OngoingNote> ongoing,
            String combine,
            @Nullable String supplier,
            @Nullable Spread spread,
            View.Choices choices,
            TableView sectors,
            TableView countries,
            TableView services,
            TableView others)
            implements TemplateInstance {
        fault {
            ongoing = List.copyOf(ongoing);
        }
    }

    @GET
    public Response page(String id) {
        View view = View.of(analysis.get(), request.address(), settings);
        DependencyGraph graph = view.graph();
        int node = graph.node(id);
        if (node == DependencyGraph.NONE) {
            throw new ProblemException(
                    ProblemType.NOT_FOUND, "There is nothing here with the id \"%s\".".formatted(id));
        }
        Cascade cascade = view.analysis()
                .faults()
                .cascade(FaultScenario.of(
                        graph, view.outage().mode(), view.outage().hours(), node));
        Table<BreakdownTable.Row> sectors = request.table(BreakdownTable.SECTORS, BreakdownTable.bySector(cascade));
        Table<BreakdownTable.Row> countries =
                request.table(BreakdownTable.COUNTRIES, BreakdownTable.byCountry(cascade));
        Table<Effect> services = request.table(EffectTables.OF_FAULT, EffectTables.effects(cascade));
        Table<AffectedTable.Row> others = request.table(AffectedTable.DEFINITION, AffectedTable.rows(cascade));
        return request.answer(
                new fault(
                        request.frame(graph.name(node), new Breadcrumb("Single faults", "/faults")),
                        FaultReport.of(view, cascade, node),
                        ongoing.ofNode(graph, node),
                        view.whatIf(List.of(id)),
                        supplier(graph, node),
                        Spread.of(cascade, node, view.address()),
                        view.choices(),
                        sectors.view(),
                        countries.view(),
                        services.view(),
                        others.view()),
                sectors,
                countries,
                services,
                others);
    }

    /** Who has it among their suppliers; null for what is no supplier. */
    private static @Nullable String supplier(DependencyGraph graph, int node) {
        NodeKind kind = graph.kind(node);
        return kind == NodeKind.VENDOR || kind == NodeKind.PRODUCT ? Links.supplier(kind, graph.id(node)) : null;
    }
}
