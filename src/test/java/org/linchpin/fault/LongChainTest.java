package org.linchpin.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.linchpin.graph.Dependency;
import org.linchpin.graph.DependencyGraph;
import org.linchpin.graph.FaultMode;
import org.linchpin.graph.Graph;
import org.linchpin.graph.GraphRow;
import org.linchpin.graph.GraphText;
import org.linchpin.graph.NeedKind;
import org.linchpin.graph.Product;
import org.linchpin.graph.Provenance;
import org.linchpin.graph.RowType;
import org.linchpin.graph.Upstream;

/** Nothing recurses over the graph, and nothing is quadratic in it. */
class LongChainTest {
    private static final int LENGTH = 1_000_000;

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
    }

    private static DependencyGraph chain() {
        Provenance provenance = Provenance.of(Provenance.DEFAULT_DATASET, 0);
        Graph ends = GraphText.graph("""
                organizations id=o country=DE sector=A
                vendors id=v country=US
                services id=service organization=o criticality=critical
                """);
        List<GraphRow> rows = new ArrayList<>(ends.rows(RowType.ORGANIZATION));
        rows.addAll(ends.rows(RowType.VENDOR));
        rows.addAll(ends.rows(RowType.SERVICE));
        for (int i = 0; i < LENGTH; i++) {
            String id = "p" + i;
            rows.add(new Product(id, id, "v", "c", null, 0, Upstream.UNKNOWN, null, provenance));
            String next = i == LENGTH - 1 ? "service" : "p" + (i + 1);
            rows.add(new Dependency(next, id, null, null, NeedKind.HARD, 0, null, null, null, null, null, provenance));
        }
        return DependencyGraph.of(Graph.of(1, List.of(Provenance.DEFAULT_DATASET), rows), LocalDate.of(2026, 1, 1));
    }
}
