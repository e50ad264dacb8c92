package org.linchpin.analysis;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.RemovalCause;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.linchpin.fault.Progress;
import org.linchpin.fault.RunCancelledException;
import org.linchpin.platform.problem.ProblemException;
import org.linchpin.platform.problem.ProblemType;

/** A run that goes on while nobody waits. Thread-safe. */
public final class BackgroundRun<T> {
    private final long start = System.nanoTime();
    private final CompletableFuture<T> result = new CompletableFuture<>();
    private final AtomicInteger done = new AtomicInteger();
    private volatile int total;

    private BackgroundRun() {}

    /** Begins a run, as soon as those before it are done. */
    public static <T> BackgroundRun<T> start(Executor executor, Function<Progress, T> work) {
        var run = new BackgroundRun<T>();
        executor.execute(() -> {
            if (!run.result.isDone()) {
                run.result.completeAsync(() -> work.apply(run.watching()), Runnable::run);
            }
        });
        return run;
    }

    /** Runs by what they answer; what is dropped need not go on. */
    public static <Q, T> Cache<Q, BackgroundRun<T>> cache(int most) {
        return Caffeine.newBuilder()
                .maximumSize(most)
                .evictionListener((@Nullable Q question, @Nullable BackgroundRun<T> run, RemovalCause cause) -> {
                    if (run != null) {
                        run.cancel();
                    }
                })
                .build();
    }

    /** The run that answers a question: begun once, unless it fails, while it is kept. */
    public static <Q, T> BackgroundRun<T> kept(
            Cache<Q, BackgroundRun<T>> runs, Q question, Function<Q, BackgroundRun<T>> begin) {
        BackgroundRun<T> run = runs.get(question, begin);
        if (!run.result.isCompletedExceptionally()) {
            return run;
        }
        runs.asMap().remove(question, run);
        return runs.get(question, begin);
    }

    private Progress watching() {
        return new Progress() {
            @Override
            public boolean isCancelled() {
                return result.isCancelled();
            }

            @Override
            public void done(int sofar, int all) {
                total = all;
                done.accumulateAndGet(sofar, Math::max);
            }
        };
    }

    /** Since it was asked for. */
    public Duration elapsed() {
        return Duration.ofNanos(System.nanoTime() - start);
    }

    /** How much has been looked at. */
    public int done() {
        return done.get();
    }

    /** Of how much; 0 before that is known. */
    public int total() {
        return total;
    }

    /**
     * The result, as soon as it is there; empty if that takes longer than one may wait, or others took its place, so that one must
     * ask again.
     *
     * @throws ProblemException if the application stops meanwhile
     */
    public Optional<T> within(Duration patience) {
        try {
            return Optional.of(result.get(patience.toMillis(), TimeUnit.MILLISECONDS));
        } catch (TimeoutException | CancellationException e) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        } catch (ExecutionException e) {
            throw failure(e);
        }
    }

    /**
     * The result, however long it takes.
     *
     * @throws ProblemException {@link ProblemType#GRAPH_NOT_READY} if others took its place, or the application stops meanwhile
     */
    public T get() {
        try {
            return result.get();
        } catch (CancellationException e) {
            throw givenUp();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting", e);
        } catch (ExecutionException e) {
            throw failure(e);
        }
    }

    private static RuntimeException failure(ExecutionException e) {
        if (e.getCause() instanceof RunCancelledException) {
            return givenUp();
        }
        return e.getCause() instanceof ProblemException problem
                ? problem
                : new IllegalStateException("a run in the background failed", e.getCause());
    }

    /** What is told where a run did not come to its end. */
    static ProblemException givenUp() {
        return new ProblemException(
                ProblemType.GRAPH_NOT_READY, "The answer was not worked out to its end. Ask again in a moment.");
    }

    /** Gives it up: nobody can ask for its result any more. */
    public void cancel() {
        result.cancel(false);
    }
}
