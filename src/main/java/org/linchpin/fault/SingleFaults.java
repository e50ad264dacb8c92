package org.linchpin.fault;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.IntFunction;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;
import org.linchpin.graph.DependencyGraph;
import org.linchpin.graph.FaultMode;

/**
 * What every single fault does to the services, kept so that any part of them can be counted without a new run. Faults are
 * nodes of every kind but services. Thread-safe.
 */
public final class SingleFaults {
    /** Lets every service pass; what it counts is kept. */
    public static final IntPredicate ALL = service -> true;

    private static final FaultCounts NOTHING = new FaultCounts(0, 0, 0, 0, 0, 0);

    private final DependencyGraph graph;
    private final FaultMode mode;
    private final double outageHours;
    /** By fault; null where no service goes down or is degraded. */
    private final @Nullable FaultEffect[] effects;

    private final FaultRanking ranking;

    private final FaultsByService takingDown;
    private final FaultsByService degrading;

    SingleFaults(DependencyGraph graph, FaultMode mode, double outageHours, @Nullable FaultEffect[] effects) {
        this.graph = graph;
        this.mode = mode;
        this.outageHours = outageHours;
        this.effects = effects;
        ranking = new FaultRanking(effects, ranked(ALL), ALL);
        takingDown = new FaultsByService(graph, effects, FaultEffect::down);
        degrading = new FaultsByService(graph, effects, FaultEffect::degraded);
    }

    public DependencyGraph graph() {
        return graph;
    }

    /** The mode of all faults but countries, which are always lost. */
    public FaultMode mode() {
        return mode;
    }

    /** Hours until repair; positive infinity: never. */
    public double outageHours() {
        return outageHours;
    }

    /**
     * The faults that take down or degrade at least one service, with their counts over all services: most critical services
     * down first, then most services down, most degraded, and by id.
     */
    public List<RankedFault> ranking() {
        return ranking.faults();
    }

    /** As {@link #ranking()}, over the services that pass only. O(services per fault, summed), unless {@link #ALL} do. */
    public FaultRanking over(IntPredicate services) {
        return services == ALL ? ranking : new FaultRanking(effects, ranked(services), services);
    }

    /** Counts over all services. */
    public FaultCounts count(int fault) {
        FaultEffect effect = effects[checked(fault)];
        return effect == null ? NOTHING : effect.total();
    }

    /** Counts over the services that pass. */
    public FaultCounts count(int fault, IntPredicate services) {
        FaultEffect effect = effects[checked(fault)];
        return effect == null ? NOTHING : effect.count(new Tally(graph), services);
    }

    /**
     * Counts over the services that pass, apart by what each belongs to, such as its sector; only for what a counted service is
     * down or degraded in. O(services of the fault × log).
     */
    public SortedMap<String, FaultCounts> countBy(int fault, IntPredicate services, IntFunction<String> belongsTo) {
        FaultEffect effect = effects[checked(fault)];
        return effect == null ? new TreeMap<>() : effect.countBy(new Tally(graph), services, belongsTo);
    }

    /** The services that a fault takes down, ascending. */
    public int[] servicesDown(int fault) {
        FaultEffect effect = effects[checked(fault)];
        return effect == null ? new int[0] : effect.down().toArray();
    }

    /** The services that a fault degrades, ascending. */
    public int[] servicesDegraded(int fault) {
        FaultEffect effect = effects[checked(fault)];
        return effect == null ? new int[0] : effect.degraded().toArray();
    }

    /** The faults that each alone take a service down, as nodes, ascending. */
    public int[] singlePointsOfFailure(int service) {
        return takingDown.of(service);
    }

    /** The faults that each alone degrade a service, as nodes, ascending. */
    public int[] degradingFaults(int service) {
        return degrading.of(service);
    }

    private List<RankedFault> ranked(IntPredicate services) {
        var tally = new Tally(graph);
        List<RankedFault> ranked = new ArrayList<>();
        for (int fault = 0; fault < effects.length; fault++) {
            FaultEffect effect = effects[fault];
            if (effect != null) {
                FaultCounts counts = services == ALL ? effect.total() : effect.count(tally, services);
                if (!counts.isEmpty()) {
                    ranked.add(new RankedFault(fault, counts));
                }
            }
        }
        ranked.sort(Comparator.comparingInt((RankedFault r) -> -r.counts().criticalServicesDown())
                .thenComparingInt(r -> -r.counts().servicesDown())
                .thenComparingInt(r -> -r.counts().servicesDegraded())
                .thenComparing(r -> graph.id(r.fault())));
        return ranked;
    }

    private int checked(int fault) {
        if (fault < 0 || fault >= effects.length) {
            throw new IllegalArgumentException(
                    "node %d is no single fault; faults are nodes 0 to %d, for services are none"
                            .formatted(fault, effects.length - 1));
        }
        return fault;
    }
}
