package org.linchpin.fault;

import java.util.Arrays;
import org.linchpin.graph.DependencyGraph;
import org.linchpin.graph.NodeKind;

/**
 * Runs faults of an outage that does not end, each in a world of its own, side by side, and counts what goes down in each
 * without turning rows into lists. Scratch memory of one thread: 64 bytes a node and an organization.
 */
final class WorldDownCounts {
    private static final int NO_WORLD = -1;

    private final DependencyGraph graph;
    private final SweepPlan plan;
    private final Withdrawal withdrawal;
    private final WorldRows rows;
    private final WorldSweep sweep;
    /** By organization, the worlds in which a service of it is down. */
    private final long[] hit;

    private final long[] row = new long[WorldRows.WORDS];
    private final WorldCounts[] services = new WorldCounts[CountedServices.CLASSES];
    private final WorldCounts organizations = new WorldCounts();

    WorldDownCounts(DependencyGraph graph, SweepPlan plan, Withdrawal withdrawal) {
        this.graph = graph;
        this.plan = plan;
        this.withdrawal = withdrawal;
        rows = new WorldRows(graph.nodeCount());
        sweep = new WorldSweep(graph, plan.order(), rows);
        hit = new long[Math.multiplyExact(graph.organizations().size(), WorldRows.WORDS)];
        Arrays.setAll(services, c -> new WorldCounts());
    }

    /**
     * Counts for at most {@link WorldRows#WORLDS} faults that are judged in one mode.
     *
     * @throws RunCancelledException if the watch says so
     */
    void run(int[] faults, DownNeeds needs, SweepWatch watch, DownCounts into) {
        rows.clear();
        for (int world = 0; world < faults.length; world++) {
            rows.set(plan.order().position(faults[world]), world);
        }
        sweep.spread(needs.atOnce(), watch);
        count(countries(faults));
        int[][] down = new int[CountedServices.CLASSES][];
        Arrays.setAll(down, c -> services[c].counts());
        int[] organizationsHit = organizations.counts();
        for (int world = 0; world < faults.length; world++) {
            int all = 0;
            int critical = 0;
            int breached = 0;
            for (int c = 0; c < CountedServices.CLASSES; c++) {
                all += down[c][world];
                critical += CountedServices.critical(c) * down[c][world];
                breached += CountedServices.tolerance(c) * down[c][world];
            }
            into.set(faults[world], all, critical, organizationsHit[world], breached);
        }
    }

    /** By country, its world. */
    private int[] countries(int[] faults) {
        int[] worlds = new int[graph.kindEnd(NodeKind.COUNTRY)];
        Arrays.fill(worlds, NO_WORLD);
        for (int world = 0; world < faults.length && faults[world] < worlds.length; world++) {
            worlds[faults[world]] = world;
        }
        return worlds;
    }

    private void count(int[] worldOfCountry) {
        CountedServices counted = plan.counted();
        Arrays.fill(hit, 0);
        for (WorldCounts its : services) {
            its.clear();
        }
        for (int position = counted.first(); position < plan.order().count(); position++) {
            int traits = counted.traits(position);
            if (traits != CountedServices.NO_SERVICE) {
                int organization = CountedServices.organization(traits);
                System.arraycopy(rows.bits, position * WorldRows.WORDS, row, 0, WorldRows.WORDS);
                int country = withdrawal.countryOf(organization);
                int world = country == DependencyGraph.NONE ? NO_WORLD : worldOfCountry[country];
                if (world != NO_WORLD) {
                    row[world / Long.SIZE] &= ~(1L << world);
                }
                for (int word = 0; word < WorldRows.WORDS; word++) {
                    hit[organization * WorldRows.WORDS + word] |= row[word];
                }
                services[CountedServices.classOf(traits)].add(row);
            }
        }
        organizations.clear();
        for (int at = 0; at < hit.length; at += WorldRows.WORDS) {
            System.arraycopy(hit, at, row, 0, WorldRows.WORDS);
            organizations.add(row);
        }
    }
}
