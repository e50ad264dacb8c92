package org.linchpin.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.linchpin.graph.Dependency;
import org.linchpin.graph.Graph;
import org.linchpin.graph.GraphText;
import org.linchpin.graph.Provenance;

class GraphChangesTest {
    private final Graph graph = GraphText.graph("""
            organizations id=bank country=DE sector=Banking
            organizations id=shop country=US sector=Retail
            vendors id=acme country=US
            products id=cloud-a vendor=acme category=cloud
            products id=cloud-b vendor=acme category=cloud
            systems id=till organization=shop
            services id=payments organization=bank criticality=critical
            dependencies from=payments to=cloud-a
            dependencies from=payments to=cloud-a group=mail required=1
            dependencies from=payments to=cloud-b group=mail required=1
            dependencies from=cloud-a to=cloud-b
            """);

    @Test
    void givenASingleSource_whenASecondOneIsAdded_thenTheyFormAGroup() {
        Graph changed = accepted(
                new GraphChange.Remove("payments", null, "cloud-a"),
                new GraphChange.Add(Map.of("from", "payments", "to", "cloud-a", "group", "clouds")),
                new GraphChange.Add(Map.of("from", "payments", "to", "cloud-b", "group", "clouds", "source", "")));

        assertThat(needs(changed))
                .containsExactly(
                        "cloud-a -> cloud-b",
                        "payments clouds cloud-a",
                        "payments clouds cloud-b",
                        "payments mail cloud-a",
                        "payments mail cloud-b");
        assertThat(changed.revision()).isZero();
        assertThat(changed.products()).isEqualTo(graph.products());
        assertThat(needs(graph)).as("the graph itself").contains("payments -> cloud-a");
    }

    @Test
    void changesApplyInTheirOrder() {
        var row = Map.of("from", "payments", "to", "acme", "ride_through_hours", "2.5");

        Graph changed = accepted(
                new GraphChange.Add(row),
                new GraphChange.Remove("payments", "", "acme"),
                new GraphChange.Add(row));

        assertThat(changed.dependencies()).filteredOn(need -> need.to().equals("acme")).singleElement().satisfies(need -> {
            assertThat(need.rideThroughHours()).isEqualTo(2.5);
            assertThat(need.provenance()).isEqualTo(Provenance.of(Provenance.DEFAULT_DATASET, 0));
        });
    }

    @Test
    void withoutChangesTheRowsStayAsTheyAre() {
        assertThat(needs(accepted())).isEqualTo(needs(graph));
    }

    @Test
    void everyProblemNamesTheChange() {
        assertThat(problems(
                        new GraphChange.Remove("payments", "clouds", "cloud-a"),
                        new GraphChange.Add(Map.of("from", "payments", "to", "cloud-a")),
                        new GraphChange.Add(Map.of("from", "payments", "to", "cloud-c")),
                        new GraphChange.Add(Map.of("from", "payments", "to", "till")),
                        new GraphChange.Add(Map.of("from", "payments", "tow", "acme")),
                        new GraphChange.Add(Map.of()),
                        new GraphChange.Add(
                                Map.of("from", "payments", "to", "acme", "group", "mail", "required", "2"))))
                .containsExactly(
                        "1 to: \"payments\" has no need of \"cloud-a\" in group \"clouds\". Name a row that is there.",
                        "2 to: \"payments\" needs \"cloud-a\" already, in line 0 of dependencies.csv. Remove one of the rows.",
                        "3 to: There is no vendor, location, product, system or service with the id \"cloud-c\"."
                                + " Correct the id, or add the row.",
                        "4 to: \"till\" is a system of \"shop\", but \"payments\" belongs to \"bank\". A system serves one"
                                + " owner and its subsidiaries; name a service or product instead.",
                        "5 to: Column \"to\" is missing. Add it.",
                        "5 tow: There is no column \"tow\". Maybe \"to\"?",
                        "6 : The row has no column of dependencies.csv. Write at least \"from\" and \"to\".",
                        "7 required: Group \"mail\" of \"payments\" has \"required\" 1 in line 0 of dependencies.csv, but 2"
                                + " here. Write the same in all rows of a group.");
    }

    private Graph accepted(GraphChange... changes) {
        return UploadFiles.accepted(GraphChanges.apply(graph, List.of(changes)));
    }

    private List<String> problems(GraphChange... changes) {
        return ((ImportResult.Rejected) GraphChanges.apply(graph, List.of(changes)))
                .problems().stream()
                        .map(p -> "%d %s: %s".formatted(p.line(), p.column(), p.message()))
                        .toList();
    }

    private static List<String> needs(Graph graph) {
        return graph.dependencies().stream()
                .map(GraphChangesTest::need)
                .toList();
    }

    private static String need(Dependency row) {
        return row.from() + " " + (row.group() == null ? "->" : row.group()) + " " + row.to();
    }
}
