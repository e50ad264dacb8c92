package org.linchpin.access;

import java.util.List;
import java.util.Map;
import org.linchpin.account.Scope;
import org.linchpin.graph.Graph;

/**
 * The graph as a scope lets it be seen. It is a valid graph of its own, so whatever is computed from it can show nothing else:
 * what is outside is not there (docs/adr/0018).
 */
final class ScopedGraph {
    private ScopedGraph() {}

    /** The rows that are seen, with pseudonyms in place of what is not to be known. O(rows × log rows). */
    static Graph of(Graph graph, Scope scope, Pseudonyms pseudonyms) {
        if (scope instanceof Scope.Everything) {
            return graph;
        }
        if (scope instanceof Scope.Nothing) {
            return Graph.of(graph.revision(), List.of(), List.of());
        }
        boolean named = !(scope instanceof Scope.Supervision supervision) || supervision.named();
        var own = new Own(graph, scope);
        Map<String, Sight> sights = Reach.of(graph, own, named);
        Owners.add(graph, own, named, sights);
        var names = new SeenNames(graph, sights, pseudonyms);
        return Graph.of(graph.revision(), names.datasets(), new ScopedRows(graph, own, named, names).all());
    }
}
