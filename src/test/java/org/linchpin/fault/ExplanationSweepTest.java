package org.linchpin.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.linchpin.Sweep;
import org.linchpin.fault.Explanation.Because;
import org.linchpin.fault.Explanation.Step;
import org.linchpin.graph.DependencyGraph;
import org.linchpin.graph.FaultMode;
import org.linchpin.graph.Graph;

/** Each explanation is replayed: it must hold as it stands, and no longer without any one of its steps. */
class ExplanationSweepTest {
    @Test
    void anExplanationHoldsAndHasNoStepTooMany() {
        Sweep.forMany(random -> {
            Graph rows = RandomGraph.graph(random);
            DependencyGraph graph = DependencyGraph.of(rows, RandomGraph.DAY);
            double hours = RandomScenario.outageHours(random);
            Set<String> faults = RandomScenario.faults(random, graph);
            FaultMode mode = RandomScenario.mode(random);
            var obvious = new ObviousCascade(rows, RandomGraph.DAY, mode, hours, faults);
            int[] nodes = faults.stream().mapToInt(graph::node).toArray();
            Cascade cascade = new FaultAnalysis(graph).cascade(FaultScenario.of(graph, mode, hours, nodes));
            for (int node : cascade.down()) {
                assertHolds(cascade, obvious, node, cascade.explain(node));
            }
            for (int node : cascade.degraded()) {
                assertHolds(cascade, obvious, node, cascade.explainDegraded(node));
            }
        });
    }

    private static void assertHolds(Cascade cascade, ObviousCascade obvious, int node, Explanation explanation) {
        DependencyGraph graph = cascade.graph();
        List<Step> steps = explanation.steps();
        assertThat(steps.get(steps.size() - 1).node()).isEqualTo(node);
        Map<Integer, Double> earlier = new HashMap<>();
        EvidenceGrade weakest = EvidenceGrade.DOCUMENTED;
        boolean faultsOver = false;
        // degraded steps, which have no hour, come last
        assertThat(steps.stream().map(Step::downAfterHours)).isSorted();
        for (Step step : steps) {
            Double hour = obvious.hours.get(graph.id(step.node()));
            assertThat(step.downAfterHours()).isEqualTo(Objects.requireNonNullElse(hour, Double.NaN));
            Because because = step.because();
            assertThat(because == null).isEqualTo(cascade.scenario().faults().contains(step.node()));
            assertThat(because == null && faultsOver).as("a fault comes first").isFalse();
            if (because != null) {
                faultsOver = true;
                assertReason(cascade, step, because, earlier);
                weakest = weakest.weaker(weakest(graph, because));
            }
            assertThat(earlier.put(step.node(), step.downAfterHours())).isNull();
        }
        assertThat(explanation.weakestEvidence()).isEqualTo(weakest);
        assertThat(suffices(cascade, steps, -1)).isTrue();
        for (Step step : steps) {
            assertThat(suffices(cascade, steps, step.node()))
                    .as("%s without %s", steps, step)
                    .isFalse();
        }
    }

    private static void assertReason(Cascade cascade, Step step, Because because, Map<Integer, Double> earlier) {
        DependencyGraph graph = cascade.graph();
        int group = because.group();
        FaultMode mode = cascade.scenario().mode();
        assertThat(graph.groupOwner(group)).isEqualTo(step.node());
        assertThat(because.name()).isEqualTo(graph.groupName(group));
        assertThat(because.size()).isEqualTo(graph.size(group));
        assertThat(because.required()).isEqualTo(graph.required(group));
        assertThat(because.hard()).isEqualTo(graph.isHard(group, mode));
        assertThat(because.lost())
                .hasSize(because.size() - because.required() + 1)
                .doesNotHaveDuplicates()
                .isSubsetOf(earlier.keySet())
                .isSubsetOf(members(graph, group));
        if (!step.isDegraded()) {
            double groupDown =
                    because.lost().stream().mapToDouble(earlier::get).max().orElseThrow();
            assertThat(because.hard()).isTrue();
            assertThat(groupDown + graph.rideThrough(group, mode)).isEqualTo(step.downAfterHours());
        }
    }

    private static EvidenceGrade weakest(DependencyGraph graph, Because because) {
        return IntStream.range(graph.memberStart(because.group()), graph.memberEnd(because.group()))
                .filter(m -> because.lost().contains(graph.member(m)))
                .mapToObj(graph::row)
                .filter(Objects::nonNull)
                .map(row -> EvidenceGrade.of(row.evidence()))
                .reduce(EvidenceGrade.DOCUMENTED, EvidenceGrade::weaker);
    }

    /** Whether the last step follows from the others, each at its hour, without one of them. */
    private static boolean suffices(Cascade cascade, List<Step> steps, int without) {
        Set<Integer> shown = new HashSet<>();
        boolean changed = true;
        while (changed) {
            changed = false;
            for (Step step : steps) {
                if (step.node() != without && !shown.contains(step.node()) && follows(cascade, steps, step, shown)) {
                    changed = shown.add(step.node());
                }
            }
        }
        return shown.contains(steps.get(steps.size() - 1).node());
    }

    private static boolean follows(Cascade cascade, List<Step> steps, Step step, Set<Integer> shown) {
        DependencyGraph graph = cascade.graph();
        FaultMode mode = cascade.scenario().mode();
        if (cascade.scenario().faults().contains(step.node())) {
            return true;
        }
        for (int group = graph.groupStart(step.node()); group < graph.groupEnd(step.node()); group++) {
            List<Integer> members = members(graph, group);
            List<Step> lost = steps.stream()
                    .filter(s -> shown.contains(s.node()) && members.contains(s.node()))
                    .toList();
            int threshold = graph.threshold(group);
            if (step.isDegraded() && lost.size() >= threshold) {
                return true;
            }
            double[] hours = lost.stream()
                    .mapToDouble(Step::downAfterHours)
                    .filter(h -> !Double.isNaN(h))
                    .sorted()
                    .toArray();
            if (hours.length >= threshold
                    && graph.isHard(group, mode)
                    && hours[threshold - 1] + graph.rideThrough(group, mode) == step.downAfterHours()) {
                return true;
            }
        }
        return false;
    }

    private static List<Integer> members(DependencyGraph graph, int group) {
        return IntStream.range(graph.memberStart(group), graph.memberEnd(group))
                .map(graph::member)
                .boxed()
                .toList();
    }
}
