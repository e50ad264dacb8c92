package org.linchpin.procurement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.linchpin.Sweep;
import org.linchpin.concentration.Basis;
import org.linchpin.concentration.ConcentrationAnalysis;
import org.linchpin.concentration.ConcentrationQuery;
import org.linchpin.concentration.Depth;
import org.linchpin.concentration.Level;
import org.linchpin.concentration.Population;
import org.linchpin.concentration.Unit;
import org.linchpin.concentration.Weight;
import org.linchpin.fault.FaultAnalysis;
import org.linchpin.fault.RandomGraph;
import org.linchpin.graph.DependencyGraph;
import org.linchpin.graph.Graph;
import org.linchpin.graph.NodeKind;

/** The index of a sector after a move against that of the whole graph really changed. */
class IndexWhatIfSweepTest {
    @Test
    void eachIndexIsThatOfTheWholeGraphReallyChanged() {
        int[] moved = new int[2];
        Sweep.forAll(random -> {
            Graph rows = RandomGraph.graph(random);
            DependencyGraph graph = DependencyGraph.of(rows, RandomGraph.DAY);
            var concentration = new ConcentrationAnalysis(graph, new FaultAnalysis(graph));
            int organization = random.nextInt(rows.organizations().size());
            Buyers one = Buyers.organization(graph, organization);
            Buyers buyers = random.nextBoolean() ? one : Buyers.sector(graph, one.sector());
            var whatIf = new SupplierWhatIf(graph, buyers, ExposureQuery.DEFAULT.singlesOnly());
            for (int product = graph.kindStart(NodeKind.PRODUCT);
                    product < graph.kindEnd(NodeKind.PRODUCT);
                    product++) {
                String category = graph.product(product).category();
                var index = concentration.whatIf(query(category, buyers.sector()), buyers.groups(graph));
                assertSame(index.today(), obvious(rows, RandomGraph.DAY, category, buyers.sector()));
                for (Move move : Move.values()) {
                    Graph really = rows;
                    for (int buyer : buyers.organizations()) {
                        String id = graph.organizations().get(buyer).id();
                        really = ObviousChange.apply(really, RandomGraph.DAY, id, move, category, graph.id(product));
                    }

                    Double after = index.moves(whatIf.kept(move, category)).with(product);

                    assertSame(after, obvious(really, RandomGraph.DAY, category, buyers.sector()));
                    moved[after == null || after.equals(index.today()) ? 0 : 1]++;
                }
            }
        });
        assertThat(moved).as("moves that leave the index, and others").doesNotContain(0);
    }

    private static void assertSame(@Nullable Double index, @Nullable Double expected) {
        if (expected == null) {
            assertThat(index).isNull();
        } else {
            assertThat(index).isNotNull().isEqualTo(expected, within(1e-6));
        }
    }

    private static @Nullable Double obvious(Graph rows, LocalDate day, String category, String sector) {
        DependencyGraph graph = DependencyGraph.of(rows, day);
        return new ConcentrationAnalysis(graph, new FaultAnalysis(graph))
                .measure(query(category, sector))
                .hhi();
    }

    private static ConcentrationQuery query(String category, String sector) {
        return new ConcentrationQuery(
                Unit.ORGANIZATION,
                Weight.ONE,
                Level.VENDOR,
                Basis.OWNER,
                Depth.DIRECT,
                category,
                new Population(sector, null, null));
    }
}
