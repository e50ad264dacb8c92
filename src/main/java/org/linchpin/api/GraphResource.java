package org.linchpin.api;

import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.linchpin.analysis.Analysis;
import org.linchpin.analysis.RequestAnalysis;
import org.linchpin.graph.NodeKind;
import org.linchpin.graph.Upstream;

/** What the graph holds. */
@Path("/api/v1/graph")
@Tag(name = "graph")
@Authenticated
public class GraphResource {
    private final RequestAnalysis analysis;

    GraphResource(RequestAnalysis analysis) {
        this.analysis = analysis;
    }

    @GET
    @Operation(summary = "What the graph holds, and how much of it is known")
    public Counts graph() {
        Analysis now = analysis.get();
        Map<String, Integer> nodes = new TreeMap<>();
        for (NodeKind kind : NodeKind.values()) {
            nodes.put(kind.text(), now.graph().count(kind));
        }
        Map<String, Integer> coverage = new TreeMap<>();
        for (Upstream upstream : Upstream.values()) {
            coverage.put(upstream.text(), 0);
        }
        now.graph().rows().products().forEach(p -> coverage.merge(p.upstream().text(), 1, Integer::sum));
        return new Counts(
                nodes,
                now.graph().rows().dependencies().size(),
                now.graph().organizations().size(),
                now.revisionNumber(),
                now.graph().rows().datasets(),
                coverage);
    }

    /**
     * Counts.
     *
     * @param nodes by kind
     * @param dependencies rows, whether they are valid today or not
     * @param datasets names
     * @param coverage products by how much of their upstream is known
     */
    public record Counts(
            Map<String, Integer> nodes,
            int dependencies,
            int organizations,
            long revision,
            List<String> datasets,
            Map<String, Integer> coverage) {}
}
