package org.linchpin.importing;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.linchpin.graph.Dependency;
import org.linchpin.graph.Graph;
import org.linchpin.graph.GraphRow;
import org.linchpin.graph.RowType;
import org.linchpin.importing.history.RowChanges;

/** Counts the rows that differ between two graphs. */
final class GraphDifference {
    /** The order of a graph. */
    private static final Comparator<Dependency> NEEDS = Comparator.<Dependency, String>comparing(Dependency::from)
            .thenComparing(need -> Objects.requireNonNullElse(need.group(), ""))
            .thenComparing(Dependency::to);

    private GraphDifference() {}

    /** By file, for the files in which rows differ. O(rows). */
    static Map<String, RowChanges> between(Graph before, Graph after) {
        Map<String, RowChanges> changes = new TreeMap<>();
        for (RowType type : RowType.values()) {
            RowChanges ofType = between(before.rows(type), after.rows(type), order(type));
            if (!ofType.none()) {
                changes.put(type.file(), ofType);
            }
        }
        return changes;
    }

    private static RowChanges between(List<GraphRow> before, List<GraphRow> after, Comparator<GraphRow> order) {
        int added = 0;
        int changed = 0;
        int removed = 0;
        int i = 0;
        int j = 0;
        while (i < before.size() || j < after.size()) {
            int comparison =
                    i == before.size() ? 1 : j == after.size() ? -1 : order.compare(before.get(i), after.get(j));
            if (comparison < 0) {
                removed++;
                i++;
            } else if (comparison > 0) {
                added++;
                j++;
            } else {
                changed += areEqual(before.get(i++), after.get(j++)) ? 0 : 1;
            }
        }
        return new RowChanges(added, changed, removed);
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
