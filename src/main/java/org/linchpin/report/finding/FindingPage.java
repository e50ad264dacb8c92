package org.linchpin.report.finding;

import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linchpin.account.Viewer;
import org.linchpin.analysis.RequestAnalysis;
import org.linchpin.finding.ActionOutcome;
import org.linchpin.finding.FindingAction;
import org.linchpin.finding.FindingDesk;
import org.linchpin.finding.FindingEntry;
import org.linchpin.finding.FindingState;
import org.linchpin.finding.KnownFinding;
import org.linchpin.graph.DependencyGraph;
import org.linchpin.graph.GraphRow;
import org.linchpin.occurrence.OwnIncidents;
import org.linchpin.platform.FormTexts;
import org.linchpin.platform.page.Breadcrumb;
import org.linchpin.platform.page.PageFrame;
import org.linchpin.platform.page.PageRequest;
import org.linchpin.platform.problem.ProblemException;
import org.linchpin.platform.problem.ProblemType;
import org.linchpin.platform.table.Badge;
import org.linchpin.platform.table.PageAddress;
import org.linchpin.platform.table.Table;
import org.linchpin.platform.table.TableColumn;
import org.linchpin.platform.table.TableDefinition;
import org.linchpin.platform.table.TableView;
import org.linchpin.report.Links;
import org.linchpin.report.Words;

/** One finding: what it is, what to do about it, and what was done. */
@FormTexts(manyLines = {"reason", "comment"})
@Path("/findings/{id}")
@Authenticated
@Produces(MediaType.TEXT_HTML)
public class FindingPage {
    private static final TableDefinition<FindingEntry> HISTORY = new TableDefinition<>(
            "history",
            "What happened to it, the latest first; times are UTC",
            "entries",
            "",
            "Nothing happened yet.",
            List.of(
                    TableColumn.<FindingEntry>text("at", "When", e -> Words.minute(e.at())),
                    TableColumn.<FindingEntry>text("what", "What", e -> e.what().text())
                            .shownAs(e -> e.what().words()),
                    TableColumn.<FindingEntry>text("who", "Who", FindingEntry::who)
                            .help("Nobody where the analysis or the calendar did it."),
                    TableColumn.<FindingEntry>number("revision", "Revision", FindingEntry::revision)
                            .ifAny(),
                    TableColumn.<FindingEntry>text("text", "In words", FindingEntry::text)));

    private final RequestAnalysis analysis;
    private final Viewer viewer;
    private final FindingDesk desk;
    private final OwnIncidents incidents;
    private final PageRequest request;

    FindingPage(
            RequestAnalysis analysis, Viewer viewer, FindingDesk desk, OwnIncidents incidents, PageRequest request) {
        this.analysis = analysis;
        this.viewer = viewer;
        this.desk = desk;
        this.incidents = incidents;
        this.request = request;
    }

    /** A service that it concerns. */
    public record ServiceRow(
            String id,
            String name,
            String criticality,
            @Nullable String href) {}

    /** Somewhere that helps to understand it or to do something about it. */
    public record Lead(String text, String href) {}

    record finding(
            PageFrame frame,
            KnownFinding known,
            Badge status,
            Badge severity,
            String decided,
            String organization,
            String detailLabel,
            String gone,
            List<Lead> why,
            List<Lead> remedies,
            boolean shown,
            boolean open,
            FindingForm form,
            String problem,
            String user,
            String today,
            TableView services,
            TableView history)
            implements TemplateInstance {}

    @GET
    public Response page(String id) {
        KnownFinding known = find(id);
        return show(known, new FindingForm(), "");
    }

    /** Does what the person decided, unless somebody else was faster; then what was typed is shown again. */
    @POST
    public Response act(String id, @BeanParam FindingForm form) {
        KnownFinding known = find(id);
        FindingAction action;
        try {
            action = form.read();
        } catch (IllegalArgumentException e) {
            return again(Response.Status.BAD_REQUEST, known, form, String.valueOf(e.getMessage()));
        }
        ActionOutcome outcome = desk.act(known.id(), form.seen(), action, viewer.name());
        if (outcome instanceof ActionOutcome.Stale stale) {
            return again(
                    Response.Status.CONFLICT,
                    stale.finding(),
                    form,
                    "Somebody, or a new revision, changed this finding while you looked at it: see the history below. Nothing was"
                            + " overwritten, and what you typed is still in the form.");
        }
        if (outcome instanceof ActionOutcome.Refused refused) {
            return again(Response.Status.BAD_REQUEST, refused.finding(), form, refused.why());
        }
        return Response.seeOther(URI.create(Links.finding(known.id()))).build();
    }

    private Response again(Response.Status status, KnownFinding known, FindingForm form, String problem) {
        return Response.fromResponse(show(known, form, problem)).status(status).build();
    }

    /** A finding of others is as unknown as one that is not there. */
    private KnownFinding find(String id) {
        try {
            return desk.find(UUID.fromString(id))
                    .filter(finding -> viewer.owns(finding.organization()))
                    .orElseThrow(() -> unknown(id));
        } catch (IllegalArgumentException e) {
            throw unknown(id);
        }
    }

    private static ProblemException unknown(String id) {
        return new ProblemException(ProblemType.NOT_FOUND, "There is no finding \"%s\".".formatted(id));
    }

    private Response show(KnownFinding known, FindingForm form, String problem) {
        DependencyGraph graph = analysis.graph();
        LocalDate today = desk.today();
        Table<ServiceRow> services = request.table(SERVICES, services(graph, known));
        Table<FindingEntry> history = request.table(HISTORY, desk.history(known.id()));
        String organization = FindingTable.name(graph.rows(), known.organization());
        boolean isGone = isOfADeletedIncident(known);
        return request.answer(
                new finding(
                        request.frame(
                                known.title(),
                                new Breadcrumb("Findings", "/findings"),
                                new Breadcrumb(organization, Links.findings(known.organization()))),
                        known,
                        FindingWords.status(known, today),
                        FindingWords.severity(known),
                        decided(known, today, isGone),
                        organization,
                        FindingWords.detailLabel(known.key().kind()),
                        isGone ? "The incident that showed it was deleted." : "",
                        isGone ? List.of() : why(graph, known),
                        remedies(graph, known),
                        known.state() instanceof FindingState.Shown,
                        known.state() instanceof FindingState.Open,
                        form,
                        problem,
                        viewer.name(),
                        today.toString(),
                        services.view(),
                        history.view()),
                services,
                history);
    }

    private static final TableDefinition<ServiceRow> SERVICES = new TableDefinition<>(
            "services",
            "The services that it concerns",
            "services",
            "",
            "It concerns no single service.",
            List.of(
                    TableColumn.<ServiceRow>text("name", "Service", ServiceRow::name)
                            .link(ServiceRow::href),
                    TableColumn.<ServiceRow>text("criticality", "Criticality", ServiceRow::criticality),
                    TableColumn.<ServiceRow>code("id", "Id", ServiceRow::id)));

    private static List<ServiceRow> services(DependencyGraph graph, KnownFinding known) {
        return known.services().stream()
                .map(id -> {
                    int node = graph.node(id);
                    return node == DependencyGraph.NONE
                            ? new ServiceRow(id, id, "not in the graph any more", null)
                            : new ServiceRow(
                                    id,
                                    graph.name(node),
                                    graph.service(node).criticality().text(),
                                    Links.service(id));
                })
                .toList();
    }

    private static String decided(KnownFinding known, LocalDate today, boolean isGone) {
        if (known.state() instanceof FindingState.Accepted accepted) {
            return "Accepted until %s by %s: %s".formatted(accepted.until(), accepted.by(), accepted.reason());
        }
        if (known.state() instanceof FindingState.Mitigating mitigating) {
            return "%s does something about it, due %s%s."
                    .formatted(
                            mitigating.owner(), mitigating.due(), mitigating.isOverdue(today) ? ", which is over" : "");
        }
        if (known.state() instanceof FindingState.Closed) {
            return isGone
                    ? "The incident that showed it was deleted, so it is not opened again."
                    : "The analysis shows it no longer. If it comes back, it is opened again.";
        }
        return "Nobody decided about it yet.";
    }

    /** Whether it came from an incident that its organization recorded, and deleted since. */
    private boolean isOfADeletedIncident(KnownFinding known) {
        return switch (known.key().kind()) {
            case UNKNOWN_DEPENDENCY, FALLBACK_DID_NOT_HOLD ->
                incidents.find(known.organization(), known.key().parts().get(0)).isEmpty();
            case SINGLE_POINT, HIDDEN_PAIR, APPETITE_BREACH -> false;
        };
    }

    private static List<Lead> why(DependencyGraph graph, KnownFinding known) {
        List<String> there = known.key().parts().stream()
                .filter(id -> graph.node(id) != DependencyGraph.NONE)
                .toList();
        return switch (known.key().kind()) {
            case SINGLE_POINT ->
                there.stream()
                        .map(id -> new Lead(
                                "What would fall with %s, and by which chain".formatted(graph.name(graph.node(id))),
                                Links.fault(id)))
                        .toList();
            case HIDDEN_PAIR ->
                List.of(new Lead(
                        "What would happen if both failed",
                        PageAddress.of("/what-if")
                                .with("outageHours", "never")
                                .withAll("fault", there)
                                .toString()));
            case APPETITE_BREACH ->
                List.of(new Lead("The rule that does not hold", Links.riskAppetite(known.organization())));
            case UNKNOWN_DEPENDENCY, FALLBACK_DID_NOT_HOLD ->
                List.of(new Lead(
                        "The incident",
                        Links.ownIncident(
                                known.organization(), known.key().parts().get(0))));
        };
    }

    private static List<Lead> remedies(DependencyGraph graph, KnownFinding known) {
        return switch (known.key().kind()) {
            case UNKNOWN_DEPENDENCY ->
                missed(graph, known)
                        .map(subject -> List.of(new Lead(
                                "Add the dependency that is missing",
                                PageAddress.of("/add/dependency")
                                        .with("from", subject.key())
                                        .toString())))
                        .orElse(List.of());
            case FALLBACK_DID_NOT_HOLD ->
                missed(graph, known)
                        .map(subject -> List.of(new Lead(
                                "What it needs: correct the redundancy, the ride-through or the soft need",
                                Links.row(subject.key()))))
                        .orElse(List.of());
            case SINGLE_POINT, HIDDEN_PAIR, APPETITE_BREACH ->
                List.of(
                        new Lead("The change of suppliers that would help most", Links.nextStep(known.organization())),
                        new Lead("Suppliers side by side", Links.compare(known.organization())),
                        new Lead("Try a change", "/what-if"));
        };
    }

    /** What was hit in an incident, if it is in the graph still. */
    private static Optional<GraphRow> missed(DependencyGraph graph, KnownFinding known) {
        return Optional.ofNullable(
                graph.rows().find(GraphRow.class, known.key().parts().get(1)));
    }
}
