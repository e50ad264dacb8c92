package org.linchpin.api;

import io.quarkus.security.Authenticated;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.linchpin.analysis.RequestAnalysis;
import org.linchpin.editing.EvidenceDates;
import org.linchpin.graph.Dependency;
import org.linchpin.graph.DependencyGraph;
import org.linchpin.graph.Graph;
import org.linchpin.graph.Organization;

/** Who needs what, row by row. */
@Path("/api/v1/dependencies")
@Tag(name = "lists")
@Authenticated
public class DependencyResource {
    private final RequestAnalysis analysis;
    private final EvidenceDates evidence;

    DependencyResource(RequestAnalysis analysis, EvidenceDates evidence) {
        this.analysis = analysis;
        this.evidence = evidence;
    }

    @GET
    @Operation(
            summary = "Dependencies, by from, group and to",
            description = "The rows that the graph holds, also those that do not count today.")
    public Paging.Page<DependencyItem> list(
            @BeanParam Paging paging,
            @QueryParam("from") @Parameter(description = "Only those of this node") @Nullable String from,
            @QueryParam("to") @Parameter(description = "Only those on this node") @Nullable String to,
            @QueryParam("organization")
                    @Parameter(description = "Only those of this organization's services and systems")
                    @Nullable
                    String organization,
            @QueryParam("dataset") @Nullable String dataset,
            @QueryParam("toConfirm")
                    @Parameter(description = "true: only those whose evidence is older than the settings allow")
                    boolean toConfirm) {
        DependencyGraph graph = analysis.graph();
        Graph rows = graph.rows();
        List<Dependency> chosen = (from == null ? rows.dependencies() : rows.dependenciesFrom(from))
                .stream()
                        .filter(row -> to == null || row.to().equals(to))
                        .filter(row -> organization == null || organization.equals(owner(graph, row)))
                        .filter(row ->
                                dataset == null || row.provenance().datasets().contains(dataset))
                        .filter(row -> !toConfirm || evidence.isStale(rows, row))
                        .toList();
        return paging.of(chosen, row -> DependencyItem.of(rows, row, evidence));
    }

    private static @Nullable String owner(DependencyGraph graph, Dependency row) {
        int node = graph.node(row.from());
        Organization owner = node == DependencyGraph.NONE ? null : graph.owner(node);
        return owner == null ? null : owner.id();
    }
}
