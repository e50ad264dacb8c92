package org.linchpin.procurement;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.linchpin.graph.Dependency;
import org.linchpin.graph.NeedKind;
import org.linchpin.importing.GraphChange;

/** Collects rows that go and rows that come, in the cells of {@code dependencies.csv}. */
final class RowEdit {
    private final List<GraphChange> removed = new ArrayList<>();
    private final List<GraphChange> added = new ArrayList<>();

    void remove(Dependency row) {
        removed.add(new GraphChange.Remove(row.from(), row.group(), row.to()));
    }

    void add(Map<String, String> cells) {
        added.add(new GraphChange.Add(cells));
    }

    /** What goes, then what comes. */
    List<GraphChange> changes() {
        List<GraphChange> all = new ArrayList<>(removed);
        all.addAll(added);
        return List.copyOf(all);
    }

    /** The cells of a new row; nobody has declared it. */
    static Map<String, String> need(
            String from,
            String to,
            @Nullable String group,
            @Nullable Integer required,
            NeedKind kind,
            double rideThroughHours) {
        Map<String, String> cells = new LinkedHashMap<>();
        cells.put("from", from);
        cells.put("to", to);
        if (group != null && required != null) {
            cells.put("group", group);
            cells.put("required", required.toString());
        }
        cells.put("kind", kind.text());
        cells.put("ride_through_hours", text(rideThroughHours));
        return cells;
    }

    /**
     * The cells of a row in place of several that stand alone: as hard as the hardest, with the shortest ride-through of those.
     *
     * @param rows of one {@code from}, at least one
     */
    static Map<String, String> merged(List<Dependency> rows, String to) {
        List<Dependency> hard =
                rows.stream().filter(row -> row.kind() == NeedKind.HARD).toList();
        double hours = (hard.isEmpty() ? rows : hard)
                .stream().mapToDouble(Dependency::rideThroughHours).min().orElse(0);
        return need(rows.get(0).from(), to, null, null, hard.isEmpty() ? NeedKind.SOFT : NeedKind.HARD, hours);
    }

    /** The cells of a row that stays, in that group. */
    static Map<String, String> in(Dependency row, @Nullable String group, int required) {
        Map<String, String> cells = cells(row);
        if (group != null) {
            cells.put("group", group);
            cells.put("required", Integer.toString(required));
        }
        return cells;
    }

    /** The cells of a row that stays, with another ride-through. */
    static Map<String, String> riding(Dependency row, double hours) {
        Map<String, String> cells = cells(row);
        cells.put("ride_through_hours", text(hours));
        return cells;
    }

    private static Map<String, String> cells(Dependency row) {
        Map<String, String> cells = new LinkedHashMap<>();
        row.values()
                .cells()
                .forEach((column, value) ->
                        cells.put(column, value instanceof Double number ? text(number) : value.toString()));
        return cells;
    }

    static String text(double number) {
        return BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
    }
}
