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
import org.linchpin.analysis.ServiceFilter;
import org.linchpin.fault.Cascade;
import org.linchpin.fault.FaultCounts;
import org.linchpin.graph.DependencyGraph;
import org.linchpin.graph.Incident;
import org.linchpin.graph.NodeKind;
import org.linchpin.graph.Organization;
import org.linchpin.incident.Backtests;
import org.linchpin.platform.page.Breadcrumb;
import org.linchpin.platform.page.PageFrame;
import org.linchpin.platform.page.PageRequest;
import org.linchpin.platform.table.PageAddress;
import org.linchpin.platform.table.Table;
import org.linchpin.platform.table.TableView;
import org.linchpin.report.Links;
import org.linchpin.report.Phrases;
import org.linchpin.report.Words;
import org.linchpin.report.cascade.Effect;
import org.linchpin.report.cascade.EffectTables;
import org.linchpin.report.cascade.Spread;
import org.linchpin.report.search.OrganizationSearch;

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
            List<Organization> candidates,
            String elsewhere,
            @Nullable Spread spread,
            TableView services)
            implements TemplateInstance {}

    @GET
    public Response page(String id) {
        Analysis now = analysis.get();
        Incident incident = IncidentPage.find(now.backtests(), id);
        DependencyGraph graph = now.graph();
        PageAddress address = request.address();
        OrganizationSearch search =
                OrganizationSearch.of(graph.organizations(), typed(address, ReplayForm.ORGANIZATION));
        String sector = typed(address, ReplayForm.SECTOR);
        Organization organization = search.found();
        var filter = new ServiceFilter(organization == null ? null : organization.id(), sector, null, null);
        Cascade cascade = now.faults().cascade(Backtests.scenario(graph, incident));
        IntPredicate services = filter.on(graph);
        Table<Effect> table = request.table(EffectTables.OF_FAULT, effects(cascade, services));
        PageFrame frame = request.frame(
                "Replay: " + incident.name(),
                new Breadcrumb("Incidents", "/incidents"),
                new Breadcrumb(incident.name(), Links.incident(id)));
        String lead = incident.isWithoutOutage()
                ? "Nothing stopped in this incident, so there is nothing to replay: Linchpin judges availability only."
                : search.typed().isEmpty() || organization != null
                        ? lead(incident, cascade.count(services), organization, sector)
                        : ask(search);
        return request.answer(
                new replay(
                        frame,
                        lead,
                        incident.isWithoutOutage()
                                ? null
                                : ReplayForm.of(graph, incident, search.shown(graph.organizations()), sector),
                        search.candidates(),
                        Links.replay(id),
                        Spread.of(cascade, DependencyGraph.NONE, services, address),
                        table.view()),
                table);
    }

    /** What a field holds; null if it is absent or left empty. */
    private static @Nullable String typed(PageAddress address, String field) {
        String text = address.value(field);
        return text == null || text.isBlank() ? null : text;
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

    private static String lead(
            Incident incident, FaultCounts counts, @Nullable Organization organization, @Nullable String sector) {
        String whose = organization != null ? " of " + organization.name() : sector != null ? " of " + sector : "";
        String opening = "If what failed on %s failed today %s"
                .formatted(
                        incident.date(),
                        incident.durationHours() == null
                                ? "for good"
                                : "for " + Phrases.hours(incident.durationHours()));
        if (counts.isEmpty()) {
            return "%s, no service%s would go down or be degraded, among the dependencies known today. Those of that day may have ended."
                    .formatted(opening, whose);
        }
        return "%s, %s%s would go down, %s of them critical, and %s would be degraded."
                .formatted(
                        opening,
                        Words.count(counts.servicesDown(), "service", "services"),
                        whose,
                        Words.number(counts.criticalServicesDown()),
                        Words.number(counts.servicesDegraded()));
    }

    private static String ask(OrganizationSearch search) {
        return search.candidates().isEmpty()
                ? "No organization is called \"%s\". Below is what would follow for all.".formatted(search.typed())
                : "\"%s\" may be one of several organizations. Below is what would follow for all."
                        .formatted(search.typed());
    }
}
