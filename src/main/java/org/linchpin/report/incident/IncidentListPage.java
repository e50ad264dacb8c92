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
                all.backtests().isEmpty()
                        ? List.of()
                        : BacktestTables.results((knowledge, positive) ->
                                (knowledge == Knowledge.KNOWN_BEFORE ? before : all).matrix(positive)));
        Table<BacktestTables.Miss> misses = request.table(
                BacktestTables.MISSES,
                BacktestTables.misses(knowledge -> (knowledge == Knowledge.KNOWN_BEFORE ? before : all).misses()));
        return request.answer(
                new list(
                        request.frame("Incidents"),
                        lead(before, all),
                        rows.isEmpty() ? null : IncidentTimeline.of(rows),
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
            return "No incident with an observed outcome is on record, so nothing can be held against what happened.";
        }
        int hit = matrix.truePositives() + matrix.falseNegatives();
        return "Of %s in %s, %s were hit. From the dependencies known before each incident, Linchpin would have predicted %s of"
                        .formatted(
                                Words.count(matrix.subjects(), "observed outcome", "observed outcomes"),
                                Words.count(all.backtests().size(), "incident", "incidents"),
                                Words.number(hit),
                                Words.number(
                                        before.matrix(Positive.DOWN_OR_DEGRADED).truePositives()))
                + " them. From all dependencies, most of them recorded because of the incident, %s follow: reconstructed, not"
                        .formatted(Words.number(matrix.truePositives()))
                + " predictive.";
    }
}
