package org.linchpin.report.procurement;

import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.linchpin.analysis.Analysis;
import org.linchpin.analysis.RequestAnalysis;
import org.linchpin.graph.DependencyGraph;
import org.linchpin.platform.page.Expensive;
import org.linchpin.platform.page.PageRequest;
import org.linchpin.platform.problem.ProblemException;
import org.linchpin.platform.problem.ProblemType;
import org.linchpin.procurement.Buyers;
import org.linchpin.procurement.ProcurementNotice;
import org.linchpin.procurement.SupplierComparisons;
import org.linchpin.report.Documents;
import org.linchpin.supervision.Supervision;

/** The comparison and the tender sheet as documents, with what the reader chose. */
@Expensive
@Path("/")
@Authenticated
public class ProcurementDocumentResource {
    private final RequestAnalysis analysis;
    private final PageRequest request;
    private final Documents documents;
    private final Supervision supervision;
    private final SupplierComparisons comparisons;

    ProcurementDocumentResource(
            RequestAnalysis analysis,
            PageRequest request,
            Documents documents,
            Supervision supervision,
            SupplierComparisons comparisons) {
        this.analysis = analysis;
        this.request = request;
        this.documents = documents;
        this.supervision = supervision;
        this.comparisons = comparisons;
    }

    record comparison(CompareReport report, List<PrintedProduct> products, String notice) implements TemplateInstance {
        comparison {
            products = List.copyOf(products);
        }
    }

    record tender(TenderSheet sheet, String notice) implements TemplateInstance {}

    /** The suppliers of a category side by side. */
    @GET
    @Path("compare.pdf")
    @Produces(Documents.PDF)
    public Response comparison() {
        Analysis now = analysis.get();
        DependencyGraph graph = now.graph();
        CompareChoice choice = CompareChoice.of(request.address(), graph.organizations(), supervision.countrySets());
        Buyers buyers = choice.buyers(graph);
        String category = choice.category();
        if (buyers == null || category == null) {
            throw new ProblemException(
                    ProblemType.BAD_REQUEST,
                    choice.problem() == null
                            ? "A comparison needs an organization or a sector, and a category."
                            : choice.problem());
        }
        Comparison comparison = choice.comparison(now, buyers, category);
        CompareReport report =
                CompareReport.of(comparison, comparison.changes(comparisons).get(), id -> "", choice::tender);
        if (report.rows().isEmpty()) {
            throw new ProblemException(
                    ProblemType.NOT_FOUND, "There is no product of the category \"%s\".".formatted(category));
        }
        String body = new comparison(
                        report, report.rows().stream().map(PrintedProduct::of).toList(), ProcurementNotice.TEXT)
                .render();
        return documents.file(now, "Suppliers of %s for %s".formatted(category, comparison.name()), body, "comparison");
    }

    /** The tender sheet of one product. */
    @GET
    @Path("tender.pdf")
    @Produces(Documents.PDF)
    public Response tender() {
        Analysis now = analysis.get();
        TenderChoice choice = TenderChoice.of(now, request.address(), supervision.countrySets());
        TenderSheet sheet =
                choice.sheet(choice.comparison().changes(comparisons).get());
        return documents.file(
                now, "Tender sheet: " + sheet.product(), new tender(sheet, ProcurementNotice.TEXT).render(), "tender");
    }
}
