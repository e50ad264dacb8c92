package org.linchpin.incident;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.linchpin.fault.FaultScenario;
import org.linchpin.graph.DependencyGraph;
import org.linchpin.graph.FaultMode;
import org.linchpin.graph.Graph;
import org.linchpin.graph.GraphRow;
import org.linchpin.graph.Incident;
import org.linchpin.graph.Location;
import org.linchpin.graph.NeededRows;
import org.linchpin.graph.Observation;
import org.linchpin.graph.Organization;
import org.linchpin.graph.Service;
import org.linchpin.graph.Vendor;

/**
 * The back-tests of some incidents on one graph: the dependencies are those of the incident's date, the outage lasts as long as
 * the incident says, and without end where it does not. Each is computed at its first use and kept, without the graph of its
 * day. Thread-safe.
 */
public final class Backtests {
    private final Graph rows;
    private final Map<String, Incident> incidents;
    private final Map<String, List<Observation>> observations;
    private final Map<String, Map<Knowledge, Backtest>> known = new ConcurrentHashMap<>();

    /** Those of the graph's own incidents. O(incidents × log + observations). */
    public Backtests(Graph rows) {
        this(rows, rows.incidents(), rows.observations());
    }

    /**
     * Those of incidents that need be no rows of the graph. O(incidents × log + observations).
     *
     * @param observations of nodes and organizations of the graph
     */
    public Backtests(Graph rows, Collection<Incident> incidents, Collection<Observation> observations) {
        this.rows = rows;
        this.incidents = incidents.stream()
                .sorted(Comparator.comparing(Incident::date).thenComparing(Incident::id))
                .collect(Collectors.toMap(Incident::id, Function.identity(), (a, b) -> a, LinkedHashMap::new));
        this.observations = observations.stream().collect(Collectors.groupingBy(Observation::incident));
    }

    /** All incidents, by date, then id. */
    public List<Incident> incidents() {
        return List.copyOf(incidents.values());
    }

    /** The incident of that id. */
    public Optional<Incident> find(String id) {
        return Optional.ofNullable(incidents.get(id));
    }

    /** What was observed in an incident, by subject; empty if nothing is recorded. */
    public List<Observation> observations(Incident incident) {
        return observations.getOrDefault(incident.id(), List.of());
    }

    /**
     * The back-test of one of the incidents. The first time: a walk over the services, and a cascade through the part of the graph
     * that the observed subjects can need, O(services + rows of the part × log rows).
     */
    public Backtest of(Incident incident, Knowledge knowledge) {
        return Objects.requireNonNull(
                known.computeIfAbsent(incident.id(), id -> compute(incident)).get(knowledge));
    }

    /** All incidents in which something was observed. */
    public BacktestSummary summary(Knowledge knowledge) {
        List<Backtest> all = new ArrayList<>();
        for (Incident incident : incidents.values()) {
            if (!observations(incident).isEmpty()) {
                all.add(of(incident, knowledge));
            }
        }
        return new BacktestSummary(knowledge, all);
    }

    private Map<Knowledge, Backtest> compute(Incident incident) {
        Graph part = NeededRows.of(rows, roots(incident)).graph();
        Map<Knowledge, Backtest> both = new EnumMap<>(Knowledge.class);
        for (Knowledge knowledge : Knowledge.values()) {
            DependencyGraph graph = DependencyGraph.of(knowledge.of(part, incident.date()), incident.date());
            both.put(
                    knowledge,
                    new Backtest(
                            incident, knowledge, new IncidentReplay(graph, incident).outcomes(observations(incident))));
        }
        return both;
    }

    /** What was observed, the services of the organizations among it, and what failed: one fault of several is not a fault alone. */
    private Set<String> roots(Incident incident) {
        Set<String> roots = observations(incident).stream()
                .map(Observation::subject)
                .collect(Collectors.toCollection(TreeSet::new));
        List<String> services = rows.services().stream()
                .filter(service -> roots.contains(service.organization()))
                .map(Service::id)
                .toList();
        roots.addAll(services);
        for (String fault : incident.faults()) {
            GraphRow row = rows.find(GraphRow.class, fault);
            roots.addAll(row == null ? under(fault) : List.of(row.key()));
        }
        return roots;
    }

    /** The id of a row that names a country, by which it becomes a node; none if no row does. */
    private List<String> under(String country) {
        return Stream.of(
                        rows.organizations().stream()
                                .filter(o -> o.country().equals(country))
                                .map(Organization::id),
                        rows.vendors().stream()
                                .filter(v -> v.country().equals(country))
                                .map(Vendor::id),
                        rows.locations().stream()
                                .filter(l -> l.country().equals(country))
                                .map(Location::id))
                .flatMap(ids -> ids)
                .limit(1)
                .toList();
    }

    /**
     * An incident as it is analysed: its mode, malfunction if it states none; for as long as it lasted, without end if that is not
     * known; nothing fails where nothing stopped.
     */
    public static FaultScenario scenario(DependencyGraph graph, Incident incident) {
        return scenario(graph, incident, incident.mode(), incident.durationHours());
    }

    /**
     * As {@link #scenario(DependencyGraph, Incident)}, as if the incident had had another mode and length.
     *
     * @param mode malfunction if it is null
     * @param hours at least 0; without end if it is null
     */
    public static FaultScenario scenario(
            DependencyGraph graph, Incident incident, @Nullable FaultMode mode, @Nullable Double hours) {
        FaultMode assumed = Objects.requireNonNullElse(mode, FaultMode.MALFUNCTION);
        double outage = Objects.requireNonNullElse(hours, Double.POSITIVE_INFINITY);
        return outage == 0
                ? FaultScenario.of(graph, assumed, Double.POSITIVE_INFINITY)
                : FaultScenario.of(graph, assumed, outage, faults(graph, incident));
    }

    /** What failed, as nodes: a country that no row names is none, and nothing of the graph is under it. */
    static int[] faults(DependencyGraph graph, Incident incident) {
        return incident.faults().stream()
                .mapToInt(graph::node)
                .filter(node -> node != DependencyGraph.NONE)
                .toArray();
    }
}
