package org.linchpin.analysis;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.linchpin.fault.HiddenPairs;
import org.linchpin.fault.Progress;
import org.linchpin.fault.RankedPairs;
import org.linchpin.fault.RunCancelledException;
import org.linchpin.fault.SearchBudget;
import org.linchpin.graph.DependencyGraph;
import org.linchpin.platform.problem.ProblemException;
import org.linchpin.platform.problem.ProblemType;

/** A search for hidden pairs that goes on while nobody waits. Thread-safe. */
public final class PairSearch {
    /** One at a time: each uses all cores. */
    private static final Executor ONE_AT_A_TIME = Executors.newSingleThreadExecutor(task -> {
        var thread = new Thread(task, "hidden-pairs");
        thread.setDaemon(true);
        return thread;
    });

    /** How soon a caller that went away is noticed. */
    private static final Duration GLANCE = Duration.ofMillis(200);

    private final long start = System.nanoTime();
    private final CompletableFuture<RankedPairs> result = new CompletableFuture<>();

    private final Duration most;

    private PairSearch(Duration most) {
        this.most = most;
    }

    static PairSearch start(DependencyGraph graph, HiddenPairQuery query, SearchBudget budget) {
        var search = new PairSearch(budget.time());
        ONE_AT_A_TIME.execute(() -> {
            if (!search.result.isDone()) {
                search.result.completeAsync(() -> search.run(graph, query, budget), Runnable::run);
            }
        });
        return search;
    }

    private RankedPairs run(DependencyGraph graph, HiddenPairQuery query, SearchBudget budget) {
        return new HiddenPairs(graph)
                .find(query.services().on(graph), query.faults(graph), query.mode(), budget.watchedBy(result::isDone));
    }

    /** Since it was asked for. */
    public Duration elapsed() {
        return Duration.ofNanos(System.nanoTime() - start);
    }

    /** How long it may take once it has begun. */
    public Duration most() {
        return most;
    }

    /**
     * The pairs, as soon as they are found; empty if that takes longer than one may wait.
     *
     * @throws ProblemException {@link ProblemType#GRAPH_NOT_READY} if the search was given up, because the application stops
     *     or later questions took its place
     */
    public Optional<RankedPairs> within(Duration patience) {
        try {
            return Optional.of(result.get(patience.toMillis(), TimeUnit.MILLISECONDS));
        } catch (TimeoutException e) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        } catch (CancellationException e) {
            throw givenUp();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RunCancelledException) {
                throw givenUp();
            }
            throw new IllegalStateException("hidden pairs could not be found", e.getCause());
        }
    }

    /**
     * The pairs, however long the search takes; it goes on if the caller is cancelled.
     *
     * @throws ProblemException as {@link #within}, and if the caller is cancelled
     */
    public RankedPairs await(Progress caller) {
        Optional<RankedPairs> found = within(GLANCE);
        while (found.isEmpty()) {
            if (caller.isCancelled()) {
                throw givenUp();
            }
            found = within(GLANCE);
        }
        return found.get();
    }

    private static ProblemException givenUp() {
        return new ProblemException(
                ProblemType.GRAPH_NOT_READY, "The answer was not worked out to its end. Ask again in a moment.");
    }

    boolean hasFailed() {
        return result.isCompletedExceptionally();
    }

    /** Gives it up: nobody can ask for its result any more. */
    void cancel() {
        result.cancel(false);
    }
}
