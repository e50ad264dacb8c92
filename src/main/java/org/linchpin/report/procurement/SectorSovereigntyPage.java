package org.linchpin.report.procurement;

import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.linchpin.analysis.RequestAnalysis;
import org.linchpin.platform.page.Breadcrumb;
import org.linchpin.platform.page.Expensive;
import org.linchpin.platform.problem.ProblemException;
import org.linchpin.platform.problem.ProblemType;
import org.linchpin.procurement.Buyers;
import org.linchpin.report.Documents;
import org.linchpin.report.Links;

/** Whose jurisdiction the suppliers of a sector are under. */
@Path("/sectors/{name}/sovereignty")
@Authenticated
public class SectorSovereigntyPage {
    private static final String PEERS = "Others";

    private final RequestAnalysis analysis;
    private final SovereigntyViews views;

    SectorSovereigntyPage(RequestAnalysis analysis, SovereigntyViews views) {
        this.analysis = analysis;
        this.views = views;
    }

    @GET
    @Produces(MediaType.TEXT_HTML)
    public Response page(String name) {
        return views.page(
                analysis.get(),
                buyers(name),
                PEERS,
                category -> Links.compareSector(name, category),
                new Breadcrumb("Sectors", "/sectors"),
                new Breadcrumb(name, Links.sector(name)));
    }

    @Expensive
    @GET
    @Path("report.pdf")
    @Produces(Documents.PDF)
    public Response document(String name) {
        return views.document(analysis.get(), buyers(name), PEERS, "the sector " + name);
    }

    private Buyers buyers(String name) {
        Buyers buyers = Buyers.sector(analysis.graph(), name);
        if (buyers.organizations().isEmpty()) {
            throw new ProblemException(ProblemType.NOT_FOUND, "No organization is in a sector \"%s\".".formatted(name));
        }
        return buyers;
    }
}
