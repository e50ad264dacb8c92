package org.linchpin.analysis;

import org.linchpin.graph.DependencyGraph;
import org.linchpin.graph.Graph;

/**
 * The revision that answers are made from now. Both methods throw a {@code ProblemException} of type
 * {@code GRAPH_NOT_READY} until the first revision is loaded. A caller that needs both takes {@link #graph()} once and its
 * {@link DependencyGraph#rows()}, because the next call may see a newer revision.
 */
public interface CurrentAnalysis {
    /** The rows of the current revision. */
    Graph rows();

    /** Their projection on today. */
    DependencyGraph graph();
}
