package org.linchpin.fault;

import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.linchpin.graph.DependencyGraph;
import org.linchpin.graph.FaultMode;
import org.linchpin.graph.NodeKind;

/**
 * All that sweeps of one graph have in common, made once: O(needs), about 30 bytes a node and 8 a member. Thread-safe. The
 * largest parts are made on another core, while the caller makes what it needs besides.
 */
final class SweepPlan {
    /** What a member of a group that tolerates losses counts for, against one that stands alone; measured. */
    private static final float SHARE_OF_REDUNDANT = 0.1f;

    private final DependencyGraph graph;
    private final SweepOrder order;
    private final CompletableFuture<SweepNeeds> affecting;
    private final ServiceFacts facts;
    private final SweepSize size;
    /** By position. */
    private final CompletableFuture<float[]> reach;

    private final boolean modesDiffer;
    private @Nullable CountedServices counted;
    private final Map<FaultMode, DownNeeds> endless = new EnumMap<>(FaultMode.class);
    private final Map<FaultMode, EquivalentFaults> equivalent = new EnumMap<>(FaultMode.class);

    SweepPlan(DependencyGraph graph, Withdrawal withdrawal, SweepSize size) {
        this.graph = graph;
        this.size = size;
        order = new SweepOrder(graph);
        affecting = CompletableFuture.supplyAsync(() -> SweepNeeds.of(graph, order, group -> true));
        reach = affecting.thenApply(this::reach);
        facts = new ServiceFacts(graph, withdrawal);
        boolean differ = false;
        for (int group = 0; group < graph.groupCount() && !differ; group++) {
            differ = graph.rideThrough(group, FaultMode.LOSS) != graph.rideThrough(group, FaultMode.MALFUNCTION);
        }
        modesDiffer = differ;
    }

    SweepOrder order() {
        return order;
    }

    /** All groups. */
    SweepNeeds affecting() {
        return affecting.join();
    }

    ServiceFacts facts() {
        return facts;
    }

    SweepSize size() {
        return size;
    }

    /** The mode that a fault is judged in; one for all where modes make no difference. */
    FaultMode mode(int fault, FaultMode asked) {
        return !modesDiffer ? FaultMode.MALFUNCTION : fault < graph.kindEnd(NodeKind.COUNTRY) ? FaultMode.LOSS : asked;
    }

    /** A rough guess of the services that a fault affects: ways to it, not services. */
    float reach(int fault) {
        return reach.join()[order.position(fault)];
    }

    /** Made when first asked for. */
    synchronized CountedServices counted() {
        CountedServices known = counted;
        if (known == null) {
            known = new CountedServices(graph, order);
            counted = known;
        }
        return known;
    }

    /** The groups that take nodes down; those of an outage that does not end are kept. */
    DownNeeds down(FaultMode mode, double outageHours) {
        if (outageHours < Double.POSITIVE_INFINITY) {
            return DownNeeds.of(graph, order, this::affecting, mode, outageHours);
        }
        synchronized (endless) {
            return endless.computeIfAbsent(mode, m -> DownNeeds.of(graph, order, this::affecting, m, outageHours));
        }
    }

    /** The faults that do the same; those of an outage that does not end are kept. */
    EquivalentFaults equivalent(FaultMode mode, double outageHours) {
        if (outageHours < Double.POSITIVE_INFINITY) {
            return new EquivalentFaults(graph, order, mode, outageHours);
        }
        synchronized (equivalent) {
            return equivalent.computeIfAbsent(mode, m -> new EquivalentFaults(graph, order, m, outageHours));
        }
    }

    private float[] reach(SweepNeeds all) {
        float[] ways = new float[order.count()];
        for (int position = order.count() - 1; position >= 0; position--) {
            if (order.node(position) >= graph.kindStart(NodeKind.SERVICE)) {
                ways[position]++;
            }
            float passed = Math.min(ways[position], order.count());
            for (int i = all.singleStart[position]; i < all.singleStart[position + 1]; i++) {
                ways[all.single[i]] += passed;
            }
            int start = all.memberStart[all.gateStart[position]];
            int end = all.memberStart[all.gateStart[position + 1]];
            for (int m = start; m < end; m++) {
                ways[all.member[m]] += passed * SHARE_OF_REDUNDANT;
            }
        }
        return ways;
    }
}
