package org.linchpin.analysis;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.RequestScoped;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.linchpin.access.ScopedGraphs;
import org.linchpin.account.Viewer;
import org.linchpin.concentration.ConcentrationQuery;
import org.linchpin.graph.DependencyGraph;
import org.linchpin.graph.GraphRevision;
import org.linchpin.platform.problem.ProblemAnswers;
import org.linchpin.platform.problem.ProblemException;
import org.linchpin.platform.problem.ProblemType;

/**
 * The analysis that one request is answered from: the same from its first use to its end, of the graph as the caller may see
 * it. What is outside their scope is not in it, so whatever is made from it needs to ask no more.
 */
@RequestScoped
public class RequestAnalysis {
    /** Below a second nobody needs to be told that something is done. */
    private static final Duration PATIENCE = Duration.ofMillis(800);

    private final CurrentAnalysis current;
    private final PastAnalyses past;
    private final ScopedGraphs graphs;
    private final Viewer viewer;
    private final CurrentVertxRequest request;
    private @Nullable Analysis taken;

    RequestAnalysis(
            CurrentAnalysis current,
            PastAnalyses past,
            ScopedGraphs graphs,
            Viewer viewer,
            CurrentVertxRequest request) {
        this.request = request;
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
            taken = seen(current.get());
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
        return revision == null && day == null ? get() : seen(past.at(current.get(), revision, day));
    }

    /** The revisions that {@link #at} may be asked for, the newest first. */
    public List<GraphRevision> archived() {
        return past.archived();
    }

    /** As {@link #at}, on the usual day of the revision; empty if it cannot be read any more. */
    public Optional<Analysis> find(long revision) {
        try {
            return Optional.of(at(revision, null));
        } catch (ProblemException e) {
            if (e.type() == ProblemType.NOT_FOUND) {
                return Optional.empty();
            }
            throw e;
        }
    }

    /** What the caller sees of it. People are told after a moment that it is being made; programs wait. */
    private Analysis seen(Analysis whole) {
        CompletableFuture<Analysis> made = whole.within(viewer.scope(), graphs);
        @Nullable RoutingContext http = request.getCurrent();
        try {
            return http != null && ProblemAnswers.wantsPage(http)
                    ? made.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)
                    : made.get();
        } catch (TimeoutException e) {
            throw new ProblemException(
                    ProblemType.GRAPH_NOT_READY,
                    "What you see of the graph is being put together, once for each revision.");
        } catch (ExecutionException e) {
            throw new IllegalStateException("the caller's part of the graph cannot be made", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ProblemException(ProblemType.GRAPH_NOT_READY, "The application stops.");
        }
    }

    /**
     * The index of a concentration at an archived revision, if it is known already; empty if it has to be worked out by
     * {@link #index}.
     */
    public Optional<Index> knownIndex(long revision, ConcentrationQuery query) {
        return past.knownIndex(viewer.scope(), revision, query);
    }

    /** The same, worked out if need be; empty if the revision cannot be read any more. On a large graph that takes seconds. */
    public Optional<Index> index(long revision, ConcentrationQuery query) {
        Optional<Index> known = knownIndex(revision, query);
        return known.isPresent() ? known : find(revision).map(at -> past.index(viewer.scope(), revision, query, at));
    }

    /**
     * An index.
     *
     * @param day on which the revision's rows hold
     * @param hhi null where no unit has a supplier
     */
    public record Index(LocalDate day, @Nullable Double hhi) {}

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
