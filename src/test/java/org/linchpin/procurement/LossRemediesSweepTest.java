package org.linchpin.procurement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.linchpin.Sweep;
import org.linchpin.fault.Cascade;
import org.linchpin.fault.FaultAnalysis;
import org.linchpin.fault.RandomGraph;
import org.linchpin.graph.Criticality;
import org.linchpin.graph.DependencyGraph;
import org.linchpin.graph.Graph;
import org.linchpin.graph.NodeKind;
import org.linchpin.graph.Upstream;

/** The change that helps most in a loss against trying every change on the whole graph. */
class LossRemediesSweepTest {
    private record Score(int critical, int down) {}

    private static final Comparator<Score> FEWEST =
            Comparator.comparingInt(Score::critical).thenComparingInt(Score::down);

    @Test
    void noOtherChangeLeavesFewerServicesDown() {
        int[] found = new int[2];
        Sweep.forAll(random -> {
            Graph rows = RandomUpstream.in(random, RandomGraph.graph(random));
            DependencyGraph graph = DependencyGraph.of(rows, RandomGraph.DAY);
            int organization = random.nextInt(rows.organizations().size());
            int[] faults = IntStream.range(0, graph.nodeCount())
                    .filter(n -> graph.kind(n) == NodeKind.COUNTRY
                            || graph.kind(n) == NodeKind.VENDOR
                            || graph.kind(n) == NodeKind.LOCATION)
                    .toArray();
            int fault = faults[random.nextInt(faults.length)];

            LossRemedy remedy = LossRemedies.find(new FaultAnalysis(graph), organization, fault);

            Score today = score(graph, graph.id(fault), organization);
            assertThat(new Score(remedy.criticalServicesDown(), remedy.servicesDown()))
                    .isEqualTo(today);
            assertBest(remedy.best(), today, tried(rows, graph, organization, fault, true));
            LossRemedy.Step best = remedy.best();
            Score bar = best == null ? today : new Score(best.criticalServicesDown(), best.servicesDown());
            assertBest(remedy.unproven(), bar, tried(rows, graph, organization, fault, false));
            found[best == null ? 0 : 1]++;
        });
        assertThat(found).as("losses without a remedy, and others").doesNotContain(0);
    }

    private static void assertBest(LossRemedy.@Nullable Step step, Score bar, List<Score> tried) {
        Score best = tried.stream().min(FEWEST).orElse(bar);
        if (FEWEST.compare(best, bar) < 0) {
            assertThat(step)
                    .isNotNull()
                    .satisfies(s -> assertThat(new Score(s.criticalServicesDown(), s.servicesDown()))
                            .isEqualTo(best));
        } else {
            assertThat(step).isNull();
        }
    }

    private static List<Score> tried(Graph rows, DependencyGraph graph, int organization, int fault, boolean known) {
        String id = graph.organizations().get(organization).id();
        List<Score> scores = new ArrayList<>();
        for (int p = graph.kindStart(NodeKind.PRODUCT); p < graph.kindEnd(NodeKind.PRODUCT); p++) {
            String category = graph.product(p).category();
            if (known == (graph.product(p).upstream() != Upstream.UNKNOWN) && !ServiceTypes.isServiceType(category)) {
                for (Move move : Move.values()) {
                    Graph really = ObviousChange.apply(rows, RandomGraph.DAY, id, move, category, graph.id(p));
                    scores.add(score(DependencyGraph.of(really, RandomGraph.DAY), graph.id(fault), organization));
                }
            }
        }
        return scores;
    }

    private static Score score(DependencyGraph graph, String fault, int organization) {
        Cascade cascade = SupplyLosses.cascade(new FaultAnalysis(graph), graph.node(fault));
        int[] down = IntStream.range(graph.kindStart(NodeKind.SERVICE), graph.nodeCount())
                .filter(s -> graph.organization(s) == organization && cascade.isDown(s))
                .toArray();
        int critical = (int) IntStream.of(down)
                .filter(s -> graph.service(s).criticality() == Criticality.CRITICAL)
                .count();
        return new Score(critical, down.length);
    }
}
