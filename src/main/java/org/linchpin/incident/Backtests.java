package org.linchpin.incident;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.linchpin.graph.DependencyGraph;
import org.linchpin.graph.Graph;
import org.linchpin.graph.Incident;
import org.linchpin.graph.Observation;

/**
 * The back-tests of all incidents of one graph: the dependencies are those of the incident's date, the outage lasts as long as
 * the incident says, and without end where it does not. Each is computed at its first use and kept, without the graph of its
 * day. Thread-safe.
 */
public final class Backtests {
    private final Graph rows;
    private final List<Incident> incidents;
    private final Map<String, List<Observation>> observations;
    private final Map<Question, Backtest> known = new ConcurrentHashMap<>();

    /** O(incidents + observations). */
    public Backtests(Graph rows) {
        this.rows = rows;
        incidents = rows.incidents().stream()
                .sorted(Comparator.comparing(Incident::date).thenComparing(Incident::id))
                .toList();
        observations = rows.observations().stream().collect(Collectors.groupingBy(Observation::incident));
    }

    /** All incidents, by date, then id. */
    public List<Incident> incidents() {
        return incidents;
    }

    /** The incident of that id. */
    public Optional<Incident> find(String id) {
        return Optional.ofNullable(rows.find(Incident.class, id));
    }

    /** What was observed in an incident, by subject; empty if nothing is recorded. */
    public List<Observation> observations(Incident incident) {
        return observations.getOrDefault(incident.id(), List.of());
    }

    /** The back-test of one of the incidents. The first time: a projection of the graph, O(rows × log rows), and a cascade. */
    public Backtest of(Incident incident, Knowledge knowledge) {
        return known.computeIfAbsent(
                new Question(incident.id(), knowledge), question -> compute(incident, question.knowledge()));
    }

    /** All incidents in which something was observed. */
    public BacktestSummary summary(Knowledge knowledge) {
        List<Backtest> all = new ArrayList<>();
        for (Incident incident : incidents) {
            if (!observations(incident).isEmpty()) {
                all.add(of(incident, knowledge));
            }
        }
        return new BacktestSummary(knowledge, all);
    }

    private Backtest compute(Incident incident, Knowledge knowledge) {
        DependencyGraph graph = DependencyGraph.of(knowledge.of(rows, incident.date()), incident.date());
        return new Backtest(incident, knowledge, new IncidentReplay(graph, incident).outcomes(observations(incident)));
    }

    private record Question(String incident, Knowledge knowledge) {}
}
