package org.linchpin.api;

import io.quarkus.security.Authenticated;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.linchpin.analysis.Analysis;
import org.linchpin.analysis.RequestAnalysis;
import org.linchpin.audit.AuditAction;
import org.linchpin.audit.Recorded;
import org.linchpin.exporting.CsvExport;
import org.linchpin.exporting.GraphMlExport;
import org.linchpin.exporting.XlsxExport;
import org.linchpin.graph.Graph;
import org.linchpin.graph.Provenance;
import org.linchpin.platform.page.Expensive;
import org.linchpin.platform.problem.ProblemException;
import org.linchpin.platform.problem.ProblemType;

/** Gives the graph out. */
@Expensive
@Path("/api/v1/exports")
@Tag(name = "graph")
@Recorded(AuditAction.EXPORT)
@Authenticated
public class ExportResource {
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private static final String GRAPHML = "application/graphml+xml";

    private final RequestAnalysis analysis;
    private final RoutingContext http;

    ExportResource(RequestAnalysis analysis, RoutingContext http) {
        this.analysis = analysis;
        this.http = http;
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

    @GET
    @Path("/graph.graphml")
    @Produces(GRAPHML)
    @Operation(
            summary = "The graph as GraphML, for programs that draw and analyse networks",
            description =
                    "Nodes are organizations, vendors, locations, products, systems, services and countries; edges are"
                            + " dependencies (relation \"needs\") and what follows from rows. It cannot be imported again.")
    public Response graphMl() {
        Analysis now = analysis.get();
        // the framework takes each type with "xml" in its name for text, and adds a character set
        http.addHeadersEndHandler(sent -> http.response().putHeader(HttpHeaders.CONTENT_TYPE, GRAPHML));
        StreamingOutput document = out -> GraphMlExport.write(now.graph().rows(), out);
        return Response.ok(document)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"linchpin-graph-%d.graphml\"".formatted(now.revisionNumber()))
                .build();
    }

    @GET
    @Path("/graph.xlsx")
    @Produces(XLSX)
    @Operation(
            summary = "A data set as an Excel workbook with one sheet a file",
            description = "Importing it gives the same rows as data set \"default\". Sheets explain their columns.")
    @APIResponse(responseCode = "200", description = "The workbook")
    @APIResponse(responseCode = "400", description = "There are several data sets, and none is named")
    @APIResponse(responseCode = "404", description = "There is no such data set")
    @APIResponse(responseCode = "406", description = "The rows do not fit into a workbook")
    public Response workbook(
            @QueryParam("dataset") @Parameter(description = "Needed where there are several.") @Nullable
                    String dataset) {
        Analysis now = analysis.get();
        Graph graph = now.graph().rows();
        String chosen = dataset == null ? onlyDataset(graph) : dataset;
        if (dataset != null && !graph.datasets().contains(dataset)) {
            throw new ProblemException(ProblemType.NOT_FOUND, "There is no data set \"%s\".".formatted(dataset));
        }
        XlsxExport.obstacle(graph, chosen).ifPresent(obstacle -> {
            throw new ProblemException(ProblemType.NOT_ACCEPTABLE, obstacle);
        });
        return xlsx(graph, chosen, "linchpin-graph-%d.xlsx".formatted(now.revisionNumber()));
    }

    @GET
    @Path("/template.xlsx")
    @Produces(XLSX)
    @Operation(
            summary = "An Excel workbook to fill in",
            description = "All sheets with their headers, drop-downs for closed lists, and a sheet that explains each"
                    + " column.")
    public Response template() {
        return xlsx(Graph.empty(), Provenance.DEFAULT_DATASET, "linchpin-template.xlsx");
    }

    private static String onlyDataset(Graph graph) {
        if (graph.datasets().size() > 1) {
            throw FaultParameters.badRequest("A workbook holds one data set. Name it by dataset=, one of %s."
                    .formatted(String.join(", ", graph.datasets())));
        }
        return graph.datasets().stream().findFirst().orElse(Provenance.DEFAULT_DATASET);
    }

    private Response xlsx(Graph graph, String dataset, String file) {
        // the framework takes each type with "xml" in its name for text, and adds a character set
        http.addHeadersEndHandler(sent -> http.response().putHeader(HttpHeaders.CONTENT_TYPE, XLSX));
        StreamingOutput workbook = out -> XlsxExport.write(graph, dataset, out);
        return Response.ok(workbook)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"%s\"".formatted(file))
                .build();
    }
}
