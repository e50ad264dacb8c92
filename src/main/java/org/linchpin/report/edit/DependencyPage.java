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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.linchpin.analysis.RequestAnalysis;
import org.linchpin.editing.EditAccess;
import org.linchpin.editing.EvidenceDates;
import org.linchpin.exporting.CsvText;
import org.linchpin.graph.Dependency;
import org.linchpin.graph.DependencyGraph;
import org.linchpin.graph.RowKey;
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
import org.linchpin.report.Links;

/** One dependency: what is said of it, how old that is, what became of it, and how to change it. */
@Path("/dependencies/{from}/{to}")
@Authenticated
@Produces(MediaType.TEXT_HTML)
public class DependencyPage {
    private final RequestAnalysis analysis;
    private final EditAccess access;
    private final EditForms forms;
    private final EvidenceDates evidence;
    private final RowHistory history;
    private final PageRequest request;

    DependencyPage(
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

    record dependency(
            PageFrame frame,
            String lead,
            String saved,
            List<RowFacts.Fact> facts,
            List<RowActions.Action> actions,
            List<TableView> members,
            TableView history)
            implements TemplateInstance {}

    @GET
    public Response page(@PathParam("from") String from, @PathParam("to") String to) {
        DependencyGraph graph = analysis.graph();
        Dependency row = row(from, to);
        var names = new RowNames(graph);
        String group = row.group();
        Table<NeedRows.Row> members = request.table(
                NeedRows.NEEDS,
                graph.rows().dependenciesFrom(from).stream()
                        .filter(need -> group != null && group.equals(need.group()))
                        .map(need -> NeedRows.Row.of(graph, need, evidence))
                        .toList());
        Table<PastRowChange> past = request.table(
                HistoryTable.of(access.maySeeImports()),
                access.maySeeHistory(graph.rows(), row) ? history.of(RowKey.of(row)) : List.of());
        return request.answer(
                new dependency(
                        request.frame(
                                names.thing(from) + " → " + names.thing(to),
                                new Breadcrumb(names.thing(from), Links.row(from))),
                        lead(graph, row),
                        RowFacts.saved(request.address()),
                        RowFacts.of(graph, row),
                        new RowActions(graph, access).of(row),
                        group == null ? List.of() : List.of(members.view()),
                        past.view()),
                members,
                past);
    }

    @GET
    @Path("/{action}")
    public Response form(
            @PathParam("from") String from, @PathParam("to") String to, @PathParam("action") String action) {
        EditTarget target = target(from, to, action);
        Map<String, String> values = new LinkedHashMap<>(CsvText.cells(row(from, to)));
        if (target.action() == EditAction.CHANGE) {
            values.put("last_confirmed", evidence.today().toString());
        } else {
            values.put("valid_to", evidence.today().toString());
        }
        return forms.show(target, values);
    }

    @POST
    @Path("/{action}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response submit(
            @PathParam("from") String from,
            @PathParam("to") String to,
            @PathParam("action") String action,
            MultivaluedMap<String, String> sent) {
        return forms.submit(target(from, to, action), sent);
    }

    private EditTarget target(String from, String to, String action) {
        return new EditTargets(analysis.graph(), evidence, access).of(RowActions.known(action), row(from, to));
    }

    private String lead(DependencyGraph graph, Dependency row) {
        String age = EvidenceDates.of(graph.rows(), row) == null
                ? "Nothing tells how old its evidence is"
                : "Its evidence is of " + EvidenceDates.of(graph.rows(), row);
        return evidence.isStale(graph.rows(), row)
                ? age + ": it is to be confirmed every %d months.".formatted(evidence.months())
                : age + ".";
    }

    private Dependency row(String from, String to) {
        Dependency row =
                analysis.graph().rows().dependency(from, to, request.address().value("group"));
        if (row == null) {
            throw new ProblemException(
                    ProblemType.NOT_FOUND, "There is no such dependency of \"%s\" on \"%s\".".formatted(from, to));
        }
        return row;
    }
}
