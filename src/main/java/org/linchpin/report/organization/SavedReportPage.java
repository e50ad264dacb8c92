package org.linchpin.report.organization;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.linchpin.account.Viewer;
import org.linchpin.platform.page.Breadcrumb;
import org.linchpin.platform.page.Expensive;
import org.linchpin.platform.page.PageFrame;
import org.linchpin.platform.page.PageRequest;
import org.linchpin.platform.problem.ProblemException;
import org.linchpin.platform.problem.ProblemType;
import org.linchpin.report.Links;

/** A report that is kept, as it was; its address stays. */
@Path("/reports/{id}")
@Authenticated
@Produces(MediaType.TEXT_HTML)
public class SavedReportPage {
    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm 'UTC'", Locale.ROOT).withZone(ZoneOffset.UTC);

    private final SavedReports reports;
    private final Viewer viewer;
    private final PageRequest request;
    private final ObjectMapper mapper;

    SavedReportPage(SavedReports reports, Viewer viewer, PageRequest request, ObjectMapper mapper) {
        this.reports = reports;
        this.viewer = viewer;
        this.request = request;
        this.mapper = mapper;
    }

    record report(PageFrame frame, SavedReport saved, String savedAt, List<String> sentences)
            implements TemplateInstance {}

    @GET
    public Response page(String id) throws IOException {
        SavedReport saved = own(id);
        List<String> sentences = new ArrayList<>();
        mapper.readTree(reports.content(saved).json)
                .path("sentences")
                .forEach(s -> sentences.add(s.path("text").asText()));
        PageFrame frame = request.frame(
                saved.title,
                new Breadcrumb("Organizations", "/organizations"),
                new Breadcrumb("Saved reports", Links.organization(saved.organization) + "/reports"));
        return request.answer(new report(frame, saved, minute(saved.savedAt), sentences));
    }

    @Expensive
    @GET
    @Path("report.pdf")
    @Produces(OrganizationDocumentResource.PDF)
    public Response pdf(String id) {
        SavedReport saved = own(id);
        return file(reports.content(saved).pdf, OrganizationDocumentResource.PDF, saved, "pdf");
    }

    @GET
    @Path("report.json")
    @Produces(MediaType.APPLICATION_JSON)
    public Response json(String id) {
        SavedReport saved = own(id);
        return file(reports.content(saved).json, MediaType.APPLICATION_JSON, saved, "json");
    }

    @POST
    @Path("delete")
    public Response delete(String id) {
        SavedReport saved = own(id);
        reports.forget(saved);
        return Response.seeOther(URI.create(Links.organization(saved.organization) + "/reports"))
                .build();
    }

    static String link(SavedReport report) {
        return "/reports/" + report.id;
    }

    static String minute(Instant time) {
        return MINUTE.format(time);
    }

    /** One that is another's, and one that is not there, are the same. */
    private SavedReport own(String id) {
        SavedReport found = null;
        try {
            found = reports.findById(UUID.fromString(id));
        } catch (IllegalArgumentException e) {
            // no id that was ever given
        }
        if (found == null || !viewer.owns(found.organization)) {
            throw new ProblemException(ProblemType.NOT_FOUND, "There is no report \"%s\".".formatted(id));
        }
        return found;
    }

    private static Response file(byte[] bytes, String type, SavedReport saved, String ending) {
        return Response.ok(bytes, type)
                .header(
                        "Content-Disposition",
                        "attachment; filename=\"linchpin-report-%s.%s\"".formatted(saved.id, ending))
                .build();
    }
}
