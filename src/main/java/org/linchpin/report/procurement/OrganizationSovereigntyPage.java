package org.linchpin.report.procurement;

import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.linchpin.analysis.RequestAnalysis;
import org.linchpin.graph.Organization;
import org.linchpin.platform.page.Breadcrumb;
import org.linchpin.platform.page.Expensive;
import org.linchpin.platform.problem.ProblemException;
import org.linchpin.platform.problem.ProblemType;
import org.linchpin.procurement.Buyers;
import org.linchpin.report.Documents;
import org.linchpin.report.Links;

/** Whose jurisdiction the suppliers of an organization are under. */
@Path("/organizations/{id}/sovereignty")
@Authenticated
public class OrganizationSovereigntyPage {
    private static final String PEERS = "Peers";

    private final RequestAnalysis analysis;
    private final SovereigntyViews views;

    OrganizationSovereigntyPage(RequestAnalysis analysis, SovereigntyViews views) {
        this.analysis = analysis;
        this.views = views;
    }

    @GET
    @Produces(MediaType.TEXT_HTML)
    public Response page(String id) {
        Organization organization = organization(id);
        return views.page(
                analysis.get(),
                buyers(organization),
                PEERS,
                category -> Links.compare(id, category),
                new Breadcrumb("Organizations", "/organizations"),
                new Breadcrumb(organization.name(), Links.organization(id)));
    }

    @Expensive
    @GET
    @Path("report.pdf")
    @Produces(Documents.PDF)
    public Response document(String id) {
        Organization organization = organization(id);
        return views.document(analysis.get(), buyers(organization), PEERS, organization.name());
    }

    private Organization organization(String id) {
        Organization found = analysis.graph().rows().find(Organization.class, id);
        if (found == null) {
            throw new ProblemException(ProblemType.NOT_FOUND, "There is no organization \"%s\".".formatted(id));
        }
        return found;
    }

    private Buyers buyers(Organization organization) {
        return Buyers.organization(
                analysis.graph(), analysis.graph().organizations().indexOf(organization));
    }
}
