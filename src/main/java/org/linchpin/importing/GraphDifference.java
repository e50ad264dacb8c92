package org.linchpin.importing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.linchpin.graph.Dependency;
import org.linchpin.graph.Graph;
import org.linchpin.graph.GraphRow;
import org.linchpin.graph.RowType;
import org.linchpin.importing.history.RowChange;
import org.linchpin.importing.history.RowChanges;

/** Finds the rows that differ between two graphs. */
public final class GraphDifference {
    /** The order of a graph. */
    private static final Comparator<Dependency> NEEDS = Comparator.<Dependency, String>comparing(Dependency::from)
            .thenComparing(need -> Objects.requireNonNullElse(need.group(), ""))
            .thenComparing(Dependency::to);

    private final List<RowChange> rows = new ArrayList<>();
    private final int most;
    private int added;
    private int changed;
    private int removed;

    private GraphDifference(int most) {
        this.most = most;
    }

    /** How many rows differ, by file, for the files in which rows do. O(rows). */
    static Map<String, RowChanges> between(Graph before, Graph after) {
        Map<String, RowChanges> changes = new TreeMap<>();
        for (RowType type : RowType.values()) {
            var difference = new GraphDifference(0);
            difference.walk(before.rows(type), after.rows(type), order(type));
            var ofType = new RowChanges(difference.added, difference.changed, difference.removed);
            if (!ofType.none()) {
                changes.put(type.file(), ofType);
            }
        }
        return changes;
    }

    /** The rows that differ, by type and in canonical order, the first of them if there are more than that. O(rows). */
    public static List<RowChange> rows(Graph before, Graph after, int most) {
        var difference = new GraphDifference(most);
        for (RowType type : RowType.values()) {
            difference.walk(before.rows(type), after.rows(type), order(type));
        }
        return difference.rows;
    }

    private void walk(List<GraphRow> before, List<GraphRow> after, Comparator<GraphRow> order) {
        int i = 0;
        int j = 0;
        while (i < before.size() || j < after.size()) {
            int comparison =
                    i == before.size() ? 1 : j == after.size() ? -1 : order.compare(before.get(i), after.get(j));
            if (comparison < 0) {
                removed++;
                keep(before.get(i++), null);
            } else if (comparison > 0) {
                added++;
                keep(null, after.get(j++));
            } else {
                GraphRow old = before.get(i++);
                GraphRow now = after.get(j++);
                if (!areEqual(old, now)) {
                    changed++;
                    keep(old, now);
                }
            }
        }
    }

    private void keep(@Nullable GraphRow before, @Nullable GraphRow after) {
        if (rows.size() < most) {
            rows.add(RowChange.between(before, after));
        }
    }

    /** Whether they say the same in the same data sets; the line that it stood on does not matter. */
    private static boolean areEqual(GraphRow one, GraphRow other) {
        return one.equals(other)
                || (one.provenance().datasets().equals(other.provenance().datasets())
                        && one.values().equals(other.values()));
    }

    private static Comparator<GraphRow> order(RowType type) {
        return type == RowType.DEPENDENCY
                ? (a, b) -> NEEDS.compare((Dependency) a, (Dependency) b)
                : Comparator.comparing(GraphRow::key);
    }
}
