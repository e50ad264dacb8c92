package org.linchpin.api;

import io.quarkus.security.Authenticated;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.linchpin.analysis.Analysis;
import org.linchpin.analysis.RequestAnalysis;
import org.linchpin.concentration.ConcentrationQueryException;
import org.linchpin.concentration.CountrySets;
import org.linchpin.graph.NodeKind;
import org.linchpin.graph.Organization;
import org.linchpin.platform.page.Expensive;
import org.linchpin.platform.problem.ProblemException;
import org.linchpin.platform.problem.ProblemType;
import org.linchpin.procurement.Buyers;
import org.linchpin.procurement.ComparisonQuery;
import org.linchpin.procurement.NextStepFinder;
import org.linchpin.procurement.SupplierComparison;
import org.linchpin.procurement.SupplierComparisons;
import org.linchpin.procurement.SupplyLosses;
import org.linchpin.supervision.Supervision;

/** What another supplier would change for an organization. Nothing is stored. */
@Path("/api/v1")
@Tag(name = "procurement")
@Authenticated
public class ProcurementResource {
    /** Long enough for an organization with a dozen categories of thousands of products each. */
    private static final Duration NEXT_STEP_TIME = Duration.ofSeconds(60);

    /** As many as the page shows. */
    private static final int MOST_SIDE_BY_SIDE = 5;

    private final RequestAnalysis analysis;
    private final Supervision supervision;
    private final SupplierComparisons comparisons;

    ProcurementResource(RequestAnalysis analysis, Supervision supervision, SupplierComparisons comparisons) {
        this.analysis = analysis;
        this.supervision = supervision;
        this.comparisons = comparisons;
    }

    @GET
    @Path("/procurement/comparison")
    @Operation(
            summary = "The products of a category side by side, and what switching to each or adding it would change",
            description =
                    "Single points of failure are products, vendors and locations that alone take a service of the"
                            + " organization down; hidden pairs are products. Origin is a fact, and orders nothing: items come"
                            + " by id. A candidate with unknown upstream is not independent of anything.")
    public ComparisonAnswer comparison(
            @QueryParam("organization") @Parameter(description = "Id of the buyer; either this or a sector.") @Nullable
                    String organization,
            @QueryParam("sector")
                    @Parameter(description = "All organizations of this sector make the same move.")
                    @Nullable
                    String sector,
            @QueryParam("category") @Parameter(description = "Category of products.", required = true) @Nullable
                    String category,
            @QueryParam("domestic")
                    @Parameter(
                            description =
                                    "Countries that count as domestic beside the organization's own: EU, EEA, a set of"
                                            + " countries of this installation, or ISO 3166-1 alpha-2 codes, separated by commas.")
                    @Nullable
                    String domestic,
            @QueryParam("side")
                    @Parameter(
                            description = "Ids of products that are judged even where judging all would take too long.")
                    List<String> side,
            @BeanParam Paging paging) {
        Analysis now = analysis.get();
        if (organization == null == (sector == null) || category == null) {
            throw FaultParameters.badRequest("A comparison needs an organization or a sector, and a category.");
        }
        if (side.size() > MOST_SIDE_BY_SIDE) {
            throw FaultParameters.badRequest("At most %d products are put side by side, but these are %d."
                    .formatted(MOST_SIDE_BY_SIDE, side.size()));
        }
        Buyers buyers = organization == null
                ? sector(now, String.valueOf(sector))
                : Buyers.organization(now.graph(), organization(now, organization));
        SupplierComparison found = comparisons
                .find(
                        now,
                        new ComparisonQuery(
                                buyers,
                                category,
                                countries(supervision.countrySets(), domestic),
                                side.stream().map(now.graph()::node).toList()))
                .get();
        if (found.candidates().isEmpty()) {
            throw new ProblemException(
                    ProblemType.NOT_FOUND, "There is no product of the category \"%s\".".formatted(category));
        }
        return ComparisonAnswer.of(now.graph(), found, paging);
    }

    @Expensive
    @GET
    @Path("/organizations/{id}/next-step")
    @Operation(
            summary = "The change of suppliers, and the two changes, that leave the fewest single points of failure",
            description =
                    "Of critical services; among equals those that leave the fewest critical services with one. Exact over"
                            + " all products of the same functional category of whose upstream something is known, unless"
                            + " truncated. What could not be judged is listed.")
    public NextStepAnswer nextStep(
            String id,
            @QueryParam("mode") @Parameter(description = "malfunction (default) or loss") @Nullable String mode) {
        Analysis now = analysis.get();
        int organization = organization(now, id);
        return NextStepAnswer.of(
                now.graph(),
                new NextStepFinder(now.graph()).find(organization, FaultParameters.mode(mode), NEXT_STEP_TIME));
    }

    @GET
    @Path("/organizations/{id}/jurisdictions")
    @Operation(
            summary = "What would go down if suppliers under a country's jurisdiction stopped supplying",
            description =
                    "All countries alike, by code, in mode loss; the organization's own country is left out. No likelihood"
                            + " is stated.")
    public Paging.Page<JurisdictionItem> jurisdictions(String id, @BeanParam Paging paging) {
        Analysis now = analysis.get();
        int organization = organization(now, id);
        return paging.of(
                SupplyLosses.of(now.faults(), organization, NodeKind.COUNTRY),
                loss -> JurisdictionItem.of(now.graph(), loss));
    }

    static Buyers sector(Analysis now, String sector) {
        Buyers buyers = Buyers.sector(now.graph(), sector);
        if (buyers.organizations().isEmpty()) {
            throw new ProblemException(
                    ProblemType.NOT_FOUND, "No organization is in a sector \"%s\".".formatted(sector));
        }
        return buyers;
    }

    static int organization(Analysis now, String id) {
        Organization found = now.graph().rows().find(Organization.class, id);
        if (found == null) {
            throw new ProblemException(ProblemType.NOT_FOUND, "There is no organization \"%s\".".formatted(id));
        }
        return now.graph().organizations().indexOf(found);
    }

    static Set<String> countries(CountrySets sets, @Nullable String domestic) {
        try {
            return sets.listed(domestic);
        } catch (ConcentrationQueryException e) {
            throw FaultParameters.badRequest(String.valueOf(e.getMessage()).replace('\n', ' '));
        }
    }
}
