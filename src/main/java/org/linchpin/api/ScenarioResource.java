package org.linchpin.api;

import com.fasterxml.jackson.annotation.JsonInclude;
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
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.linchpin.analysis.OwnOrganizations;
import org.linchpin.analysis.RequestAnalysis;
import org.linchpin.platform.Typed;
import org.linchpin.procurement.ScenarioChange;
import org.linchpin.procurement.ScenarioRows;
import org.linchpin.scenario.SavedScenario;
import org.linchpin.scenario.ScenarioOutcome;
import org.linchpin.scenario.ScenarioQuery;
import org.linchpin.scenario.Scenarios;

/** Saved scenarios. Each is worked out anew on the graph as it is. */
@Path("/api/v1/scenarios")
@Tag(name = "scenarios")
@Authenticated
public class ScenarioResource {
    private final RequestAnalysis analysis;
    private final OwnOrganizations own;
    private final Scenarios scenarios;

    ScenarioResource(RequestAnalysis analysis, OwnOrganizations own, Scenarios scenarios) {
        this.analysis = analysis;
        this.own = own;
        this.scenarios = scenarios;
    }

    @GET
    @Operation(summary = "The scenarios that the caller may see, the latest first")
    public Paging.Page<Item> list(@BeanParam Paging paging) {
        return paging.of(scenarios.mine(), Item::of);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Saves a scenario",
            description = "changes are texts: add|organization|product, switch|organization|product,"
                    + " ride|hours|from|to|group, end|from|to|group, replace|product|from|to|group; the group is"
                    + " empty where a dependency stands alone. illustrative is hide, to leave out what rests on"
                    + " illustrative rows, or absent. Without an organization only its author sees it.")
    public Response save(@Nullable Wish body) {
        if (body == null) {
            throw FaultParameters.badRequest("The body is empty, but must be a scenario.");
        }
        if (body.organization() != null) {
            own.require(body.organization());
        }
        SavedScenario saved = scenarios.save(
                Objects.requireNonNullElse(body.name(), ""),
                body.organization(),
                body.query(),
                analysis.get().revisionNumber());
        return Response.created(URI.create("/api/v1/scenarios/" + saved.id()))
                .entity(Item.of(saved))
                .build();
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "A scenario, and what follows from it before and after its changes")
    public WorkedOut one(String id) {
        SavedScenario saved = scenarios.require(id);
        ScenarioOutcome outcome = ScenarioOutcome.of(analysis.get(), saved.query());
        return new WorkedOut(
                Item.of(saved),
                analysis.get().revisionNumber(),
                outcome.gone(),
                outcome.effects().stream()
                        .filter(e -> !e.problem().isEmpty())
                        .map(Unmade::of)
                        .toList(),
                Impact.of(outcome.before(), n -> true, n -> true),
                Impact.of(outcome.after(), n -> true, n -> true),
                outcome.exposures().stream()
                        .map(e -> new Exposed(
                                e.organization().id(), ExposureItem.of(e.before()), ExposureItem.of(e.after())))
                        .toList());
    }

    @PUT
    @Path("/{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Gives a scenario another name; nothing else of it can change")
    public Item rename(String id, @Nullable Name body) {
        return Item.of(scenarios.rename(id, body == null || body.name() == null ? "" : body.name()));
    }

    @DELETE
    @Path("/{id}")
    @Operation(summary = "Deletes a scenario")
    public void remove(String id) {
        scenarios.remove(id);
    }

    /** Another name. */
    public record Name(@Typed @Nullable String name) {}

    /** A scenario to be saved. */
    public record Wish(
            @Typed @Nullable String name,
            @Nullable String organization,
            @Nullable List<String> faults,
            @Nullable String mode,
            @Nullable Double outageHours,
            @Nullable List<String> changes,
            @Nullable String illustrative) {
        ScenarioQuery query() {
            if (illustrative != null && !illustrative.equals(ScenarioQuery.HIDE)) {
                throw FaultParameters.badRequest(
                        "illustrative is \"%s\", but must be hide or absent.".formatted(illustrative));
            }
            List<String> texts = changes == null ? List.of() : changes;
            List<ScenarioChange> read = texts.stream()
                    .map(text -> ScenarioChange.parse(text)
                            .orElseThrow(() -> FaultParameters.badRequest("\"%s\" is no change.".formatted(text))))
                    .toList();
            try {
                return new ScenarioQuery(
                        faults == null ? List.of() : faults,
                        FaultParameters.mode(mode),
                        FaultParameters.outageHours(outageHours),
                        read,
                        illustrative != null);
            } catch (IllegalArgumentException e) {
                throw FaultParameters.badRequest(String.valueOf(e.getMessage()));
            }
        }
    }

    /**
     * A saved scenario.
     *
     * @param outageHours null: the outage does not end
     * @param illustrative hide: without what rests on illustrative rows; else null
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Item(
            UUID id,
            String name,
            @Nullable String organization,
            String author,
            List<String> faults,
            String mode,
            @Nullable Double outageHours,
            List<String> changes,
            @Nullable String illustrative,
            long revision,
            Instant createdAt) {
        static Item of(SavedScenario saved) {
            ScenarioQuery query = saved.query();
            return new Item(
                    saved.id(),
                    saved.name(),
                    saved.organization(),
                    saved.author(),
                    query.faults(),
                    query.mode().text(),
                    Double.isInfinite(query.hours()) ? null : (Double) query.hours(),
                    query.changes().stream().map(ScenarioChange::text).toList(),
                    query.firm() ? ScenarioQuery.HIDE : null,
                    saved.revision(),
                    saved.createdAt());
        }
    }

    /**
     * A scenario on a revision.
     *
     * @param revision on which it was worked out
     * @param gone faults that are not in the graph any more
     */
    public record WorkedOut(
            Item scenario,
            long revision,
            List<String> gone,
            List<Unmade> notMade,
            Impact before,
            Impact after,
            List<Exposed> exposures) {}

    /** A change that could not be made. */
    public record Unmade(String change, String problem) {
        static Unmade of(ScenarioRows.Effect effect) {
            return new Unmade(effect.change().text(), effect.problem());
        }
    }

    /** An organization that changes are about. */
    public record Exposed(String organization, ExposureItem before, ExposureItem after) {}
}
