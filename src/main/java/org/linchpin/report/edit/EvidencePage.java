package org.linchpin.report.edit;

import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.linchpin.account.Viewer;
import org.linchpin.analysis.RequestAnalysis;
import org.linchpin.editing.EvidenceDates;
import org.linchpin.graph.Column;
import org.linchpin.graph.Dependency;
import org.linchpin.graph.DependencyGraph;
import org.linchpin.graph.Organization;
import org.linchpin.graph.RowKey;
import org.linchpin.graph.RowType;
import org.linchpin.importing.edit.RowEdit;
import org.linchpin.importing.history.EditAction;
import org.linchpin.platform.FormTexts;
import org.linchpin.platform.page.Breadcrumb;
import org.linchpin.platform.page.PageFrame;
import org.linchpin.platform.page.PageRequest;
import org.linchpin.platform.problem.ProblemException;
import org.linchpin.platform.problem.ProblemType;
import org.linchpin.platform.table.PageAddress;
import org.linchpin.platform.table.Table;
import org.linchpin.platform.table.TableView;
import org.linchpin.report.Words;

/** Which dependencies rest on evidence that is older than the settings allow, and a way to say that they still hold. */
@FormTexts(manyLines = {Column.NOTES, Column.SUMMARY})
@Path("/evidence")
@Authenticated
@Produces(MediaType.TEXT_HTML)
public class EvidencePage {
    private static final String ORGANIZATION = "organization";
    private static final Breadcrumb ABOVE = new Breadcrumb("Evidence to confirm", "/evidence");
    /** Of organizations to choose from; of more, one follows the links of the table. */
    private static final int MOST_OFFERED = 1_000;

    private final RequestAnalysis analysis;
    private final EvidenceDates evidence;
    private final EditForms forms;
    private final Viewer viewer;
    private final PageRequest request;

    EvidencePage(
            RequestAnalysis analysis, EvidenceDates evidence, EditForms forms, Viewer viewer, PageRequest request) {
        this.analysis = analysis;
        this.evidence = evidence;
        this.forms = forms;
        this.viewer = viewer;
        this.request = request;
    }

    record list(
            PageFrame frame,
            String lead,
            List<Field.Option> organizations,
            String chosen,
            String confirm,
            TableView table)
            implements TemplateInstance {}

    @GET
    public Response page() {
        DependencyGraph graph = analysis.graph();
        Organization chosen = chosen();
        List<NeedRows.Row> all = stale(null);
        List<NeedRows.Row> shown = chosen == null ? all : stale(chosen);
        Table<NeedRows.Row> table = request.table(NeedRows.STALE, shown);
        String confirm = chosen == null || shown.isEmpty() || !viewer.owns(chosen.id()) ? "" : confirmAddress(chosen);
        return request.answer(
                new list(
                        request.frame("Evidence to confirm"),
                        lead(graph, shown.size()),
                        organizations(all, chosen),
                        chosen == null ? "" : chosen.id(),
                        confirm,
                        table.view()),
                table);
    }

    @GET
    @Path("/confirm")
    public Response form() {
        return forms.show(target(), Map.of());
    }

    @POST
    @Path("/confirm")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response submit(MultivaluedMap<String, String> sent) {
        return forms.submit(target(), sent);
    }

    /** All that is to be confirmed of one organization. */
    private EditTarget target() {
        Organization organization = chosen();
        if (organization == null) {
            throw new ProblemException(ProblemType.BAD_REQUEST, "Name the organization whose evidence you confirm.");
        }
        viewer.requireOwn(organization.id());
        List<RowKey> needs = stale(organization).stream()
                .map(row -> RowKey.of(row.need()))
                .limit(RowEdit.MOST_ROWS)
                .toList();
        if (needs.isEmpty()) {
            throw new ProblemException(ProblemType.NOT_FOUND, "No evidence of this organization is to be confirmed.");
        }
        return new EditTarget(
                EditAction.CONFIRM,
                RowType.DEPENDENCY,
                null,
                needs,
                "%s of %s".formatted(Words.count(needs.size(), "dependency", "dependencies"), organization.name()),
                confirmAddress(organization),
                ABOVE);
    }

    private List<NeedRows.Row> stale(@Nullable Organization organization) {
        DependencyGraph graph = analysis.graph();
        return evidence.stale(graph.rows(), graph.rows().dependencies().stream()).stream()
                .filter(need -> organization == null || organization.equals(owner(graph, need)))
                .map(need -> NeedRows.Row.of(graph, need, evidence))
                .toList();
    }

    private static @Nullable Organization owner(DependencyGraph graph, Dependency need) {
        int node = graph.node(need.from());
        return node == DependencyGraph.NONE ? null : graph.owner(node);
    }

    private String lead(DependencyGraph graph, int stale) {
        long counted = graph.rows().dependencies().stream()
                .filter(need -> need.validOn(evidence.today()))
                .count();
        return stale == 0
                ? "No dependency that counts today rests on evidence older than %d months.".formatted(evidence.months())
                : "%s of %s that count today %s on evidence of before %s, or of no known day. Say that they still hold, or change or end them."
                        .formatted(
                                Words.number(stale),
                                Words.count(counted, "dependency", "dependencies"),
                                stale == 1 ? "rests" : "rest",
                                evidence.limit());
    }

    private static List<Field.Option> organizations(List<NeedRows.Row> rows, @Nullable Organization chosen) {
        Map<String, Organization> owners = rows.stream()
                .map(NeedRows.Row::owner)
                .filter(Objects::nonNull)
                .collect(Collectors.toMap(Organization::id, Function.identity(), (one, same) -> one));
        if (chosen != null) {
            owners.put(chosen.id(), chosen);
        }
        return owners.values().stream()
                .sorted(Comparator.comparing(Organization::name).thenComparing(Organization::id))
                .limit(MOST_OFFERED)
                .map(owner -> new Field.Option(owner.id(), owner.name()))
                .toList();
    }

    private @Nullable Organization chosen() {
        String id = request.address().value(ORGANIZATION);
        if (id == null) {
            return null;
        }
        Organization found = analysis.graph().rows().find(Organization.class, id);
        if (found == null) {
            throw new ProblemException(ProblemType.NOT_FOUND, "There is no organization \"%s\".".formatted(id));
        }
        return found;
    }

    private static String confirmAddress(Organization organization) {
        return PageAddress.of("/evidence/confirm")
                .with(ORGANIZATION, organization.id())
                .toString();
    }
}
