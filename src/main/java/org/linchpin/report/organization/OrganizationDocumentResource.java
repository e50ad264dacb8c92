package org.linchpin.report.organization;

import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import org.linchpin.analysis.RequestAnalysis;
import org.linchpin.platform.page.Expensive;
import org.linchpin.platform.page.PageRequest;
import org.linchpin.report.OutageSettings;
import org.linchpin.report.View;

/** The report of an organization as a document, with what the reader chose to look at. */
@Expensive
@Path("/organizations/{id}")
@Authenticated
public class OrganizationDocumentResource {
    static final String PDF = "application/pdf";

    private final RequestAnalysis analysis;
    private final OutageSettings settings;
    private final PageRequest request;
    private final Assessments assessments;
    private final ReportDocument document;
    private final Clock clock;

    OrganizationDocumentResource(
            RequestAnalysis analysis,
            OutageSettings settings,
            PageRequest request,
            Assessments assessments,
            ReportDocument document,
            Clock clock) {
        this.analysis = analysis;
        this.settings = settings;
        this.request = request;
        this.assessments = assessments;
        this.document = document;
        this.clock = clock;
    }

    @GET
    @Path("report.pdf")
    @Produces(PDF)
    public Response report(String id) {
        OwnPart own = own(id);
        Assessment report = assessments.of(own, Assessments.WHOLE);
        return file(document.of(own, report, clock.instant()), "report", report);
    }

    /** Structured after article 29 of Regulation (EU) 2022/2554. */
    @GET
    @Path("concentration-risk.pdf")
    @Produces(PDF)
    public Response concentration(String id) {
        OwnPart own = own(id);
        Assessment report = assessments.of(own, Assessments.WHOLE);
        return file(document.concentration(own, report, clock.instant()), "concentration-risk", report);
    }

    private OwnPart own(String id) {
        return OwnPart.of(View.of(analysis.get(), request.address(), settings), id);
    }

    /** A file named after the organization's id, in characters that every system takes. */
    private static Response file(byte[] bytes, String what, Assessment report) {
        String name = report.organization().id().replaceAll("[^A-Za-z0-9.-]", "-");
        return Response.ok(bytes, PDF)
                .header(
                        "Content-Disposition",
                        "attachment; filename=\"linchpin-%s-%s-r%d.pdf\""
                                .formatted(what, name, report.basis().revision()))
                .build();
    }
}
