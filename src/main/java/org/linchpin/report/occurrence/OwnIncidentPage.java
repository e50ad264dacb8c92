package org.linchpin.report.occurrence;

import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.linchpin.account.Viewer;
import org.linchpin.analysis.OwnOrganizations;
import org.linchpin.analysis.RequestAnalysis;
import org.linchpin.finding.FindingUpdates;
import org.linchpin.graph.DependencyGraph;
import org.linchpin.graph.Incident;
import org.linchpin.graph.NodeKind;
import org.linchpin.graph.Organization;
import org.linchpin.incident.Backtest;
import org.linchpin.incident.Backtests;
import org.linchpin.incident.Knowledge;
import org.linchpin.occurrence.OwnBacktests;
import org.linchpin.occurrence.OwnIncident;
import org.linchpin.occurrence.OwnIncidents;
import org.linchpin.occurrence.RecordedIncident;
import org.linchpin.platform.page.Breadcrumb;
import org.linchpin.platform.page.PageFrame;
import org.linchpin.platform.page.PageRequest;
import org.linchpin.platform.table.Table;
import org.linchpin.platform.table.TableView;
import org.linchpin.report.Links;
import org.linchpin.report.Phrases;
import org.linchpin.report.incident.BacktestTables;
import org.linchpin.report.incident.OutcomeTable;

/** One incident that an organization recorded: its form, and what would have been predicted. */
@Path("/organizations/{id}/incidents/{incident}")
@Authenticated
@Produces(MediaType.TEXT_HTML)
public class OwnIncidentPage {
    private static final String NEW = "new";

    private final RequestAnalysis analysis;
    private final OwnOrganizations own;
    private final Viewer viewer;
    private final OwnIncidents incidents;
    private final FindingUpdates updates;
    private final Clock clock;
    private final PageRequest request;

    OwnIncidentPage(
            RequestAnalysis analysis,
            OwnOrganizations own,
            Viewer viewer,
            OwnIncidents incidents,
            FindingUpdates updates,
            Clock clock,
            PageRequest request) {
        this.analysis = analysis;
        this.own = own;
        this.viewer = viewer;
        this.incidents = incidents;
        this.updates = updates;
        this.clock = clock;
        this.request = request;
    }

    /** What would have been predicted. */
    public record Tested(TableView results, TableView subjects, TableView misses) {}

    record incident(
            PageFrame frame,
            String lead,
            String problem,
            boolean recorded,
            int version,
            String today,
            OwnIncidentForm form,
            @Nullable Tested tested)
            implements TemplateInstance {}

    @GET
    public Response page(String id, String incident) {
        Organization organization = own.require(id);
        if (incident.equals(NEW)) {
            return show(organization, null, OwnIncidentForm.blank(analysis.graph(), subjects(id)), "");
        }
        RecordedIncident recorded = incidents.require(id, incident);
        return show(
                organization, recorded, OwnIncidentForm.of(analysis.graph(), subjects(id), recorded.incident()), "");
    }

    /** Records an incident, changes what is recorded, or deletes it. */
    @POST
    public Response change(String id, String incident, MultivaluedMap<String, String> form) {
        Organization organization = own.require(id);
        RecordedIncident recorded = incident.equals(NEW) ? null : incidents.require(id, incident);
        if (recorded != null && "delete".equals(form.getFirst("action"))) {
            incidents.remove(id, recorded.id());
            updates.refresh(id);
            return Response.seeOther(URI.create(Links.ownIncidents(id))).build();
        }
        OwnIncidentForm typed = OwnIncidentForm.typed(analysis.graph(), subjects(id), form);
        if (isChoosing(form)) {
            return show(organization, recorded, typed, "");
        }
        OwnIncident wanted;
        try {
            wanted = typed.read(analysis.graph(), id, LocalDate.now(clock));
        } catch (IllegalArgumentException e) {
            return again(Response.Status.BAD_REQUEST, organization, recorded, typed, String.valueOf(e.getMessage()));
        }
        UUID stored;
        if (recorded == null) {
            stored = incidents.add(id, wanted, viewer.name()).id();
        } else {
            String version = form.getFirst("version");
            int seen = version != null && version.matches("[0-9]{1,9}") ? Integer.parseInt(version) : -1;
            if (!incidents.change(id, recorded.id(), seen, wanted, viewer.name())) {
                return again(
                        Response.Status.CONFLICT,
                        organization,
                        recorded,
                        typed,
                        "Somebody changed this incident while you looked at it. Nothing was overwritten; what you"
                                + " typed is still in the form, and is stored if you send it once more.");
            }
            stored = recorded.id();
        }
        updates.start(id, viewer.name());
        return Response.seeOther(URI.create(Links.ownIncident(id, stored.toString())))
                .build();
    }

    /** Whether what failed is still being searched for and chosen: nothing is stored then. */
    private static boolean isChoosing(MultivaluedMap<String, String> form) {
        return "search".equals(form.getFirst("action"))
                || form.containsKey(OwnIncidentForm.ADD)
                || form.containsKey(OwnIncidentForm.DROP);
    }

    private Response again(
            Response.Status status,
            Organization organization,
            @Nullable RecordedIncident recorded,
            OwnIncidentForm typed,
            String problem) {
        return Response.fromResponse(show(organization, recorded, typed, problem))
                .status(status)
                .build();
    }

    /** Its services, then its systems. */
    private int[] subjects(String organization) {
        DependencyGraph graph = analysis.graph();
        return IntStream.concat(
                        IntStream.range(graph.kindStart(NodeKind.SERVICE), graph.kindEnd(NodeKind.SERVICE)),
                        IntStream.range(graph.kindStart(NodeKind.SYSTEM), graph.kindEnd(NodeKind.SYSTEM)))
                .filter(node -> {
                    Organization owner = graph.owner(node);
                    return owner != null && owner.id().equals(organization);
                })
                .limit(OwnIncident.MOST_SEEN)
                .toArray();
    }

    private Response show(
            Organization organization, @Nullable RecordedIncident recorded, OwnIncidentForm form, String problem) {
        PageFrame frame = request.frame(
                recorded == null ? "Record an incident" : recorded.incident().name(),
                new Breadcrumb("Organizations", "/organizations"),
                new Breadcrumb(organization.name(), Links.organization(organization.id())),
                new Breadcrumb("Own incidents", Links.ownIncidents(organization.id())));
        String today = LocalDate.now(clock).toString();
        Backtests tests = recorded == null ? null : OwnBacktests.of(analysis.graph(), List.of(recorded));
        Incident row = recorded == null || tests == null
                ? null
                : tests.find(OwnBacktests.id(recorded.id())).orElse(null);
        if (recorded == null || tests == null || row == null) {
            String lead = recorded == null
                    ? "Only the people of %s see it.".formatted(organization.name())
                    : "What failed is not in the graph any more, so nothing can be held against it.";
            return request.answer(
                    new incident(frame, lead, problem, recorded != null, version(recorded), today, form, null));
        }
        Backtest before = tests.of(row, Knowledge.KNOWN_BEFORE);
        Backtest all = tests.of(row, Knowledge.RECONSTRUCTED);
        Table<BacktestTables.Result> results = request.table(
                BacktestTables.RESULTS,
                BacktestTables.results((knowledge, positive) ->
                        (knowledge == Knowledge.KNOWN_BEFORE ? before : all).matrix(positive)));
        Table<OutcomeTable.Row> subjects = request.table(
                OutcomeTable.DEFINITION, OutcomeTable.rows(analysis.graph().rows(), before, all));
        Table<BacktestTables.Miss> misses = request.table(
                BacktestTables.MISSES,
                BacktestTables.misses(knowledge -> tests.summary(knowledge).misses()));
        return request.answer(
                new incident(
                        frame,
                        lead(analysis.graph(), recorded.incident()),
                        problem,
                        true,
                        recorded.version(),
                        today,
                        form,
                        all.outcomes().isEmpty() ? null : new Tested(results.view(), subjects.view(), misses.view())),
                results,
                subjects,
                misses);
    }

    private static int version(@Nullable RecordedIncident recorded) {
        return recorded == null ? 0 : recorded.version();
    }

    private static String lead(DependencyGraph graph, OwnIncident incident) {
        Double hours = incident.durationHours();
        if (hours != null && hours == 0) {
            return "On %s, nothing stopped in an incident of %s."
                    .formatted(incident.date(), OwnIncidentForm.names(graph, incident));
        }
        return "On %s, %s failed%s."
                .formatted(
                        incident.date(),
                        OwnIncidentForm.names(graph, incident),
                        hours == null ? "" : " for " + Phrases.hours(hours));
    }
}
