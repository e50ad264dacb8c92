package org.linchpin.procurement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.linchpin.Sweep;
import org.linchpin.fault.Cascade;
import org.linchpin.fault.FaultAnalysis;
import org.linchpin.fault.FaultScenario;
import org.linchpin.fault.RandomGraph;
import org.linchpin.graph.DependencyGraph;
import org.linchpin.graph.FaultMode;
import org.linchpin.graph.Graph;
import org.linchpin.graph.NodeKind;

/** The longest outage that a service bears against outages a little shorter and longer, on the graph really changed. */
class RepairHoursSweepTest {
    private static final double LITTLE = 0.001;

    @Test
    void aLongerOutageBreachesTheToleranceAndThisOneDoesNot() {
        int[] seen = new int[2];
        Sweep.forAll(random -> {
            Graph rows = RandomGraph.graph(random);
            DependencyGraph graph = DependencyGraph.of(rows, RandomGraph.DAY);
            int organization = random.nextInt(rows.organizations().size());
            String id = rows.organizations().get(organization).id();
            int product = random.nextInt(graph.kindStart(NodeKind.PRODUCT), graph.kindEnd(NodeKind.PRODUCT));
            Move move = Move.values()[random.nextInt(2)];
            String category = graph.product(product).category();
            var whatIf = new SupplierWhatIf(graph, organization, ExposureQuery.DEFAULT.singlesOnly());

            List<RepairHours> found = RepairHours.of(whatIf, graph, new SupplierChange(move, category, product));

            DependencyGraph really = DependencyGraph.of(
                    ObviousChange.apply(rows, RandomGraph.DAY, id, move, category, graph.id(product)), RandomGraph.DAY);
            Map<Integer, RepairHours> byService =
                    found.stream().collect(Collectors.toMap(RepairHours::service, Function.identity()));
            Cascade forGood = cascade(really, graph.id(product), Double.POSITIVE_INFINITY);
            for (int service : whatIf.services()) {
                int node = really.node(graph.id(service));
                RepairHours hours = byService.get(service);
                assertThat(forGood.isDown(node)).isEqualTo(hours != null);
                if (hours != null) {
                    assertThat(hours.downAfterHours()).isEqualTo(forGood.downAfterHours(node));
                    Double within = hours.withinHours();
                    assertThat(within == null).isEqualTo(graph.service(service).toleranceHours() == null);
                    if (within != null) {
                        assertThat(isBreached(really, graph.id(product), within, node))
                                .isFalse();
                        assertThat(isBreached(really, graph.id(product), within + LITTLE, node))
                                .isTrue();
                        seen[within > hours.downAfterHours() ? 1 : 0]++;
                    }
                }
            }
        });
        assertThat(seen)
                .as("services that may not go down, and that may for a while")
                .doesNotContain(0);
    }

    private static boolean isBreached(DependencyGraph graph, String product, double hours, int service) {
        if (hours == 0) {
            return false;
        }
        Cascade cascade = cascade(graph, product, hours);
        return cascade.isDown(service) && Boolean.TRUE.equals(cascade.toleranceBreached(service));
    }

    private static Cascade cascade(DependencyGraph graph, String product, double hours) {
        return new FaultAnalysis(graph)
                .cascade(FaultScenario.of(graph, FaultMode.MALFUNCTION, hours, graph.node(product)));
    }
}
