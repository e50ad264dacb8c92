package org.linchpin.snapshot;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.linchpin.Sweep;
import org.linchpin.fault.FaultAnalysis;
import org.linchpin.fault.FaultScenario;
import org.linchpin.fault.RandomGraph;
import org.linchpin.fault.SearchBudget;
import org.linchpin.graph.Criticality;
import org.linchpin.graph.DependencyGraph;
import org.linchpin.graph.FaultMode;
import org.linchpin.graph.NodeKind;

/** What would stop an organization, against one cascade for each node and each pair of products. */
class StandingSweepTest {
    @Test
    void eachStandingIsThatOfItsCascades() {
        int[] seen = new int[2];
        Sweep.forAll(random -> {
            DependencyGraph graph = DependencyGraph.of(RandomGraph.graph(random), RandomGraph.DAY);
            double hours = random.nextBoolean() ? Double.POSITIVE_INFINITY : random.nextInt(1, 20);
            var faults = new FaultAnalysis(graph);
            var search = new StandingSearch(
                    faults.singleFaults(FaultMode.MALFUNCTION, hours), SearchBudget.DEFAULT, () -> true);
            List<int[]> services = StandingSearch.services(graph);
            int organization = random.nextInt(services.size());

            Standing standing = search.of(services.get(organization));

            int[] own = IntStream.range(graph.kindStart(NodeKind.SERVICE), graph.nodeCount())
                    .filter(n -> graph.organization(n) == organization)
                    .toArray();
            assertThat(services.get(organization)).isEqualTo(own);
            assertThat(standing.points()).containsExactlyElementsOf(points(faults, hours, own));
            assertThat(standing.pairs()).containsExactlyElementsOf(pairs(faults, own));
            assertThat(standing.figures().pairSearch()).isEqualTo(PairSearchState.COMPLETE);
            assertThat(standing.figures().singlePoints()).isEqualTo((int) standing.points().stream()
                    .filter(p -> !p.kind().equals("country"))
                    .count());
            seen[0] += standing.points().size();
            seen[1] += standing.pairs().size();
        });
        assertThat(seen).as("points and pairs that were compared").doesNotContain(0);
    }

    private static List<SinglePoint> points(FaultAnalysis faults, double hours, int[] services) {
        DependencyGraph graph = faults.graph();
        Map<String, SinglePoint> points = new TreeMap<>();
        for (int node = 0; node < graph.kindStart(NodeKind.SERVICE); node++) {
            int[] down = down(faults, hours, services, node);
            if (down.length > 0) {
                points.put(
                        graph.id(node),
                        new SinglePoint(
                                graph.id(node),
                                graph.kind(node).text(),
                                graph.name(node),
                                down.length,
                                critical(graph, down)));
            }
        }
        return new ArrayList<>(points.values());
    }

    private static List<PointPair> pairs(FaultAnalysis faults, int[] services) {
        DependencyGraph graph = faults.graph();
        List<PointPair> pairs = new ArrayList<>();
        for (int a = graph.kindStart(NodeKind.PRODUCT); a < graph.kindEnd(NodeKind.PRODUCT); a++) {
            for (int b = a + 1; b < graph.kindEnd(NodeKind.PRODUCT); b++) {
                int[] alone = IntStream.concat(
                                IntStream.of(down(faults, Double.POSITIVE_INFINITY, services, a)),
                                IntStream.of(down(faults, Double.POSITIVE_INFINITY, services, b)))
                        .toArray();
                int[] together = IntStream.of(down(faults, Double.POSITIVE_INFINITY, services, a, b))
                        .filter(s -> IntStream.of(alone).noneMatch(other -> other == s))
                        .toArray();
                if (together.length > 0) {
                    pairs.add(new PointPair(
                            graph.id(a),
                            graph.name(a),
                            graph.id(b),
                            graph.name(b),
                            together.length,
                            critical(graph, together)));
                }
            }
        }
        return pairs;
    }

    private static int[] down(FaultAnalysis faults, double hours, int[] services, int... fault) {
        var cascade = faults.cascade(FaultScenario.of(faults.graph(), FaultMode.MALFUNCTION, hours, fault));
        return IntStream.of(services).filter(cascade::isDown).toArray();
    }

    private static int critical(DependencyGraph graph, int[] services) {
        return (int) IntStream.of(services)
                .filter(s -> graph.service(s).criticality() == Criticality.CRITICAL)
                .count();
    }
}
