package org.linchpin.graph;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Test graphs written as text: one row a line, the file's name without its ending, then {@code column=value} pairs.
 *
 * <pre>
 * vendors id=v name=V country=US
 * dependencies from=s to=p group=g required=1
 * </pre>
 *
 * Values have no spaces. Lists are separated by semicolons. A row without a name is named as its id.
 */
public final class GraphText {
    private GraphText() {}

    /** The graph of these rows, as revision 1. Nothing is validated beyond what the records do themselves. */
    public static Graph graph(String text) {
        List<GraphRow> rows = new ArrayList<>();
        text.lines().map(String::strip).filter(line -> !line.isEmpty()).forEach(line -> rows.add(row(line)));
        return Graph.of(1, List.of(Provenance.DEFAULT_DATASET), rows);
    }

    /** The projection of these rows on a fixed day. */
    public static DependencyGraph project(String text) {
        return DependencyGraph.of(graph(text), LocalDate.of(2026, 1, 1));
    }

    private static GraphRow row(String line) {
        String[] words = line.split(" +", -1);
        RowType type = RowType.ofFile(words[0] + ".csv").orElseThrow();
        Map<String, Object> cells = new LinkedHashMap<>();
        for (int i = 1; i < words.length; i++) {
            String[] pair = words[i].split("=", 2);
            Column column = type.column(pair[0]).orElseThrow();
            cells.put(pair[0], value(column, pair[1]));
        }
        if (cells.containsKey("id")) {
            type.column("name").ifPresent(name -> cells.putIfAbsent("name", cells.get("id")));
        }
        return type.row(RowValues.of(cells), Provenance.of(Provenance.DEFAULT_DATASET, 0));
    }

    private static Object value(Column column, String text) {
        return switch (column.type()) {
            case NUMBER -> Double.valueOf(text);
            case HOURS_OR_NEVER -> text.equals("never") ? Double.POSITIVE_INFINITY : Double.valueOf(text);
            case INTEGER -> Integer.valueOf(text);
            case DATE -> LocalDate.parse(text);
            case LIST, REFERENCES -> List.of(text.split(";", -1));
            default -> text;
        };
    }
}
