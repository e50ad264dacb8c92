package org.linchpin.api;

import io.quarkus.security.Authenticated;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.linchpin.analysis.RequestAnalysis;
import org.linchpin.graph.DependencyGraph;
import org.linchpin.supervision.PublicFigures;

/** What others use, as far as everybody may know. */
@Path("/api/v1/sector-figures")
@Tag(name = "concentration")
@Authenticated
public class SectorFigureResource {
    private final RequestAnalysis analysis;
    private final PublicFigures figures;

    SectorFigureResource(RequestAnalysis analysis, PublicFigures figures) {
        this.analysis = analysis;
        this.figures = figures;
    }

    /**
     * A group of vendors in a sector.
     *
     * @param organizations of others in the sector
     * @param supplier the ultimate parent of the group
     * @param organizationsUsing null: withheld
     */
    public record SectorFigureItem(
            String sector,
            int organizations,
            NodeRef supplier,
            @Nullable Integer organizationsUsing) {}

    @GET
    @Operation(
            summary = "How many organizations of others use which group of vendors, by sector",
            description =
                    "For a critical or important service, directly or through their suppliers. Organizations that the"
                            + " caller sees as their own, and their groups, are not counted. Figures that stand for few"
                            + " organizations, or for all of a sector, are null, and some more, so that no total gives one away.")
    public Paging.Page<SectorFigureItem> figures(
            @QueryParam("sector") @Parameter(description = "one sector") @Nullable String sector,
            @BeanParam Paging paging) {
        DependencyGraph graph = analysis.graph();
        return paging.of(
                figures.sectors().lines().stream()
                        .filter(line -> sector == null || line.sector().name().equals(sector))
                        .toList(),
                line -> new SectorFigureItem(
                        line.sector().name(),
                        line.sector().organizations(),
                        NodeRef.of(graph, graph.node(line.vendor())),
                        line.organizations()));
    }
}
