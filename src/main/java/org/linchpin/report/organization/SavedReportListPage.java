package org.linchpin.report.organization;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.linchpin.account.Viewer;
import org.linchpin.analysis.RequestAnalysis;
import org.linchpin.graph.Organization;
import org.linchpin.platform.page.Breadcrumb;
import org.linchpin.platform.page.PageFrame;
import org.linchpin.platform.page.PageRequest;
import org.linchpin.platform.table.PageAddress;
import org.linchpin.platform.table.Table;
import org.linchpin.platform.table.TableColumn;
import org.linchpin.platform.table.TableDefinition;
import org.linchpin.platform.table.TableView;
import org.linchpin.report.Links;
import org.linchpin.report.OutageSettings;
import org.linchpin.report.View;

/** The reports of an organization that are kept, and the way to keep another. */
@Path("/organizations/{id}/reports")
@Authenticated
@Produces(MediaType.TEXT_HTML)
public class SavedReportListPage {
    private static final TableDefinition<SavedReport> TABLE = new TableDefinition<>(
            "reports",
            "Saved reports, the latest first",
            "reports",
            "",
            "No report of this organization is saved. Save one on its page.",
            List.of(
                    TableColumn.<SavedReport>text("title", "Report", r -> r.title)
                            .link(r -> SavedReportPage.link(r)),
                    TableColumn.text("saved_at", "Saved", r -> SavedReportPage.minute(r.savedAt)),
                    TableColumn.text("saved_by", "By", r -> r.savedBy),
                    TableColumn.date("as_of", "As of", r -> r.asOf),
                    TableColumn.number("revision", "Revision", r -> r.revision),
                    TableColumn.text("classification", "Classification", r -> r.classification),
                    TableColumn.code("pdf_sha256", "SHA-256 of the PDF", r -> r.pdfSha256)));

    private final RequestAnalysis analysis;
    private final OutageSettings settings;
    private final PageRequest request;
    private final Assessments assessments;
    private final ReportDocument document;
    private final SavedReports reports;
    private final Viewer viewer;
    private final ObjectMapper mapper;
    private final Clock clock;

    SavedReportListPage(
            RequestAnalysis analysis,
            OutageSettings settings,
            PageRequest request,
            Assessments assessments,
            ReportDocument document,
            SavedReports reports,
            Viewer viewer,
            ObjectMapper mapper,
            Clock clock) {
        this.analysis = analysis;
        this.settings = settings;
        this.request = request;
        this.assessments = assessments;
        this.document = document;
        this.reports = reports;
        this.viewer = viewer;
        this.mapper = mapper;
        this.clock = clock;
    }

    record list(PageFrame frame, TableView table) implements TemplateInstance {}

    @GET
    public Response page(String id) {
        viewer.requireOwn(id);
        Table<SavedReport> table = request.table(TABLE, reports.of(id));
        PageFrame frame = request.frame(
                "Saved reports",
                new Breadcrumb("Organizations", "/organizations"),
                new Breadcrumb(name(id), Links.organization(id)));
        return request.answer(new list(frame, table.view()), table);
    }

    /** A report may outlive its organization in the graph. */
    private String name(String id) {
        var found = analysis.graph().rows().find(Organization.class, id);
        return found == null ? id : found.name();
    }

    /** Saves the report with the choices that the form carries. */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response save(String id, MultivaluedMap<String, String> form) throws JsonProcessingException {
        viewer.requireOwn(id);
        PageAddress choices = PageAddress.of(Links.organization(id));
        for (String name : ReportLinks.CHOICES) {
            String value = form.getFirst(name);
            choices = value == null ? choices : choices.with(name, value);
        }
        OwnPart own = OwnPart.of(View.of(analysis.get(), choices, settings), id);
        Assessment report = assessments.of(own, Assessments.WHOLE);
        Instant made = clock.instant();
        byte[] json = mapper.writeValueAsString(report).getBytes(StandardCharsets.UTF_8);
        SavedReport saved = reports.save(report, document.of(own, report, made), json, viewer.name(), made);
        return Response.seeOther(URI.create(SavedReportPage.link(saved))).build();
    }
}
