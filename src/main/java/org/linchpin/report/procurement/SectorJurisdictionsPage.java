package org.linchpin.report.procurement;

import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.linchpin.analysis.Analysis;
import org.linchpin.analysis.RequestAnalysis;
import org.linchpin.concentration.Depth;
import org.linchpin.platform.page.Breadcrumb;
import org.linchpin.platform.page.PageFrame;
import org.linchpin.platform.page.PageRequest;
import org.linchpin.platform.problem.ProblemException;
import org.linchpin.platform.problem.ProblemType;
import org.linchpin.platform.table.Table;
import org.linchpin.platform.table.TableView;
import org.linchpin.procurement.Buyers;
import org.linchpin.procurement.JurisdictionMatrix;
import org.linchpin.procurement.ProcurementNotice;
import org.linchpin.report.Links;
import org.linchpin.report.Narrowing.Chip;

/** Which countries the organizations of a sector hang on, by their own country. */
@Path("/sectors/{name}/jurisdictions")
@Authenticated
@Produces(MediaType.TEXT_HTML)
public class SectorJurisdictionsPage {
    private final RequestAnalysis analysis;
    private final PageRequest request;

    SectorJurisdictionsPage(RequestAnalysis analysis, PageRequest request) {
        this.analysis = analysis;
        this.request = request;
    }

    record matrix(
            PageFrame frame, MatrixReport report, List<Chip> bases, List<Chip> depths, TableView cells, String notice)
            implements TemplateInstance {
        matrix {
            bases = List.copyOf(bases);
            depths = List.copyOf(depths);
        }
    }

    @GET
    public Response page(String name) {
        Analysis now = analysis.get();
        if (Buyers.sector(now.graph(), name).organizations().isEmpty()) {
            throw new ProblemException(ProblemType.NOT_FOUND, "No organization is in a sector \"%s\".".formatted(name));
        }
        OriginChoice choice = OriginChoice.of(request.address());
        Depth depth = OriginChoice.depth(request.address());
        JurisdictionMatrix found = JurisdictionMatrix.of(now.graph(), now::measure, name, choice.basis(), depth);
        MatrixReport report = MatrixReport.of(found, choice.basis(), depth);
        Table<JurisdictionMatrix.Cell> cells = request.table(MatrixReport.TABLE, found.cells());
        PageFrame frame = request.frame(
                "Country by country", new Breadcrumb("Sectors", "/sectors"), new Breadcrumb(name, Links.sector(name)));
        return request.answer(
                new matrix(frame, report, choice.bases(), choice.depths(depth), cells.view(), ProcurementNotice.TEXT),
                cells);
    }
}
