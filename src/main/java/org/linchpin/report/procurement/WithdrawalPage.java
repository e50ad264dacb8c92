package org.linchpin.report.procurement;

import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linchpin.analysis.Analysis;
import org.linchpin.analysis.RequestAnalysis;
import org.linchpin.graph.DependencyGraph;
import org.linchpin.graph.NodeKind;
import org.linchpin.graph.Organization;
import org.linchpin.platform.page.Breadcrumb;
import org.linchpin.platform.page.Expensive;
import org.linchpin.platform.page.PageFrame;
import org.linchpin.platform.page.PageRequest;
import org.linchpin.platform.problem.ProblemException;
import org.linchpin.platform.problem.ProblemType;
import org.linchpin.platform.table.PageAddress;
import org.linchpin.platform.table.Table;
import org.linchpin.platform.table.TableDefinition;
import org.linchpin.platform.table.TableView;
import org.linchpin.procurement.ProcurementNotice;
import org.linchpin.procurement.SupplyLosses;
import org.linchpin.report.Documents;
import org.linchpin.report.Links;
import org.linchpin.report.PrintedTable;

/** What an organization would lose if suppliers supplied no more: those of a country, a vendor, a place. */
@Path("/organizations/{id}/withdrawal")
@Authenticated
public class WithdrawalPage {
    private static final String FAULT = "fault";

    private static final String TITLE = "If suppliers supplied no more";
    private static final int MOST_PRINTED = 60;

    private final RequestAnalysis analysis;
    private final PageRequest request;
    private final Documents documents;

    WithdrawalPage(RequestAnalysis analysis, PageRequest request, Documents documents) {
        this.analysis = analysis;
        this.request = request;
        this.documents = documents;
    }

    record withdrawal(
            PageFrame frame,
            WithdrawalReport report,
            @Nullable TableView services,
            @Nullable TableView contracts,
            TableView countries,
            TableView vendors,
            TableView places,
            String pdf,
            String notice)
            implements TemplateInstance {}

    record document(
            WithdrawalReport report,
            @Nullable PrintedTable services,
            @Nullable PrintedTable contracts,
            PrintedTable countries,
            PrintedTable vendors,
            PrintedTable places,
            String notice)
            implements TemplateInstance {}

    /**
     * What is asked for, with its figures.
     *
     * @param loss the one that is looked at; null for all
     */
    private record Asked(
            Organization organization,
            List<LossTable.Row> countries,
            List<LossTable.Row> vendors,
            List<LossTable.Row> places,
            @Nullable LossReport loss) {
        WithdrawalReport report() {
            return loss == null
                    ? WithdrawalReport.of(organization, countries.size(), vendors.size(), places.size())
                    : loss.report(organization);
        }
    }

    @GET
    @Produces(MediaType.TEXT_HTML)
    public Response page(String id) {
        Asked asked = asked(id);
        List<Table<?>> tables = new ArrayList<>();
        Table<LossTable.Row> countries = request.table(definition(NodeKind.COUNTRY, asked), asked.countries());
        Table<LossTable.Row> vendors = request.table(definition(NodeKind.VENDOR, asked), asked.vendors());
        Table<LossTable.Row> places = request.table(definition(NodeKind.LOCATION, asked), asked.places());
        tables.addAll(List.of(countries, vendors, places));
        List<Breadcrumb> trail = new ArrayList<>(List.of(
                new Breadcrumb("Organizations", "/organizations"),
                new Breadcrumb(asked.organization().name(), Links.organization(id))));
        @Nullable TableView services = null;
        @Nullable TableView contracts = null;
        LossReport loss = asked.loss();
        if (loss != null) {
            trail.add(new Breadcrumb(TITLE, Links.withdrawal(id)));
            Table<LostServiceTable.Row> lost = request.table(LostServiceTable.DEFINITION, loss.services());
            Table<ContractTable.Row> concerned = request.table(ContractTable.DEFINITION, loss.contracts());
            tables.addAll(List.of(lost, concerned));
            services = lost.view();
            contracts = concerned.view();
        }
        PageFrame frame = request.frame(loss == null ? TITLE : loss.name(), trail.toArray(Breadcrumb[]::new));
        @Nullable String chosen = request.address().value(FAULT);
        PageAddress pdf = PageAddress.of(Links.withdrawal(id) + "/report.pdf");
        return request.answer(
                new withdrawal(
                        frame,
                        asked.report(),
                        services,
                        contracts,
                        countries.view(),
                        vendors.view(),
                        places.view(),
                        (chosen == null ? pdf : pdf.with(FAULT, chosen)).toString(),
                        ProcurementNotice.TEXT),
                tables.toArray(Table[]::new));
    }

    /** The same as a document. */
    @Expensive
    @GET
    @Path("report.pdf")
    @Produces(Documents.PDF)
    public Response document(String id) {
        Asked asked = asked(id);
        LossReport loss = asked.loss();
        String body = new document(
                        asked.report(),
                        loss == null
                                ? null
                                : PrintedTable.of(LostServiceTable.DEFINITION, loss.services(), MOST_PRINTED),
                        loss == null ? null : PrintedTable.of(ContractTable.DEFINITION, loss.contracts(), MOST_PRINTED),
                        printed(NodeKind.COUNTRY, asked, asked.countries()),
                        printed(NodeKind.VENDOR, asked, asked.vendors()),
                        printed(NodeKind.LOCATION, asked, asked.places()),
                        ProcurementNotice.TEXT)
                .render();
        return documents.file(
                analysis.get(),
                "%s: %s%s"
                        .formatted(
                                TITLE,
                                asked.organization().name(),
                                loss == null ? "" : ", and " + loss.name() + " is lost"),
                body,
                "withdrawal");
    }

    private Asked asked(String id) {
        Analysis now = analysis.get();
        DependencyGraph graph = now.graph();
        Organization organization = graph.rows().find(Organization.class, id);
        if (organization == null) {
            throw new ProblemException(ProblemType.NOT_FOUND, "There is no organization \"%s\".".formatted(id));
        }
        int index = graph.organizations().indexOf(organization);
        @Nullable String chosen = request.address().value(FAULT);
        return new Asked(
                organization,
                losses(now, index, NodeKind.COUNTRY),
                losses(now, index, NodeKind.VENDOR),
                losses(now, index, NodeKind.LOCATION),
                chosen == null ? null : LossReport.of(now, index, fault(graph, chosen)));
    }

    private static PrintedTable printed(NodeKind kind, Asked asked, List<LossTable.Row> rows) {
        return PrintedTable.of(definition(kind, asked), rows, MOST_PRINTED);
    }

    private static TableDefinition<LossTable.Row> definition(NodeKind kind, Asked asked) {
        String name = switch (kind) {
            case COUNTRY -> "countries";
            case VENDOR -> "vendors";
            default -> "places";
        };
        Organization organization = asked.organization();
        return LossTable.of(name, kind, organization.name(), fault -> Links.withdrawal(organization.id(), fault));
    }

    private static List<LossTable.Row> losses(Analysis now, int organization, NodeKind kind) {
        return SupplyLosses.of(now.faults(), organization, kind).stream()
                .map(loss -> new LossTable.Row(now.graph(), loss))
                .toList();
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
