package org.linchpin.api;

import org.linchpin.graph.DependencyGraph;
import org.linchpin.graph.NodeKind;
import org.linchpin.platform.problem.ProblemException;
import org.linchpin.platform.problem.ProblemType;

/** Finds the nodes that requests name. */
final class Nodes {
    private Nodes() {}

    /**
     * The node of that id.
     *
     * @throws ProblemException if there is none
     */
    static int of(DependencyGraph graph, String id) {
        int node = graph.node(id);
        if (node == DependencyGraph.NONE) {
            throw new ProblemException(
                    ProblemType.NOT_FOUND, "There is nothing here with the id \"%s\".".formatted(id));
        }
        return node;
    }

    /**
     * The service of that id.
     *
     * @throws ProblemException if there is none
     */
    static int service(DependencyGraph graph, String id) {
        int node = of(graph, id);
        if (graph.kind(node) != NodeKind.SERVICE) {
            throw new ProblemException(
                    ProblemType.NOT_FOUND, "There is no service with the id \"%s\".".formatted(id));
        }
        return node;
    }
}
