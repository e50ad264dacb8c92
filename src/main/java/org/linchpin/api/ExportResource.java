package org.linchpin.api;

import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.linchpin.analysis.Analysis;
import org.linchpin.analysis.RequestAnalysis;
import org.linchpin.exporting.CsvExport;

/** Gives the graph out. */
@Path("/api/v1/exports")
@Tag(name = "graph")
@Authenticated
public class ExportResource {
    private final RequestAnalysis analysis;

    ExportResource(RequestAnalysis analysis) {
        this.analysis = analysis;
    }

    @GET
    @Path("/graph")
    @Produces("application/zip")
    @Operation(
            summary = "The whole graph as a zip of CSV files",
            description = "Importing it gives the same graph, and from the same version the same bytes.")
    public Response graph() {
        Analysis now = analysis.get();
        StreamingOutput zip = out -> CsvExport.write(now.graph().rows(), out);
        return Response.ok(zip)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"linchpin-graph-%d.zip\"".formatted(now.revisionNumber()))
                .build();
    }
}
