package org.linchpin.importing;

import java.util.List;
import org.linchpin.graph.Graph;

/** What became of an upload: all of it, or nothing. */
public sealed interface ImportResult {
    /** A valid graph as revision 0, not stored yet. */
    record Accepted(Graph graph) implements ImportResult {}

    /**
     * Nothing of the upload may be stored.
     *
     * @param problems at least one and at most 1,000, sorted by file, line and column
     * @param more whether there were more than these
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
