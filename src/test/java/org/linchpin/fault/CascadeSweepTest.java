package org.linchpin.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.linchpin.Sweep;
import org.linchpin.graph.DependencyGraph;
import org.linchpin.graph.FaultMode;
import org.linchpin.graph.Graph;
import org.linchpin.graph.NodeKind;

/** The fast way against the obvious way, on random graphs. */
class CascadeSweepTest {
    @Test
    void aCascadeIsWhatTheSentencesOfTheModelSay() {
        Sweep.forMany(random -> {
            Graph rows = RandomGraph.graph(random);
            DependencyGraph graph = DependencyGraph.of(rows, RandomGraph.DAY);
            var analysis = new FaultAnalysis(graph);
            for (int run = 0; run < 3; run++) {
                FaultMode mode = RandomScenario.mode(random);
                double hours = RandomScenario.outageHours(random);
                Set<String> faults = RandomScenario.faults(random, graph);
                var obvious = new ObviousCascade(rows, RandomGraph.DAY, mode, hours, faults);
                Cascade cascade = analysis.cascade(FaultScenario.of(graph, mode, hours, nodes(graph, faults)));
                assertSame(cascade, obvious, hours);
                Set<String> some = RandomScenario.services(random, graph);
                assertThat(cascade.count(n -> some.contains(graph.id(n))))
                        .isEqualTo(obvious.count(some, faults, hours));
            }
        });
    }

    private static void assertSame(Cascade cascade, ObviousCascade obvious, double hours) {
        DependencyGraph graph = cascade.graph();
        List<String> byHour = new ArrayList<>(obvious.down.keySet());
        byHour.sort(Comparator.comparing(obvious.down::get));
        assertThat(ids(graph, cascade.down())).containsExactlyElementsOf(byHour);
        assertThat(ids(graph, cascade.degraded())).containsExactlyElementsOf(obvious.degraded);
        assertThat(ids(graph, cascade.lostRedundancy())).containsExactlyElementsOf(obvious.lostRedundancy);
        for (int node = 0; node < graph.nodeCount(); node++) {
            String id = graph.id(node);
            assertThat(cascade.isDown(node)).as(id).isEqualTo(obvious.down.containsKey(id));
            assertThat(cascade.downAfterHours(node)).as(id).isEqualTo(obvious.down.getOrDefault(id, Double.NaN));
            assertThat(cascade.isDegraded(node)).as(id).isEqualTo(obvious.degraded.contains(id));
            if (graph.kind(node) == NodeKind.SERVICE) {
                assertThat(cascade.toleranceBreached(node)).as(id).isEqualTo(obvious.breached(id, hours));
            }
        }
    }

    @Test
    void theSingleFaultsAreTheCascadesOfEachNodeButServices() {
        Sweep.forMany(random -> {
            Graph rows = RandomGraph.graph(random);
            DependencyGraph graph = DependencyGraph.of(rows, RandomGraph.DAY);
            FaultMode mode = RandomScenario.mode(random);
            double hours = RandomScenario.outageHours(random);
            SingleFaults faults =
                    new FaultAnalysis(graph, RandomScenario.sweepSize(random, graph)).singleFaults(mode, hours);
            Set<String> some = RandomScenario.services(random, graph);
            List<RankedFault> ranking = new ArrayList<>();
            for (int fault = 0; fault < graph.kindStart(NodeKind.SERVICE); fault++) {
                var obvious = new ObviousCascade(rows, RandomGraph.DAY, mode, hours, Set.of(graph.id(fault)));
                assertThat(ids(graph, faults.servicesDown(fault)))
                        .containsExactlyElementsOf(services(obvious.down.keySet()));
                assertThat(ids(graph, faults.servicesDegraded(fault)))
                        .containsExactlyElementsOf(services(obvious.degraded));
                FaultCounts counts = obvious.count(some, Set.of(), hours);
                assertThat(faults.count(fault, n -> some.contains(graph.id(n)))).isEqualTo(counts);
                if (counts.servicesDown() + counts.servicesDegraded() > 0) {
                    ranking.add(new RankedFault(fault, counts));
                }
            }
            assertThat(faults.over(n -> some.contains(graph.id(n))).faults())
                    .containsExactlyInAnyOrderElementsOf(ranking)
                    .isSortedAccordingTo(CascadeSweepTest.rank(graph));
            assertTransposed(faults);
        });
    }

    private static void assertTransposed(SingleFaults faults) {
        DependencyGraph graph = faults.graph();
        int firstService = graph.kindStart(NodeKind.SERVICE);
        for (int service = firstService; service < graph.nodeCount(); service++) {
            List<Integer> down = new ArrayList<>();
            List<Integer> degraded = new ArrayList<>();
            for (int fault = 0; fault < firstService; fault++) {
                addIf(Arrays.binarySearch(faults.servicesDown(fault), service) >= 0, fault, down);
                addIf(Arrays.binarySearch(faults.servicesDegraded(fault), service) >= 0, fault, degraded);
            }
            assertThat(faults.singlePointsOfFailure(service)).containsExactly(down.toArray(Integer[]::new));
            assertThat(faults.degradingFaults(service)).containsExactly(degraded.toArray(Integer[]::new));
        }
    }

    private static void addIf(boolean condition, int fault, List<Integer> faults) {
        if (condition) {
            faults.add(fault);
        }
    }

    private static Comparator<RankedFault> rank(DependencyGraph graph) {
        return (a, b) -> {
            FaultCounts x = a.counts();
            FaultCounts y = b.counts();
            if (x.criticalServicesDown() != y.criticalServicesDown()) {
                return y.criticalServicesDown() - x.criticalServicesDown();
            }
            if (x.servicesDown() != y.servicesDown()) {
                return y.servicesDown() - x.servicesDown();
            }
            return x.servicesDegraded() != y.servicesDegraded()
                    ? y.servicesDegraded() - x.servicesDegraded()
                    : graph.id(a.fault()).compareTo(graph.id(b.fault()));
        };
    }

    private static Set<String> services(Set<String> ids) {
        Set<String> services = new TreeSet<>(ids);
        services.removeIf(id -> !id.startsWith("s"));
        return services;
    }

    static int[] nodes(DependencyGraph graph, Set<String> ids) {
        return ids.stream().mapToInt(graph::node).toArray();
    }

    static List<String> ids(DependencyGraph graph, int... nodes) {
        return Arrays.stream(nodes).mapToObj(graph::id).toList();
    }
}
