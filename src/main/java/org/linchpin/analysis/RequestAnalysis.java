package org.linchpin.analysis;

import jakarta.enterprise.context.RequestScoped;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.linchpin.graph.DependencyGraph;
import org.linchpin.platform.problem.ProblemException;

/** The analysis that one request is answered from: the same from its first use to its end. */
@RequestScoped
public class RequestAnalysis {
    private final CurrentAnalysis current;
    private final PastAnalyses past;
    private @Nullable Analysis taken;

    RequestAnalysis(CurrentAnalysis current, PastAnalyses past) {
        this.current = current;
        this.past = past;
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

    /**
     * An analysis of a past revision, or on another day.
     *
     * @param revision its number; null for the one that {@link #get} answers
     * @param day on which its rows hold; null for today, or the day on which a past revision was made
     * @throws ProblemException {@link org.linchpin.platform.problem.ProblemType#NOT_FOUND} if the revision is not kept
     */
    public Analysis at(@Nullable Long revision, @Nullable LocalDate day) {
        return past.at(get(), revision, day);
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
