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
        return ScopedGraph.of(graph, scope, pseudonyms(scope));
    }

    /** What stands for an id that a scope does not let be known. */
    public String pseudonym(Scope scope, String id) {
        return pseudonyms(scope).id(id);
    }

    /**
     * What stands for the name of a row that a scope does not let be known.
     *
     * @param kind of the row, in a word
     */
    public String pseudonym(Scope scope, String kind, String id) {
        return pseudonyms(scope).name(kind, id);
    }

    private Pseudonyms pseudonyms(Scope scope) {
        return new Pseudonyms(keys.mac(KEY), scope);
    }
}
