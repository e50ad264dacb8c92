package org.linchpin.api;

import io.quarkus.security.Authenticated;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.linchpin.analysis.RequestAnalysis;
import org.linchpin.graph.GraphRevision;

/** Revisions of the graph, by number and day; what is in them is asked of other resources. */
@Path("/api/v1/revisions")
@Tag(name = "graph")
@Authenticated
public class RevisionResource {
    private final RequestAnalysis analysis;

    RevisionResource(RequestAnalysis analysis) {
        this.analysis = analysis;
    }

    @GET
    @Operation(summary = "The revisions that can be analysed again, the newest first")
    public Paging.Page<Revision> revisions(@BeanParam Paging paging) {
        return paging.of(analysis.archived(), Revision::of);
    }

    /** A revision of the graph. */
    public record Revision(long revision, String createdAt, List<String> datasets, String sha256) {
        static Revision of(GraphRevision revision) {
            return new Revision(
                    revision.number(), revision.createdAt().toString(), revision.datasets(), revision.digest());
        }
    }
}
