package org.linchpin.api;

import io.quarkus.security.Authenticated;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.linchpin.analysis.Analysis;
import org.linchpin.analysis.RequestAnalysis;
import org.linchpin.fault.DownCounts;
import org.linchpin.fault.FaultAnalysis;
import org.linchpin.fault.FaultScenario;
import org.linchpin.fault.Progress;
import org.linchpin.graph.DependencyGraph;
import org.linchpin.graph.FaultMode;
import org.linchpin.importing.GraphChange;
import org.linchpin.importing.GraphChanges;
import org.linchpin.importing.ImportResult;
import org.linchpin.platform.page.Expensive;
import org.linchpin.platform.problem.ProblemException;
import org.linchpin.platform.problem.ProblemType;

/** What would happen if: several faults at once, and the graph before and after a change. Nothing is stored. */
@Expensive
@Path("/api/v1/simulations")
@Tag(name = "faults")
@Authenticated
public class SimulationResource {
    private static final int MOST_FAULTS = 20;
    private static final int MOST_CHANGES = 1_000;

    private final RequestAnalysis analysis;

    SimulationResource(RequestAnalysis analysis) {
        this.analysis = analysis;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "The impact of several faults at once, and of changes of the dependencies",
            description =
                    "Without changes the impact; with changes the impact before and after them, and how many single"
                            + " points of failure there are. Changed rows have the columns of dependencies.csv.")
    public Object simulate(@Nullable Simulation body) {
        if (body == null) {
            throw FaultParameters.badRequest("The body is empty, but must be a simulation such as {\"faults\": []}.");
        }
        Simulation simulation = body.bounded();
        Analysis now = analysis.get();
        Impact before = impact(now.faults(), simulation);
        List<Change> changes = simulation.changes();
        if (changes == null || changes.isEmpty()) {
            return before;
        }
        ImportResult changed = GraphChanges.apply(
                now.graph().rows(), changes.stream().map(Change::read).toList());
        if (changed instanceof ImportResult.Rejected rejected) {
            throw new ProblemException(
                    ProblemType.CHANGE_REJECTED,
                    "The changes do not fit the graph. Nothing was stored.",
                    Map.of("problems", rejected.problems()));
        }
        var rows = ((ImportResult.Accepted) changed).graph();
        DependencyGraph graph = now.graph().project(rows);
        var after = new FaultAnalysis(graph);
        return new BeforeAndAfter(
                before,
                impact(after, simulation),
                new SinglePointsBeforeAndAfter(
                        SinglePoints.of(now.faults(), simulation.faultMode()),
                        SinglePoints.of(after, simulation.faultMode())));
    }

    private static Impact impact(FaultAnalysis faults, Simulation simulation) {
        DependencyGraph graph = faults.graph();
        int[] nodes = simulation.faultIds().stream()
                .mapToInt(id -> Nodes.of(graph, id))
                .toArray();
        var scenario = FaultScenario.of(graph, simulation.faultMode(), simulation.hours(), nodes);
        return Impact.of(faults.cascade(scenario), node -> true, node -> true);
    }

    /** The impact on the graph as it is, and as it would be. */
    public record BeforeAndAfter(Impact before, Impact after, SinglePointsBeforeAndAfter singlePointsOfFailure) {}

    /** The single points of failure of the graph as it is, and as it would be. */
    public record SinglePointsBeforeAndAfter(SinglePoints before, SinglePoints after) {}

    /**
     * How many single faults take services down in an outage that does not end.
     *
     * @param all those that take down any
     * @param critical those that take down a critical one
     */
    public record SinglePoints(int all, int critical) {
        static SinglePoints of(FaultAnalysis faults, FaultMode mode) {
            DownCounts counts = faults.downCounts(mode, Progress.UNWATCHED);
            return new SinglePoints(
                    (int) IntStream.range(0, counts.faultCount())
                            .filter(fault -> counts.servicesDown(fault) > 0)
                            .count(),
                    (int) IntStream.range(0, counts.faultCount())
                            .filter(fault -> counts.criticalServicesDown(fault) > 0)
                            .count());
        }
    }

    /**
     * What is to be simulated.
     *
     * @param faults ids, at most 20
     * @param mode malfunction (default) or loss
     * @param outageHours above 0; null: the outage does not end
     * @param changes at most 1,000, applied in their order
     */
    public record Simulation(
            @Nullable List<String> faults,
            @Nullable String mode,
            @Nullable Double outageHours,
            @Nullable List<Change> changes) {
        /**
         * Refuses what is too much.
         *
         * @throws ProblemException if it is
         */
        Simulation bounded() {
            if (faults != null && faults.size() > MOST_FAULTS) {
                throw FaultParameters.badRequest(
                        "%d faults are given, but at most %d may be.".formatted(faults.size(), MOST_FAULTS));
            }
            if (changes != null && changes.size() > MOST_CHANGES) {
                throw FaultParameters.badRequest(
                        "%d changes are given, but at most %d may be.".formatted(changes.size(), MOST_CHANGES));
            }
            return this;
        }

        List<String> faultIds() {
            return faults == null ? List.of() : faults;
        }

        FaultMode faultMode() {
            return FaultParameters.mode(mode);
        }

        double hours() {
            return FaultParameters.outageHours(outageHours);
        }
    }

    /**
     * One change: exactly one of the two.
     *
     * @param add cells by the column names of dependencies.csv
     * @param remove the row of that from, group and to
     */
    public record Change(
            @Nullable Map<String, @Nullable Object> add,
            @Nullable Removal remove) {
        GraphChange read() {
            if (add != null && remove == null) {
                return new GraphChange.Add(add.entrySet().stream()
                        .filter(cell -> cell.getValue() != null)
                        .collect(Collectors.toMap(Map.Entry::getKey, cell -> String.valueOf(cell.getValue()))));
            }
            if (remove != null && add == null && remove.from() != null && remove.to() != null) {
                return new GraphChange.Remove(remove.from(), remove.group(), remove.to());
            }
            throw FaultParameters.badRequest(
                    "A change is either {\"add\": row} or {\"remove\": {\"from\", \"group\", \"to\"}}.");
        }
    }

    /** The row to remove; group is null where it stands alone. */
    public record Removal(
            @Nullable String from,
            @Nullable String group,
            @Nullable String to) {}
}
