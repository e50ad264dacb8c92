package org.linchpin.report.incident;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.linchpin.graph.DependencyGraph;
import org.linchpin.graph.Incident;
import org.linchpin.incident.Backtest;
import org.linchpin.incident.BacktestSummary;
import org.linchpin.incident.Backtests;
import org.linchpin.incident.ConfusionMatrix;
import org.linchpin.incident.Positive;
import org.linchpin.platform.table.TableColumn;
import org.linchpin.platform.table.TableDefinition;
import org.linchpin.report.FaultNames;
import org.linchpin.report.Links;
import org.linchpin.report.Phrases;
import org.linchpin.report.Words;

/** The list of incidents, each with what its back-test came to. */
final class IncidentTable {
    private IncidentTable() {}

    /**
     * One incident.
     *
     * @param faults names of what failed
     * @param before on the dependencies known before; null if nothing was observed
     * @param all on all dependencies; null if nothing was observed
     */
    record Row(
            Incident incident,
            String faults,
            @Nullable ConfusionMatrix before,
            @Nullable ConfusionMatrix all) {}

    static final TableDefinition<Row> DEFINITION = new TableDefinition<>(
            "incidents",
            "Incidents, and how many of those hit were predicted",
            "incidents",
            "-date",
            "There is no incident here. What happened is in incidents.csv, and what was seen of it in observations.csv.",
            List.of(
                    TableColumn.<Row>text(
                                    "incident", "Incident", r -> r.incident().name())
                            .link(r -> Links.incident(r.incident().id())),
                    TableColumn.date("date", "Date", r -> r.incident().date()),
                    TableColumn.text("faults", "What failed", Row::faults),
                    TableColumn.<Row>hours(
                                    "outage_hours", "Outage", r -> r.incident().durationHours())
                            .help("Hours until the supplier's repair was available; none if that is not known."),
                    TableColumn.<Row>number(
                                    "observed", "Subjects observed", r -> of(r.all(), ConfusionMatrix::subjects))
                            .help(
                                    "Organizations, services and systems; none if no outcome that you may see is on record."),
                    TableColumn.<Row>number("hit", "Hit", r -> of(r.all(), ConfusionMatrix::hit))
                            .help("Observed to be down or degraded."),
                    TableColumn.<Row>number(
                                    "known_before",
                                    "Of them predicted, known before",
                                    r -> of(r.before(), ConfusionMatrix::truePositives))
                            .help("From the dependencies that were known before the incident."),
                    TableColumn.<Row>number(
                                    "reconstructed",
                                    "Of them reconstructed",
                                    r -> of(r.all(), ConfusionMatrix::truePositives))
                            .help("From all dependencies, most of them recorded because of the incident."),
                    TableColumn.<Row>number(
                                    "false_alarms",
                                    "Predicted, not hit",
                                    r -> of(r.all(), ConfusionMatrix::falsePositives))
                            .help("In the reconstruction."),
                    TableColumn.<Row>text("dataset", "Data set", r -> Words.datasets(r.incident()))
                            .notSearched()));

    private static @Nullable Integer of(@Nullable ConfusionMatrix matrix, Function<ConfusionMatrix, Integer> count) {
        return matrix == null ? null : count.apply(matrix);
    }

    static List<Row> rows(DependencyGraph graph, Backtests tests, BacktestSummary before, BacktestSummary all) {
        Map<String, ConfusionMatrix> matricesBefore = matrices(before);
        Map<String, ConfusionMatrix> matrices = matrices(all);
        return tests.incidents().stream()
                .map(incident -> new Row(
                        incident,
                        faults(graph, incident),
                        matricesBefore.get(incident.id()),
                        matrices.get(incident.id())))
                .toList();
    }

    private static Map<String, ConfusionMatrix> matrices(BacktestSummary summary) {
        return summary.backtests().stream()
                .collect(Collectors.toMap((Backtest b) -> b.incident().id(), b -> b.matrix(Positive.DOWN_OR_DEGRADED)));
    }

    /** Names of the faults; of what today's graph does not hold, the id. */
    static String faults(DependencyGraph graph, Incident incident) {
        var names = new FaultNames(graph);
        return Phrases.join(incident.faults().stream()
                .map(id -> graph.node(id) == DependencyGraph.NONE ? id : names.full(graph.node(id)))
                .toList());
    }
}
