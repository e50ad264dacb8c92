package org.linchpin.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.linchpin.Sweep;
import org.linchpin.graph.DependencyGraph;
import org.linchpin.graph.GraphText;

/** Pairs counted in a hash table against pairs counted in maps. */
class PairTallyTest {
    /** The vendors come first as nodes, the products by id. */
    private static final int NODES = 60;

    private final DependencyGraph graph = graph();
    private final int firstNode = graph.node("v00");

    @Test
    void pairsAreCountedAsInAMapUntilNoMoreAreKept() {
        Sweep.forAll(random -> {
            int most = random.nextInt(1, 400);
            var all = new PairTally(Integer.MAX_VALUE);
            Map<List<Integer>, HiddenPair> expected = new HashMap<>();
            boolean full = false;
            for (int worker = 0; worker < 2; worker++) {
                var tally = new PairTally(most);
                full |= count(random, worker, most, tally, expected);
                all.addAll(tally);
            }

            assertThat(all.isFull()).isEqualTo(full);
            assertThat(all.pairs(graph))
                    .containsExactlyElementsOf(expected.values().stream()
                            .sorted(Comparator.<HiddenPair, String>comparing(pair -> graph.id(pair.first()))
                                    .thenComparing(pair -> graph.id(pair.second())))
                            .toList());
        });
    }

    /** Counts random pairs of some organizations in both ways; whether there were more than are kept. */
    private boolean count(
            SplittableRandom random, int worker, int most, PairTally tally, Map<List<Integer>, HiddenPair> expected) {
        Set<List<Integer>> kept = new HashSet<>();
        boolean full = false;
        int nodes = random.nextInt(2, NODES + 1);
        int services = random.nextInt(600);
        for (int organization = 2 * worker; organization < 2 * worker + 2; organization++) {
            Set<List<Integer>> hit = new HashSet<>();
            for (int service = 0; service < services; service++) {
                int node = random.nextInt(nodes);
                int other = (node + random.nextInt(1, nodes)) % nodes;
                boolean critical = random.nextBoolean();
                tally.add(firstNode + node, firstNode + other, critical, organization);
                List<Integer> pair = byId(firstNode + node, firstNode + other);
                if (kept.size() < most || kept.contains(pair)) {
                    kept.add(pair);
                    int newlyHit = hit.add(pair) ? 1 : 0;
                    expected.merge(
                            pair,
                            new HiddenPair(pair.get(0), pair.get(1), critical ? 1 : 0, 1, 1),
                            (known, one) -> plus(known, one, newlyHit));
                } else {
                    full = true;
                }
            }
        }
        assertThat(tally.isFull()).isEqualTo(full);
        return full;
    }

    private static HiddenPair plus(HiddenPair known, HiddenPair one, int newlyHit) {
        return new HiddenPair(
                known.first(),
                known.second(),
                known.criticalServicesDown() + one.criticalServicesDown(),
                known.servicesDown() + 1,
                known.organizationsHit() + newlyHit);
    }

    private List<Integer> byId(int node, int other) {
        return graph.id(node).compareTo(graph.id(other)) < 0 ? List.of(node, other) : List.of(other, node);
    }

    private static DependencyGraph graph() {
        var text = new StringBuilder();
        for (int i = 0; i < NODES / 2; i++) {
            text.append("vendors id=v%02d country=ZZ\n".formatted(i));
            text.append("products id=p%02d vendor=v%02d category=c\n".formatted(i, i));
        }
        return GraphText.project(text.toString());
    }
}
