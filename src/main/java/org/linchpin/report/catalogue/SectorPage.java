package org.linchpin.report.catalogue;

import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.linchpin.analysis.RequestAnalysis;
import org.linchpin.analysis.ServiceFilter;
import org.linchpin.graph.DependencyGraph;
import org.linchpin.graph.NodeKind;
import org.linchpin.graph.Organization;
import org.linchpin.platform.page.Breadcrumb;
import org.linchpin.platform.page.PageFrame;
import org.linchpin.platform.page.PageRequest;
import org.linchpin.platform.problem.ProblemException;
import org.linchpin.platform.problem.ProblemType;
import org.linchpin.platform.table.Table;
import org.linchpin.platform.table.TableColumn;
import org.linchpin.platform.table.TableDefinition;
import org.linchpin.platform.table.TableView;
import org.linchpin.report.Links;
import org.linchpin.report.Narrowing;
import org.linchpin.report.OutageSettings;
import org.linchpin.report.View;
import org.linchpin.report.Words;
import org.linchpin.report.cascade.FaultGroup;
import org.linchpin.report.cascade.FaultGroups;
import org.linchpin.report.cascade.FaultTables;

/** Where a sector hangs on one supplier. */
@Path("/sectors/{name}")
@Authenticated
@Produces(MediaType.TEXT_HTML)
public class SectorPage {
    private static final TableDefinition<Row> ORGANIZATIONS = new TableDefinition<>(
            "organizations",
            "Organizations of this sector",
            "organizations",
            "name",
            "No organization is in this sector.",
            List.of(
                    TableColumn.<Row>text(
                                    "name",
                                    "Organization",
                                    r -> r.organization().name())
                            .link(r -> Links.organization(r.organization().id())),
                    TableColumn.<Row>text(
                                    "country",
                                    "Country or territory",
                                    r -> r.organization().country())
                            .shownAs(r -> Words.country(r.organization().country())),
                    TableColumn.number("services", "Services", Row::services),
                    TableColumn.number("critical_services", "Of these critical", Row::critical),
                    TableColumn.number("size", "Size", r -> r.organization().size()),
                    TableColumn.text(
                            "size_unit",
                            "Unit of the size",
                            r -> r.organization().sizeUnit()),
                    TableColumn.code("id", "Id", r -> r.organization().id())));

    private final RequestAnalysis analysis;
    private final DirectUses uses;
    private final OutageSettings settings;
    private final PageRequest request;

    SectorPage(RequestAnalysis analysis, DirectUses uses, OutageSettings settings, PageRequest request) {
        this.analysis = analysis;
        this.uses = uses;
        this.settings = settings;
        this.request = request;
    }

    record sector(
            PageFrame frame,
            SectorReport report,
            List<Narrowing.Chip> views,
            View.Choices choices,
            TableView measures,
            TableView vendors,
            TableView faults,
            TableView countries,
            TableView organizations)
            implements TemplateInstance {}

    /** One organization. */
    record Row(Organization organization, int services, int critical) {}

    @GET
    public Response page(String name) {
        DependencyGraph graph = analysis.get().graph();
        List<Row> members = members(graph, name);
        if (members.isEmpty()) {
            throw new ProblemException(ProblemType.NOT_FOUND, "No organization is in a sector \"%s\".".formatted(name));
        }
        View view = View.of(analysis.get(), request.address(), settings);
        IntPredicate counted = ServiceFilter.ofSector(name).on(graph);
        SectorReport report = SectorReport.of(
                analysis.get(),
                name,
                IntStream.range(graph.kindStart(NodeKind.SERVICE), graph.nodeCount())
                        .filter(counted));
        Table<ConcentrationTables.Measured> measures = request.table(ConcentrationTables.MEASURES, report.measures());
        Table<ConcentrationTables.Row> vendors = request.table(ConcentrationTables.VENDORS, report.vendors());
        Table<ConcentrationTables.Row> countries = request.table(ConcentrationTables.COUNTRIES, report.countries());
        Table<FaultTables.Row> faults = faults(view, name);
        Table<Row> organizations = request.table(ORGANIZATIONS, members);
        PageFrame frame = request.frame(name, new Breadcrumb("Sectors", "/sectors"));
        return request.answer(
                new sector(
                        frame,
                        report,
                        views(name),
                        view.choices(),
                        measures.view(),
                        vendors.view(),
                        faults.view(),
                        countries.view(),
                        organizations.view()),
                measures,
                vendors,
                faults,
                countries,
                organizations);
    }

    /** What a supervisor asks of the sector. */
    private static List<Narrowing.Chip> views(String sector) {
        return List.of(
                new Narrowing.Chip("Every measure", Links.list("/concentration", "sector", sector), false),
                new Narrowing.Chip("By category", Links.list("/concentration/map", "sector", sector), false),
                new Narrowing.Chip("Countries of supply", Links.list("/concentration/supply", "sector", sector), false),
                new Narrowing.Chip("Systemic faults", Links.list("/systemic-faults", "sector", sector), false),
                new Narrowing.Chip("Over time", Links.list("/concentration/changes", "sector", sector), false),
                new Narrowing.Chip("Whose jurisdiction applies", Links.sectorSovereignty(sector), false),
                new Narrowing.Chip("Country by country", Links.jurisdictions(sector), false),
                new Narrowing.Chip("Compare suppliers", Links.compareSector(sector), false));
    }

    private Table<FaultTables.Row> faults(View view, String name) {
        ServiceFilter counted = ServiceFilter.ofSector(name);
        List<FaultGroup> ranking = FaultGroups.of(view.analysis(), view.faults(), view.kinds(), counted);
        return request.table(
                FaultTables.ranking("faults", "Single faults, by the services of this sector"),
                FaultTables.rows(view, ranking, counted));
    }

    private List<Row> members(DependencyGraph graph, String sector) {
        DirectUse use = uses.of(graph);
        List<Organization> all = graph.organizations();
        return IntStream.range(0, all.size())
                .filter(o -> all.get(o).sector().equals(sector))
                .mapToObj(
                        o -> new Row(all.get(o), use.servicesOfOrganization[o], use.criticalServicesOfOrganization[o]))
                .toList();
    }
}
