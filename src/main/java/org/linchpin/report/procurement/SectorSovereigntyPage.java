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

/** Whose jurisdiction the suppliers of a sector are under. */
@Path("/sectors/{name}/sovereignty")
@Authenticated
@Produces(MediaType.TEXT_HTML)
public class SectorSovereigntyPage {
    private final RequestAnalysis analysis;
    private final PageRequest request;

    SectorSovereigntyPage(RequestAnalysis analysis, PageRequest request) {
        this.analysis = analysis;
        this.request = request;
    }

    record profile(PageFrame frame, SovereigntyReport report, OriginChoice choice, TableView categories, String notice)
            implements TemplateInstance {}

    @GET
    public Response page(String name) {
        Analysis now = analysis.get();
        Buyers buyers = Buyers.sector(now.graph(), name);
        if (buyers.organizations().isEmpty()) {
            throw new ProblemException(ProblemType.NOT_FOUND, "No organization is in a sector \"%s\".".formatted(name));
        }
        OriginChoice choice = OriginChoice.of(request.address());
        SovereigntyReport report = SovereigntyReport.of(now, buyers, choice);
        Table<SovereigntyProfile.Row> categories = request.table(
                ProfileTable.of("Others", category -> Links.compareSector(name, category)), report.rows());
        PageFrame frame = request.frame(
                "Whose jurisdiction applies",
                new Breadcrumb("Sectors", "/sectors"),
                new Breadcrumb(name, Links.sector(name)));
        return request.answer(
                new profile(frame, report, choice, categories.view(), ProcurementNotice.TEXT), categories);
    }
}
