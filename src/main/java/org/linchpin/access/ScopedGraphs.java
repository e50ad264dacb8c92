package org.linchpin.access;

import jakarta.enterprise.context.ApplicationScoped;
import org.linchpin.account.Scope;
import org.linchpin.account.SecretKeys;
import org.linchpin.graph.Graph;

/** The graph as callers may see it. */
@ApplicationScoped
public class ScopedGraphs {
    private static final String KEY = "pseudonyms";

    private final SecretKeys keys;

    ScopedGraphs(SecretKeys keys) {
        this.keys = keys;
    }

    /** The rows of a graph that a scope lets be seen, a valid graph of their own. O(rows × log rows); keep the result. */
    public Graph of(Graph graph, Scope scope) {
        return ScopedGraph.of(graph, scope, new Pseudonyms(keys.mac(KEY), scope));
    }
}
