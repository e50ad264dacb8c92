package org.linchpin.occurrence;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.linchpin.graph.DependencyGraph;
import org.linchpin.graph.Incident;
import org.linchpin.graph.Observation;
import org.linchpin.graph.Provenance;
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
     * incident without a fault that is left has none.
     */
    public static Backtests of(DependencyGraph graph, List<RecordedIncident> incidents) {
        List<Observation> observations = incidents.stream()
                .flatMap(recorded -> recorded.incident().seen().stream()
                        .filter(seen -> graph.node(seen.subject()) != DependencyGraph.NONE)
                        .map(seen -> new Observation(
                                id(recorded.id()),
                                seen.subject(),
                                seen.observed(),
                                seen.recoveryHours(),
                                null,
                                PROVENANCE)))
                .toList();
        return new Backtests(graph.rows(), rows(graph, incidents), observations);
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

    /** The id of an incident among the rows. */
    public static String id(UUID incident) {
        return PREFIX + incident;
    }

    /**
     * What was hit worse than is predicted even by what is known today.
     *
     * @param cause no dependency leads there, or a fallback that should have held
     */
    public record Miss(RecordedIncident incident, String subject, MissCause cause) {}

    /** The misses of those incidents, in their order, then by cause and subject. */
    public static List<Miss> misses(DependencyGraph graph, List<RecordedIncident> incidents) {
        Backtests tests = of(graph, incidents);
        List<Miss> misses = new ArrayList<>();
        for (RecordedIncident recorded : incidents) {
            tests.find(id(recorded.id()))
                    .ifPresent(incident -> tests.of(incident, Knowledge.RECONSTRUCTED)
                            .misses()
                            .forEach((cause, outcomes) -> {
                                if (cause.isWorse()) {
                                    outcomes.forEach(outcome -> misses.add(new Miss(
                                            recorded, outcome.observation().subject(), cause)));
                                }
                            }));
        }
        return misses;
    }
}
