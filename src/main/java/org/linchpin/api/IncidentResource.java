package org.linchpin.api;

import io.quarkus.security.Authenticated;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.linchpin.analysis.Analysis;
import org.linchpin.analysis.RequestAnalysis;
import org.linchpin.fault.Cascade;
import org.linchpin.fault.FaultScenario;
import org.linchpin.graph.Incident;
import org.linchpin.incident.Backtests;
import org.linchpin.incident.Knowledge;
import org.linchpin.platform.problem.ProblemException;
import org.linchpin.platform.problem.ProblemType;

/** What happened, and what would have been known of it. */
@Path("/api/v1")
@Tag(name = "incidents")
@Authenticated
public class IncidentResource {
    private final RequestAnalysis analysis;

    IncidentResource(RequestAnalysis analysis) {
        this.analysis = analysis;
    }

    @GET
    @Path("/incidents")
    @Operation(summary = "Incidents", description = "By date, then id.")
    public Paging.Page<IncidentItem> incidents(@BeanParam Paging paging) {
        Backtests tests = analysis.get().backtests();
        return paging.of(tests.incidents(), i -> IncidentItem.of(i, tests.observations(i)));
    }

    @GET
    @Path("/incidents/{id}")
    @Operation(summary = "One incident")
    public IncidentItem incident(String id) {
        Backtests tests = analysis.get().backtests();
        Incident incident = incident(tests, id);
        return IncidentItem.of(incident, tests.observations(incident));
    }

    @GET
    @Path("/incidents/{id}/backtest")
    @Operation(
            summary = "What was predicted of each observed subject, against what was observed",
            description =
                    "On the dependencies of the incident's date: once on those known before it, and once on all, which"
                            + " is a reconstruction and no prediction. An organization is predicted as the worst of its"
                            + " services.")
    public BacktestAnswer backtest(String id) {
        Backtests tests = analysis.get().backtests();
        Incident incident = incident(tests, id);
        return BacktestAnswer.of(
                tests.of(incident, Knowledge.KNOWN_BEFORE), tests.of(incident, Knowledge.RECONSTRUCTED));
    }

    @GET
    @Path("/incidents/{id}/replay")
    @Operation(
            summary = "What would follow if an incident happened once more, on the graph as it is",
            description =
                    "The shape of an impact. mode and outageHours are the incident's unless they are given: what if it"
                            + " lasted longer. Where nothing stopped, nothing fails unless outageHours is given.")
    public Impact replay(String id, @BeanParam FaultParameters parameters) {
        Analysis now = analysis.get();
        Incident incident = incident(now.backtests(), id);
        FaultScenario scenario = Backtests.scenario(
                now.graph(),
                incident,
                parameters.mode == null ? incident.mode() : parameters.mode(),
                parameters.outageHours == null ? incident.durationHours() : Double.valueOf(parameters.outageHours()));
        Cascade cascade = now.faults().cascade(scenario);
        return Impact.of(cascade, parameters.services(now).on(now.graph()), parameters.ofKinds(now.graph()));
    }

    @GET
    @Path("/backtest")
    @Operation(summary = "The back-tests of all incidents together", description = "Of those with observations.")
    public BacktestSummaryAnswer overall() {
        Backtests tests = analysis.get().backtests();
        return BacktestSummaryAnswer.of(tests.summary(Knowledge.KNOWN_BEFORE), tests.summary(Knowledge.RECONSTRUCTED));
    }

    private static Incident incident(Backtests tests, String id) {
        return tests.find(id)
                .orElseThrow(() -> new ProblemException(
                        ProblemType.NOT_FOUND, "There is no incident with the id \"%s\".".formatted(id)));
    }
}
