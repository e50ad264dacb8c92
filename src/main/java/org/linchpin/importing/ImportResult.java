package org.linchpin.importing;

import java.util.List;
import org.linchpin.graph.Graph;

/** What became of an upload: all of it, or nothing. */
public sealed interface ImportResult {
    /** At most so many problems are kept; the first in their order. */
    int MOST_PROBLEMS = 1_000;

    /**
     * Sorted by file, line and column.
     *
     * @return at most {@link #MOST_PROBLEMS}
     */
    List<ImportProblem> problems();

    /** Whether there were more problems than these. */
    boolean more();

    /**
     * A valid graph as revision 0, not stored yet.
     *
     * @param problems warnings only
     */
    record Accepted(Graph graph, List<ImportProblem> problems, boolean more) implements ImportResult {
        public Accepted {
            problems = problems.stream().sorted().toList();
        }

        /** A graph that gives no reason for a warning. */
        static Accepted of(Graph graph) {
            return new Accepted(graph, List.of(), false);
        }
    }

    /**
     * Nothing of the upload may be stored.
     *
     * @param problems at least one; of warnings as many as find room beside the errors
     */
    record Rejected(List<ImportProblem> problems, boolean more) implements ImportResult {
        public Rejected {
            problems = problems.stream().sorted().toList();
            if (problems.isEmpty()) {
                throw new IllegalArgumentException("an upload without a problem is accepted");
            }
        }
    }
}
