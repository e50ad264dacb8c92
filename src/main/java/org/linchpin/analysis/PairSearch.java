package org.linchpin.analysis;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.linchpin.fault.HiddenPair;
import org.linchpin.fault.Progress;
import org.linchpin.fault.RankedPairs;
import org.linchpin.platform.problem.ProblemException;

/** A search for hidden pairs that goes on while nobody waits. Keeps the first pairs only, so that many can be kept. Thread-safe. */
public final class PairSearch {
    /** More than anyone reads, and as many as a page can filter at once. */
    public static final int MOST = 10_000;

    /** One at a time: each uses all cores. */
    private static final Executor ONE_AT_A_TIME = Executors.newSingleThreadExecutor(task -> {
        var thread = new Thread(task, "hidden-pairs");
        thread.setDaemon(true);
        return thread;
    });

    private final long start = System.nanoTime();
    private final CompletableFuture<Found> result = new CompletableFuture<>();
    private final AtomicInteger servicesDone = new AtomicInteger();

    private PairSearch() {}

    /**
     * What was found.
     *
     * @param first the first {@value #MOST} pairs by rank
     * @param total how many there are
     * @param truncated as {@link RankedPairs#truncated}
     */
    public record Found(List<HiddenPair> first, int total, boolean truncated) {
        public Found {
            first = List.copyOf(first);
        }

        static Found of(RankedPairs all) {
            int total = all.pairs().size();
            return new Found(all.pairs().subList(0, Math.min(MOST, total)), total, all.truncated());
        }
    }

    /** Begins a search, as soon as those before it are done. */
    static PairSearch start(Analysis analysis, HiddenPairQuery query) {
        var search = new PairSearch();
        Supplier<Found> run = () -> Found.of(analysis.hiddenPairs(query, search.watching()));
        ONE_AT_A_TIME.execute(() -> {
            if (!search.result.isDone()) {
                search.result.completeAsync(run, Runnable::run);
            }
        });
        return search;
    }

    private Progress watching() {
        return new Progress() {
            @Override
            public boolean isCancelled() {
                return result.isCancelled();
            }

            @Override
            public void done(int done, int total) {
                servicesDone.accumulateAndGet(done, Math::max);
            }
        };
    }

    /** Since it was asked for. */
    public Duration elapsed() {
        return Duration.ofNanos(System.nanoTime() - start);
    }

    /** Services that have been looked at. */
    public int servicesDone() {
        return servicesDone.get();
    }

    /**
     * The pairs, as soon as they are found; empty if that takes longer than one may wait, or others
     * took its place, so that one must ask again.
     *
     * @throws ProblemException if the application stops meanwhile
     */
    public Optional<Found> within(Duration patience) {
        try {
            return Optional.of(result.get(patience.toMillis(), TimeUnit.MILLISECONDS));
        } catch (TimeoutException | CancellationException e) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof ProblemException problem) {
                throw problem;
            }
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
