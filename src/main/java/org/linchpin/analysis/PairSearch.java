package org.linchpin.analysis;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.IntPredicate;
import org.linchpin.fault.HiddenPairs;
import org.linchpin.fault.RankedPairs;
import org.linchpin.fault.SearchBudget;
import org.linchpin.graph.DependencyGraph;

/** A search for hidden pairs that goes on while nobody waits. Thread-safe. */
public final class PairSearch {
    /** One at a time: each uses all cores. */
    private static final Executor ONE_AT_A_TIME = Executors.newSingleThreadExecutor(task -> {
        var thread = new Thread(task, "hidden-pairs");
        thread.setDaemon(true);
        return thread;
    });

    private final long start = System.nanoTime();
    private final CompletableFuture<RankedPairs> result = new CompletableFuture<>();

    private PairSearch() {}

    static PairSearch start(DependencyGraph graph, PairQuery query) {
        var search = new PairSearch();
        ONE_AT_A_TIME.execute(() -> {
            if (!search.result.isDone()) {
                search.result.completeAsync(() -> search.run(graph, query), Runnable::run);
            }
        });
        return search;
    }

    private RankedPairs run(DependencyGraph graph, PairQuery query) {
        IntPredicate services = query.services().on(graph);
        var budget = new SearchBudget(SearchBudget.DEFAULT.time(), SearchBudget.DEFAULT.mostSets(), result::isDone);
        return new HiddenPairs(graph)
                .find(services, node -> query.kinds().contains(graph.kind(node)), query.mode(), budget);
    }

    /** Since it was asked for. */
    public Duration elapsed() {
        return Duration.ofNanos(System.nanoTime() - start);
    }

    /** How long it may take once it has begun. */
    public Duration most() {
        return SearchBudget.DEFAULT.time();
    }

    /** The pairs, as soon as they are found; empty if that takes longer than one may wait. */
    public Optional<RankedPairs> within(Duration patience) {
        try {
            return Optional.of(result.get(patience.toMillis(), TimeUnit.MILLISECONDS));
        } catch (TimeoutException e) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        } catch (ExecutionException e) {
            throw new IllegalStateException("hidden pairs could not be found", e.getCause());
        }
    }

    boolean hasFailed() {
        return result.isCompletedExceptionally();
    }

    /** Gives it up: nobody can ask for its result any more. */
    void cancel() {
        result.cancel(false);
    }
}
