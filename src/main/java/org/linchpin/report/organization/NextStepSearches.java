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
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.linchpin.analysis.Analysis;
import org.linchpin.graph.DependencyGraph;
import org.linchpin.graph.FaultMode;
import org.linchpin.platform.Workers;
import org.linchpin.procurement.NextStepFinder;
import org.linchpin.procurement.NextStepProgress;
import org.linchpin.procurement.NextSteps;

/** Searches for the best next step that go on while nobody waits; each is made once an analysis and kept as long as that. */
@ApplicationScoped
public class NextStepSearches {
    /** A report waits for it; the API's own call searches for longer. */
    private static final Duration TIME = Duration.ofSeconds(20);

    /** Kept for one analysis. */
    private static final int MOST = 1_000;

    /** One at a time, so that pages stay quick meanwhile. */
    static final Executor ONE_AT_A_TIME = Workers.oneAtATime("next-steps");

    private record Question(int organization, FaultMode mode) {}

    private record Search(CompletableFuture<NextSteps> steps, NextStepProgress progress) {}

    private final Cache<Analysis, Map<Question, Search>> searches =
            Caffeine.newBuilder().weakKeys().build();

    /** The next steps, if they are found while one waits. */
    public Optional<NextSteps> find(Analysis analysis, int organization, FaultMode mode, Duration patience) {
        Map<Question, Search> known = searches.get(analysis, a -> new ConcurrentHashMap<>());
        if (known.size() >= MOST) {
            known.clear();
        }
        DependencyGraph graph = analysis.graph();
        var question = new Question(organization, mode);
        Search search = known.computeIfAbsent(question, q -> start(graph, q));
        try {
            return Optional.of(search.steps().get(patience.toMillis(), TimeUnit.MILLISECONDS));
        } catch (TimeoutException e) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        } catch (ExecutionException e) {
            known.remove(question, search);
            throw new IllegalStateException("the next step could not be found", e.getCause());
        }
    }

    /** How far a search is that was not found yet; empty if it has not begun. */
    public Optional<NextStepProgress> progress(Analysis analysis, int organization, FaultMode mode) {
        Map<Question, Search> known = searches.getIfPresent(analysis);
        Search search = known == null ? null : known.get(new Question(organization, mode));
        return Optional.ofNullable(search).map(Search::progress).filter(p -> p.all() > 0);
    }

    private static Search start(DependencyGraph graph, Question asked) {
        var progress = new NextStepProgress();
        return new Search(
                CompletableFuture.supplyAsync(
                        () -> new NextStepFinder(graph).find(asked.organization(), asked.mode(), TIME, progress),
                        ONE_AT_A_TIME),
                progress);
    }
}
