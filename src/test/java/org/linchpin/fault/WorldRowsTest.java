package org.linchpin.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.linchpin.graph.DependencyGraph;
import org.linchpin.graph.GraphText;
import org.linchpin.graph.NodeKind;

class WorldRowsTest {
    @ParameterizedTest
    @CsvSource({"1,1", "2,1", "2,2", "3,2", "3,3", "4,2", "4,3", "5,3", "5,4", "9,5", "9,7", "9,8", "9,9"})
    void aGroupIsDownInTheWorldsInWhichTooFewOfItWork(int size, int threshold) {
        // Given a service with two such groups, each world with members down at random
        var text = new StringBuilder("""
            organizations id=o country=DE sector=A
            vendors id=v country=ZZ
            services id=s organization=o criticality=critical
            """);
        for (int i = 0; i < 2 * size; i++) {
            text.append("products id=p%02d vendor=v category=c\n".formatted(i));
            text.append("dependencies from=s to=p%02d group=g%d required=%d\n"
                    .formatted(i, i / size, size - threshold + 1));
        }
        DependencyGraph graph = GraphText.project(text.toString());
        var order = new SweepOrder(graph);
        var rows = new WorldRows(graph.nodeCount());
        var random = new SplittableRandom(size);
        int[] products = IntStream.range(graph.kindStart(NodeKind.PRODUCT), graph.kindEnd(NodeKind.PRODUCT))
                .toArray();
        boolean[] expected = new boolean[WorldRows.WORLDS];
        for (int world = 0; world < WorldRows.WORLDS; world++) {
            int[] down = new int[2];
            for (int product : products) {
                if (random.nextInt(size + 1) < threshold) {
                    rows.set(order.position(product), world);
                    down[(product - products[0]) / size]++;
                }
            }
            expected[world] = down[0] >= threshold || down[1] >= threshold;
        }
        int service = order.position(graph.node("s"));
        SweepNeeds needs = SweepNeeds.of(graph, order, group -> true);

        // When
        boolean changed = rows.evaluate(needs, service);

        // Then
        assertThat(changed).isTrue();
        for (int world = 0; world < WorldRows.WORLDS; world++) {
            assertThat(rows.bits[service * WorldRows.WORDS + world / Long.SIZE] >>> world & 1)
                    .as("world %d", world)
                    .isEqualTo(expected[world] ? 1 : 0);
        }
        assertThat(rows.evaluate(needs, service)).isFalse();
    }
}
