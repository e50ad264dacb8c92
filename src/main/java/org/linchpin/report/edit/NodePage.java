package org.linchpin.report.edit;

import io.quarkus.security.Authenticated;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import org.linchpin.analysis.RequestAnalysis;
import org.linchpin.graph.Column;
import org.linchpin.graph.DependencyGraph;
import org.linchpin.graph.GraphRow;
import org.linchpin.platform.FormTexts;
import org.linchpin.platform.problem.ProblemException;
import org.linchpin.platform.problem.ProblemType;

/**
 * What the graph says of a node, an organization, a contract or a source itself, where that comes from, and how to change it.
 */
@FormTexts(manyLines = {Column.NOTES, Column.SUMMARY})
@Path("/nodes/{id}")
@Authenticated
@Produces(MediaType.TEXT_HTML)
public class NodePage {
    private final RequestAnalysis analysis;
    private final RowPages pages;
    private final RowParts parts;

    NodePage(RequestAnalysis analysis, RowPages pages, RowParts parts) {
        this.analysis = analysis;
        this.pages = pages;
        this.parts = parts;
    }

    @GET
    public Response page(@PathParam("id") String id) {
        DependencyGraph graph = analysis.graph();
        GraphRow row = row(id);
        return pages.show(
                row, new RowNames(graph).thing(id), RowAddress.list(row.type()), RowFacts.lead(row), parts.of(row));
    }

    @GET
    @Path("/{action}")
    public Response form(@PathParam("id") String id, @PathParam("action") String action) {
        return pages.form(row(id), action);
    }

    @POST
    @Path("/{action}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response submit(
            @PathParam("id") String id, @PathParam("action") String action, MultivaluedMap<String, String> sent) {
        return pages.submit(row(id), action, sent);
    }

    private GraphRow row(String id) {
        GraphRow row = analysis.graph().rows().find(GraphRow.class, id);
        if (row == null || !RowFacts.hasPage(row.type())) {
            throw new ProblemException(
                    ProblemType.NOT_FOUND, "There is nothing here with the id \"%s\".".formatted(id));
        }
        return row;
    }
}
