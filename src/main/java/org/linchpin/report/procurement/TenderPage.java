package org.linchpin.report.procurement;

import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.linchpin.analysis.BackgroundRun;
import org.linchpin.analysis.RequestAnalysis;
import org.linchpin.platform.page.Breadcrumb;
import org.linchpin.platform.page.PageFrame;
import org.linchpin.platform.page.PageRequest;
import org.linchpin.procurement.ProcurementNotice;
import org.linchpin.procurement.SupplierComparison;
import org.linchpin.procurement.SupplierComparisons;
import org.linchpin.supervision.Supervision;

/** Questions and clauses for one candidate. */
@Path("/tender")
@Authenticated
@Produces(MediaType.TEXT_HTML)
public class TenderPage {
    private final RequestAnalysis analysis;
    private final PageRequest request;
    private final Supervision supervision;
    private final SupplierComparisons comparisons;

    TenderPage(
            RequestAnalysis analysis, PageRequest request, Supervision supervision, SupplierComparisons comparisons) {
        this.analysis = analysis;
        this.request = request;
        this.supervision = supervision;
        this.comparisons = comparisons;
    }

    record tender(PageFrame frame, TenderSheet sheet, String pdf, String notice) implements TemplateInstance {}

    @GET
    public Response page() {
        TenderChoice choice = TenderChoice.of(analysis.get(), request.address(), supervision.countrySets());
        BackgroundRun<SupplierComparison> run = choice.comparison().changes(comparisons);
        Optional<SupplierComparison> changes = run.within(ComparePage.PATIENCE);
        if (changes.isEmpty()) {
            return ComparePage.waiting(request, request.frame("Tender sheet"), choice.comparison(), run);
        }
        TenderSheet sheet = choice.sheet(changes.get());
        PageFrame frame = request.frame(
                "Tender sheet: " + sheet.product(),
                new Breadcrumb("Compare " + choice.comparison().category(), choice.compare()));
        return request.answer(new tender(frame, sheet, choice.pdf(), ProcurementNotice.TEXT));
    }
}
