package org.linchpin.report.organization;

import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linchpin.account.Viewer;
import org.linchpin.analysis.RequestAnalysis;
import org.linchpin.platform.page.Breadcrumb;
import org.linchpin.platform.page.PageFrame;
import org.linchpin.platform.page.PageRequest;
import org.linchpin.platform.table.Table;
import org.linchpin.platform.table.TableView;
import org.linchpin.report.OrganizationReport;
import org.linchpin.report.OutageSettings;
import org.linchpin.report.View;
import org.linchpin.report.incident.OwnIncidentTable;

/** The report of an organization: what would stop it, by which chain, how bad that is and what to do. */
@Path("/organizations/{id}")
@Authenticated
@Produces(MediaType.TEXT_HTML)
public class OrganizationPage {
    /** As long as a page may wait for each search. */
    private static final Duration PATIENCE = Duration.ofMillis(400);

    private final RequestAnalysis analysis;
    private final OutageSettings settings;
    private final PageRequest request;
    private final Assessments assessments;
    private final Viewer viewer;

    OrganizationPage(
            RequestAnalysis analysis,
            OutageSettings settings,
            PageRequest request,
            Assessments assessments,
            Viewer viewer) {
        this.analysis = analysis;
        this.settings = settings;
        this.request = request;
        this.assessments = assessments;
        this.viewer = viewer;
    }

    /** A section; without a table where it has no lines. */
    public record Told(ReportSection section, @Nullable TableView table) {}

    record organization(
            PageFrame frame,
            Assessment report,
            List<OrganizationReport.Fact> facts,
            View.Choices choices,
            ReportLinks links,
            boolean own,
            @Nullable HeatPicture heat,
            List<PointDetail> details,
            List<Told> sections,
            TableView points,
            TableView stops,
            TableView pairs,
            TableView vendors,
            TableView redundancy,
            TableView unjudged,
            TableView services,
            TableView incidents)
            implements TemplateInstance {}

    @GET
    public Response page(String id) {
        View view = View.of(analysis.get(), request.address(), settings);
        OwnPart own = OwnPart.of(view, id);
        Assessment report = assessments.of(own, PATIENCE);
        Table<SinglePoint> points = request.table(
                ReportTables.POINTS, report.singlePointsOfFailure().items());
        var stops = request.table(ReportTables.heat(report), report.heatMap().cells());
        var pairs = request.table(ReportTables.PAIRS, report.hiddenPairs().items());
        var vendors = request.table(
                ReportTables.VENDORS, report.vendorsWithoutContract().items());
        var redundancy = request.table(ReportTables.CAUSES, report.redundancyThatIsNot());
        var unjudged = request.table(ReportTables.UNJUDGED, report.nextStep().unjudged());
        var services = request.table(ReportTables.SERVICES, report.services());
        var incidents = request.table(OwnIncidentTable.DEFINITION, report.incidents());
        List<Table<?>> tables =
                new ArrayList<>(List.of(points, stops, pairs, vendors, redundancy, unjudged, services, incidents));
        List<Told> told = new ArrayList<>();
        for (ReportSection section : report.sections()) {
            Table<ReportSection.Line> lines = request.table(ReportTables.lines(section), section.lines());
            told.add(new Told(section, section.lines().isEmpty() ? null : lines.view()));
            tables.add(lines);
        }
        PageFrame frame =
                request.frame(report.organization().name(), new Breadcrumb("Organizations", "/organizations"));
        return request.answer(
                new organization(
                        frame,
                        report,
                        OrganizationReport.facts(view.graph(), own.organization()),
                        view.choices(),
                        ReportLinks.of(view, id),
                        viewer.owns(id),
                        HeatPicture.of(report),
                        PointDetail.of(own, report),
                        told,
                        points.view(),
                        stops.view(),
                        pairs.view(),
                        vendors.view(),
                        redundancy.view(),
                        unjudged.view(),
                        services.view(),
                        incidents.view()),
                tables.toArray(Table<?>[]::new));
    }
}
