package org.linchpin.fault;

import static org.linchpin.graph.DependencyGraph.NONE;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.function.IntFunction;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.linchpin.graph.DependencyGraph;
import org.linchpin.graph.NodeKind;
import org.linchpin.graph.Service;

/**
 * All that one scenario does, as it is reported: without what a country's withdrawal leaves out. Immutable. Space is
 * proportional to the nodes affected, lookups take O(log affected).
 */
public final class Cascade {
    private final DependencyGraph graph;
    private final FaultScenario scenario;
    private final CascadeTrace trace;
    private final Withdrawal withdrawal;
    /** The country whose withdrawal this is, or none. */
    private final int withdrawn;

    private final int[] lostRedundancy;

    Cascade(
            DependencyGraph graph,
            FaultScenario scenario,
            CascadeTrace trace,
            Withdrawal withdrawal,
            int[] lostRedundancy) {
        this.graph = graph;
        this.scenario = scenario;
        this.trace = trace;
        this.withdrawal = withdrawal;
        this.withdrawn = FaultScenario.isWithdrawal(graph, scenario.faults())
                ? scenario.faults().get(0)
                : NONE;
        this.lostRedundancy = lostRedundancy;
    }

    public DependencyGraph graph() {
        return graph;
    }

    /** The scenario as it was analysed. */
    public FaultScenario scenario() {
        return scenario;
    }

    /** Whether the node is in counts and lists: a country's withdrawal leaves its own organizations out. */
    public boolean isReported(int node) {
        return withdrawn == NONE || !withdrawal.leavesOut(withdrawn, node);
    }

    /** Whether the node goes down before the outage ends, and is reported. */
    public boolean isDown(int node) {
        return trace.isDown(trace.place(node)) && isReported(node);
    }

    /** Hours after the fault at which the node goes down; NaN if it does not. */
    public double downAfterHours(int node) {
        return isDown(node) ? trace.hour(trace.place(node)) : Double.NaN;
    }

    /** The nodes that go down, by hour, then id; the faults themselves are among those of hour 0. */
    public int[] down() {
        return sorted(
                trace.down(),
                Comparator.<Integer>comparingDouble(n -> trace.hour(trace.place(n)))
                        .thenComparing(graph::id));
    }

    /** The services that go down, as nodes, ascending. */
    public int[] servicesDown() {
        return services(trace.down());
    }

    public boolean isDegraded(int node) {
        return trace.place(node) >= trace.downCount() && isReported(node);
    }

    /** The nodes that carry on with less, by id. */
    public int[] degraded() {
        return sorted(trace.degraded(), Comparator.comparing(graph::id));
    }

    /** The nodes that are neither down nor degraded, but have a group with a member down; by id. */
    public int[] lostRedundancy() {
        return sorted(lostRedundancy, Comparator.comparing(graph::id));
    }

    /** Whether a service is down for longer than its impact tolerance; null if it has none. */
    public @Nullable Boolean toleranceBreached(int service) {
        Service row = graph.service(service);
        return row.toleranceHours() == null ? null : isBreached(service, row);
    }

    private boolean isBreached(int service, Service row) {
        return isDown(service) && Tolerance.isBreached(row, downAfterHours(service), scenario.outageHours());
    }

    /** Counts over the services that pass, other than the faults themselves. */
    public FaultCounts count(IntPredicate services) {
        IntPredicate counted = node -> services.test(node) && !scenario.faults().contains(node);
        return new Tally(graph)
                .of(servicesDown(), services(trace.degraded()), node -> isBreached(node, graph.service(node)), counted);
    }

    /**
     * Counts as {@link #count}, apart by what each service belongs to; only for what a counted service is down or degraded
     * in. O(services affected × log).
     */
    public SortedMap<String, FaultCounts> countBy(IntPredicate services, IntFunction<String> belongsTo) {
        IntPredicate counted = node -> services.test(node) && !scenario.faults().contains(node);
        return new Tally(graph)
                .by(
                        belongsTo,
                        servicesDown(),
                        services(trace.degraded()),
                        node -> isBreached(node, graph.service(node)),
                        counted);
    }

    /** The group whose loss takes the node down or degrades it; {@link DependencyGraph#NONE} for a fault. */
    public int reason(int node) {
        if (!isDown(node) && !isDegraded(node)) {
            throw new IllegalArgumentException("\"%s\" is not affected by this outage".formatted(graph.id(node)));
        }
        return trace.reason(trace.place(node));
    }

    /**
     * The members of {@link #reason} by whose loss the node goes down or is degraded, as many as that takes, in the order in which
     * they were reached; empty for a fault. What a withdrawal leaves out may be among them. O(members × log affected).
     *
     * @throws IllegalArgumentException if the node is not affected
     */
    public List<Integer> lost(int node) {
        reason(node);
        return new Explainer(graph, scenario.mode(), trace).lost(trace.place(node));
    }

    /** The nodes that are down or degraded, in the order in which they were reached: each after what it {@link #lost}. */
    public int[] reached() {
        return IntStream.range(0, trace.affectedCount())
                .map(trace::node)
                .filter(this::isReported)
                .toArray();
    }

    /**
     * The weakest evidence among the dependency rows by which the services that pass go down or are degraded. O(affected ×
     * log).
     */
    public EvidenceGrade weakestEvidence(IntPredicate services) {
        return new Explainer(graph, scenario.mode(), trace)
                .weakestEvidence(n -> graph.kind(n) == NodeKind.SERVICE && isReported(n) && services.test(n));
    }

    /**
     * Why a node goes down.
     *
     * @throws IllegalArgumentException if it does not, or is left out by the withdrawal
     */
    public Explanation explain(int node) {
        if (!isDown(node)) {
            throw new IllegalArgumentException("\"%s\" is not down in this outage".formatted(graph.id(node)));
        }
        return new Explainer(graph, scenario.mode(), trace).explain(trace.place(node));
    }

    /**
     * Why a node is degraded: by steps that are down, then by steps that are degraded themselves.
     *
     * @throws IllegalArgumentException if it is not, or is left out by the withdrawal
     */
    public Explanation explainDegraded(int node) {
        if (!isDegraded(node)) {
            throw new IllegalArgumentException("\"%s\" is not degraded in this outage".formatted(graph.id(node)));
        }
        return new Explainer(graph, scenario.mode(), trace).explain(trace.place(node));
    }

    private int[] services(int[] nodes) {
        return Arrays.stream(nodes)
                .filter(n -> n >= graph.kindStart(NodeKind.SERVICE) && isReported(n))
                .toArray();
    }

    private int[] sorted(int[] nodes, Comparator<Integer> order) {
        return Arrays.stream(nodes)
                .filter(this::isReported)
                .boxed()
                .sorted(order)
                .mapToInt(Integer::intValue)
                .toArray();
    }
}
