package org.linchpin.analysis;

import jakarta.enterprise.context.RequestScoped;
import org.linchpin.access.ScopedGraphs;
import org.linchpin.account.Scope;
import org.linchpin.account.Viewer;
import org.linchpin.graph.DependencyGraph;
import org.linchpin.graph.FilersOwn;
import org.linchpin.graph.NodeKind;

/**
 * What the person who asks may call the nodes that records outside of the graph name, such as what stopped an organization at an
 * earlier revision: those of others have the same pseudonyms as in the graph that this person sees.
 */
@RequestScoped
public class KnownNames {
    private final RequestAnalysis analysis;
    private final ScopedGraphs graphs;
    private final Viewer viewer;

    KnownNames(RequestAnalysis analysis, ScopedGraphs graphs, Viewer viewer) {
        this.analysis = analysis;
        this.graphs = graphs;
        this.viewer = viewer;
    }

    /**
     * The id, or what stands for it.
     *
     * @param kind as {@link NodeKind#text}
     */
    public String id(String kind, String id) {
        return isKnown(kind, id) ? id : graphs.pseudonym(viewer.scope(), id);
    }

    /**
     * The name, or what stands for it.
     *
     * @param kind as {@link NodeKind#text}
     */
    public String name(String kind, String id, String name) {
        return isKnown(kind, id) ? name : graphs.pseudonym(viewer.scope(), capitalised(kind), id);
    }

    /** What belongs to nobody, and what this person sees in the graph. A system that is gone from it was somebody's. */
    private boolean isKnown(String kind, String id) {
        return viewer.scope() instanceof Scope.Everything
                || analysis.graph().node(id) != DependencyGraph.NONE
                || !isSomebodys(kind) && FilersOwn.filer(id).isEmpty();
    }

    private static String capitalised(String kind) {
        return Character.toUpperCase(kind.charAt(0)) + kind.substring(1);
    }

    private static boolean isSomebodys(String kind) {
        return kind.equals(NodeKind.SYSTEM.text()) || kind.equals(NodeKind.SERVICE.text());
    }
}
