package org.linchpin.api;

import io.quarkus.security.Authenticated;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.linchpin.analysis.Analysis;
import org.linchpin.analysis.RequestAnalysis;
import org.linchpin.concentration.ConcentrationQuery;
import org.linchpin.concentration.Movement;
import org.linchpin.concentration.Supplier;
import org.linchpin.platform.page.Expensive;
import org.linchpin.supervision.Supervision;

/** What changed of a concentration between two revisions or days. */
@Expensive
@Path("/api/v1/concentration/changes")
@Tag(name = "concentration")
@Authenticated
public class ChangeResource {
    private final RequestAnalysis analysis;
    private final Supervision supervision;

    ChangeResource(RequestAnalysis analysis, Supervision supervision) {
        this.analysis = analysis;
        this.supervision = supervision;
    }

    @GET
    @Operation(
            summary = "A concentration at two revisions or on two days, and the units that moved",
            description = "Units by name, then id. The measures are over all units, whatever the page.")
    public Changes changes(
            @BeanParam ConcentrationParameters parameters,
            @QueryParam("from") @Parameter(description = "Number of a revision; the current one if absent.") @Nullable
                    Long from,
            @QueryParam("fromDate") @Parameter(description = "Day on which its rows hold, ISO 8601.") @Nullable
                    String fromDate,
            @QueryParam("to") @Parameter(description = "As from.") @Nullable Long to,
            @QueryParam("toDate") @Parameter(description = "As fromDate.") @Nullable String toDate,
            @BeanParam Paging paging) {
        if (parameters.isExternal()) {
            throw FaultParameters.badRequest("audience is external, but who moved is not for release.");
        }
        ConcentrationQuery query = parameters.query(supervision.countrySets());
        Analysis before = analysis.at(from, day("fromDate", fromDate));
        Analysis after = analysis.at(to, day("toDate", toDate));
        List<Movement> movements = before.concentration().movements(query, after.concentration());
        Paging.Page<MovementItem> page = paging.of(movements, MovementItem::of);
        return new Changes(Side.of(before, query), Side.of(after, query), page.items(), page.total());
    }

    private static @Nullable LocalDate day(String name, @Nullable String text) {
        try {
            return text == null || text.isBlank() ? null : LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw FaultParameters.badRequest(
                    "%s is \"%s\", but must be a day such as 2026-01-31.".formatted(name, text));
        }
    }

    /**
     * What changed.
     *
     * @param items units that moved
     * @param total over all pages
     */
    public record Changes(Side before, Side after, List<MovementItem> items, int total) {}

    /** One of the two moments. */
    public record Side(long revision, String asOf, ConcentrationResource.Totals totals) {
        static Side of(Analysis analysis, ConcentrationQuery query) {
            return new Side(
                    analysis.revisionNumber(),
                    analysis.graph().asOf().toString(),
                    ConcentrationResource.Totals.of(analysis.measure(query)));
        }
    }

    /**
     * A unit that moved.
     *
     * @param what entered, left, moved, or weight changed
     */
    public record MovementItem(
            String id,
            String name,
            String organization,
            String what,
            List<NodeRef> gained,
            List<NodeRef> lost,
            double weightBefore,
            double weightAfter) {
        static MovementItem of(Movement movement) {
            return new MovementItem(
                    movement.id(),
                    movement.name(),
                    movement.organization(),
                    movement.kind().text(),
                    refs(movement.gained()),
                    refs(movement.lost()),
                    movement.weightBefore(),
                    movement.weightAfter());
        }

        private static List<NodeRef> refs(List<Supplier> suppliers) {
            return suppliers.stream()
                    .map(s -> new NodeRef(s.id(), s.kind().text(), s.name()))
                    .toList();
        }
    }
}
