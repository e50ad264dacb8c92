package org.linchpin.report;

import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.linchpin.analysis.RequestAnalysis;
import org.linchpin.analysis.ServiceFilter;
import org.linchpin.fault.Cascade;
import org.linchpin.fault.FaultScenario;
import org.linchpin.graph.DependencyGraph;
import org.linchpin.graph.NodeKind;
import org.linchpin.graph.Organization;
import org.linchpin.platform.page.Breadcrumb;
import org.linchpin.platform.page.PageFrame;
import org.linchpin.platform.page.PageRequest;
import org.linchpin.platform.problem.ProblemException;
import org.linchpin.platform.problem.ProblemType;
import org.linchpin.platform.table.Table;
import org.linchpin.platform.table.TableView;

/** What would stop this organization, and by which chain. */
@Path("/organizations/{id}")
@Authenticated
@Produces(MediaType.TEXT_HTML)
public class OrganizationPage {
    private final RequestAnalysis analysis;
    private final OutageSettings settings;
    private final PageRequest request;

    OrganizationPage(RequestAnalysis analysis, OutageSettings settings, PageRequest request) {
        this.analysis = analysis;
        this.settings = settings;
        this.request = request;
    }

    record organization(
            PageFrame frame,
            OrganizationReport report,
            View.Choices choices,
            TableView ranking,
            TableView services,
            TableView effects,
            TableView incidents)
            implements TemplateInstance {}

    @GET
    public Response page(String id) {
        View view = View.of(analysis.get(), request.address(), settings);
        DependencyGraph graph = view.graph();
        Organization organization = graph.rows().find(Organization.class, id);
        if (organization == null) {
            throw new ProblemException(ProblemType.NOT_FOUND, "There is no organization \"%s\".".formatted(id));
        }
        IntPredicate owned = ServiceFilter.ofOrganization(id).on(graph);
        int[] services = IntStream.range(graph.kindStart(NodeKind.SERVICE), graph.nodeCount())
                .filter(owned)
                .toArray();
        List<FaultGroup> groups = FaultGroups.of(view.analysis(), view.faults(), view.kinds(), owned);
        List<Effect> effects = effects(view, groups, services);

        Table<FaultTables.Row> ranking = request.table(
                FaultTables.ranking("faults", "Single faults that would stop or degrade " + organization.name()),
                FaultTables.rows(view, groups, owned));
        Table<ServiceTable.Row> serviceTable =
                request.table(ServiceTable.DEFINITION, serviceRows(graph, services, effects));
        Table<Effect> effectTable = request.table(EffectTables.OF_ORGANIZATION, effects);
        Table<OwnIncidentTable.Row> incidents = request.table(
                OwnIncidentTable.DEFINITION,
                OwnIncidentTable.rows(graph.rows(), analysis.get().backtests(), id));
        PageFrame frame = request.frame(organization.name(), new Breadcrumb("Organizations", "/organizations"));
        return request.answer(
                new organization(
                        frame,
                        OrganizationReport.of(view, organization, services, groups),
                        view.choices(),
                        ranking.view(),
                        serviceTable.view(),
                        effectTable.view(),
                        incidents.view()),
                ranking,
                serviceTable,
                effectTable,
                incidents);
    }

    private static List<Effect> effects(View view, List<FaultGroup> groups, int[] services) {
        DependencyGraph graph = view.graph();
        return groups.stream()
                .flatMap(group -> {
                    Cascade cascade = view.analysis()
                            .faults()
                            .cascade(FaultScenario.of(
                                    graph, view.outage().mode(), view.outage().hours(), group.fault()));
                    return IntStream.of(services)
                            .filter(s -> cascade.isDown(s) || cascade.isDegraded(s))
                            .mapToObj(s -> new Effect(cascade, group.fault(), group.others(), s));
                })
                .sorted(EffectTables.WORST_FIRST)
                .toList();
    }

    private static List<ServiceTable.Row> serviceRows(DependencyGraph graph, int[] services, List<Effect> effects) {
        Map<Integer, int[]> counts = new HashMap<>();
        for (Effect effect : effects) {
            counts.computeIfAbsent(effect.node(), n -> new int[2])[effect.isDown() ? 0 : 1]++;
        }
        int[] none = new int[2];
        return IntStream.of(services)
                .mapToObj(s -> {
                    int[] count = counts.getOrDefault(s, none);
                    return new ServiceTable.Row(graph.service(s), count[0], count[1]);
                })
                .toList();
    }
}
