package org.linchpin.occurrence;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.linchpin.graph.DependencyGraph;
import org.linchpin.graph.Graph;
import org.linchpin.graph.GraphRow;
import org.linchpin.graph.Incident;
import org.linchpin.graph.Observation;
import org.linchpin.graph.Provenance;
import org.linchpin.graph.RowType;
import org.linchpin.incident.Backtests;
import org.linchpin.incident.Knowledge;
import org.linchpin.incident.MissCause;

/** Holds a graph against incidents that are no rows of it, by the same engine as those that are. */
public final class OwnBacktests {
    private static final String PREFIX = "own-";
    private static final Provenance PROVENANCE = new Provenance(List.of(Provenance.DEFAULT_DATASET), 0);

    private OwnBacktests() {}

    /**
     * The back-tests of those incidents alone. Faults and subjects that are not in the graph any more take no part, and an
     * incident without a fault that is left has none. O(rows × log rows).
     */
    public static Backtests of(DependencyGraph graph, List<RecordedIncident> incidents) {
        Graph rows = graph.rows();
        List<GraphRow> all = new ArrayList<>();
        for (RowType type : RowType.values()) {
            if (type != RowType.INCIDENT && type != RowType.OBSERVATION) {
                all.addAll(rows.rows(type));
            }
        }
        for (RecordedIncident recorded : incidents) {
            add(graph, recorded, all);
        }
        return new Backtests(Graph.of(rows.revision(), rows.datasets(), all));
    }

    /** Those incidents as rows, of which the graph has none: faults that are not in it any more are left out. */
    public static List<Incident> rows(DependencyGraph graph, List<RecordedIncident> incidents) {
        List<Incident> rows = new ArrayList<>();
        for (RecordedIncident recorded : incidents) {
            OwnIncident incident = recorded.incident();
            List<String> faults = incident.faults().stream()
                    .filter(id -> graph.node(id) != DependencyGraph.NONE)
                    .toList();
            if (!faults.isEmpty()) {
                rows.add(new Incident(
                        id(recorded.id()),
                        incident.name(),
                        incident.date(),
                        faults,
                        incident.mode(),
                        incident.durationHours(),
                        null,
                        null,
                        PROVENANCE));
            }
        }
        return rows;
    }

    private static void add(DependencyGraph graph, RecordedIncident recorded, List<GraphRow> all) {
        List<Incident> row = rows(graph, List.of(recorded));
        if (row.isEmpty()) {
            return;
        }
        all.addAll(row);
        for (Seen seen : recorded.incident().seen()) {
            if (graph.node(seen.subject()) != DependencyGraph.NONE) {
                all.add(new Observation(
                        id(recorded.id()), seen.subject(), seen.observed(), seen.recoveryHours(), null, PROVENANCE));
            }
        }
    }

    /** The id of an incident among the rows. */
    public static String id(UUID incident) {
        return PREFIX + incident;
    }

    /** What was hit, though no dependency that is known today leads there. */
    public record Miss(RecordedIncident incident, String subject) {}

    /** The misses of those incidents, in their order, then by subject. */
    public static List<Miss> unknownDependencies(DependencyGraph graph, List<RecordedIncident> incidents) {
        if (incidents.isEmpty()) {
            return List.of();
        }
        Backtests tests = of(graph, incidents);
        List<Miss> misses = new ArrayList<>();
        for (RecordedIncident recorded : incidents) {
            tests.find(id(recorded.id()))
                    .ifPresent(incident -> tests.of(incident, Knowledge.RECONSTRUCTED).outcomes().stream()
                            .filter(outcome -> outcome.cause() == MissCause.UNKNOWN_DEPENDENCY)
                            .forEach(outcome -> misses.add(
                                    new Miss(recorded, outcome.observation().subject()))));
        }
        return misses;
    }
}
