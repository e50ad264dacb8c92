package org.linchpin.procurement;

import java.util.List;
import org.linchpin.graph.Dependency;
import org.linchpin.graph.Graph;

/** Finds the dependency rows of one node among all, which are sorted by {@code from}. */
final class DependencyRows {
    private DependencyRows() {}

    /** All rows of that {@code from}, also those of other days. O(log rows). */
    static List<Dependency> of(Graph graph, String from) {
        List<Dependency> all = graph.dependencies();
        int start = firstNotBefore(all, from);
        int end = start;
        while (end < all.size() && all.get(end).from().equals(from)) {
            end++;
        }
        return all.subList(start, end);
    }

    private static int firstNotBefore(List<Dependency> all, String from) {
        int low = 0;
        int high = all.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (all.get(middle).from().compareTo(from) < 0) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
