package org.linchpin.analysis;

import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.linchpin.graph.DependencyGraph;
import org.linchpin.platform.problem.ProblemException;

/** The analysis that one request is answered from: the same from its first use to its end. */
@RequestScoped
public class RequestAnalysis {
    private final CurrentAnalysis current;
    private @Nullable Analysis taken;

    RequestAnalysis(CurrentAnalysis current) {
        this.current = current;
    }

    /**
     * The analysis.
     *
     * @throws ProblemException until the first load and analysis are done
     */
    public Analysis get() {
        if (taken == null) {
            taken = current.get();
        }
        return taken;
    }

    /** The graph of the analysis. */
    public DependencyGraph graph() {
        return get().graph();
    }

    /** What {@link #get} answered in this request, or else would. */
    public Optional<Analysis> find() {
        return taken == null ? current.find() : Optional.of(taken);
    }
}
