package org.linchpin.api;

import io.quarkus.security.Authenticated;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.linchpin.account.Viewer;
import org.linchpin.analysis.OwnOrganizations;
import org.linchpin.analysis.RequestAnalysis;
import org.linchpin.finding.FindingUpdates;
import org.linchpin.incident.Backtests;
import org.linchpin.incident.Knowledge;
import org.linchpin.occurrence.OwnBacktests;
import org.linchpin.occurrence.OwnIncident;
import org.linchpin.occurrence.RecordedIncident;
import org.linchpin.occurrence.ShownIncidents;
import org.linchpin.platform.problem.ProblemException;
import org.linchpin.platform.problem.ProblemType;
import org.linchpin.platform.table.PageAddress;

/** The incidents that an organization records itself; its people alone see and change them. */
@Path("/api/v1")
@Tag(name = "incidents")
@Authenticated
public class OwnIncidentResource {
    private final RequestAnalysis analysis;
    private final OwnOrganizations own;
    private final Viewer viewer;
    private final ShownIncidents incidents;
    private final FindingUpdates updates;
    private final Clock clock;

    OwnIncidentResource(
            RequestAnalysis analysis,
            OwnOrganizations own,
            Viewer viewer,
            ShownIncidents incidents,
            FindingUpdates updates,
            Clock clock) {
        this.analysis = analysis;
        this.own = own;
        this.viewer = viewer;
        this.incidents = incidents;
        this.updates = updates;
        this.clock = clock;
    }

    @GET
    @Path("/organizations/{id}/incidents")
    @Operation(summary = "The incidents that an organization recorded, the latest first")
    public Paging.Page<OwnIncidentItem> list(String id, @BeanParam Paging paging) {
        own.require(id);
        return paging.of(incidents.of(id), OwnIncidentItem::of);
    }

    @POST
    @Path("/organizations/{id}/incidents")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Records an incident",
            description =
                    "faults are 1 to 20 ids of the graph, observations are of the organization's services and systems,"
                            + " also of what was unaffected, each once and none of what failed itself. What was hit though"
                            + " nothing says why, or worse than its fallback should have let it be, opens a finding.")
    @APIResponse(
            responseCode = "201",
            description = "Recorded; Location is its address",
            content = @Content(schema = @Schema(implementation = OwnIncidentItem.class)))
    public Response record(String id, @Nullable OwnIncidentBody body) {
        own.require(id);
        RecordedIncident recorded = incidents.add(id, UUID.randomUUID(), wanted(id, body, null));
        updates.start(id, viewer.name());
        return Response.created(URI.create(
                        "/api/v1/organizations/%s/incidents/%s".formatted(PageAddress.encode(id), recorded.id())))
                .entity(OwnIncidentItem.of(recorded))
                .build();
    }

    @GET
    @Path("/organizations/{id}/incidents/{incident}")
    @Operation(summary = "One incident that an organization recorded")
    public OwnIncidentItem one(String id, String incident) {
        return OwnIncidentItem.of(find(id, incident));
    }

    @PUT
    @Path("/organizations/{id}/incidents/{incident}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Puts another account of an incident in place of that before",
            description = "409 if somebody changed it since the version that is sent; nothing is changed then.")
    public OwnIncidentItem change(String id, String incident, @Nullable OwnIncidentBody body) {
        RecordedIncident before = find(id, incident);
        OwnIncident wanted = wanted(id, body, before.incident());
        Integer version = body == null ? null : body.version();
        if (version == null) {
            throw FaultParameters.badRequest("version is missing: it says which state of the incident you saw.");
        }
        if (!incidents.change(id, before.id(), version, wanted)) {
            throw new ProblemException(
                    ProblemType.CHANGED_MEANWHILE, "The incident has another version by now. Read it again.");
        }
        updates.start(id, viewer.name());
        return OwnIncidentItem.of(find(id, incident));
    }

    @DELETE
    @Path("/organizations/{id}/incidents/{incident}")
    @Operation(summary = "Deletes an incident; findings that it opened are closed")
    public void remove(String id, String incident) {
        incidents.remove(id, find(id, incident).id());
        updates.refresh(id);
    }

    @GET
    @Path("/organizations/{id}/incidents/{incident}/backtest")
    @Operation(
            summary = "What was predicted of each observed subject, against what the organization observed",
            description =
                    "As that of an incident of the graph. 409 if nothing that failed is in the graph that the caller sees.")
    public BacktestAnswer backtest(String id, String incident) {
        RecordedIncident recorded = find(id, incident);
        Backtests tests = OwnBacktests.of(analysis.graph(), List.of(recorded));
        return tests.find(OwnBacktests.id(recorded.id()))
                .map(row -> BacktestAnswer.of(
                        recorded.id().toString(),
                        tests.of(row, Knowledge.KNOWN_BEFORE),
                        tests.of(row, Knowledge.RECONSTRUCTED)))
                .orElseThrow(() -> new ProblemException(
                        ProblemType.NOT_IN_THIS_STATE,
                        "What failed is not in the graph, or not yours to see, so nothing can be held against it."));
    }

    @GET
    @Path("/organizations/{id}/backtest")
    @Operation(summary = "The back-tests of all incidents that an organization recorded together")
    public BacktestSummaryAnswer overall(String id) {
        own.require(id);
        Backtests tests = OwnBacktests.of(analysis.graph(), incidents.of(id));
        return BacktestSummaryAnswer.of(tests.summary(Knowledge.KNOWN_BEFORE), tests.summary(Knowledge.RECONSTRUCTED));
    }

    private OwnIncident wanted(String id, @Nullable OwnIncidentBody body, @Nullable OwnIncident before) {
        if (body == null) {
            throw FaultParameters.badRequest("The body is empty, but must be an incident.");
        }
        try {
            OwnIncident wanted = body.incident();
            wanted.check(analysis.graph(), id, LocalDate.now(clock), before);
            return wanted;
        } catch (IllegalArgumentException e) {
            throw FaultParameters.badRequest(String.valueOf(e.getMessage()));
        }
    }

    private RecordedIncident find(String id, String incident) {
        own.require(id);
        return incidents.require(id, incident);
    }
}
