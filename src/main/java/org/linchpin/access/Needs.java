package org.linchpin.access;

import java.util.List;
import org.linchpin.graph.Dependency;
import org.linchpin.graph.Graph;

/** The dependency rows of a graph by what needs. */
final class Needs {
    private final List<Dependency> rows;

    Needs(Graph graph) {
        rows = graph.dependencies();
    }

    /** The rows from that node, on any day. O(log rows). */
    List<Dependency> of(String from) {
        int start = firstAtLeast(from, 0);
        int end = start;
        while (end < rows.size() && rows.get(end).from().equals(from)) {
            end++;
        }
        return rows.subList(start, end);
    }

    private int firstAtLeast(String from, int begin) {
        int low = begin;
        int high = rows.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (rows.get(middle).from().compareTo(from) < 0) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
