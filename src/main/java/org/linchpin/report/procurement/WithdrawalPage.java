package org.linchpin.report.procurement;

import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linchpin.analysis.Analysis;
import org.linchpin.analysis.RequestAnalysis;
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
import org.linchpin.procurement.ProcurementNotice;
import org.linchpin.procurement.SupplyLosses;
import org.linchpin.report.Links;

/** What an organization would lose if suppliers supplied no more: those of a country, a vendor, a place. */
@Path("/organizations/{id}/withdrawal")
@Authenticated
@Produces(MediaType.TEXT_HTML)
public class WithdrawalPage {
    private static final String FAULT = "fault";

    private final RequestAnalysis analysis;
    private final PageRequest request;

    WithdrawalPage(RequestAnalysis analysis, PageRequest request) {
        this.analysis = analysis;
        this.request = request;
    }

    record withdrawal(
            PageFrame frame,
            WithdrawalReport report,
            @Nullable TableView services,
            @Nullable TableView contracts,
            TableView countries,
            TableView vendors,
            TableView places,
            String notice)
            implements TemplateInstance {}

    @GET
    public Response page(String id) {
        Analysis now = analysis.get();
        DependencyGraph graph = now.graph();
        Organization organization = graph.rows().find(Organization.class, id);
        if (organization == null) {
            throw new ProblemException(ProblemType.NOT_FOUND, "There is no organization \"%s\".".formatted(id));
        }
        int index = graph.organizations().indexOf(organization);
        List<LossTable.Row> byCountry = losses(now, index, NodeKind.COUNTRY);
        List<LossTable.Row> byVendor = losses(now, index, NodeKind.VENDOR);
        List<LossTable.Row> byPlace = losses(now, index, NodeKind.LOCATION);
        Table<LossTable.Row> countries = table("countries", NodeKind.COUNTRY, organization, byCountry);
        Table<LossTable.Row> vendors = table("vendors", NodeKind.VENDOR, organization, byVendor);
        Table<LossTable.Row> places = table("places", NodeKind.LOCATION, organization, byPlace);
        @Nullable String chosen = request.address().value(FAULT);
        String title = "If suppliers supplied no more";
        var trail = List.of(
                new Breadcrumb("Organizations", "/organizations"),
                new Breadcrumb(organization.name(), Links.organization(id)));
        if (chosen == null) {
            PageFrame frame = request.frame(title, trail.toArray(Breadcrumb[]::new));
            WithdrawalReport report =
                    WithdrawalReport.of(organization, byCountry.size(), byVendor.size(), byPlace.size());
            return request.answer(
                    new withdrawal(
                            frame,
                            report,
                            null,
                            null,
                            countries.view(),
                            vendors.view(),
                            places.view(),
                            ProcurementNotice.TEXT),
                    countries,
                    vendors,
                    places);
        }
        LossReport loss = LossReport.of(now, index, fault(graph, chosen));
        PageFrame frame =
                request.frame(loss.name(), trail.get(0), trail.get(1), new Breadcrumb(title, Links.withdrawal(id)));
        Table<LostServiceTable.Row> services = request.table(LostServiceTable.DEFINITION, loss.services());
        Table<ContractTable.Row> contracts = request.table(ContractTable.DEFINITION, loss.contracts());
        return request.answer(
                new withdrawal(
                        frame,
                        loss.report(organization),
                        services.view(),
                        contracts.view(),
                        countries.view(),
                        vendors.view(),
                        places.view(),
                        ProcurementNotice.TEXT),
                services,
                contracts,
                countries,
                vendors,
                places);
    }

    private static List<LossTable.Row> losses(Analysis now, int organization, NodeKind kind) {
        return SupplyLosses.of(now.faults(), organization, kind).stream()
                .map(loss -> new LossTable.Row(now.graph(), loss))
                .toList();
    }

    private Table<LossTable.Row> table(
            String name, NodeKind kind, Organization organization, List<LossTable.Row> rows) {
        return request.table(
                LossTable.of(name, kind, organization.name(), fault -> Links.withdrawal(organization.id(), fault)),
                rows);
    }

    private static int fault(DependencyGraph graph, String id) {
        int node = graph.node(id);
        if (node == DependencyGraph.NONE) {
            throw new ProblemException(
                    ProblemType.NOT_FOUND, "There is nothing here with the id \"%s\".".formatted(id));
        }
        if (!SupplyLosses.KINDS.contains(graph.kind(node))) {
            throw new ProblemException(
                    ProblemType.BAD_REQUEST,
                    "\"%s\" is a %s, but a loss of supply is of a country, a vendor or a location."
                            .formatted(id, graph.kind(node).text()));
        }
        return node;
    }
}
