package org.linchpin.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.linchpin.Sweep;
import org.linchpin.graph.DependencyGraph;
import org.linchpin.graph.FaultMode;
import org.linchpin.graph.Graph;
import org.linchpin.graph.NodeKind;
import org.linchpin.graph.Organization;
import org.linchpin.graph.Service;

/** Minimal cut sets against all sets of one and two nodes, each tried by the obvious cascade. */
class CutSetSweepTest {
    private static final SearchBudget AMPLE = new SearchBudget(Duration.ofHours(1), 1_000_000, () -> false);
    private static final Comparator<List<String>> ORDER = Comparator.<List<String>>comparingInt(List::size)
            .thenComparing(set -> set.get(0))
            .thenComparing(set -> set.get(set.size() - 1));

    @Test
    void cutSetsAndHiddenPairsAreThoseThatTryingAllSetsFinds() {
        Sweep.forMany(random -> {
            Graph rows = RandomGraph.graph(random);
            DependencyGraph graph = DependencyGraph.of(rows, RandomGraph.DAY);
            FaultMode mode = RandomScenario.mode(random);
            Set<NodeKind> kinds = kinds(random);
            Map<String, List<List<String>>> obvious = obvious(rows, graph, mode, kinds);

            var cutSets = new MinimalCutSets(graph);
            obvious.forEach((service, sets) -> {
                CutSets found = cutSets.of(graph.node(service), kinds, mode, 2, AMPLE);
                assertThat(ids(graph, found)).as(service).isEqualTo(sets);
                assertThat(found.truncated()).isFalse();
                CutSets singles = cutSets.of(graph.node(service), kinds, mode, 1, AMPLE);
                assertThat(ids(graph, singles))
                        .isEqualTo(sets.stream().filter(s -> s.size() == 1).toList());
            });
            assertHiddenPairs(random, rows, graph, mode, kinds, obvious);
        });
    }

    @Test
    void setsOfOneNodeAreTheSinglePointsOfFailure() {
        Sweep.forMany(random -> {
            DependencyGraph graph = DependencyGraph.of(RandomGraph.graph(random), RandomGraph.DAY);
            FaultMode mode = RandomScenario.mode(random);
            Set<NodeKind> kinds = EnumSet.complementOf(EnumSet.of(NodeKind.SERVICE));
            SingleFaults faults = new FaultAnalysis(graph).singleFaults(mode, Double.POSITIVE_INFINITY);
            var cutSets = new MinimalCutSets(graph);
            for (int service = graph.kindStart(NodeKind.SERVICE); service < graph.nodeCount(); service++) {
                assertThat(cutSets.of(service, kinds, mode, 1, AMPLE).sets().stream()
                                .mapToInt(set -> set.get(0))
                                .sorted())
                        .containsExactlyElementsOf(IntStream.of(faults.singlePointsOfFailure(service))
                                .boxed()
                                .toList());
            }
        });
    }

    private static void assertHiddenPairs(
            SplittableRandom random,
            Graph rows,
            DependencyGraph graph,
            FaultMode mode,
            Set<NodeKind> kinds,
            Map<String, List<List<String>>> obvious) {
        Set<String> some = RandomScenario.services(random, graph);
        Map<List<String>, int[]> counts = new HashMap<>();
        Map<List<String>, Set<String>> hit = new HashMap<>();
        obvious.forEach((id, sets) -> {
            Service service = Objects.requireNonNull(rows.find(Service.class, id));
            for (List<String> set : sets) {
                if (set.size() == 2 && some.contains(id)) {
                    int[] count = counts.computeIfAbsent(set, s -> new int[2]);
                    count[0] += service.criticality().text().equals("critical") ? 1 : 0;
                    count[1]++;
                    hit.computeIfAbsent(set, s -> new HashSet<>()).add(service.organization());
                }
            }
        });
        List<HiddenPair> expected = new ArrayList<>();
        counts.forEach((set, count) -> expected.add(new HiddenPair(
                graph.node(set.get(0)),
                graph.node(set.get(1)),
                count[0],
                count[1],
                Objects.requireNonNull(hit.get(set)).size())));
        expected.sort(Comparator.comparingInt((HiddenPair p) -> -p.criticalServicesDown())
                .thenComparingInt(p -> -p.servicesDown())
                .thenComparingInt(p -> -p.organizationsHit())
                .thenComparing(p -> graph.id(p.first()))
                .thenComparing(p -> graph.id(p.second())));
        RankedPairs pairs = new HiddenPairs(graph)
                .find(n -> some.contains(graph.id(n)), n -> kinds.contains(graph.kind(n)), mode, AMPLE);
        assertThat(pairs.pairs()).isEqualTo(expected);
        assertThat(pairs.truncated()).isFalse();
    }

    /** By service, from the definition: each set in its own mode, minimal if no proper subset suffices. */
    private static Map<String, List<List<String>>> obvious(
            Graph rows, DependencyGraph graph, FaultMode mode, Set<NodeKind> kinds) {
        List<String> faults = IntStream.range(0, graph.nodeCount())
                .filter(n -> kinds.contains(graph.kind(n)))
                .mapToObj(graph::id)
                .toList();
        Map<Set<String>, Set<String>> down = new HashMap<>();
        for (String fault : faults) {
            for (String other : faults) {
                down.computeIfAbsent(new TreeSet<>(Set.of(fault)), set -> down(rows, graph, mode, set));
                if (!fault.equals(other)) {
                    down.computeIfAbsent(new TreeSet<>(Set.of(fault, other)), set -> down(rows, graph, mode, set));
                }
            }
        }
        Map<String, List<List<String>>> sets = new HashMap<>();
        for (Service service : rows.services()) {
            String own = Objects.requireNonNull(rows.find(Organization.class, service.organization()))
                    .country();
            Set<String> noFault = Set.of(own, service.id());
            sets.put(
                    service.id(),
                    down.entrySet().stream()
                            .filter(e -> e.getValue().contains(service.id()))
                            .map(Map.Entry::getKey)
                            .filter(set -> set.stream().noneMatch(noFault::contains))
                            .filter(set -> set.size() == 1
                                    || set.stream()
                                            .map(Set::of)
                                            .noneMatch(one -> Objects.requireNonNull(down.get(one))
                                                    .contains(service.id())))
                            .map(List::copyOf)
                            .sorted(ORDER)
                            .toList());
        }
        return sets;
    }

    /** All that goes down, also what a withdrawal leaves out. */
    private static Set<String> down(Graph rows, DependencyGraph graph, FaultMode mode, Set<String> faults) {
        boolean country = faults.stream().anyMatch(id -> graph.kind(graph.node(id)) == NodeKind.COUNTRY);
        FaultMode judgedIn = country ? FaultMode.LOSS : mode;
        return new ObviousCascade(rows, RandomGraph.DAY, judgedIn, Double.POSITIVE_INFINITY, faults).hours.keySet();
    }

    private static Set<NodeKind> kinds(SplittableRandom random) {
        Set<NodeKind> kinds = EnumSet.noneOf(NodeKind.class);
        boolean all = random.nextInt(3) == 0;
        for (NodeKind kind : NodeKind.values()) {
            if (all || random.nextBoolean()) {
                kinds.add(kind);
            }
        }
        return kinds;
    }

    private static List<List<String>> ids(DependencyGraph graph, CutSets found) {
        return found.sets().stream()
                .map(set -> set.stream().map(graph::id).toList())
                .toList();
    }
}
