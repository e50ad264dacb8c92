package org.linchpin.analysis;

import com.github.benmanes.caffeine.cache.AsyncCache;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.linchpin.access.ScopedGraphs;
import org.linchpin.account.Scope;
import org.linchpin.concentration.Concentration;
import org.linchpin.concentration.ConcentrationAnalysis;
import org.linchpin.concentration.ConcentrationMap;
import org.linchpin.concentration.ConcentrationQuery;
import org.linchpin.concentration.CriticalUse;
import org.linchpin.concentration.Dependant;
import org.linchpin.fault.CutSets;
import org.linchpin.fault.EvidenceGrade;
import org.linchpin.fault.FaultAnalysis;
import org.linchpin.fault.FaultRanking;
import org.linchpin.fault.FaultScenario;
import org.linchpin.fault.HiddenPairs;
import org.linchpin.fault.MinimalCutSets;
import org.linchpin.fault.Progress;
import org.linchpin.fault.RankedPairs;
import org.linchpin.fault.RunCancelledException;
import org.linchpin.fault.SearchBudget;
import org.linchpin.fault.SingleFaults;
import org.linchpin.graph.DependencyGraph;
import org.linchpin.graph.FaultMode;
import org.linchpin.graph.GraphRevision;
import org.linchpin.graph.NodeKind;
import org.linchpin.graph.Organization;
import org.linchpin.incident.Backtests;
import org.linchpin.platform.Workers;
import org.linchpin.platform.problem.ProblemException;
import org.linchpin.platform.problem.ProblemType;

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

    /** Hidden pairs that are kept over all results, 36 bytes each. */
    private static final int KEPT_PAIRS = 4_000_000;

    /** Nodes that are kept over the graphs of all scopes, about 200 bytes each with the rows that name them. */
    private static final int KEPT_NODES = 2_000_000;

    /** Ranked faults that are kept over all populations, about 100 bytes each. */
    private static final int KEPT_FAULTS = 600_000;

    /** Faults whose weakest evidence and number of nodes are kept, about 100 bytes each. */
    private static final int KEPT_EVIDENCE = 10_000;

    private final Optional<GraphRevision> revision;
    private final DependencyGraph graph;
    private final FaultAnalysis faults;
    private final ConcentrationAnalysis concentration;
    private final Backtests backtests;
    private final Cache<Settings, SingleFaults> singleFaults =
            Caffeine.newBuilder().maximumSize(KEPT).build();
    private final Cache<ConcentrationQuery, Concentration> concentrations = Caffeine.newBuilder()
            .maximumWeight(KEPT_SUPPLIERS)
            .weigher((ConcentrationQuery query, Concentration result) ->
                    RESULT + result.items().size())
            .build();

    private final Cache<MapQuestion, ConcentrationMap> maps =
            Caffeine.newBuilder().maximumSize(KEPT).build();
    /** Over some services: pages ask again for the same few populations. */
    private final Cache<RankingQuestion, FaultRanking> rankings = Caffeine.newBuilder()
            .maximumWeight(KEPT_FAULTS)
            .weigher((RankingQuestion question, FaultRanking result) ->
                    RESULT + result.faults().size())
            .build();

    /** By single fault; tables ask for the same few again and again. */
    private final Cache<EvidenceQuestion, EvidenceGrade> evidence =
            Caffeine.newBuilder().maximumSize(KEPT_EVIDENCE).build();

    private final Cache<FaultScenario, Integer> nodesDown =
            Caffeine.newBuilder().maximumSize(KEPT_EVIDENCE).build();

    /** Searches that pages wait for, and the first pairs that they found; what is dropped need not go on. */
    private final Cache<HiddenPairQuery, BackgroundRun<PairSearch.Found>> pairSearches = BackgroundRun.cache(KEPT);

    private final Cache<HiddenPairQuery, RankedPairs> hiddenPairs = Caffeine.newBuilder()
            .maximumWeight(KEPT_PAIRS)
            .weigher((HiddenPairQuery query, RankedPairs result) ->
                    RESULT + result.pairs().size())
            .build();

    private final SearchBudget budget;
    private final Progress progress;
    private volatile @Nullable Analysis firm;
    private volatile @Nullable SingleFaults endless;
    private volatile @Nullable CriticalUse criticalUse;

    /** Each takes the memory of a graph while it is made. */
    static final Executor ONE_AT_A_TIME = Workers.oneAtATime("scopes");

    /** What the latest callers see who do not see everything, weighed by its nodes. */
    private final AsyncCache<Scope, Analysis> scoped = Caffeine.newBuilder()
            .maximumWeight(KEPT_NODES)
            .weigher((Scope scope, Analysis result) -> RESULT + result.graph.nodeCount())
            .buildAsync();

    /**
     * Nothing is computed yet.
     *
     * @param budget of searches for cut sets and hidden pairs
     * @param progress of all that is computed here
     */
    Analysis(Optional<GraphRevision> revision, DependencyGraph graph, SearchBudget budget, Progress progress) {
        this.revision = revision;
        this.graph = graph;
        this.budget = budget;
        this.progress = progress;
        this.faults = new FaultAnalysis(graph);
        this.concentration =
                new ConcentrationAnalysis(graph, faults, supplier -> endless().servicesDown(supplier));
        this.backtests = new Backtests(graph.rows());
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

    /** The incidents of the graph, held against what was observed; each on the graph of its own day, and over all evidence. */
    public Backtests backtests() {
        return backtests;
    }

    /** The concentration of a population; the latest results are kept. */
    public Concentration measure(ConcentrationQuery query) {
        endless();
        return concentrations.get(query, concentration::measure);
    }

    /** Who is behind a supplier's figures, see {@link ConcentrationAnalysis#dependants}. Not kept. */
    public List<Dependant> dependants(ConcentrationQuery query, String supplier) {
        endless();
        return concentration.dependants(query, supplier);
    }

    /** Who uses which group of vendors for critical or important services; worked out once. */
    public CriticalUse criticalUse() {
        CriticalUse known = criticalUse;
        if (known == null) {
            known = concentration.criticalUse();
            criticalUse = known;
        }
        return known;
    }

    /** Concentrations by sector or country of the organizations, and category; the latest are kept. */
    public ConcentrationMap map(ConcentrationQuery query, boolean byCountry) {
        return maps.get(
                new MapQuestion(query.withCategory(null), byCountry),
                asked -> concentration.map(query, byCountry ? Organization::country : Organization::sector));
    }

    /**
     * The malfunction of every node that does not end, on which critical reach rests; asked for before cores share the work, for its
     * first run uses them all.
     */
    private SingleFaults endless() {
        SingleFaults known = endless;
        if (known == null) {
            known = singleFaults(FaultMode.MALFUNCTION, Double.POSITIVE_INFINITY);
            endless = known;
        }
        return known;
    }

    /**
     * Every single fault of every kind but service.
     *
     * @param outageHours hours until the supplier's repair, above 0; positive infinity for never
     * @throws ProblemException {@link ProblemType#GRAPH_NOT_READY} if the application stops meanwhile
     */
    public SingleFaults singleFaults(FaultMode mode, double outageHours) {
        return answered(() -> singleFaults(mode, outageHours, Progress.UNWATCHED));
    }

    /** As {@link #singleFaults(FaultMode, double)}, but a run that is cancelled ends in a {@link RunCancelledException}. */
    SingleFaults singleFaults(FaultMode mode, double outageHours, Progress watching) {
        return singleFaults.get(
                new Settings(mode, outageHours),
                settings -> faults.singleFaults(settings.mode, settings.outageHours, progress.and(watching)));
    }

    /** The ranking of the faults of this analysis over some services; the latest are kept. */
    public FaultRanking ranking(SingleFaults of, ServiceFilter services) {
        return services.isOpen()
                ? of.over(SingleFaults.ALL)
                : rankings.get(
                        new RankingQuestion(new Settings(of.mode(), of.outageHours()), services),
                        asked -> of.over(asked.services.on(graph)));
    }

    /** The weakest evidence by which a scenario reaches any of some services; the latest results are kept. */
    public EvidenceGrade weakestEvidence(FaultScenario scenario, ServiceFilter services) {
        return evidence.get(
                new EvidenceQuestion(scenario, services),
                asked -> faults.cascade(scenario).weakestEvidence(services.on(graph)));
    }

    /** How many nodes of any kind a scenario takes down; the latest results are kept. */
    public int nodesDown(FaultScenario scenario) {
        return nodesDown.get(scenario, asked -> faults.cascade(asked).down().length);
    }

    /**
     * The hidden pairs over all services that are asked for; the latest results are kept.
     *
     * @param caller cancelled when nobody waits any more
     * @throws ProblemException {@link ProblemType#GRAPH_NOT_READY} if the search is cancelled
     */
    public RankedPairs hiddenPairs(HiddenPairQuery query, Progress caller) {
        return answered(() -> hiddenPairs.get(
                query,
                asked -> new HiddenPairs(graph)
                        .find(asked.services().on(graph), asked.faults(graph), asked.mode(), watched(caller))));
    }

    /**
     * The minimal cut sets of a service up to an order, at nodes of these kinds. Not kept.
     *
     * @param caller cancelled when nobody waits any more
     * @throws ProblemException {@link ProblemType#GRAPH_NOT_READY} if the search is cancelled
     */
    public CutSets cutSets(int service, Set<NodeKind> kinds, FaultMode mode, int order, Progress caller) {
        return answered(() -> new MinimalCutSets(graph).of(service, kinds, mode, order, watched(caller)));
    }

    private SearchBudget watched(Progress caller) {
        return budget.watchedBy(progress.and(caller));
    }

    private static <T> T answered(Supplier<T> run) {
        try {
            return run.get();
        } catch (RunCancelledException e) {
            throw BackgroundRun.givenUp();
        }
    }

    /** As {@link #hiddenPairs}, without waiting: begun once, unless it fails, while its result is kept. */
    public BackgroundRun<PairSearch.Found> searchHiddenPairs(HiddenPairQuery query) {
        return BackgroundRun.kept(pairSearches, query, asked -> PairSearch.start(this, asked));
    }

    /** The same graph, in which nothing fails by an {@code illustrative} row. */
    public Analysis withoutIllustrative() {
        Analysis known = firm;
        if (known == null) {
            known = new Analysis(
                    revision, DependencyGraph.withoutIllustrative(graph.rows(), graph.asOf()), budget, progress);
            firm = known;
        }
        return known;
    }

    /**
     * The same revision and day as this scope lets it be seen; kept for the latest callers. It is made on a thread of its own, and
     * so goes on when nobody waits.
     */
    CompletableFuture<Analysis> within(Scope scope, ScopedGraphs graphs) {
        return scope instanceof Scope.Everything
                ? CompletableFuture.completedFuture(this)
                : scoped.get(
                        scope,
                        (asked, anywhere) -> CompletableFuture.supplyAsync(
                                () -> new Analysis(
                                        revision, graph.project(graphs.of(graph.rows(), asked)), budget, progress),
                                ONE_AT_A_TIME));
    }

    private record MapQuestion(ConcentrationQuery query, boolean byCountry) {}

    private record EvidenceQuestion(FaultScenario scenario, ServiceFilter services) {}

    private record RankingQuestion(Settings settings, ServiceFilter services) {}

    private record Settings(FaultMode mode, double outageHours) {}
}
