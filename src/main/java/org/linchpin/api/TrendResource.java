package org.linchpin.api;

import io.quarkus.security.Authenticated;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.linchpin.account.Viewer;
import org.linchpin.analysis.OwnOrganizations;
import org.linchpin.platform.problem.ProblemException;
import org.linchpin.platform.problem.ProblemType;
import org.linchpin.snapshot.Figures;
import org.linchpin.snapshot.KeyFigures;
import org.linchpin.snapshot.Moment;
import org.linchpin.snapshot.ShownChanges;
import org.linchpin.snapshot.SnapshotHistory;
import org.linchpin.snapshot.Standing;

/** What changed over time. */
@Path("/api/v1")
@Tag(name = "trends")
@Authenticated
public class TrendResource {
    private final OwnOrganizations own;
    private final SnapshotHistory history;
    private final ShownChanges shown;
    private final Viewer viewer;

    TrendResource(OwnOrganizations own, SnapshotHistory history, ShownChanges shown, Viewer viewer) {
        this.shown = shown;
        this.viewer = viewer;
        this.own = own;
        this.history = history;
    }

    @GET
    @Path("/snapshots")
    @Operation(
            summary = "Key figures of each revision, the earliest first",
            description =
                    "At the outage that pages assume. A revision that was replaced before it was analysed has none.")
    public Paging.Page<SnapshotItem> snapshots(@BeanParam Paging paging) {
        viewer.requireEverything();
        return paging.of(
                history.all(),
                m -> new SnapshotItem(m.revision(), m.asOf(), m.publishedAt(), m.outageHours(), m.figures()));
    }

    @GET
    @Path("/organizations/{id}/trend")
    @Operation(summary = "The figures of an organization at each snapshot, the earliest first")
    public Paging.Page<TrendItem> trend(String id, @BeanParam Paging paging) {
        own.require(id);
        return paging.of(
                history.trend(id),
                s -> new TrendItem(
                        s.moment().revision(), s.moment().asOf(), s.moment().outageHours(), s.figures()));
    }

    @GET
    @Path("/organizations/{id}/changes")
    @Operation(
            summary = "Single points of failure and hidden pairs that appeared or went between two dates or revisions",
            description = "Of a day the last revision on or before it counts; before the first that is kept, the first."
                    + " hiddenPairs is null where they were not looked for to the end on both sides.")
    public ChangesAnswer changes(
            String id,
            @QueryParam("from")
                    @Parameter(description = "A day (ISO 8601) or a revision; three months ago by default.")
                    @Nullable
                    String from,
            @QueryParam("to") @Parameter(description = "A day or a revision; the latest by default.") @Nullable
                    String to) {
        own.require(id);
        Moment last = history.last().orElseThrow(TrendResource::nothingYet);
        Moment earlier = history.named(from == null ? last.asOf().minusMonths(3).toString() : from)
                .orElseThrow(TrendResource::nothingYet);
        Moment later = to == null ? last : history.named(to).orElseThrow(TrendResource::nothingYet);
        Standing before = history.standing(id, earlier).orElse(null);
        Standing after = history.standing(id, later).orElse(null);
        return ChangesAnswer.of(earlier, before, later, after, shown.between(id, earlier, later));
    }

    private static ProblemException nothingYet() {
        return new ProblemException(
                ProblemType.GRAPH_NOT_READY, "No figures are kept yet. They are stored in a moment.");
    }

    /** Key figures of a revision, over the whole graph. */
    public record SnapshotItem(
            long revision, LocalDate asOf, Instant publishedAt, double outageHours, KeyFigures figures) {}

    /** Figures of an organization. */
    public record TrendItem(long revision, LocalDate asOf, double outageHours, Figures figures) {}
}
