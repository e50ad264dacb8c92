package org.linchpin.fault;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/**
 * When a search gives up, and says so.
 *
 * @param time counted from the start of the search, above 0
 * @param mostSets cut sets that are kept, at least 1
 * @param progress whether nobody waits for the result any more; the search then ends in a {@link RunCancelledException}
 */
public record SearchBudget(Duration time, int mostSets, Progress progress) {
    /** The least that users are promised: 60 s and a million sets. */
    public static final SearchBudget DEFAULT = new SearchBudget(Duration.ofSeconds(60), 1_000_000, Progress.UNWATCHED);

    public SearchBudget {
        if (time.isNegative() || time.isZero() || mostSets < 1) {
            throw new IllegalArgumentException(
                    "a search needs time and room for a set, but has %s and %d sets".formatted(time, mostSets));
        }
    }

    /** The same, watched by that progress too. */
    public SearchBudget watchedBy(Progress other) {
        return new SearchBudget(time, mostSets, progress.and(other));
    }

    /** Throws if nobody waits for the result any more. */
    void checkCancelled() {
        if (progress.isCancelled()) {
            throw new RunCancelledException();
        }
    }

    /** From now on, whether the search is to be given up. */
    BooleanSupplier start() {
        long start = System.nanoTime();
        long nanos = time.toNanos();
        return () -> System.nanoTime() - start > nanos || progress.isCancelled();
    }
}
