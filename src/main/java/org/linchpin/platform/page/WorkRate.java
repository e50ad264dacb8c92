package org.linchpin.platform.page;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.linchpin.platform.problem.ProblemException;
import org.linchpin.platform.problem.ProblemType;

/**
 * Bounds how much work one account makes a process do. Time is counted and not calls: on a small graph a hundred analyses a second
 * take nothing away from anybody, on a large one a few take all.
 */
@ApplicationScoped
class WorkRate {
    private static final Duration WINDOW = Duration.ofMinutes(1);
    private static final int MOST_CALLERS = 10_000;

    private final Settings settings;
    private final Ticker ticker;
    private final ConcurrentHashMap<String, Integer> running = new ConcurrentHashMap<>();
    private final Cache<String, AtomicLong> nanos;

    /** How much is too much. */
    @ConfigMapping(prefix = "linchpin.work")
    interface Settings {
        /** Seconds of expensive work of one account in a minute: 600 is ten at a time without a pause. */
        @WithDefault("600")
        int secondsInAMinute();

        /** Expensive requests of one account at the same time. */
        @WithDefault("100")
        int atOnce();
    }

    @Inject
    WorkRate(Settings settings) {
        this(settings, Ticker.systemTicker());
    }

    WorkRate(Settings settings, Ticker ticker) {
        this.settings = settings;
        this.ticker = ticker;
        this.nanos = Caffeine.newBuilder()
                .ticker(ticker)
                .expireAfterWrite(WINDOW)
                .maximumSize(MOST_CALLERS)
                .build();
    }

    /**
     * Something expensive begins.
     *
     * @throws ProblemException {@link ProblemType#TOO_MANY_REQUESTS} if it must not
     */
    Work begin(String who) {
        if (TimeUnit.NANOSECONDS.toSeconds(spent(who).get()) >= settings.secondsInAMinute()) {
            throw new ProblemException(
                    ProblemType.TOO_MANY_REQUESTS,
                    "Analyses, documents, imports and exports of yours took %,d seconds within a minute. Wait a minute."
                            .formatted(settings.secondsInAMinute()));
        }
        if (running.merge(who, 1, Integer::sum) > settings.atOnce()) {
            ended(who);
            throw new ProblemException(
                    ProblemType.TOO_MANY_REQUESTS,
                    "%,d analyses, documents, imports and exports of yours are under way. Wait for one to end."
                            .formatted(settings.atOnce()));
        }
        return new Work(who, ticker.read());
    }

    private AtomicLong spent(String who) {
        return nanos.get(who, any -> new AtomicLong());
    }

    private void ended(String who) {
        running.computeIfPresent(who, (any, count) -> count == 1 ? null : count - 1);
    }

    /** Something that is under way. */
    final class Work {
        private final String who;
        private final long start;
        private final AtomicBoolean over = new AtomicBoolean();

        private Work(String who, long start) {
            this.who = who;
            this.start = start;
        }

        /** May be called more than once. */
        void end() {
            if (over.compareAndSet(false, true)) {
                ended(who);
                spent(who).addAndGet(ticker.read() - start);
            }
        }
    }
}
