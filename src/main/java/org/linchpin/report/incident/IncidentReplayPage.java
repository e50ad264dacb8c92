package org.linchpin.report.incident;

import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.linchpin.analysis.Analysis;
import org.linchpin.analysis.RequestAnalysis;
import org.linchpin.fault.Cascade;
import org.linchpin.fault.FaultScenario;
import org.linchpin.graph.DependencyGraph;
import org.linchpin.graph.Incident;
import org.linchpin.graph.NodeKind;
import org.linchpin.incident.Backtests;
import org.linchpin.platform.page.Breadcrumb;
import org.linchpin.platform.page.PageFrame;
import org.linchpin.platform.page.PageRequest;
import org.linchpin.platform.table.Table;
import org.linchpin.platform.table.TableView;
import org.linchpin.report.Links;
import org.linchpin.report.Phrases;
import org.linchpin.report.cascade.Effect;
import org.linchpin.report.cascade.EffectTables;
import org.linchpin.report.cascade.Spread;
import org.linchpin.report.search.OrganizationOffer;

/** What would follow if an incident happened once more, on today's graph. */
@Path("/incidents/{id}/replay")
@Authenticated
@Produces(MediaType.TEXT_HTML)
public class IncidentReplayPage {
    private final RequestAnalysis analysis;
    private final PageRequest request;

    IncidentReplayPage(RequestAnalysis analysis, PageRequest request) {
        this.analysis = analysis;
        this.request = request;
    }

    record replay(
            PageFrame frame,
            String lead,
            @Nullable ReplayForm form,
            String caveat,
            List<OrganizationOffer> offers,
            @Nullable Spread spread,
            TableView services)
            implements TemplateInstance {}

    @GET
    public Response page(String id) {
        Analysis now = analysis.get();
        Incident incident = IncidentPage.find(now.backtests(), id);
        DependencyGraph graph = now.graph();
        var choice = ReplayChoice.of(request.address(), graph.organizations());
        Cascade cascade = now.faults().cascade(Backtests.scenario(graph, incident));
        IntPredicate services = choice.filter().on(graph);
        Table<Effect> table = request.table(EffectTables.OF_FAULT, effects(cascade, services));
        PageFrame frame = request.frame(
                "Replay: " + incident.name(),
                new Breadcrumb("Incidents", "/incidents"),
                new Breadcrumb(incident.name(), Links.incident(id)));
        boolean stopped = !incident.isWithoutOutage();
        return request.answer(
                new replay(
                        frame,
                        stopped
                                ? choice.lead(incident, cascade.count(services))
                                : "Nothing stopped in this incident, so there is nothing to replay: Linchpin judges availability only.",
                        stopped ? ReplayForm.of(graph, incident, choice) : null,
                        FaultScenario.isWithdrawal(graph, cascade.scenario().faults())
                                ? Phrases.WITHDRAWAL + " " + Phrases.NO_LIKELIHOOD
                                : "",
                        choice.offers(Links.replay(id)),
                        Spread.of(cascade, DependencyGraph.NONE, services, request.address()),
                        table.view()),
                table);
    }

    private static List<Effect> effects(Cascade cascade, IntPredicate services) {
        DependencyGraph graph = cascade.graph();
        List<Integer> faults = cascade.scenario().faults();
        return IntStream.concat(Arrays.stream(cascade.down()), Arrays.stream(cascade.degraded()))
                .filter(n -> graph.kind(n) == NodeKind.SERVICE && !faults.contains(n) && services.test(n))
                .mapToObj(n -> new Effect(cascade, faults.get(0), List.of(), n))
                .sorted(EffectTables.WORST_FIRST)
                .toList();
    }
}
