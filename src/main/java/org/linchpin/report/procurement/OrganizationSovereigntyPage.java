package org.linchpin.report.procurement;

import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.linchpin.analysis.Analysis;
import org.linchpin.analysis.RequestAnalysis;
import org.linchpin.graph.Organization;
import org.linchpin.platform.page.Breadcrumb;
import org.linchpin.platform.page.PageFrame;
import org.linchpin.platform.page.PageRequest;
import org.linchpin.platform.problem.ProblemException;
import org.linchpin.platform.problem.ProblemType;
import org.linchpin.platform.table.Table;
import org.linchpin.platform.table.TableView;
import org.linchpin.procurement.Buyers;
import org.linchpin.procurement.ProcurementNotice;
import org.linchpin.procurement.SovereigntyProfile;
import org.linchpin.report.Links;

/** Whose jurisdiction the suppliers of an organization are under. */
@Path("/organizations/{id}/sovereignty")
@Authenticated
@Produces(MediaType.TEXT_HTML)
public class OrganizationSovereigntyPage {
    private final RequestAnalysis analysis;
    private final PageRequest request;

    OrganizationSovereigntyPage(RequestAnalysis analysis, PageRequest request) {
        this.analysis = analysis;
        this.request = request;
    }

    record profile(PageFrame frame, SovereigntyReport report, OriginChoice choice, TableView categories, String notice)
            implements TemplateInstance {}

    @GET
    public Response page(String id) {
        Analysis now = analysis.get();
        Organization organization = now.graph().rows().find(Organization.class, id);
        if (organization == null) {
            throw new ProblemException(ProblemType.NOT_FOUND, "There is no organization \"%s\".".formatted(id));
        }
        Buyers buyers =
                Buyers.organization(now.graph(), now.graph().organizations().indexOf(organization));
        OriginChoice choice = OriginChoice.of(request.address());
        SovereigntyReport report = SovereigntyReport.of(now, buyers, choice);
        Table<SovereigntyProfile.Row> categories =
                request.table(ProfileTable.of("Peers", category -> Links.compare(id, category)), report.rows());
        PageFrame frame = request.frame(
                "Whose jurisdiction applies",
                new Breadcrumb("Organizations", "/organizations"),
                new Breadcrumb(organization.name(), Links.organization(id)));
        return request.answer(
                new profile(frame, report, choice, categories.view(), ProcurementNotice.TEXT), categories);
    }
}
