package org.linchpin.report.incident;

import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.linchpin.analysis.Analysis;
import org.linchpin.analysis.RequestAnalysis;
import org.linchpin.graph.Incident;
import org.linchpin.incident.Backtest;
import org.linchpin.incident.Backtests;
import org.linchpin.incident.Knowledge;
import org.linchpin.incident.MissCause;
import org.linchpin.platform.page.Breadcrumb;
import org.linchpin.platform.page.PageFrame;
import org.linchpin.platform.page.PageRequest;
import org.linchpin.platform.problem.ProblemException;
import org.linchpin.platform.problem.ProblemType;
import org.linchpin.platform.table.Table;
import org.linchpin.platform.table.TableView;

/** Predicted against what happened. */
@Path("/incidents/{id}")
@Authenticated
@Produces(MediaType.TEXT_HTML)
public class IncidentPage {
    private final RequestAnalysis analysis;
    private final PageRequest request;

    IncidentPage(RequestAnalysis analysis, PageRequest request) {
        this.analysis = analysis;
        this.request = request;
    }

    record incident(
            PageFrame frame,
            IncidentReport report,
            @Nullable ReplayForm replay,
            boolean tested,
            TableView results,
            TableView subjects,
            TableView misses)
            implements TemplateInstance {}

    @GET
    public Response page(String id) {
        Analysis now = analysis.get();
        Backtests tests = now.backtests();
        Incident incident = find(tests, id);
        Backtest before = tests.of(incident, Knowledge.KNOWN_BEFORE);
        Backtest all = tests.of(incident, Knowledge.RECONSTRUCTED);
        boolean tested = !all.outcomes().isEmpty();
        Table<BacktestTables.Result> results = request.table(
                BacktestTables.RESULTS,
                BacktestTables.results((knowledge, positive) ->
                        (knowledge == Knowledge.KNOWN_BEFORE ? before : all).matrix(positive)));
        Table<OutcomeTable.Row> subjects = request.table(
                OutcomeTable.DEFINITION, OutcomeTable.rows(now.graph().rows(), before, all));
        Table<BacktestTables.Miss> misses = request.table(
                BacktestTables.MISSES,
                BacktestTables.misses(knowledge -> counts(knowledge == Knowledge.KNOWN_BEFORE ? before : all)));
        return request.answer(
                new incident(
                        request.frame(incident.name(), new Breadcrumb("Incidents", "/incidents")),
                        IncidentReport.of(now.graph(), before, all),
                        incident.isWithoutOutage() ? null : ReplayForm.of(now.graph(), incident),
                        tested,
                        results.view(),
                        subjects.view(),
                        misses.view()),
                results,
                subjects,
                misses);
    }

    /**
     * The incident of that id.
     *
     * @throws ProblemException if there is none
     */
    static Incident find(Backtests tests, String id) {
        return tests.find(id)
                .orElseThrow(() ->
                        new ProblemException(ProblemType.NOT_FOUND, "There is no incident \"%s\".".formatted(id)));
    }

    private static Map<MissCause, Integer> counts(Backtest test) {
        Map<MissCause, Integer> counts = new EnumMap<>(MissCause.class);
        test.misses().forEach((cause, outcomes) -> counts.put(cause, outcomes.size()));
        return counts;
    }
}
