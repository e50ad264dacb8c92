package org.linchpin.incident;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.linchpin.Sweep;
import org.linchpin.fault.ObviousCascade;
import org.linchpin.fault.RandomGraph;
import org.linchpin.graph.Dependency;
import org.linchpin.graph.FaultMode;
import org.linchpin.graph.Graph;
import org.linchpin.graph.GraphRow;
import org.linchpin.graph.Incident;
import org.linchpin.graph.InternalSystem;
import org.linchpin.graph.Location;
import org.linchpin.graph.Observation;
import org.linchpin.graph.Observed;
import org.linchpin.graph.Organization;
import org.linchpin.graph.Product;
import org.linchpin.graph.Provenance;
import org.linchpin.graph.RowType;
import org.linchpin.graph.Service;
import org.linchpin.graph.Vendor;

/** Back-tests against the model's sentences, taken one by one, on random graphs with random observations. */
class BacktestSweepTest {
    private static final LocalDate DAY = RandomGraph.DAY;
    private static final Provenance FROM = Provenance.of(Provenance.DEFAULT_DATASET, 0);

    @Test
    void agreesWithTheObviousWay() {
        Sweep.forAll(random -> {
            Graph graph = withIncident(RandomGraph.graph(random), random);
            Incident incident = graph.incidents().get(0);
            var tests = new Backtests(graph);
            for (Knowledge knowledge : Knowledge.values()) {
                Backtest test = tests.of(incident, knowledge);
                Graph known = knowledge == Knowledge.RECONSTRUCTED ? graph : without(graph);
                assertThat(test.outcomes().stream()
                                .map(o -> o.observation().subject() + " "
                                        + o.predicted().text() + " "
                                        + (o.cause() == null ? "-" : o.cause().text())))
                        .containsExactlyElementsOf(obvious(known, incident));
                assertThat(test.matrix(Positive.DOWN)).isEqualTo(counted(test, Set.of(Observed.DOWN)));
                assertThat(test.matrix(Positive.DOWN_OR_DEGRADED))
                        .isEqualTo(counted(test, Set.of(Observed.DOWN, Observed.DEGRADED)));
            }
        });
    }

    private static List<String> obvious(Graph graph, Incident incident) {
        double hours = incident.durationHours() == null ? Double.POSITIVE_INFINITY : incident.durationHours();
        Set<String> faults = new TreeSet<>(incident.faults());
        var cascade = new ObviousCascade(
                graph,
                DAY,
                incident.mode() == null ? FaultMode.MALFUNCTION : incident.mode(),
                hours == 0 ? Double.POSITIVE_INFINITY : hours,
                hours == 0 ? Set.of() : faults); // nothing is down before hour 0
        Set<String> reached = reached(graph, faults);
        if (hours > 0 && faults.size() == 1) {
            reached.removeAll(ownOf(graph, faults.iterator().next())); // a withdrawal is from everyone else
        }
        return graph.observations().stream()
                .map(o -> {
                    List<String> nodes = graph.services().stream()
                            .filter(s -> s.organization().equals(o.subject()))
                            .map(Service::id)
                            .toList();
                    if (nodes.isEmpty() && !o.subject().startsWith("o")) {
                        nodes = List.of(o.subject());
                    }
                    Observed predicted = nodes.stream().anyMatch(cascade.down()::contains)
                            ? Observed.DOWN
                            : nodes.stream().anyMatch(cascade.degraded()::contains)
                                    ? Observed.DEGRADED
                                    : Observed.UNAFFECTED;
                    String cause = cause(predicted, o.observed(), nodes.stream().anyMatch(reached::contains));
                    return o.subject() + " " + predicted.text() + " " + cause;
                })
                .toList();
    }

    private static String cause(Observed predicted, Observed observed, boolean isReached) {
        return switch (observed) {
            case DOWN -> predicted == Observed.DOWN ? "-" : isReached ? "fallback-did-not-hold" : "unknown-dependency";
            case DEGRADED ->
                predicted == Observed.DEGRADED
                        ? "-"
                        : predicted == Observed.DOWN
                                ? "partial-exposure"
                                : isReached ? "fallback-did-not-hold" : "unknown-dependency";
            case UNAFFECTED -> predicted == Observed.UNAFFECTED ? "-" : "unknown-fallback";
        };
    }

    /** What organizations of a country run; of anything but a country nothing. */
    private static Set<String> ownOf(Graph graph, String country) {
        Set<String> organizations = graph.organizations().stream()
                .filter(o -> o.country().equals(country))
                .map(Organization::id)
                .collect(Collectors.toSet());
        return Stream.concat(
                        graph.services().stream()
                                .filter(s -> organizations.contains(s.organization()))
                                .map(Service::id),
                        graph.systems().stream()
                                .filter(s -> organizations.contains(s.organization()))
                                .map(InternalSystem::id))
                .collect(Collectors.toSet());
    }

    private static Set<String> reached(Graph graph, Set<String> faults) {
        Set<String> reached = new TreeSet<>(faults);
        int before;
        do {
            before = reached.size();
            for (RowType type : RowType.values()) {
                for (GraphRow row : graph.rows(type)) {
                    if (row instanceof Dependency d && d.validOn(DAY)) {
                        reach(reached, d.from(), d.to());
                    } else if (row instanceof Product p) {
                        reach(reached, p.id(), p.vendor());
                        reach(reached, p.id(), p.location());
                    } else if (row instanceof Vendor v) {
                        reach(reached, v.id(), v.parent());
                        reach(reached, v.id(), v.country());
                    } else if (row instanceof Location l) {
                        reach(reached, l.id(), l.parent());
                        reach(reached, l.id(), l.country());
                    }
                }
            }
        } while (reached.size() > before);
        return reached;
    }

    private static void reach(Set<String> reached, String from, @Nullable String to) {
        if (to != null && reached.contains(to)) {
            reached.add(from);
        }
    }

    private static ConfusionMatrix counted(Backtest test, Set<Observed> positive) {
        int[] n = new int[4];
        for (SubjectOutcome outcome : test.outcomes()) {
            boolean predicted = positive.contains(outcome.predicted());
            boolean observed = positive.contains(outcome.observed());
            n[(predicted ? 0 : 2) + (predicted == observed ? 0 : 1)]++;
        }
        return new ConfusionMatrix(n[0], n[1], n[3], n[2]);
    }

    /** Adds an incident with observations of most subjects, and says of each dependency when it became known. */
    private static Graph withIncident(Graph graph, SplittableRandom random) {
        List<GraphRow> rows = new ArrayList<>();
        List<String> subjects = new ArrayList<>();
        List<String> nodes = new ArrayList<>(graph.countries());
        for (RowType type : RowType.values()) {
            for (GraphRow row : graph.rows(type)) {
                rows.add(row instanceof Dependency d ? known(d, random) : row);
                switch (type) {
                    case ORGANIZATION -> subjects.add(row.key());
                    case SYSTEM, SERVICE -> {
                        subjects.add(row.key());
                        nodes.add(row.key());
                    }
                    case VENDOR, LOCATION, PRODUCT -> nodes.add(row.key());
                    default -> {}
                }
            }
        }
        Set<String> faults = new TreeSet<>();
        for (int i = random.nextInt(1, 3); i > 0; i--) {
            faults.add(nodes.get(random.nextInt(nodes.size())));
        }
        FaultMode mode = new FaultMode[] {null, FaultMode.LOSS, FaultMode.MALFUNCTION}[random.nextInt(3)];
        Double hours = random.nextInt(3) == 0 ? null : random.nextInt(6) + (random.nextBoolean() ? 0 : 0.5);
        rows.add(new Incident("inc", "inc", DAY, List.copyOf(faults), mode, hours, null, null, FROM));
        int most = random.nextInt(1, 5); // of four: few subjects need little of the graph
        for (String subject : subjects) {
            if (random.nextInt(4) < most) {
                Observed observed = Observed.values()[random.nextInt(3)];
                rows.add(new Observation("inc", subject, observed, null, null, FROM));
            }
        }
        return Graph.of(1, graph.datasets(), rows);
    }

    private static Dependency known(Dependency d, SplittableRandom random) {
        LocalDate since = random.nextInt(3) == 0 ? null : DAY.plusDays(random.nextInt(-1, 2));
        return new Dependency(
                d.from(),
                d.to(),
                d.group(),
                d.required(),
                d.kind(),
                d.rideThroughHours(),
                d.validFrom(),
                d.validTo(),
                since,
                d.evidence(),
                d.source(),
                d.provenance());
    }

    private static Graph without(Graph graph) {
        List<GraphRow> rows = new ArrayList<>();
        for (RowType type : RowType.values()) {
            graph.rows(type).stream()
                    .filter(row -> !(row instanceof Dependency d)
                            || d.knownSince() != null && d.knownSince().isBefore(DAY))
                    .forEach(rows::add);
        }
        return Graph.of(1, graph.datasets(), rows);
    }
}
