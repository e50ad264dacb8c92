package org.linchpin.report.edit;

import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import org.linchpin.analysis.RequestAnalysis;
import org.linchpin.editing.EditAccess;
import org.linchpin.editing.EvidenceDates;
import org.linchpin.exporting.CsvText;
import org.linchpin.graph.DependencyGraph;
import org.linchpin.graph.GraphRow;
import org.linchpin.graph.RowKey;
import org.linchpin.graph.RowType;
import org.linchpin.importing.history.EditAction;
import org.linchpin.importing.history.PastRowChange;
import org.linchpin.importing.history.RowHistory;
import org.linchpin.platform.page.Breadcrumb;
import org.linchpin.platform.page.PageFrame;
import org.linchpin.platform.page.PageRequest;
import org.linchpin.platform.problem.ProblemException;
import org.linchpin.platform.problem.ProblemType;
import org.linchpin.platform.table.Table;
import org.linchpin.platform.table.TableView;

/** What the graph says of a node or an organization itself, where that comes from, and how to change it. */
@Path("/nodes/{id}")
@Authenticated
@Produces(MediaType.TEXT_HTML)
public class NodePage {
    private final RequestAnalysis analysis;
    private final EditAccess access;
    private final EditForms forms;
    private final EvidenceDates evidence;
    private final RowHistory history;
    private final PageRequest request;

    NodePage(
            RequestAnalysis analysis,
            EditAccess access,
            EditForms forms,
            EvidenceDates evidence,
            RowHistory history,
            PageRequest request) {
        this.analysis = analysis;
        this.access = access;
        this.forms = forms;
        this.evidence = evidence;
        this.history = history;
        this.request = request;
    }

    record node(
            PageFrame frame,
            String lead,
            String saved,
            List<RowFacts.Fact> facts,
            List<RowActions.Action> actions,
            List<TableView> tables,
            TableView history)
            implements TemplateInstance {}

    @GET
    public Response page(@PathParam("id") String id) {
        DependencyGraph graph = analysis.graph();
        GraphRow row = row(id);
        List<GraphRow> parts = RowFacts.partsOf(graph.rows(), row);
        Table<NeedRows.Row> needs = request.table(
                NeedRows.NEEDS,
                graph.rows().dependenciesFrom(id).stream()
                        .map(need -> NeedRows.Row.of(graph, need, evidence))
                        .toList());
        Table<NeedRows.Row> needed = request.table(
                NeedRows.NEEDED,
                graph.rows().dependencies().stream()
                        .filter(need -> need.to().equals(id))
                        .map(need -> NeedRows.Row.of(graph, need, evidence))
                        .toList());
        Table<GraphRow> own = request.table(RowFacts.PARTS, parts);
        Table<PastRowChange> past = request.table(
                HistoryTable.of(access.maySeeImports()),
                access.maySeeHistory(graph.rows(), row) ? history.of(RowKey.of(row)) : List.of());
        boolean organization = row.type() == RowType.ORGANIZATION;
        boolean mayNeed = !organization && row.type() != RowType.LOCATION && row.type() != RowType.VENDOR;
        List<TableView> tables = organization
                ? List.of(own.view())
                : mayNeed ? List.of(needs.view(), needed.view()) : List.of(needed.view());
        var actions = new RowActions(graph, access).of(row);
        return request.answer(
                new node(
                        request.frame(new RowNames(graph).thing(id), crumb(row)),
                        RowFacts.lead(row),
                        RowFacts.saved(request.address()),
                        RowFacts.of(graph, row),
                        actions,
                        tables,
                        past.view()),
                needs,
                needed,
                own,
                past);
    }

    @GET
    @Path("/{action}")
    public Response form(@PathParam("id") String id, @PathParam("action") String action) {
        GraphRow row = row(id);
        EditTarget target = target(row, action);
        return forms.show(
                target,
                target.action() == EditAction.CHANGE
                        ? CsvText.cells(row)
                        : Map.of("valid_to", evidence.today().toString()));
    }

    @POST
    @Path("/{action}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response submit(
            @PathParam("id") String id, @PathParam("action") String action, MultivaluedMap<String, String> sent) {
        return forms.submit(target(row(id), action), sent);
    }

    private EditTarget target(GraphRow row, String action) {
        return new EditTargets(analysis.graph(), evidence, access).of(RowActions.known(action), row);
    }

    private GraphRow row(String id) {
        GraphRow row = analysis.graph().rows().find(GraphRow.class, id);
        if (row == null || !RowFacts.hasPage(row.type())) {
            throw new ProblemException(
                    ProblemType.NOT_FOUND, "There is nothing here with the id \"%s\".".formatted(id));
        }
        return row;
    }

    private static Breadcrumb crumb(GraphRow row) {
        return switch (row.type()) {
            case ORGANIZATION -> new Breadcrumb("Organizations", "/organizations");
            case VENDOR -> new Breadcrumb("Vendors", "/vendors");
            case PRODUCT -> new Breadcrumb("Products", "/products");
            case SERVICE -> new Breadcrumb("Services", "/services");
            default -> new Breadcrumb("In the graph", "/data");
        };
    }
}
