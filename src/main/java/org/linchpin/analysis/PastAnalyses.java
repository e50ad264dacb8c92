package org.linchpin.analysis;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.linchpin.account.Scope;
import org.linchpin.concentration.ConcentrationQuery;
import org.linchpin.fault.Progress;
import org.linchpin.fault.SearchBudget;
import org.linchpin.graph.DependencyGraph;
import org.linchpin.graph.Graph;
import org.linchpin.graph.GraphRevision;
import org.linchpin.graph.GraphStore;
import org.linchpin.platform.problem.ProblemException;
import org.linchpin.platform.problem.ProblemType;

/** Analyses of archived revisions, and of the current one on other days; made on demand, the latest few kept. */
@ApplicationScoped
public class PastAnalyses {
    /** Rows over all that is kept, about 200 bytes each with what is computed on them. */
    private static final int KEPT_ROWS = 3_000_000;

    private static final int KEPT_INDEXES = 10_000;

    private final GraphStore store;
    private final SearchSettings searches;
    private final Cache<Key, Analysis> kept = Caffeine.newBuilder()
            .maximumWeight(KEPT_ROWS)
            .weigher((Key key, Analysis analysis) -> 1 + rows(analysis))
            .build();

    /** What trends show: analyses of large graphs cannot all be kept. The current revision's may change at midnight. */
    private final Cache<IndexKey, RequestAnalysis.Index> indexes =
            Caffeine.newBuilder().maximumSize(KEPT_INDEXES).build();

    PastAnalyses(GraphStore store, SearchSettings searches) {
        this.store = store;
        this.searches = searches;
    }

    /** See {@link RequestAnalysis#knownIndex}. */
    Optional<RequestAnalysis.Index> knownIndex(Scope scope, long revision, ConcentrationQuery query) {
        return Optional.ofNullable(indexes.getIfPresent(new IndexKey(scope, revision, query)));
    }

    /** The index on that analysis of the revision, kept. */
    RequestAnalysis.Index index(Scope scope, long revision, ConcentrationQuery query, Analysis at) {
        return indexes.get(
                new IndexKey(scope, revision, query),
                key -> new RequestAnalysis.Index(
                        at.graph().asOf(), at.concentration().index(query)));
    }

    private record IndexKey(Scope scope, long revision, ConcentrationQuery query) {}

    private record Key(long revision, LocalDate day) {}

    /** The revisions that can be analysed again, the newest first. */
    public List<GraphRevision> archived() {
        return store.archived();
    }

    /** See {@link RequestAnalysis#at}. */
    Analysis at(Analysis current, @Nullable Long revision, @Nullable LocalDate day) {
        if (revision == null || revision == current.revisionNumber()) {
            if (day == null || day.equals(current.graph().asOf())) {
                return current;
            }
            Optional<GraphRevision> same = current.revision();
            return kept.get(
                    new Key(current.revisionNumber(), day),
                    key -> analysis(same, current.graph().rows(), day));
        }
        long number = revision;
        GraphRevision found = archived().stream()
                .filter(r -> r.number() == number)
                .findFirst()
                .orElseThrow(() -> missing(number));
        LocalDate on = day == null ? LocalDate.ofInstant(found.createdAt(), ZoneOffset.UTC) : day;
        return kept.get(new Key(found.number(), on), key -> {
            Graph rows = store.readArchived(found).orElseThrow(() -> missing(number));
            return analysis(Optional.of(found), rows, on);
        });
    }

    private static ProblemException missing(long revision) {
        return new ProblemException(
                ProblemType.NOT_FOUND,
                "Revision %d is not kept any more, or was never published. The archive keeps the latest."
                        .formatted(revision));
    }

    private Analysis analysis(Optional<GraphRevision> revision, Graph rows, LocalDate day) {
        var budget = new SearchBudget(searches.time(), searches.sets(), Progress.UNWATCHED);
        return new Analysis(revision, DependencyGraph.of(rows, day), budget, Progress.UNWATCHED);
    }

    private static int rows(Analysis analysis) {
        Graph rows = analysis.graph().rows();
        return rows.dependencies().size() + analysis.graph().nodeCount();
    }
}
