package org.linchpin.report.occurrence;

import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.linchpin.analysis.OwnOrganizations;
import org.linchpin.analysis.RequestAnalysis;
import org.linchpin.graph.DependencyGraph;
import org.linchpin.graph.Organization;
import org.linchpin.incident.Backtests;
import org.linchpin.incident.ConfusionMatrix;
import org.linchpin.incident.Knowledge;
import org.linchpin.incident.Positive;
import org.linchpin.occurrence.OwnBacktests;
import org.linchpin.occurrence.OwnIncidents;
import org.linchpin.occurrence.RecordedIncident;
import org.linchpin.platform.page.Breadcrumb;
import org.linchpin.platform.page.PageFrame;
import org.linchpin.platform.page.PageRequest;
import org.linchpin.platform.table.Table;
import org.linchpin.platform.table.TableColumn;
import org.linchpin.platform.table.TableDefinition;
import org.linchpin.platform.table.TableView;
import org.linchpin.report.Links;
import org.linchpin.report.Words;
import org.linchpin.report.incident.BacktestTables;

/** The incidents that an organization recorded itself, and how often Linchpin would have been right. */
@Path("/organizations/{id}/incidents")
@Authenticated
@Produces(MediaType.TEXT_HTML)
public class OwnIncidentListPage {
    private final RequestAnalysis analysis;
    private final OwnOrganizations own;
    private final OwnIncidents incidents;
    private final PageRequest request;

    OwnIncidentListPage(RequestAnalysis analysis, OwnOrganizations own, OwnIncidents incidents, PageRequest request) {
        this.analysis = analysis;
        this.own = own;
        this.incidents = incidents;
        this.request = request;
    }

    record list(
            PageFrame frame,
            String lead,
            String add,
            boolean tested,
            TableView incidents,
            TableView results,
            TableView misses)
            implements TemplateInstance {}

    @GET
    public Response page(String id) {
        Organization organization = own.require(id);
        List<RecordedIncident> recorded = incidents.of(id);
        Backtests tests = OwnBacktests.of(analysis.graph(), recorded);
        Table<RecordedIncident> table = request.table(table(analysis.graph(), id), recorded);
        Table<BacktestTables.Result> results = request.table(
                BacktestTables.RESULTS,
                BacktestTables.results(
                        (knowledge, positive) -> tests.summary(knowledge).matrix(positive)));
        Table<BacktestTables.Miss> misses = request.table(
                BacktestTables.MISSES,
                BacktestTables.misses(knowledge -> tests.summary(knowledge).misses()));
        ConfusionMatrix matrix = tests.summary(Knowledge.KNOWN_BEFORE).matrix(Positive.DOWN_OR_DEGRADED);
        int observed = matrix.subjects();
        return request.answer(
                new list(
                        request.frame(
                                "Own incidents",
                                new Breadcrumb("Organizations", "/organizations"),
                                new Breadcrumb(organization.name(), Links.organization(id))),
                        lead(organization, recorded, matrix, observed),
                        Links.ownIncidents(id) + "/new",
                        observed > 0,
                        table.view(),
                        results.view(),
                        misses.view()),
                table,
                results,
                misses);
    }

    private static String lead(
            Organization organization, List<RecordedIncident> recorded, ConfusionMatrix matrix, int observed) {
        if (recorded.isEmpty()) {
            return "%s recorded no incident yet. Record what failed and what was seen, and see whether Linchpin would have known."
                    .formatted(organization.name());
        }
        return "In %s of %s, %s of %s observed would have been predicted right from what was known before."
                .formatted(
                        Words.count(recorded.size(), "incident", "incidents"),
                        organization.name(),
                        Words.number((long) matrix.truePositives() + matrix.trueNegatives()),
                        Words.count(observed, "service or system", "services and systems"));
    }

    private static TableDefinition<RecordedIncident> table(DependencyGraph graph, String organization) {
        return new TableDefinition<>(
                "own-incidents",
                "Incidents that the organization recorded",
                "incidents",
                "-date",
                "No incident is recorded yet.",
                List.of(
                        TableColumn.<RecordedIncident>text(
                                        "name", "Incident", r -> r.incident().name())
                                .link(r -> Links.ownIncident(organization, r.id().toString())),
                        TableColumn.<RecordedIncident>date(
                                "date", "Date", r -> r.incident().date()),
                        TableColumn.<RecordedIncident>text(
                                "faults", "What failed", r -> OwnIncidentForm.names(graph, r.incident())),
                        TableColumn.<RecordedIncident>hours(
                                "duration_hours", "Outage", r -> r.incident().durationHours()),
                        TableColumn.<RecordedIncident>number(
                                "observed", "Observed", r -> r.incident().seen().size()),
                        TableColumn.<RecordedIncident>text(
                                "recorded_by", "Recorded by", RecordedIncident::recordedBy)));
    }
}
