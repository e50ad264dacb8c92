package org.linchpin.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.function.IntFunction;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.linchpin.Sweep;
import org.linchpin.graph.DependencyGraph;
import org.linchpin.graph.FaultMode;
import org.linchpin.graph.NodeKind;

/** What a cascade tells besides who is down: why each is, in which order, by which evidence, and the counts apart. */
class CascadeDetailSweepTest {
    @Test
    void whatIsReachedIsDownOrDegradedAndComesAfterWhatItLost() {
        Sweep.forAll(random -> {
            Cascade cascade = cascade(random);
            DependencyGraph graph = cascade.graph();
            List<Integer> reached = Arrays.stream(cascade.reached()).boxed().toList();
            List<Integer> affected = new ArrayList<>();
            affected.addAll(boxed(cascade.down()));
            affected.addAll(boxed(cascade.degraded()));
            assertThat(reached).containsExactlyInAnyOrderElementsOf(affected);
            for (int node = 0; node < graph.nodeCount(); node++) {
                if (affected.contains(node)) {
                    assertReason(cascade, node, reached);
                } else {
                    int untouched = node;
                    assertThatIllegalArgumentException()
                            .isThrownBy(() -> cascade.reason(untouched))
                            .withMessageContaining(graph.id(node));
                }
            }
        });
    }

    private static void assertReason(Cascade cascade, int node, List<Integer> reached) {
        DependencyGraph graph = cascade.graph();
        FaultMode mode = cascade.scenario().mode();
        int group = cascade.reason(node);
        List<Integer> lost = cascade.lost(node);
        assertThat(group == DependencyGraph.NONE)
                .isEqualTo(cascade.scenario().faults().contains(node));
        if (group == DependencyGraph.NONE) {
            assertThat(lost).isEmpty();
            return;
        }
        assertThat(graph.groupOwner(group)).isEqualTo(node);
        assertThat(lost).hasSize(graph.threshold(group)).doesNotHaveDuplicates().isSubsetOf(members(graph, group));
        for (int member : lost) {
            // what a withdrawal leaves out is not among those that are reached
            assertThat(reached.indexOf(member)).isLessThan(reached.indexOf(node));
        }
        if (cascade.isDown(node) && reached.containsAll(lost)) {
            double groupDown =
                    lost.stream().mapToDouble(cascade::downAfterHours).max().orElseThrow();
            assertThat(groupDown + graph.rideThrough(group, mode)).isEqualTo(cascade.downAfterHours(node));
        }
    }

    @Test
    void theWeakestEvidenceIsThatOfTheRowsThatTheReasonsLeadBackTo() {
        Sweep.forAll(random -> {
            Cascade cascade = cascade(random);
            DependencyGraph graph = cascade.graph();
            Set<Integer> reached = new HashSet<>(boxed(cascade.reached()));
            Set<String> some = RandomScenario.services(random, graph);
            Deque<Integer> open = new ArrayDeque<>(reached.stream()
                    .filter(n -> graph.kind(n) == NodeKind.SERVICE && some.contains(graph.id(n)))
                    .toList());
            Set<Integer> seen = new HashSet<>(open);
            EvidenceGrade weakest = EvidenceGrade.DOCUMENTED;
            while (!open.isEmpty()) {
                int node = open.remove();
                if (!reached.containsAll(cascade.lost(node))) {
                    // leads through what a withdrawal leaves out, which tells no reason
                    return;
                }
                weakest = weakest.weaker(weakest(graph, cascade.reason(node), cascade.lost(node)));
                cascade.lost(node).stream().filter(seen::add).forEach(open::add);
            }
            assertThat(cascade.weakestEvidence(n -> some.contains(graph.id(n)))).isEqualTo(weakest);
        });
    }

    private static EvidenceGrade weakest(DependencyGraph graph, int group, Collection<Integer> lost) {
        return group == DependencyGraph.NONE
                ? EvidenceGrade.DOCUMENTED
                : IntStream.range(graph.memberStart(group), graph.memberEnd(group))
                        .filter(m -> lost.contains(graph.member(m)))
                        .mapToObj(graph::row)
                        .filter(Objects::nonNull)
                        .map(row -> EvidenceGrade.of(row.evidence()))
                        .reduce(EvidenceGrade.DOCUMENTED, EvidenceGrade::weaker);
    }

    @Test
    void countsApartAreTheCountsOfEachPart() {
        Sweep.forAll(random -> {
            Cascade cascade = cascade(random);
            DependencyGraph graph = cascade.graph();
            Set<String> some = RandomScenario.services(random, graph);
            IntPredicate services = n -> some.contains(graph.id(n));
            IntFunction<String> belongsTo = n -> "part " + n % 3;
            SortedMap<String, FaultCounts> parts = new TreeMap<>();
            for (int part = 0; part < 3; part++) {
                int itself = part;
                FaultCounts counts = cascade.count(n -> services.test(n) && n % 3 == itself);
                if (counts.servicesDown() + counts.servicesDegraded() > 0) {
                    parts.put("part " + part, counts);
                }
            }
            assertThat(cascade.countBy(services, belongsTo)).isEqualTo(parts);
            assertThat(cascade.servicesDown())
                    .isSorted()
                    .containsExactlyInAnyOrder(boxed(cascade.down()).stream()
                            .filter(n -> graph.kind(n) == NodeKind.SERVICE)
                            .toArray(Integer[]::new));
        });
    }

    private static Cascade cascade(SplittableRandom random) {
        DependencyGraph graph = DependencyGraph.of(RandomGraph.graph(random), RandomGraph.DAY);
        int[] faults = RandomScenario.faults(random, graph).stream()
                .mapToInt(graph::node)
                .toArray();
        return new FaultAnalysis(graph)
                .cascade(FaultScenario.of(
                        graph, RandomScenario.mode(random), RandomScenario.outageHours(random), faults));
    }

    private static List<Integer> members(DependencyGraph graph, int group) {
        return IntStream.range(graph.memberStart(group), graph.memberEnd(group))
                .map(graph::member)
                .boxed()
                .toList();
    }

    private static List<Integer> boxed(int[] nodes) {
        return Arrays.stream(nodes).boxed().toList();
    }
}
