package org.linchpin.analysis;

import jakarta.enterprise.context.RequestScoped;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.linchpin.access.ScopedGraphs;
import org.linchpin.account.Viewer;
import org.linchpin.graph.DependencyGraph;
import org.linchpin.platform.problem.ProblemException;

/**
 * The analysis that one request is answered from: the same from its first use to its end, of the graph as the caller may see
 * it. What is outside their scope is not in it, so whatever is made from it needs to ask no more.
 */
@RequestScoped
public class RequestAnalysis {
    private final CurrentAnalysis current;
    private final PastAnalyses past;
    private final ScopedGraphs graphs;
    private final Viewer viewer;
    private @Nullable Analysis taken;

    RequestAnalysis(CurrentAnalysis current, PastAnalyses past, ScopedGraphs graphs, Viewer viewer) {
        this.current = current;
        this.past = past;
        this.graphs = graphs;
        this.viewer = viewer;
    }

    /**
     * The analysis.
     *
     * @throws ProblemException until the first load and analysis are done
     */
    public Analysis get() {
        if (taken == null) {
            taken = current.get().within(viewer.scope(), graphs);
        }
        return taken;
    }

    /**
     * An analysis of a past revision, or on another day.
     *
     * @param revision its number; null for the one that {@link #get} answers
     * @param day on which its rows hold; null for today, or the day on which a past revision was made
     * @throws ProblemException {@link org.linchpin.platform.problem.ProblemType#NOT_FOUND} if the revision is not kept
     */
    public Analysis at(@Nullable Long revision, @Nullable LocalDate day) {
        return revision == null && day == null
                ? get()
                : past.at(current.get(), revision, day).within(viewer.scope(), graphs);
    }

    /** The graph of the analysis. */
    public DependencyGraph graph() {
        return get().graph();
    }

    /** The number of the revision that {@link #get} answered from in this request, or else would; empty until there is one. */
    public OptionalLong revisionNumber() {
        return (taken == null ? current.find() : Optional.of(taken))
                .stream().mapToLong(Analysis::revisionNumber).findFirst();
    }
}
