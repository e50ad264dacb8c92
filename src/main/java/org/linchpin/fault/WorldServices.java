package org.linchpin.fault;

import org.jspecify.annotations.Nullable;
import org.linchpin.graph.DependencyGraph;
import org.linchpin.graph.NodeKind;

/**
 * Runs faults, each in a world of its own, side by side, and tells which services and organizations each reaches. Scratch memory
 * of one thread: 64 bytes a node and an organization, what {@link HourSweep} needs, and for each world a bit a service and an
 * organization, up to four times.
 *
 * <p>What is down or degraded is the least fixpoint over all groups, hard or soft, whatever the hour: a group that loses too
 * many members takes its owner down, or degrades it if the group is soft or its ride-through outlasts the outage, and a group
 * that is degraded degrades its owner. So one more sweep goes on from what is down to what is affected.
 *
 * <p>A country's withdrawal is not felt by its own organizations; these are left out of its world's rows.
 */
final class WorldServices {
    private final DependencyGraph graph;
    private final SweepPlan plan;
    private final int firstService;
    private final WorldRows rows;
    private final WorldSweep sweep;
    /** By service, where its row of worlds starts. */
    private final int[] serviceRows;

    private final int[] organizationRows;
    private int[] faults = {};
    private long @Nullable [] breached;

    WorldServices(DependencyGraph graph, SweepPlan plan) {
        this.graph = graph;
        this.plan = plan;
        firstService = graph.kindStart(NodeKind.SERVICE);
        rows = new WorldRows(graph.nodeCount());
        sweep = new WorldSweep(graph, plan.order(), rows);
        serviceRows = new int[graph.count(NodeKind.SERVICE)];
        for (int service = 0; service < serviceRows.length; service++) {
            serviceRows[service] = plan.order().position(firstService + service) * WorldRows.WORDS;
        }
        organizationRows = rowByRow(graph.organizations().size());
    }

    /**
     * Takes down what goes down with each fault before the outage ends.
     *
     * @param itsFaults at most {@link WorldRows#WORLDS}; world w is that of fault w
     * @throws RunCancelledException if the watch says so
     */
    void run(int[] itsFaults, DownNeeds needs, SweepWatch watch) {
        faults = itsFaults;
        rows.clear();
        for (int world = 0; world < faults.length; world++) {
            rows.set(plan.order().position(faults[world]), world);
        }
        sweep.spread(needs.atOnce(), watch);
        breached = needs.isTimeless() ? null : new HourSweep(graph, plan.order(), rows, needs, watch).run();
    }

    /**
     * Goes on from what is down to what is down or degraded.
     *
     * @throws RunCancelledException if the watch says so
     */
    void affect(SweepWatch watch) {
        sweep.spread(plan.affecting(), watch);
    }

    /** By world, the services that are down; after {@link #affect}, those that are down or degraded. */
    long[][] down() {
        return counted(BitTransposition.of(rows.bits, serviceRows, faults.length));
    }

    /** By world, the services that exceed their tolerance; null if hours play no part. */
    long @Nullable [] @Nullable [] breached() {
        return breached == null
                ? null
                : counted(BitTransposition.of(breached, rowByRow(serviceRows.length), faults.length));
    }

    /** By world, the organizations with a service down. */
    long[][] hit() {
        long[] hit = new long[Math.multiplyExact(organizationRows.length, WorldRows.WORDS)];
        for (int service = 0; service < serviceRows.length; service++) {
            int organization = graph.organization(firstService + service) * WorldRows.WORDS;
            for (int word = 0; word < WorldRows.WORDS; word++) {
                hit[organization + word] |= rows.bits[serviceRows[service] + word];
            }
        }
        long[][] byWorld = BitTransposition.of(hit, organizationRows, faults.length);
        for (int world = 0; world < faults.length && isCountry(faults[world]); world++) {
            BitRows.keep(byWorld[world], plan.facts().organizationsWithout(faults[world]));
        }
        return byWorld;
    }

    private long[][] counted(long[][] services) {
        for (int world = 0; world < faults.length && isCountry(faults[world]); world++) {
            BitRows.keep(services[world], plan.facts().countedWithout(faults[world]));
        }
        return services;
    }

    private boolean isCountry(int fault) {
        return fault < graph.kindEnd(NodeKind.COUNTRY);
    }

    private static int[] rowByRow(int count) {
        int[] starts = new int[count];
        for (int i = 0; i < count; i++) {
            starts[i] = i * WorldRows.WORDS;
        }
        return starts;
    }
}
