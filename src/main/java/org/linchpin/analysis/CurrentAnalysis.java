package org.linchpin.analysis;

import io.quarkus.logging.Log;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.linchpin.fault.Progress;
import org.linchpin.fault.RunCancelledException;
import org.linchpin.fault.SearchBudget;
import org.linchpin.graph.DependencyGraph;
import org.linchpin.graph.FaultMode;
import org.linchpin.graph.Graph;
import org.linchpin.graph.GraphPublished;
import org.linchpin.graph.GraphRevision;
import org.linchpin.graph.GraphStore;
import org.linchpin.platform.problem.ProblemException;
import org.linchpin.platform.problem.ProblemType;

/**
 * Keeps the analysis of the revision that readers see. It changes at once with an import of this process, within two seconds
 * with one of another, and at midnight UTC, when other rows may be valid.
 */
@ApplicationScoped
public class CurrentAnalysis {
    private static final int FAULTS_A_REPORT = 1_000;

    private final GraphStore store;
    private final Clock clock;
    private final SearchSettings searches;
    private final Event<AnalysisReady> ready;
    /** How many revisions this process was told of: what is analysed meanwhile is out of date. */
    private final AtomicInteger published = new AtomicInteger();

    private volatile @Nullable Analysis analysis;
    private volatile String state = "The graph is being loaded";
    private volatile boolean stopping;

    CurrentAnalysis(GraphStore store, Clock clock, SearchSettings searches, Event<AnalysisReady> ready) {
        this.store = store;
        this.clock = clock;
        this.searches = searches;
        this.ready = ready;
    }

    /**
     * The analysis to answer one request from.
     *
     * @throws ProblemException {@link ProblemType#GRAPH_NOT_READY} until the first load and analysis are done
     */
    public Analysis get() {
        Analysis current = analysis;
        if (current == null) {
            throw new ProblemException(ProblemType.GRAPH_NOT_READY, "%s. Try again in a moment.".formatted(state));
        }
        return current;
    }

    /** The analysis, unless the first is still being made. */
    public Optional<Analysis> find() {
        return Optional.ofNullable(analysis);
    }

    void whenPublished(@Observes GraphPublished event) {
        published.incrementAndGet();
        refresh();
    }

    void whenStopping(@Observes ShutdownEvent event) {
        stopping = true;
    }

    @Scheduled(every = "2s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void poll() {
        if (analysis != null) {
            try {
                refresh();
            } catch (RuntimeException e) {
                Log.warnf("the graph's revision could not be read (%s); answering from the last one", e.getMessage());
            }
        }
    }

    /** Until the latest revision is analysed: a run on one that was replaced meanwhile is cancelled. */
    private synchronized void refresh() {
        boolean isCurrent = false;
        while (!isCurrent && !stopping) {
            isCurrent = refreshed(published.get());
        }
    }

    private boolean refreshed(int latest) {
        Optional<GraphRevision> revision = store.current();
        LocalDate today = LocalDate.now(clock);
        Analysis before = analysis;
        if (before != null
                && before.revision().equals(revision)
                && before.graph().asOf().equals(today)) {
            return true;
        }
        Graph rows = before != null && before.revision().equals(revision)
                ? before.graph().rows()
                : revision.map(store::read).orElseGet(Graph::empty);
        var budget = new SearchBudget(searches.time(), searches.sets(), Progress.UNWATCHED);
        var fresh = new Analysis(revision, DependencyGraph.of(rows, today), budget, () -> stopping);
        try {
            fresh.singleFaults(FaultMode.MALFUNCTION, Double.POSITIVE_INFINITY, new FirstRun(latest));
        } catch (RunCancelledException e) {
            return false;
        }
        analysis = fresh;
        Log.infof("revision %d is analysed as of %s", fresh.revisionNumber(), today);
        ready.fireAsync(new AnalysisReady(fresh));
        return true;
    }

    /** The run that makes an analysis ready. */
    private final class FirstRun implements Progress {
        private final int latest;

        FirstRun(int latest) {
            this.latest = latest;
        }

        @Override
        public boolean isCancelled() {
            return published.get() != latest;
        }

        @Override
        public void done(int done, int total) {
            if (done % FAULTS_A_REPORT == 0) {
                state = "The graph is being analysed: %d of %d faults are worked out".formatted(done, total);
            }
        }
    }
}
