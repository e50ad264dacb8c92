package org.linchpin.report.occurrence;

import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jboss.resteasy.reactive.server.multipart.MultipartFormDataInput;
import org.jspecify.annotations.Nullable;
import org.linchpin.account.Viewer;
import org.linchpin.analysis.OwnOrganizations;
import org.linchpin.analysis.RequestAnalysis;
import org.linchpin.finding.FindingUpdates;
import org.linchpin.graph.DependencyGraph;
import org.linchpin.graph.NodeKind;
import org.linchpin.graph.Organization;
import org.linchpin.incident.Backtests;
import org.linchpin.incident.Knowledge;
import org.linchpin.occurrence.OwnBacktests;
import org.linchpin.occurrence.OwnIncident;
import org.linchpin.occurrence.RecordedIncident;
import org.linchpin.occurrence.ShownIncidents;
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
    private final ShownIncidents incidents;
    private final FindingUpdates updates;
    private final Clock clock;
    private final PageRequest request;

    OwnIncidentPage(
            RequestAnalysis analysis,
            OwnOrganizations own,
            Viewer viewer,
            ShownIncidents incidents,
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

    /**
     * @param target where the form is sent
     * @param id of the incident, or of the one that is recorded
     * @param findings of the organization; null before something is recorded
     */
    record incident(
            PageFrame frame,
            String lead,
            String problem,
            boolean recorded,
            String target,
            String id,
            @Nullable String findings,
            int version,
            String today,
            OwnIncidentForm form,
            @Nullable Tested tested)
            implements TemplateInstance {}

    @GET
    public Response page(String id, String incident) {
        Organization organization = own.require(id);
        if (incident.equals(NEW)) {
            return show(organization, null, UUID.randomUUID(), OwnIncidentForm.blank(subjects(id, null)), "");
        }
        RecordedIncident recorded = incidents.require(id, incident);
        return show(
                organization,
                recorded,
                OwnIncidentForm.of(analysis.graph(), subjects(id, recorded), recorded.incident()),
                "");
    }

    /** Records an incident, changes what is recorded, or deletes it. */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response change(String id, String incident, MultivaluedMap<String, String> form) {
        Organization organization = own.require(id);
        boolean isNew = incident.equals(NEW);
        RecordedIncident recorded = isNew ? null : incidents.find(id, incident).orElse(null);
        boolean isDeletion = "delete".equals(form.getFirst("action"));
        if (isDeletion) {
            return delete(organization, recorded, version(form));
        }
        OwnIncidentForm typed = OwnIncidentForm.typed(analysis.graph(), subjects(id, recorded), form);
        UUID added = added(form);
        if (!isNew && recorded == null) {
            return again(
                    Response.Status.CONFLICT,
                    show(
                            organization,
                            null,
                            UUID.randomUUID(),
                            typed,
                            "Somebody deleted this incident while you looked at it. What you typed is still in the form, and is"
                                    + " recorded anew if you send it."));
        }
        if (isChoosing(form)) {
            return show(organization, recorded, added, typed, "");
        }
        OwnIncident wanted;
        try {
            wanted = typed.read(
                    analysis.graph(), id, LocalDate.now(clock), recorded == null ? null : recorded.incident());
        } catch (IllegalArgumentException e) {
            return again(
                    Response.Status.BAD_REQUEST,
                    show(organization, recorded, added, typed, String.valueOf(e.getMessage())));
        }
        UUID stored;
        if (recorded == null) {
            stored = incidents.add(id, added, wanted).id();
        } else {
            if (!incidents.change(id, recorded.id(), version(form), wanted)) {
                return again(
                        Response.Status.CONFLICT,
                        show(
                                organization,
                                incidents.require(id, incident),
                                added,
                                typed,
                                "Somebody changed this incident while you looked at it. Nothing was overwritten; what you"
                                        + " typed is still in the form, and takes the place of theirs if you send it once"
                                        + " more."));
            }
            stored = recorded.id();
        }
        updates.start(id, viewer.name());
        return Response.seeOther(URI.create(Links.ownIncident(id, stored.toString())))
                .build();
    }

    /** As the page's own form is sent: there may be more fields than the framework reads of the other kind. */
    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response changeByParts(String id, String incident, MultipartFormDataInput parts) {
        var form = new MultivaluedHashMap<String, String>();
        parts.getValues()
                .forEach((name, values) -> values.stream()
                        .filter(value -> !value.isFileItem())
                        .forEach(value -> form.add(name, value.getValue())));
        return change(id, incident, form);
    }

    private Response delete(Organization organization, @Nullable RecordedIncident recorded, int version) {
        if (recorded != null && !incidents.remove(organization.id(), recorded.id(), version)) {
            RecordedIncident now =
                    incidents.require(organization.id(), recorded.id().toString());
            return again(
                    Response.Status.CONFLICT,
                    show(
                            organization,
                            now,
                            OwnIncidentForm.of(analysis.graph(), subjects(organization.id(), now), now.incident()),
                            "Somebody changed this incident while you looked at it, so it was not deleted. Below is what is"
                                    + " recorded now."));
        }
        updates.refresh(organization.id());
        return Response.seeOther(URI.create(Links.ownIncidents(organization.id())))
                .build();
    }

    /** The id under which a new incident is recorded, made with its form: sent twice, it is one incident. */
    private static UUID added(MultivaluedMap<String, String> form) {
        try {
            return UUID.fromString(String.valueOf(form.getFirst("id")));
        } catch (IllegalArgumentException e) {
            return UUID.randomUUID();
        }
    }

    private static int version(MultivaluedMap<String, String> form) {
        String version = form.getFirst("version");
        return version != null && version.matches("[0-9]{1,9}") ? Integer.parseInt(version) : -1;
    }

    /**
     * Whether what failed is still being searched for and chosen: nothing is stored then. Enter searches for what was typed in the
     * search since it searched last, and else sends the form.
     */
    private static boolean isChoosing(MultivaluedMap<String, String> form) {
        String action = form.getFirst("action");
        String query = Objects.requireNonNullElse(form.getFirst(OwnIncidentForm.QUERY), "");
        boolean isNewQuery = !query.isBlank() && !query.equals(form.getFirst("searched"));
        return "search".equals(action)
                || "enter".equals(action) && isNewQuery
                || form.containsKey(OwnIncidentForm.ADD)
                || form.containsKey(OwnIncidentForm.DROP);
    }

    private static Response again(Response.Status status, Response page) {
        return Response.fromResponse(page).status(status).build();
    }

    /** Its services, then its systems. */
    private List<OwnIncidentForm.Subject> subjects(String organization, @Nullable RecordedIncident recorded) {
        DependencyGraph graph = analysis.graph();
        int[] nodes = IntStream.concat(
                        IntStream.range(graph.kindStart(NodeKind.SERVICE), graph.kindEnd(NodeKind.SERVICE)),
                        IntStream.range(graph.kindStart(NodeKind.SYSTEM), graph.kindEnd(NodeKind.SYSTEM)))
                .filter(node -> {
                    Organization owner = graph.owner(node);
                    return owner != null && owner.id().equals(organization);
                })
                .limit(OwnIncident.MOST_SEEN)
                .toArray();
        return OwnIncidentForm.subjects(graph, nodes, recorded == null ? null : recorded.incident());
    }

    private Response show(Organization organization, RecordedIncident recorded, OwnIncidentForm form, String problem) {
        return show(organization, recorded, recorded.id(), form, problem);
    }

    /** @param id of the incident, or of the one that is to be recorded */
    private Response show(
            Organization organization,
            @Nullable RecordedIncident recorded,
            UUID id,
            OwnIncidentForm form,
            String problem) {
        PageFrame frame = request.frame(
                recorded == null ? "Record an incident" : recorded.incident().name(),
                new Breadcrumb("Organizations", "/organizations"),
                new Breadcrumb(organization.name(), Links.organization(organization.id())),
                new Breadcrumb("Own incidents", Links.ownIncidents(organization.id())));
        String today = LocalDate.now(clock).toString();
        if (recorded == null) {
            String lead =
                    "The people of %s see it, and administrators; nobody else does.".formatted(organization.name());
            return request.answer(new incident(
                    frame,
                    lead,
                    problem,
                    false,
                    Links.ownIncidents(organization.id()) + "/" + NEW,
                    id.toString(),
                    null,
                    0,
                    today,
                    form,
                    null));
        }
        Backtests tests = OwnBacktests.of(analysis.graph(), List.of(recorded));
        List<OutcomeTable.Row> outcomes = tests.find(OwnBacktests.id(id))
                .map(row -> OutcomeTable.rows(
                        analysis.graph().rows(),
                        tests.of(row, Knowledge.KNOWN_BEFORE),
                        tests.of(row, Knowledge.RECONSTRUCTED)))
                .orElse(List.of());
        Table<BacktestTables.Result> results = request.table(
                BacktestTables.RESULTS,
                BacktestTables.results(
                        (knowledge, positive) -> tests.summary(knowledge).matrix(positive)));
        Table<OutcomeTable.Row> subjects = request.table(OutcomeTable.DEFINITION, outcomes);
        Table<BacktestTables.Miss> misses = request.table(
                BacktestTables.MISSES,
                BacktestTables.misses(knowledge -> tests.summary(knowledge).misses()));
        return request.answer(
                new incident(
                        frame,
                        lead(recorded.incident()),
                        problem,
                        true,
                        Links.ownIncident(organization.id(), id.toString()),
                        id.toString(),
                        Links.findings(organization.id()),
                        recorded.version(),
                        today,
                        form,
                        outcomes.isEmpty() ? null : new Tested(results.view(), subjects.view(), misses.view())),
                results,
                subjects,
                misses);
    }

    private String lead(OwnIncident incident) {
        DependencyGraph graph = analysis.graph();
        String failed = OwnIncidentForm.names(graph, incident);
        Double hours = incident.durationHours();
        if (hours != null && hours == 0) {
            return "On %s, there was an incident of %s in which nothing stopped: there is no cascade to hold against it."
                    .formatted(incident.date(), failed);
        }
        String what = "On %s, %s failed%s."
                .formatted(incident.date(), failed, hours == null ? "" : " for " + Phrases.hours(hours));
        if (incident.faults().stream().allMatch(fault -> graph.node(fault) == DependencyGraph.NONE)) {
            return what + " So nothing can be held against it.";
        }
        return incident.seen().isEmpty()
                ? what + " What was seen is not recorded yet, so there is nothing to hold a prediction against."
                : what;
    }
}
