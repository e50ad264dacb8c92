package org.linchpin.procurement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.linchpin.Sweep;
import org.linchpin.fault.FaultAnalysis;
import org.linchpin.fault.HiddenPairs;
import org.linchpin.fault.RandomGraph;
import org.linchpin.fault.SearchBudget;
import org.linchpin.fault.SingleFaults;
import org.linchpin.graph.Criticality;
import org.linchpin.graph.DependencyGraph;
import org.linchpin.graph.FaultMode;
import org.linchpin.graph.Graph;
import org.linchpin.graph.NodeKind;
import org.linchpin.importing.GraphChange;

/** Every figure after a change against a new analysis of the whole graph, really changed. */
class SupplierWhatIfSweepTest {
    @Test
    void eachExposureIsThatOfTheWholeGraphReallyChanged() {
        int[] changed = new int[2];
        Sweep.forAll(random -> {
            Graph rows = RandomGraph.graph(random);
            DependencyGraph graph = DependencyGraph.of(rows, RandomGraph.DAY);
            int organization = random.nextInt(rows.organizations().size());
            String id = rows.organizations().get(organization).id();
            ExposureQuery query = query(random);
            var whatIf = new SupplierWhatIf(graph, organization, query);

            assertThat(whatIf.today()).isEqualTo(obvious(graph, graph, id, query));
            for (int product = graph.kindStart(NodeKind.PRODUCT);
                    product < graph.kindEnd(NodeKind.PRODUCT);
                    product++) {
                for (Move move : Move.values()) {
                    String category = graph.product(product).category();
                    var change = new SupplierChange(move, category, product);

                    Exposure after = whatIf.after(List.of(change));

                    Graph really = ObviousChange.apply(rows, RandomGraph.DAY, id, move, category, graph.id(product));
                    assertThat(after)
                            .as("%s of %s", change, id)
                            .isEqualTo(obvious(graph, DependencyGraph.of(really, RandomGraph.DAY), id, query));
                    List<GraphChange> edits = whatIf.rows(List.of(change));
                    Graph edited = ExposureSearch.changed(rows, edits);
                    assertThat(after)
                            .as("rows %s", edits)
                            .isEqualTo(obvious(graph, DependencyGraph.of(edited, RandomGraph.DAY), id, query));
                    changed[edits.isEmpty() ? 0 : 1]++;
                }
            }
            assertThat(whatIf.truncated()).isFalse();
        });
        assertThat(changed).as("changes that change nothing, and others").doesNotContain(0);
    }

    @Test
    void aSectorIsEveryOrganizationOfItReallyChanged() {
        int[] asMany = {0};
        Sweep.forAll(random -> {
            Graph rows = RandomGraph.graph(random);
            DependencyGraph graph = DependencyGraph.of(rows, RandomGraph.DAY);
            String sector = rows.organizations()
                    .get(random.nextInt(rows.organizations().size()))
                    .sector();
            Buyers buyers = Buyers.sector(graph, sector);
            List<String> ids = buyers.organizations().stream()
                    .map(o -> graph.organizations().get(o).id())
                    .toList();
            ExposureQuery query = query(random);
            SupplierChange change = change(random, graph);

            Exposure after = new SupplierWhatIf(graph, buyers, query).after(List.of(change));
            if (query.pairs().isEmpty()) {
                var many = new SupplierWhatIf(graph, buyers, new ExposureSearch(graph, query, 0));
                assertThat(many.after(List.of(change))).as("as many").isEqualTo(after);
                asMany[0]++;
            }

            Graph really = rows;
            for (String id : ids) {
                really = ObviousChange.apply(
                        really, RandomGraph.DAY, id, change.move(), change.category(), graph.id(change.product()));
            }
            assertThat(after)
                    .as("%s of %s", change, sector)
                    .isEqualTo(obvious(graph, DependencyGraph.of(really, RandomGraph.DAY), ids::contains, query));
        });
        assertThat(asMany[0]).isPositive();
    }

    @Test
    void twoChangesAreTheSecondAfterTheFirst() {
        Sweep.forAll(random -> {
            Graph rows = RandomGraph.graph(random);
            DependencyGraph graph = DependencyGraph.of(rows, RandomGraph.DAY);
            int organization = random.nextInt(rows.organizations().size());
            String id = rows.organizations().get(organization).id();
            ExposureQuery query = query(random);
            var whatIf = new SupplierWhatIf(graph, organization, query);
            List<SupplierChange> changes = List.of(change(random, graph), change(random, graph));

            Exposure after = whatIf.after(changes);

            Graph really = rows;
            for (SupplierChange change : changes) {
                really = ObviousChange.apply(
                        really, RandomGraph.DAY, id, change.move(), change.category(), graph.id(change.product()));
            }
            assertThat(after)
                    .as("%s of %s", changes, id)
                    .isEqualTo(obvious(graph, DependencyGraph.of(really, RandomGraph.DAY), id, query));
            Graph edited = ExposureSearch.changed(rows, whatIf.rows(changes));
            assertThat(after).isEqualTo(obvious(graph, DependencyGraph.of(edited, RandomGraph.DAY), id, query));
        });
    }

    private static SupplierChange change(SplittableRandom random, DependencyGraph graph) {
        int product = random.nextInt(graph.kindStart(NodeKind.PRODUCT), graph.kindEnd(NodeKind.PRODUCT));
        return new SupplierChange(
                Move.values()[random.nextInt(2)], graph.product(product).category(), product);
    }

    private static ExposureQuery query(SplittableRandom random) {
        return new ExposureQuery(
                random.nextBoolean() ? FaultMode.LOSS : FaultMode.MALFUNCTION,
                kinds(random),
                kinds(random),
                SearchBudget.DEFAULT);
    }

    private static Set<NodeKind> kinds(SplittableRandom random) {
        Set<NodeKind> kinds = new TreeSet<>();
        for (NodeKind kind : NodeKind.values()) {
            if (kind != NodeKind.SERVICE && random.nextBoolean()) {
                kinds.add(kind);
            }
        }
        return kinds;
    }

    private static Exposure obvious(DependencyGraph names, DependencyGraph graph, String id, ExposureQuery query) {
        return obvious(names, graph, id::equals, query);
    }

    /** From the analyses of the whole graph. */
    private static Exposure obvious(
            DependencyGraph names, DependencyGraph graph, Predicate<String> organizations, ExposureQuery query) {
        FaultMode mode = query.mode();
        SingleFaults faults = new FaultAnalysis(graph).singleFaults(mode, Double.POSITIVE_INFINITY);
        int[] own = IntStream.range(graph.kindStart(NodeKind.SERVICE), graph.nodeCount())
                .filter(node -> organizations.test(graph.service(node).organization()))
                .toArray();
        Set<Integer> singles = new TreeSet<>();
        Set<Integer> critical = new TreeSet<>();
        int atStake = 0;
        int criticalAtStake = 0;
        for (int service : own) {
            int[] those = IntStream.of(faults.singlePointsOfFailure(service))
                    .filter(node -> query.singles().contains(graph.kind(node)))
                    .map(node -> names.node(graph.id(node)))
                    .toArray();
            boolean isCritical = graph.service(service).criticality() == Criticality.CRITICAL;
            atStake += those.length > 0 ? 1 : 0;
            criticalAtStake += isCritical && those.length > 0 ? 1 : 0;
            for (int single : those) {
                singles.add(single);
                if (isCritical) {
                    critical.add(single);
                }
            }
        }
        List<NodePair> pairs = new HiddenPairs(graph)
                        .find(
                                node -> IntStream.of(own).anyMatch(service -> service == node),
                                node -> query.pairs().contains(graph.kind(node)),
                                mode,
                                SearchBudget.DEFAULT)
                        .pairs()
                        .stream()
                        .map(pair -> NodePair.of(NodePair.packed(
                                names.node(graph.id(pair.first())), names.node(graph.id(pair.second())))))
                        .sorted((a, b) -> Long.compare(
                                NodePair.packed(a.first(), a.second()), NodePair.packed(b.first(), b.second())))
                        .toList();
        return new Exposure(List.copyOf(singles), List.copyOf(critical), pairs, atStake, criticalAtStake);
    }
}
