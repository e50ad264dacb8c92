package org.linchpin.exporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.junit.jupiter.api.Test;
import org.linchpin.Sweep;
import org.linchpin.graph.Graph;
import org.linchpin.graph.GraphRow;
import org.linchpin.graph.GraphText;
import org.linchpin.graph.RowType;
import org.linchpin.importing.RandomGraph;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** What programs that read GraphML find in an export. */
class GraphMlExportTest {
    private static final String ROWS = """
            organizations id=o name=Bank country=DE sector=Banking size=1.5
            vendors id=v name=V country=ZZ
            products id=p name=P_&_<Sons> vendor=v category=x without_vendor_hours=never
            services id=s name=S organization=o criticality=critical tolerance_hours=2
            dependencies from=s to=p group=g required=1 ride_through_hours=4 evidence=documented
            """;

    @Test
    void nodesAndEdgesHaveTypedValues() {
        Document document = export(GraphText.graph(ROWS));

        assertThat(all(document, "key")).anySatisfy(key -> {
            assertThat(key.getAttribute("id")).isEqualTo("node.tolerance_hours");
            assertThat(key.getAttribute("attr.type")).isEqualTo("double");
        });
        assertThat(values(node(document, "p")))
                .containsEntry("node.kind", "product")
                .containsEntry("node.name", "P_&_<Sons>")
                .containsEntry("node.without_vendor_hours", "never")
                .containsEntry("node.upstream", "unknown");
        assertThat(values(node(document, "s")))
                .containsEntry("node.weight", "1")
                .containsEntry("node.tolerance_hours", "2");
        assertThat(values(node(document, "DE")))
                .containsEntry("node.kind", "country")
                .containsEntry("node.name", "Germany");
        assertThat(edges(document))
                .containsExactlyInAnyOrder("o country DE", "p vendor v", "s organization o", "s needs p");
        Element need = all(document, "edge").stream()
                .filter(edge -> values(edge).containsValue("needs"))
                .findFirst()
                .orElseThrow();
        assertThat(values(need))
                .containsEntry("edge.group", "g")
                .containsEntry("edge.kind", "hard")
                .containsEntry("edge.ride_through_hours", "4")
                .containsEntry("edge.evidence", "documented");
    }

    @Test
    void everyEdgeJoinsNodesThatAreThereAndNoTextIsLost() {
        Sweep.forAll(random -> {
            Graph graph = RandomGraph.of(random);

            Document document = export(graph);

            Set<String> keys = new HashSet<>();
            all(document, "key").forEach(key -> keys.add(key.getAttribute("id")));
            Set<String> ids = new HashSet<>();
            all(document, "node")
                    .forEach(
                            node -> assertThat(ids.add(node.getAttribute("id"))).isTrue());
            all(document, "edge")
                    .forEach(
                            edge -> assertThat(ids).contains(edge.getAttribute("source"), edge.getAttribute("target")));
            all(document, "data").forEach(data -> assertThat(keys).contains(data.getAttribute("key")));
            assertThat(edges(document).stream().filter(edge -> edge.contains(" needs ")))
                    .hasSize(graph.dependencies().size());
            for (GraphRow row : graph.rows(RowType.VENDOR)) {
                assertThat(values(node(document, row.key())))
                        .containsEntry("node.name", CsvText.cells(row).get("name"));
            }
        });
    }

    private static List<String> edges(Document document) {
        return all(document, "edge").stream()
                .map(edge -> "%s %s %s"
                        .formatted(
                                edge.getAttribute("source"),
                                values(edge).get("edge.relation"),
                                edge.getAttribute("target")))
                .toList();
    }

    private static Element node(Document document, String id) {
        return all(document, "node").stream()
                .filter(node -> node.getAttribute("id").equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static Map<String, String> values(Element element) {
        Map<String, String> values = new TreeMap<>();
        NodeList data = element.getElementsByTagName("data");
        for (int i = 0; i < data.getLength(); i++) {
            values.put(
                    ((Element) data.item(i)).getAttribute("key"), data.item(i).getTextContent());
        }
        return values;
    }

    private static List<Element> all(Document document, String name) {
        List<Element> elements = new ArrayList<>();
        NodeList found = document.getElementsByTagName(name);
        for (int i = 0; i < found.getLength(); i++) {
            elements.add((Element) found.item(i));
        }
        return elements;
    }

    private static Document export(Graph graph) {
        try {
            var out = new ByteArrayOutputStream();
            GraphMlExport.write(graph, out);
            return DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(new ByteArrayInputStream(out.toByteArray()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ParserConfigurationException | SAXException e) {
            throw new AssertionError("not well-formed", e);
        }
    }
}
