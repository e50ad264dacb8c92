package org.linchpin.analysis;

import java.util.Optional;
import org.linchpin.fault.Progress;
import org.linchpin.fault.SearchBudget;
import org.linchpin.graph.DependencyGraph;

/** Analyses of graphs that were never published, for tests of other packages. */
public final class Analyses {
    private Analyses() {}

    public static Analysis of(DependencyGraph graph) {
        return new Analysis(Optional.empty(), graph, SearchBudget.DEFAULT, Progress.UNWATCHED);
    }
}
