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
import java.time.LocalDate;
import org.linchpin.analysis.RequestAnalysis;
import org.linchpin.editing.EvidenceDates;
import org.linchpin.graph.Column;
import org.linchpin.graph.Dependency;
import org.linchpin.graph.DependencyGraph;
import org.linchpin.platform.FormTexts;
import org.linchpin.platform.page.Breadcrumb;
import org.linchpin.platform.page.PageRequest;
import org.linchpin.platform.problem.ProblemException;
import org.linchpin.platform.problem.ProblemType;
import org.linchpin.report.Links;

/** One dependency: what is said of it, how old that is, what became of it, and how to change it. */
@FormTexts(manyLines = {Column.NOTES, Column.SUMMARY})
@Path("/dependencies/{from}/{to}")
@Authenticated
@Produces(MediaType.TEXT_HTML)
public class DependencyPage {
    private final RequestAnalysis analysis;
    private final RowPages pages;
    private final RowParts parts;
    private final EvidenceDates evidence;
    private final PageRequest request;

    DependencyPage(
            RequestAnalysis analysis, RowPages pages, RowParts parts, EvidenceDates evidence, PageRequest request) {
        this.analysis = analysis;
        this.pages = pages;
        this.parts = parts;
        this.evidence = evidence;
        this.request = request;
    }

    @GET
    public Response page(@PathParam("from") String from, @PathParam("to") String to) {
        DependencyGraph graph = analysis.graph();
        Dependency row = row(from, to);
        var names = new RowNames(graph);
        return pages.show(
                row,
                names.thing(from) + " → " + names.thing(to),
                new Breadcrumb(names.thing(from), Links.row(from)),
                lead(graph, row),
                parts.of(row));
    }

    @GET
    @Path("/{action}")
    public Response form(
            @PathParam("from") String from, @PathParam("to") String to, @PathParam("action") String action) {
        return pages.form(row(from, to), action);
    }

    @POST
    @Path("/{action}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response submit(
            @PathParam("from") String from,
            @PathParam("to") String to,
            @PathParam("action") String action,
            MultivaluedMap<String, String> sent) {
        return pages.submit(row(from, to), action, sent);
    }

    private String lead(DependencyGraph graph, Dependency row) {
        LocalDate day = EvidenceDates.of(graph.rows(), row);
        String age = day == null ? "Nothing tells how old its evidence is" : "Its evidence is of " + day;
        return evidence.isStale(graph.rows(), row)
                ? age + ": it is to be confirmed every %d months.".formatted(evidence.months())
                : age + ".";
    }

    private Dependency row(String from, String to) {
        Dependency row =
                analysis.graph().rows().dependency(from, to, request.address().value("group"));
        if (row == null) {
            throw new ProblemException(
                    ProblemType.NOT_FOUND, "There is no such dependency of \"%s\" on \"%s\".".formatted(from, to));
        }
        return row;
    }
}
