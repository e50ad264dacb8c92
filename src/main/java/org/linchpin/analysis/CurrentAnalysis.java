package org.linchpin.analysis;

import io.quarkus.logging.Log;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
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
    private final GraphStore store;
    private final Clock clock;
    private volatile @Nullable Analysis analysis;

    CurrentAnalysis(GraphStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /**
     * The analysis to answer one request from.
     *
     * @throws ProblemException {@link ProblemType#GRAPH_NOT_READY} until the first load and analysis are done
     */
    public Analysis get() {
        Analysis current = analysis;
        if (current == null) {
            throw new ProblemException(
                    ProblemType.GRAPH_NOT_READY, "The graph is being loaded and analysed. Try again in a moment.");
        }
        return current;
    }

    /** The analysis, unless the first is still being made. */
    public Optional<Analysis> find() {
        return Optional.ofNullable(analysis);
    }

    void whenPublished(@Observes GraphPublished event) {
        refresh();
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

    private synchronized void refresh() {
        Optional<GraphRevision> revision = store.current();
        LocalDate today = LocalDate.now(clock);
        Analysis before = analysis;
        if (before != null
                && before.revision().equals(revision)
                && before.graph().asOf().equals(today)) {
            return;
        }
        Graph rows = before != null && before.revision().equals(revision)
                ? before.graph().rows()
                : revision.map(store::read).orElseGet(Graph::empty);
        var fresh = new Analysis(revision, DependencyGraph.of(rows, today));
        fresh.singleFaults(FaultMode.MALFUNCTION, Double.POSITIVE_INFINITY);
        analysis = fresh;
        Log.infof("revision %d is analysed as of %s", fresh.revisionNumber(), today);
    }
}
