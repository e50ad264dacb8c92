package org.linchpin.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.TreeSet;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.linchpin.account.Scope;
import org.linchpin.graph.Graph;
import org.linchpin.graph.GraphRow;
import org.linchpin.graph.GraphText;
import org.linchpin.graph.Provenance;
import org.linchpin.graph.RowType;

/** What becomes of registers, places, data sets and groups within a scope. */
class ScopedGraphTest {
    private static final String ROWS = """
            organizations id=org:lei:A country=DE sector=Banking
            organizations id=org:lei:B country=FR sector=Banking
            vendors id=ven:lei:V country=IE
            vendors id=ven:filer:A:77 country=IE
            vendors id=ven:filer:B:88 country=IE
            locations id=city country=DE
            locations id=hall parent=city country=DE
            locations id=region country=IE
            products id=prd:lei:V:S17 vendor=ven:lei:V category=cloud location=region
            products id=prd:filer:A:c1:lei:V:S17 vendor=ven:lei:V category=cloud
            products id=prd:filer:A:c1:77:S17 vendor=ven:filer:A:77 category=cloud
            products id=prd:filer:B:c9:lei:V:S17 vendor=ven:lei:V category=cloud
            products id=prd:filer:B:c9:88:S17 vendor=ven:filer:B:88 category=cloud
            services id=svc:a organization=org:lei:A criticality=critical
            services id=svc:b organization=org:lei:B criticality=critical
            dependencies from=svc:a to=prd:filer:A:c1:lei:V:S17 source=src:register:A:2026
            dependencies from=prd:filer:A:c1:lei:V:S17 to=prd:lei:V:S17
            dependencies from=prd:filer:A:c1:lei:V:S17 to=prd:filer:A:c1:77:S17
            dependencies from=svc:b to=prd:filer:B:c9:lei:V:S17 source=src:register:B:2026
            dependencies from=svc:b to=hall
            dependencies from=prd:filer:B:c9:lei:V:S17 to=prd:lei:V:S17
            dependencies from=prd:filer:B:c9:lei:V:S17 to=prd:filer:B:c9:88:S17
            sources id=src:register:A:2026 title=A
            sources id=src:register:B:2026 title=B
            """;

    @Test
    void aFilersChainsStayWithTheFiler() {
        Graph seen = seen(GraphText.graph(ROWS), Scope.organizations(List.of("org:lei:A")));
        assertThat(keys(seen, RowType.PRODUCT))
                .containsExactly("prd:filer:A:c1:77:S17", "prd:filer:A:c1:lei:V:S17", "prd:lei:V:S17");
        assertThat(keys(seen, RowType.VENDOR)).containsExactly("ven:filer:A:77", "ven:lei:V");
        assertThat(keys(seen, RowType.SOURCE)).containsExactly("src:register:A:2026");
        assertThat(seen.dependencies()).hasSize(3);
    }

    @Test
    void whereOneFilerNeedsAnother_thenTheChainIsThereUnderPseudonyms() {
        Graph graph = GraphText.graph(ROWS + "dependencies from=svc:a to=svc:b\n");
        Graph seen = seen(graph, Scope.organizations(List.of("org:lei:A")));
        assertThat(keys(seen, RowType.SERVICE)).containsExactly("svc:a", "svc:b");
        assertThat(keys(seen, RowType.PRODUCT))
                .hasSize(5)
                .filteredOn(id -> id.contains(":B:"))
                .isEmpty();
        assertThat(keys(seen, RowType.VENDOR))
                .hasSize(3)
                .filteredOn(id -> id.contains(":B:"))
                .isEmpty();
        assertThat(keys(seen, RowType.SOURCE)).containsExactly("src:register:A:2026");
    }

    @Test
    void withoutNames_thenNoFilerIsNamedByAnId() {
        Graph seen = seen(GraphText.graph(ROWS), new Scope.Supervision(new TreeSet<>(), new TreeSet<>(), false));
        assertThat(seen.organizations()).hasSize(2);
        for (RowType type : RowType.values()) {
            assertThat(seen.rows(type))
                    .extracting(row -> row.values().cells().toString())
                    .noneMatch(text -> text.contains(":A") || text.contains(":B"));
        }
    }

    @Test
    void thePlacesOfOthersAreNotThere() {
        Graph seen = seen(GraphText.graph(ROWS), Scope.organizations(List.of("org:lei:A")));
        assertThat(keys(seen, RowType.LOCATION)).containsExactly("region");
        assertThat(keys(seen(GraphText.graph(ROWS), Scope.organizations(List.of("org:lei:B"))), RowType.LOCATION))
                .containsExactly("city", "hall", "region");
    }

    @Test
    void dataSetsThatOnlyOthersAreInAreNotNamed() {
        List<GraphRow> rows = new java.util.ArrayList<>();
        Graph graph = GraphText.graph(ROWS);
        for (RowType type : RowType.values()) {
            graph.rows(type).forEach(row -> rows.add(row.from(Provenance.of(dataset(row.key()), 1))));
        }
        Graph seen = seen(
                Graph.of(1, List.of("register-A", "register-B", "catalogue"), rows),
                Scope.organizations(List.of("org:lei:A")));
        assertThat(seen.datasets()).containsExactly("catalogue", "register-A");
        assertThat(seen.products()).extracting(p -> p.provenance().datasets()).contains(List.of("catalogue"));
    }

    private static String dataset(String key) {
        return key.contains("lei:A") || key.contains(":A:") || key.startsWith("svc:a")
                ? "register-A"
                : key.contains("lei:B") || key.contains(":B:") || key.startsWith("svc:b") ? "register-B" : "catalogue";
    }

    private static List<String> keys(Graph graph, RowType type) {
        return graph.rows(type).stream().map(GraphRow::key).toList();
    }

    private static Graph seen(Graph graph, Scope scope) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(new byte[32], "HmacSHA256"));
            return ScopedGraph.of(graph, scope, new Pseudonyms(mac, scope));
        } catch (java.security.GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
