package org.linchpin.exporting;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.linchpin.graph.Column;
import org.linchpin.graph.Countries;
import org.linchpin.graph.Graph;
import org.linchpin.graph.GraphRow;
import org.linchpin.graph.RowType;

/**
 * Writes a graph as GraphML (graphml.graphdrawing.org), for programs that draw and analyse networks. Nodes are organizations, vendors,
 * locations, products, systems, services and countries; edges are dependencies, and what rows say of owners, vendors, parents, places
 * and countries. Values are typed, and written out where a file would leave the default away. O(rows) time, and no memory that
 * grows with the graph but for countries.
 */
public final class GraphMlExport {
    private static final String NAMESPACE = "http://graphml.graphdrawing.org/xmlns";
    private static final String RELATION = "relation";
    private static final String KIND = "kind";
    private static final String COUNTRY = "country";
    private static final Set<RowType> NODES = EnumSet.of(
            RowType.ORGANIZATION, RowType.VENDOR, RowType.LOCATION, RowType.PRODUCT, RowType.SYSTEM, RowType.SERVICE);

    /** What files leave away; the defaults of the model. */
    private static final Map<RowType, Map<String, String>> DEFAULTS = Map.of(
            RowType.PRODUCT, Map.of("without_vendor_hours", "0", "upstream", "unknown"),
            RowType.SERVICE, Map.of("recovery_hours", "0", "weight", "1"),
            RowType.DEPENDENCY, Map.of("kind", "hard", "ride_through_hours", "0"));

    private final Graph graph;
    private final XMLStreamWriter xml;

    private GraphMlExport(Graph graph, XMLStreamWriter xml) {
        this.graph = graph;
        this.xml = xml;
    }

    /**
     * Writes the document. The stream stays open.
     *
     * @throws IOException if the stream cannot be written
     */
    public static void write(Graph graph, OutputStream out) throws IOException {
        try {
            XMLStreamWriter xml =
                    XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out, StandardCharsets.UTF_8.name());
            new GraphMlExport(graph, xml).write();
            xml.flush();
        } catch (XMLStreamException e) {
            throw new IOException("the document could not be written", e);
        }
    }

    private void write() throws XMLStreamException {
        xml.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
        xml.writeStartElement("graphml");
        xml.writeDefaultNamespace(NAMESPACE);
        keys();
        xml.writeStartElement("graph");
        xml.writeAttribute("id", "linchpin");
        xml.writeAttribute("edgedefault", "directed");
        for (String code : countries()) {
            Map<String, String> values = new LinkedHashMap<>(Map.of(KIND, COUNTRY));
            values.put("name", Countries.name(code));
            node(code, values);
        }
        for (RowType type : NODES) {
            for (GraphRow row : graph.rows(type)) {
                Map<String, String> values = new LinkedHashMap<>(Map.of(KIND, kind(type)));
                values.putAll(values(row));
                node(row.key(), values);
            }
        }
        for (RowType type : NODES) {
            for (GraphRow row : graph.rows(type)) {
                follow(row);
            }
        }
        for (GraphRow row : graph.dependencies()) {
            Map<String, String> values = new LinkedHashMap<>(Map.of(RELATION, "needs"));
            values.putAll(values(row));
            edge(CsvText.of(row.values().get("from")), CsvText.of(row.values().get("to")), values);
        }
        xml.writeEndDocument();
    }

    /** What each value is called, and of which type it is. */
    private void keys() throws XMLStreamException {
        Map<String, String> nodes = new LinkedHashMap<>(Map.of(KIND, "string"));
        NODES.forEach(type -> values(type).forEach(column -> nodes.put(column.name(), type(column))));
        Map<String, String> edges = new LinkedHashMap<>(Map.of(RELATION, "string"));
        values(RowType.DEPENDENCY).forEach(column -> edges.put(column.name(), type(column)));
        for (Map.Entry<String, String> key : nodes.entrySet()) {
            key("node", key.getKey(), key.getValue());
        }
        for (Map.Entry<String, String> key : edges.entrySet()) {
            key("edge", key.getKey(), key.getValue());
        }
    }

    private void key(String of, String name, String type) throws XMLStreamException {
        xml.writeEmptyElement("key");
        xml.writeAttribute("id", of + "." + name);
        xml.writeAttribute("for", of);
        xml.writeAttribute("attr.name", name);
        xml.writeAttribute("attr.type", type);
    }

    /** The columns that are values; ids and what refers to other nodes are the graph itself. */
    private static List<Column> values(RowType type) {
        return type.columns().stream()
                .filter(column -> column.type() != Column.Type.ID && column.type() != Column.Type.REFERENCE)
                .toList();
    }

    private static String type(Column column) {
        return switch (column.type()) {
            case NUMBER -> "double";
            case INTEGER -> "int";
            default -> "string";
        };
    }

    private Set<String> countries() {
        Set<String> codes = new TreeSet<>();
        for (RowType type : NODES) {
            if (type.column(COUNTRY).isPresent()) {
                graph.rows(type)
                        .forEach(row -> codes.add(CsvText.of(row.values().get(COUNTRY))));
            }
        }
        codes.remove(Graph.UNKNOWN_COUNTRY);
        return codes;
    }

    private static Map<String, String> values(GraphRow row) {
        Map<String, String> values = new LinkedHashMap<>();
        Map<String, String> defaults = DEFAULTS.getOrDefault(row.type(), Map.of());
        for (Column column : values(row.type())) {
            Object value = row.values().get(column.name());
            String text = value == null ? defaults.getOrDefault(column.name(), "") : CsvText.of(value);
            if (!text.isEmpty()) {
                values.put(column.name(), text);
            }
        }
        return values;
    }

    /** The edges that follow from a row: its owner, vendor, parent, place and country. */
    private void follow(GraphRow row) throws XMLStreamException {
        for (Column column : row.type().columns()) {
            boolean country = column.type() == Column.Type.COUNTRY;
            String to = CsvText.of(row.values().get(column.name()));
            if (!to.isEmpty()
                    && !to.equals(Graph.UNKNOWN_COUNTRY)
                    && (country || column.type() == Column.Type.REFERENCE)) {
                edge(row.key(), to, Map.of(RELATION, column.name()));
            }
        }
    }

    private void node(String id, Map<String, String> values) throws XMLStreamException {
        xml.writeCharacters("\n");
        xml.writeStartElement("node");
        xml.writeAttribute("id", id);
        data("node", values);
        xml.writeEndElement();
    }

    private void edge(String from, String to, Map<String, String> values) throws XMLStreamException {
        xml.writeCharacters("\n");
        xml.writeStartElement("edge");
        xml.writeAttribute("source", from);
        xml.writeAttribute("target", to);
        data("edge", values);
        xml.writeEndElement();
    }

    private void data(String of, Map<String, String> values) throws XMLStreamException {
        for (Map.Entry<String, String> value : values.entrySet()) {
            xml.writeStartElement("data");
            xml.writeAttribute("key", of + "." + value.getKey());
            text(value.getValue());
            xml.writeEndElement();
        }
    }

    /** A carriage return as a reference, since readers take a plain one for a line feed. */
    private void text(String text) throws XMLStreamException {
        String[] parts = text.split("\r", -1);
        xml.writeCharacters(parts[0]);
        for (int i = 1; i < parts.length; i++) {
            xml.writeEntityRef("#13");
            xml.writeCharacters(parts[i]);
        }
    }

    private static String kind(RowType type) {
        return type.sheet().substring(0, type.sheet().length() - 1);
    }
}
