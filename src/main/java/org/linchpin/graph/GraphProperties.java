package org.linchpin.graph;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.neo4j.driver.Value;

/** Rows as Neo4j properties and back: the columns' names in camel case, {@code datasets} and {@code line} beside them. */
final class GraphProperties {
    private static final String DATASETS = "datasets";
    private static final String LINE = "line";

    private GraphProperties() {}

    static Map<String, Object> of(GraphRow row) {
        Map<String, Object> properties = new HashMap<>();
        row.values().cells().forEach((column, value) -> properties.put(camelCase(column), value));
        properties.put(DATASETS, row.provenance().datasets());
        properties.put(LINE, row.provenance().line());
        return properties;
    }

    /**
     * Reads a row back.
     *
     * @param ends the cells that a relationship's ends stand for; empty for a node
     */
    static GraphRow row(RowType type, Value properties, Map<String, String> ends) {
        Map<String, Object> cells = new LinkedHashMap<>();
        for (Column column : type.columns()) {
            String end = ends.get(column.name());
            Value value = properties.get(camelCase(column.name()));
            if (end != null) {
                cells.put(column.name(), end);
            } else if (!value.isNull()) {
                cells.put(column.name(), cell(column, value));
            }
        }
        List<String> datasets = properties.get(DATASETS).asList(Value::asString);
        return type.row(
                RowValues.of(cells),
                new Provenance(datasets, properties.get(LINE).asInt()));
    }

    private static Object cell(Column column, Value value) {
        return switch (column.type()) {
            case NUMBER, HOURS_OR_NEVER -> value.asDouble();
            case INTEGER -> value.asInt();
            case DATE -> value.asLocalDate();
            case LIST, REFERENCES -> value.asList(Value::asString);
            case ID, REFERENCE, TEXT, COUNTRY, CHOICE -> value.asString();
        };
    }

    static String camelCase(String column) {
        StringBuilder name = new StringBuilder();
        boolean upper = false;
        for (char c : column.toCharArray()) {
            if (c == '_') {
                upper = true;
            } else {
                name.append(upper ? Character.toUpperCase(c) : c);
                upper = false;
            }
        }
        return name.toString();
    }
}
