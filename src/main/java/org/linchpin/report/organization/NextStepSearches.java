package org.linchpin.report.organization;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.linchpin.analysis.Analysis;
import org.linchpin.graph.DependencyGraph;
import org.linchpin.graph.FaultMode;
import org.linchpin.procurement.NextStepFinder;
import org.linchpin.procurement.NextSteps;

/** Searches for the best next step that go on while nobody waits; each is made once an analysis and kept as long as that. */
@ApplicationScoped
public class NextStepSearches {
    /** A report waits for it; the API's own call searches for longer. */
    private static final Duration TIME = Duration.ofSeconds(20);

    /** Kept for one analysis. */
    private static final int MOST = 1_000;

    /** One at a time: each uses all cores. */
    private static final Executor ONE_AT_A_TIME = Executors.newSingleThreadExecutor(task -> {
        var thread = new Thread(task, "next-steps");
        thread.setDaemon(true);
        return thread;
    });

    private record Question(int organization, FaultMode mode) {}

    private final Cache<Analysis, Map<Question, CompletableFuture<NextSteps>>> searches =
            Caffeine.newBuilder().weakKeys().build();

    /** The next steps, if they are found while one waits. */
    Optional<NextSteps> find(Analysis analysis, int organization, FaultMode mode, Duration patience) {
        Map<Question, CompletableFuture<NextSteps>> known = searches.get(analysis, a -> new ConcurrentHashMap<>());
        if (known.size() >= MOST) {
            known.clear();
        }
        DependencyGraph graph = analysis.graph();
        var search = known.computeIfAbsent(
                new Question(organization, mode),
                q -> CompletableFuture.supplyAsync(
                        () -> new NextStepFinder(graph).find(q.organization(), q.mode(), TIME), ONE_AT_A_TIME));
        try {
            return Optional.of(search.get(patience.toMillis(), TimeUnit.MILLISECONDS));
        } catch (TimeoutException e) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        } catch (ExecutionException e) {
            known.remove(new Question(organization, mode), search);
            throw new IllegalStateException("the next step could not be found", e.getCause());
        }
    }
}
