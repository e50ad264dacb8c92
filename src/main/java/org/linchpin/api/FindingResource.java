package org.linchpin.api;

import io.quarkus.security.Authenticated;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.linchpin.account.Viewer;
import org.linchpin.finding.ActionOutcome;
import org.linchpin.finding.FindingAction;
import org.linchpin.finding.FindingDesk;
import org.linchpin.finding.FindingKind;
import org.linchpin.finding.FindingState;
import org.linchpin.finding.KnownFinding;
import org.linchpin.graph.Choice;
import org.linchpin.platform.Typed;
import org.linchpin.platform.problem.ProblemException;
import org.linchpin.platform.problem.ProblemType;

/** The registers of findings of the organizations whose records the caller may see. */
@Path("/api/v1/findings")
@Tag(name = "findings")
@Authenticated
public class FindingResource {
    private static final List<String> STATES = List.of(
            FindingState.Open.TEXT, FindingState.Accepted.TEXT, FindingState.Mitigating.TEXT, FindingState.Closed.TEXT);

    private final Viewer viewer;
    private final FindingDesk desk;

    FindingResource(Viewer viewer, FindingDesk desk) {
        this.viewer = viewer;
        this.desk = desk;
    }

    @GET
    @Operation(summary = "Findings, by organization, kind and subject")
    public Paging.Page<FindingItem> list(
            @QueryParam("organization") @Nullable String organization,
            @QueryParam("state") @Parameter(description = "open, accepted, mitigating or closed") @Nullable
                    String state,
            @QueryParam("kind") @Nullable String kind,
            @QueryParam("overdue")
                    @DefaultValue("false")
                    @Parameter(description = "Only mitigations whose due date is over.")
                    boolean overdue,
            @BeanParam Paging paging) {
        if (organization != null) {
            viewer.requireOwn(organization);
        }
        if (state != null && !STATES.contains(state)) {
            throw FaultParameters.badRequest(
                    "state is \"%s\", but must be one of %s.".formatted(state, String.join(", ", STATES)));
        }
        @Nullable FindingKind only = kind == null ? null : kind(kind);
        LocalDate today = desk.today();
        Predicate<KnownFinding> asked = f -> viewer.owns(f.organization())
                && (state == null || f.state().text().equals(state))
                && (only == null || f.key().kind() == only)
                && (!overdue || f.isOverdue(today));
        List<KnownFinding> all = organization == null ? desk.all() : desk.of(organization);
        return paging.of(all.stream().filter(asked).toList(), f -> FindingItem.of(f, today));
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "One finding")
    public FindingItem one(UUID id) {
        return FindingItem.of(find(id), desk.today());
    }

    @GET
    @Path("/{id}/history")
    @Operation(summary = "What happened to a finding, the latest first")
    public Paging.Page<FindingItem.Entry> history(UUID id, @BeanParam Paging paging) {
        find(id);
        return paging.of(desk.history(id), FindingItem.Entry::of);
    }

    @PUT
    @Path("/{id}/state")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Accepts a finding until a day, has it mitigated, or opens it again",
            description =
                    "409 if somebody, or a revision, changed it since the version that is sent; nothing is changed then.")
    public FindingItem decide(UUID id, @Nullable FindingDecision body) {
        find(id);
        if (body == null) {
            throw FaultParameters.badRequest("The body is empty, but must say what is decided.");
        }
        try {
            return done(desk.act(id, body.seen(), body.action(), viewer.name()));
        } catch (IllegalArgumentException e) {
            throw FaultParameters.badRequest(String.valueOf(e.getMessage()));
        }
    }

    @POST
    @Path("/{id}/comments")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Adds a comment to a finding")
    public FindingItem comment(UUID id, @Nullable Remark body) {
        find(id);
        try {
            String text = body == null || body.text() == null ? "" : body.text();
            return done(desk.act(id, 0, new FindingAction.Comment(text), viewer.name()));
        } catch (IllegalArgumentException e) {
            throw FaultParameters.badRequest(String.valueOf(e.getMessage()));
        }
    }

    /** What is said about a finding. */
    public record Remark(@Typed(manyLines = true) @Nullable String text) {}

    private FindingItem done(ActionOutcome outcome) {
        if (outcome instanceof ActionOutcome.Stale) {
            throw new ProblemException(
                    ProblemType.CHANGED_MEANWHILE, "The finding has another version by now. Read it again.");
        }
        if (outcome instanceof ActionOutcome.Refused refused) {
            throw new ProblemException(ProblemType.NOT_IN_THIS_STATE, refused.why());
        }
        return FindingItem.of(((ActionOutcome.Done) outcome).finding(), desk.today());
    }

    private KnownFinding find(UUID id) {
        return desk.find(id)
                .filter(finding -> viewer.owns(finding.organization()))
                .orElseThrow(
                        () -> new ProblemException(ProblemType.NOT_FOUND, "There is no finding \"%s\".".formatted(id)));
    }

    private static FindingKind kind(String text) {
        return Choice.find(FindingKind.class, text)
                .orElseThrow(() -> FaultParameters.badRequest("There is no kind \"%s\" of finding.".formatted(text)));
    }
}
