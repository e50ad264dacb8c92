package org.linchpin.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;
import java.util.function.IntToDoubleFunction;
import org.junit.jupiter.api.Test;
import org.linchpin.graph.Dependency;
import org.linchpin.graph.DependencyGraph;
import org.linchpin.graph.FaultMode;
import org.linchpin.graph.Graph;
import org.linchpin.graph.GraphRow;
import org.linchpin.graph.GraphText;
import org.linchpin.graph.NeedKind;
import org.linchpin.graph.NodeKind;
import org.linchpin.graph.Product;
import org.linchpin.graph.Provenance;
import org.linchpin.graph.RowType;
import org.linchpin.graph.Upstream;

/** Nothing recurses over the graph, and nothing is quadratic in it. */
class LongChainTest {
    private static final int LENGTH = 1_000_000;
    private static final int RING = 100_000;
    private static final Provenance PROVENANCE = Provenance.of(Provenance.DEFAULT_DATASET, 0);

    @Test
    void aChainOfAMillionProductsIsAnalysedAndExplained() {
        // Given
        DependencyGraph graph = chain();
        var analysis = new FaultAnalysis(graph);
        int last = graph.node("service");

        // When
        Cascade cascade = analysis.cascade(FaultScenario.of(graph, FaultMode.MALFUNCTION, 72, graph.node("p0")));
        SingleFaults faults = analysis.singleFaults(FaultMode.MALFUNCTION, 72);

        // Then
        assertThat(cascade.downAfterHours(last)).isZero();
        assertThat(cascade.explain(last).steps()).hasSize(LENGTH + 1);
        assertThat(faults.singlePointsOfFailure(last)).hasSize(LENGTH + 2); // with the vendor and its country
        assertThat(analysis.downCounts(FaultMode.LOSS, Progress.UNWATCHED).servicesDown(graph.node("p0")))
                .isEqualTo(1);
        CutSets sets = new MinimalCutSets(graph)
                .of(last, Set.of(NodeKind.PRODUCT), FaultMode.MALFUNCTION, 2, SearchBudget.DEFAULT);
        assertThat(sets.sets()).hasSize(LENGTH);
        assertThat(sets.truncated()).isFalse();
    }

    @Test
    void aRingOfAHundredThousandProductsFailsAsOne() {
        DependencyGraph graph = ring(i -> NeedKind.HARD, i -> 0);
        var analysis = new FaultAnalysis(graph);
        int last = graph.node("service");

        SingleFaults faults = analysis.singleFaults(FaultMode.MALFUNCTION, 72);
        DownCounts counts = analysis.downCounts(FaultMode.MALFUNCTION, Progress.UNWATCHED);
        CutSets sets = new MinimalCutSets(graph)
                .of(last, Set.of(NodeKind.PRODUCT), FaultMode.MALFUNCTION, 2, SearchBudget.DEFAULT);

        assertThat(faults.singlePointsOfFailure(last)).hasSize(RING + 2);
        assertThat(counts.servicesDown(graph.node("p77777"))).isEqualTo(1);
        assertThat(sets.sets()).hasSize(RING);
    }

    @Test
    void aRingOfAHundredThousandProductsDegradesAsOne() {
        // Given one in which no two faults are told to be alike beforehand
        DependencyGraph graph = ring(i -> i == RING - 1 ? NeedKind.HARD : NeedKind.SOFT, i -> 0);

        // When
        SingleFaults faults = new FaultAnalysis(graph).singleFaults(FaultMode.MALFUNCTION, 72);

        // Then
        int last = graph.node("service");
        assertThat(faults.singlePointsOfFailure(last))
                .containsExactly(graph.node("US"), graph.node("v"), graph.node("p" + (RING - 1)));
        assertThat(faults.degradingFaults(last)).hasSize(RING - 1);
    }

    @Test
    void aRingOfAHundredThousandProductsFailsHourByHour() {
        // Given one that loses half an hour at every thousandth product: the last is reached from 71.5 hours away at
        // most
        DependencyGraph graph = ring(i -> NeedKind.HARD, i -> i % 1_000 == 999 ? 0.5 : 0);
        var swept = new FaultAnalysis(graph, new SweepSize(WorldRows.WORLDS, 0, 1));

        // When
        SingleFaults faults = swept.singleFaults(FaultMode.MALFUNCTION, 40);

        // Then
        int last = graph.node("service");
        int reached = 80 * 1_000;
        assertThat(faults.singlePointsOfFailure(last)).hasSize(reached + 2);
        assertThat(faults.degradingFaults(last)).hasSize(RING - reached);
    }

    @Test
    void aRingOfAHundredThousandProductsNeedNotBeSweptToItsEnd() {
        // Given somebody who goes away after being asked so often that the sweep is in the middle of its only component
        var analysis = new FaultAnalysis(ring(i -> NeedKind.HARD, i -> 0.1), new SweepSize(WorldRows.WORLDS, 0, 1));
        var asked = new AtomicInteger();
        var told = new Told();
        Progress gone = new Progress() {
            @Override
            public boolean isCancelled() {
                return asked.incrementAndGet() > 15;
            }

            @Override
            public void done(int done, int total) {
                told.done(done, total);
            }
        };

        assertThatThrownBy(() -> analysis.downCounts(FaultMode.MALFUNCTION, gone))
                .isInstanceOf(RunCancelledException.class);

        assertThat(told.done()).isEmpty();
    }

    /** Product p needs product p − 1, the first needs the last, and a service needs the last. */
    private static DependencyGraph ring(IntFunction<NeedKind> kind, IntToDoubleFunction rideThrough) {
        List<GraphRow> rows = ends();
        for (int i = 0; i < RING; i++) {
            rows.add(product("p" + i));
            String next = "p" + (i + 1) % RING;
            rows.add(need(next, "p" + i, kind.apply(i), rideThrough.applyAsDouble(i)));
        }
        rows.add(need("service", "p" + (RING - 1), NeedKind.HARD, 0));
        return project(rows);
    }

    private static DependencyGraph chain() {
        List<GraphRow> rows = ends();
        for (int i = 0; i < LENGTH; i++) {
            rows.add(product("p" + i));
            rows.add(need(i == LENGTH - 1 ? "service" : "p" + (i + 1), "p" + i, NeedKind.HARD, 0));
        }
        return project(rows);
    }

    private static List<GraphRow> ends() {
        Graph ends = GraphText.graph("""
            organizations id=o country=DE sector=A
            vendors id=v country=US
            services id=service organization=o criticality=critical
            """);
        List<GraphRow> rows = new ArrayList<>(ends.rows(RowType.ORGANIZATION));
        rows.addAll(ends.rows(RowType.VENDOR));
        rows.addAll(ends.rows(RowType.SERVICE));
        return rows;
    }

    private static GraphRow product(String id) {
        return new Product(id, id, "v", "c", null, 0, Upstream.UNKNOWN, null, PROVENANCE);
    }

    private static GraphRow need(String from, String to, NeedKind kind, double rideThrough) {
        return new Dependency(from, to, null, null, kind, rideThrough, null, null, null, null, null, PROVENANCE);
    }

    private static DependencyGraph project(List<GraphRow> rows) {
        return DependencyGraph.of(Graph.of(1, List.of(Provenance.DEFAULT_DATASET), rows), LocalDate.of(2026, 1, 1));
    }
}
