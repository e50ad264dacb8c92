package org.linchpin.importing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.linchpin.graph.Column;
import org.linchpin.graph.Dependency;
import org.linchpin.graph.Graph;
import org.linchpin.graph.GraphRow;
import org.linchpin.graph.RowType;

/** Files to merge into a graph: rows of another random graph, whose ids are mostly the same, brought near to what is valid. */
final class RandomMerge {
    private static final Set<String> OF_GROUP = Set.of("required", "kind", "ride_through_hours");

    private final SplittableRandom random;
    private final Graph stored;
    private final Map<RowType, List<String>> columns = new TreeMap<>();
    private final Map<String, Boolean> choices = new HashMap<>();
    private final Map<String, String> groups = new HashMap<>();

    private RandomMerge(SplittableRandom random, Graph stored) {
        this.random = random;
        this.stored = stored;
    }

    static List<CsvTable> into(Graph stored, SplittableRandom random) {
        List<CsvTable> tables = CsvTable.ofZip(RoundTripTest.export(RandomGraph.of(random)));
        return new RandomMerge(random, stored).of(tables);
    }

    private List<CsvTable> of(List<CsvTable> tables) {
        List<CsvTable> some = new ArrayList<>();
        for (CsvTable table : tables) {
            // mostly the same in all folders, for a row of two folders is to be equal
            List<String> kept = random.nextInt(20) == 0
                    ? columns(table.type())
                    : columns.computeIfAbsent(table.type(), this::columns);
            if (random.nextInt(6) > 0) {
                List<Map<String, String>> rows = new ArrayList<>();
                for (Map<String, String> row : table.rows()) {
                    if (!once("drop", row, 15)) {
                        rows.add(cells(table.type(), row));
                    }
                }
                some.add(new CsvTable(table.folder(), table.type(), kept, rows));
            }
        }
        if (random.nextInt(10) > 0) {
            dropDangling(some);
        }
        some.forEach(table -> table.rows().forEach(row -> row.keySet().retainAll(table.columns())));
        return some;
    }

    /** A row's cells, also of columns that the file will not have. */
    private Map<String, String> cells(RowType type, Map<String, String> row) {
        GraphRow known = stored.find(GraphRow.class, row.get("id"));
        Map<String, String> cells = new LinkedHashMap<>(row);
        for (Column column : type.columns()) {
            String name = column.name();
            boolean mayClear = !type.isKey(column) && !OF_GROUP.contains(name);
            if (mayClear && once("clear " + name, row, column.required() ? 500 : 10)) {
                cells.put(name, "");
            }
            // who moves to another owner mostly breaks a stored row
            if (known != null && name.equals("organization") && type != RowType.VENDOR && type == known.type()) {
                cells.put(name, known.values().required(name));
            }
        }
        String group = row.getOrDefault("group", "");
        if (!group.isEmpty()) {
            cells.put("group", group(row.getOrDefault("from", ""), group));
        }
        return cells;
    }

    /** The name of a stored group, for one group at most. */
    private String group(String from, String name) {
        return groups.computeIfAbsent(
                from + '\n' + name,
                any -> stored.dependencies().stream()
                        .filter(need -> need.from().equals(from) && need.group() != null)
                        .map(Dependency::group)
                        .filter(known -> !groups.containsValue(known))
                        .findFirst()
                        .orElse(name));
    }

    private static void dropDangling(List<CsvTable> tables, Set<String> known) {
        for (CsvTable table : tables) {
            table.rows()
                    .removeIf(row -> table.type().columns().stream()
                            .filter(column -> column.type() == Column.Type.REFERENCE)
                            .map(column -> row.get(column.name()))
                            .anyMatch(id -> !id.isEmpty() && !known.contains(id)));
        }
    }

    private void dropDangling(List<CsvTable> tables) {
        for (int i = 0; i < 4; i++) { // as long as a chain of references
            Set<String> known = new HashSet<>();
            for (RowType type : RowType.values()) {
                stored.rows(type).forEach(row -> known.add(row.key()));
            }
            tables.forEach(table -> table.rows().forEach(row -> known.add(row.getOrDefault("id", ""))));
            dropDangling(tables, known);
        }
    }

    /** One in so many, and for equal rows of several folders the same. */
    private boolean once(String what, Map<String, String> row, int many) {
        return choices.computeIfAbsent(what + row, any -> random.nextInt(many) == 0);
    }

    private List<String> columns(RowType type) {
        int share = random.nextInt(1, 11);
        boolean lacks = random.nextInt(5) == 0;
        return type.columns().stream()
                .filter(column -> type.isKey(column)
                        || (column.required() ? !lacks || random.nextBoolean() : random.nextInt(10) < share))
                .map(Column::name)
                .toList();
    }
}
