package org.linchpin.procurement;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.linchpin.Sweep;
import org.linchpin.fault.RandomGraph;
import org.linchpin.fault.SearchBudget;
import org.linchpin.graph.DependencyGraph;
import org.linchpin.graph.FaultMode;
import org.linchpin.graph.Graph;
import org.linchpin.graph.NodeKind;
import org.linchpin.graph.Product;
import org.linchpin.graph.Upstream;

/** The best next steps against trying every change, and every two changes in both orders, on the whole graph. */
class NextStepSweepTest {
    @Test
    void theBestChangesLeaveAsLittleAsTheBestOfAll() {
        int[] found = new int[3];
        Sweep.forAll(random -> {
            Graph rows = RandomUpstream.in(random, RandomGraph.graph(random));
            DependencyGraph graph = random.nextInt(4) == 0
                    ? DependencyGraph.withoutIllustrative(rows, RandomGraph.DAY)
                    : DependencyGraph.of(rows, RandomGraph.DAY);
            int organization = random.nextInt(graph.organizations().size());
            FaultMode mode = random.nextBoolean() ? FaultMode.LOSS : FaultMode.MALFUNCTION;

            NextSteps steps = new NextStepFinder(graph).find(organization, mode, Duration.ofHours(1));

            var whatIf = new SupplierWhatIf(
                    graph,
                    organization,
                    new ExposureQuery(
                            mode,
                            EnumSet.of(NodeKind.PRODUCT, NodeKind.VENDOR, NodeKind.LOCATION),
                            Set.of(),
                            SearchBudget.DEFAULT));
            List<SupplierChange> all = changes(graph, whatIf);
            Score today = Score.of(whatIf.today());
            Score one = today;
            Score two = today;
            for (SupplierChange change : all) {
                one = least(one, Score.of(whatIf.after(List.of(change))));
                for (SupplierChange other : all) {
                    two = least(two, Score.of(whatIf.after(List.of(change, other))));
                }
            }
            two = least(one, two);
            assertThat(score(today, steps.single())).isEqualTo(one);
            assertThat(score(one, steps.pair())).isEqualTo(two);
            assertThat(steps.single() == null).isEqualTo(one.equals(today));
            assertThat(steps.pair() == null).isEqualTo(two.equals(one));
            assertThat(steps.truncated()).isFalse();
            assertThat(steps)
                    .as("again")
                    .isEqualTo(new NextStepFinder(graph).find(organization, mode, Duration.ofHours(1)));
            found[steps.pair() != null ? 2 : steps.single() != null ? 1 : 0]++;
        });
        assertThat(found).as("nothing, one change, two changes").doesNotContain(0);
    }

    private static List<SupplierChange> changes(DependencyGraph graph, SupplierWhatIf whatIf) {
        List<SupplierChange> changes = new ArrayList<>();
        for (String category : whatIf.categories()) {
            for (int product = graph.kindStart(NodeKind.PRODUCT);
                    product < graph.kindEnd(NodeKind.PRODUCT);
                    product++) {
                Product row = graph.product(product);
                if (row.category().equals(category) && row.upstream() != Upstream.UNKNOWN) {
                    for (Move move : Move.values()) {
                        changes.add(new SupplierChange(move, category, product));
                    }
                }
            }
        }
        return changes;
    }

    private static Score score(Score otherwise, @Nullable Plan plan) {
        return plan == null ? otherwise : Score.of(plan.effect().after());
    }

    private static Score least(Score one, Score other) {
        return one.isBetterThan(other) ? one : other;
    }
}
