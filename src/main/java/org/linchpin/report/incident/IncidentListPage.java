package org.linchpin.report.incident;

import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linchpin.analysis.Analysis;
import org.linchpin.analysis.RequestAnalysis;
import org.linchpin.incident.BacktestSummary;
import org.linchpin.incident.Backtests;
import org.linchpin.incident.ConfusionMatrix;
import org.linchpin.incident.Knowledge;
import org.linchpin.incident.Positive;
import org.linchpin.platform.page.PageFrame;
import org.linchpin.platform.page.PageRequest;
import org.linchpin.platform.table.Table;
import org.linchpin.platform.table.TableView;
import org.linchpin.report.Words;

/** What happened over the years, and what would have been known of it. */
@Path("/incidents")
@Authenticated
@Produces(MediaType.TEXT_HTML)
public class IncidentListPage {
    private final RequestAnalysis analysis;
    private final PageRequest request;

    IncidentListPage(RequestAnalysis analysis, PageRequest request) {
        this.analysis = analysis;
        this.request = request;
    }

    record list(
            PageFrame frame,
            String lead,
            @Nullable IncidentTimeline timeline,
            boolean tested,
            TableView results,
            TableView incidents,
            TableView misses)
            implements TemplateInstance {}

    @GET
    public Response page() {
        Analysis now = analysis.get();
        Backtests tests = now.backtests();
        BacktestSummary before = tests.summary(Knowledge.KNOWN_BEFORE);
        BacktestSummary all = tests.summary(Knowledge.RECONSTRUCTED);
        List<IncidentTable.Row> rows = IncidentTable.rows(now.graph(), tests, before, all);
        Table<IncidentTable.Row> incidents = request.table(IncidentTable.DEFINITION, rows);
        Table<BacktestTables.Result> results = request.table(
                BacktestTables.RESULTS,
                BacktestTables.results((knowledge, positive) ->
                        (knowledge == Knowledge.KNOWN_BEFORE ? before : all).matrix(positive)));
        Table<BacktestTables.Miss> misses = request.table(
                BacktestTables.MISSES,
                BacktestTables.misses(knowledge -> (knowledge == Knowledge.KNOWN_BEFORE ? before : all).misses()));
        return request.answer(
                new list(
                        request.frame("Incidents"),
                        lead(before, all),
                        rows.isEmpty() ? null : IncidentTimeline.of(rows),
                        !all.backtests().isEmpty(),
                        results.view(),
                        incidents.view(),
                        misses.view()),
                results,
                incidents,
                misses);
    }

    private static String lead(BacktestSummary before, BacktestSummary all) {
        ConfusionMatrix matrix = all.matrix(Positive.DOWN_OR_DEGRADED);
        if (matrix.subjects() == 0) {
            return "No outcome that you may see is on record, so nothing can be held against what happened.";
        }
        return "Of %s in %s, %s. From the dependencies known before each incident, %s. From all dependencies, most of them"
                        .formatted(
                                Words.count(matrix.subjects(), "observed outcome", "observed outcomes"),
                                Words.count(all.backtests().size(), "incident", "incidents"),
                                BacktestWords.hit(matrix),
                                BacktestWords.predicted(before.matrix(Positive.DOWN_OR_DEGRADED)))
                + " recorded because of the incident, %s: reconstructed, not predictive."
                        .formatted(BacktestWords.follow(matrix));
    }
}
