package org.linchpin.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import org.junit.jupiter.api.Test;
import org.linchpin.Sweep;
import org.linchpin.graph.DependencyGraph;

class AlikeFaultsTest {
    @Test
    void faultsAreTogetherIfTheyReachTheSameServices() {
        Sweep.forMany(random -> {
            // Given
            DependencyGraph graph = DependencyGraph.of(RandomGraph.graph(random), RandomGraph.DAY);
            double hours = random.nextBoolean() ? Double.POSITIVE_INFINITY : 1 + random.nextInt(72);
            SingleFaults faults = new FaultAnalysis(graph).singleFaults(RandomScenario.mode(random), hours);
            int third = random.nextInt(3);
            IntPredicate some = node -> node % 3 != third;
            IntPredicate services = random.nextBoolean() ? SingleFaults.ALL : some;
            IntPredicate chosen = random.nextBoolean() ? fault -> true : some;

            // When
            List<List<RankedFault>> alike = faults.over(services).alike(chosen);

            // Then
            Map<List<List<Integer>>, List<RankedFault>> expected = new LinkedHashMap<>();
            for (RankedFault ranked : faults.over(services).faults()) {
                if (chosen.test(ranked.fault())) {
                    expected.computeIfAbsent(
                                    List.of(
                                            counted(faults.servicesDown(ranked.fault()), services),
                                            counted(faults.servicesDegraded(ranked.fault()), services)),
                                    reach -> new ArrayList<>())
                            .add(ranked);
                }
            }
            assertThat(alike).containsExactlyElementsOf(expected.values());
            assertThat(faults.over(SingleFaults.ALL).faults())
                    .isEqualTo(faults.over(service -> true).faults());
        });
    }

    private static List<Integer> counted(int[] nodes, IntPredicate services) {
        return Arrays.stream(nodes).filter(services).boxed().toList();
    }
}
