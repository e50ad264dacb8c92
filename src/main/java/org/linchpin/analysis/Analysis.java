package org.linchpin.analysis;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.RemovalCause;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.linchpin.concentration.Concentration;
import org.linchpin.concentration.ConcentrationAnalysis;
import org.linchpin.concentration.ConcentrationQuery;
import org.linchpin.fault.FaultAnalysis;
import org.linchpin.fault.SingleFaults;
import org.linchpin.graph.DependencyGraph;
import org.linchpin.graph.FaultMode;
import org.linchpin.graph.GraphRevision;

/**
 * One revision on one day, with everything that is computed on it. What one request shows comes from one of these, so that
 * its figures agree. Thread-safe; results are computed once and kept.
 */
public final class Analysis {
    /** Outage lengths are free to choose, so only the latest results are kept. */
    private static final int KEPT = 8;

    /** Measured suppliers that are kept over all results, about 64 bytes each: large graphs have many a result. */
    private static final int KEPT_SUPPLIERS = 500_000;

    /** What a result without a supplier counts for, so that questions without an answer are bounded too. */
    private static final int RESULT = 100;

    private final Optional<GraphRevision> revision;
    private final DependencyGraph graph;
    private final FaultAnalysis faults;
    private final ConcentrationAnalysis concentration;
    private final Cache<Settings, SingleFaults> singleFaults =
            Caffeine.newBuilder().maximumSize(KEPT).build();
    private final Cache<ConcentrationQuery, Concentration> concentrations = Caffeine.newBuilder()
            .maximumWeight(KEPT_SUPPLIERS)
            .weigher((ConcentrationQuery query, Concentration result) ->
                    RESULT + result.items().size())
            .build();

    /** Results of up to a million pairs, so that few are kept; what is dropped need not go on. */
    private final Cache<PairQuery, PairSearch> pairSearches = Caffeine.newBuilder()
            .maximumSize(KEPT)
            .evictionListener((@Nullable PairQuery query, @Nullable PairSearch search, RemovalCause cause) -> {
                if (search != null) {
                    search.cancel();
                }
            })
            .build();

    private volatile @Nullable Analysis firm;

    Analysis(Optional<GraphRevision> revision, DependencyGraph graph) {
        this.revision = revision;
        this.graph = graph;
        this.faults = new FaultAnalysis(graph);
        this.concentration = new ConcentrationAnalysis(graph, faults);
    }

    /** The number of the revision; 0 if nothing was ever loaded. */
    public long revisionNumber() {
        return revision.map(GraphRevision::number).orElse(0L);
    }

    /** The revision; empty if nothing was ever loaded. */
    public Optional<GraphRevision> revision() {
        return revision;
    }

    public DependencyGraph graph() {
        return graph;
    }

    public FaultAnalysis faults() {
        return faults;
    }

    public ConcentrationAnalysis concentration() {
        return concentration;
    }

    /** The concentration of a population; the latest results are kept. */
    public Concentration measure(ConcentrationQuery query) {
        return concentrations.get(query, concentration::measure);
    }

    /**
     * Every single fault of every kind but service.
     *
     * @param outageHours hours until the supplier's repair, above 0; positive infinity for never
     */
    public SingleFaults singleFaults(FaultMode mode, double outageHours) {
        return singleFaults.get(
                new Settings(mode, outageHours), settings -> faults.singleFaults(settings.mode, settings.outageHours));
    }

    /** The search for the hidden pairs that are asked for; begun at most once while its result is kept, unless it fails. */
    public PairSearch hiddenPairs(PairQuery query) {
        PairSearch search = pairSearches.get(query, q -> PairSearch.start(graph, q));
        if (search.hasFailed()) {
            pairSearches.asMap().remove(query, search);
        }
        return search;
    }

    /** The same graph, in which nothing fails by an {@code illustrative} row. */
    public Analysis withoutIllustrative() {
        Analysis known = firm;
        if (known == null) {
            known = new Analysis(revision, DependencyGraph.withoutIllustrative(graph.rows(), graph.asOf()));
            firm = known;
        }
        return known;
    }

    private record Settings(FaultMode mode, double outageHours) {}
}
