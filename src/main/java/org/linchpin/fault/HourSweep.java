package org.linchpin.fault;

import java.util.BitSet;
import java.util.Map;
import java.util.TreeMap;
import org.linchpin.graph.DependencyGraph;
import org.linchpin.graph.NodeKind;

/**
 * Goes on from what is down at hour 0 to what goes down before the outage ends, hour by hour in many worlds at once. Used
 * once.
 *
 * <p>Exact as {@link CascadeKernel} is, world by world: hours are worked on in ascending order, and ride-through is never
 * negative. A gate that loses its last tolerable member in some worlds at an hour takes its owner down in just these worlds, its
 * ride-through later; a world in which it was lost before is not counted again, so its first hour is the one that counts.
 *
 * <p>Time: for each hour the members of what changes then in any world. Space: 64 bytes for each group that rides through, for
 * each service, and for each group and hour that is still to come.
 */
final class HourSweep {
    private final DependencyGraph graph;
    private final SweepOrder order;
    private final WorldRows rows;
    private final DownNeeds needs;
    private final int firstService;
    /** By service, the worlds in which it is down for longer than its tolerance. */
    private final long[] breached;
    /** By riding gate, the worlds in which it was lost. */
    private final long[] lost;

    private final TreeMap<Double, WorldGains> coming = new TreeMap<>();
    private final BitSet dirty;
    /** Positions a riding gate of which may have lost a member this hour. */
    private final BitSet losing;

    private final long[] before = new long[WorldRows.WORDS];
    private final SweepWatch watch;
    private int looks;

    /** @param rows what is down at hour 0; gains all that goes down later */
    HourSweep(DependencyGraph graph, SweepOrder order, WorldRows rows, DownNeeds needs, SweepWatch watch) {
        this.graph = graph;
        this.order = order;
        this.rows = rows;
        this.needs = needs;
        this.watch = watch;
        firstService = graph.kindStart(NodeKind.SERVICE);
        breached = new long[Math.multiplyExact(graph.count(NodeKind.SERVICE), WorldRows.WORDS)];
        lost = new long[Math.multiplyExact(needs.riding().gateCount(), WorldRows.WORDS)];
        dirty = new BitSet(order.count());
        losing = new BitSet(order.count());
    }

    /**
     * Runs to the end of the outage; for each service the row of worlds in which its tolerance is exceeded.
     *
     * @throws RunCancelledException if the watch says so
     */
    long[] run() {
        for (int service = firstService; service < graph.nodeCount(); service++) {
            if (Tolerance.isBreached(graph.service(service), 0, needs.outageHours())) {
                int row = order.position(service) * WorldRows.WORDS;
                System.arraycopy(rows.bits, row, breached, (service - firstService) * WorldRows.WORDS, WorldRows.WORDS);
            }
        }
        for (int position = 0; position < order.count(); position++) {
            foresee(position, 0);
        }
        for (Map.Entry<Double, WorldGains> next = coming.pollFirstEntry();
                next != null;
                next = coming.pollFirstEntry()) {
            work(next.getKey(), next.getValue());
        }
        return breached;
    }

    private void work(double hour, WorldGains gains) {
        for (int i = 0; i < gains.count(); i++) {
            remember(gains.position(i));
            gains.addTo(i, rows);
            pass(gains.position(i), hour);
        }
        while (!dirty.isEmpty()) {
            for (int p = dirty.nextSetBit(0); p >= 0; p = dirty.nextSetBit(p + 1)) {
                dirty.clear(p);
                remember(p);
                if (rows.evaluate(needs.atOnce(), p)) {
                    pass(p, hour);
                }
            }
        }
        for (int p = losing.nextSetBit(0); p >= 0; p = losing.nextSetBit(p + 1)) {
            foresee(p, hour);
        }
        losing.clear();
    }

    private void remember(int position) {
        if (++looks % SweepWatch.STEP == 0) {
            watch.check();
        }
        System.arraycopy(rows.bits, position * WorldRows.WORDS, before, 0, WorldRows.WORDS);
    }

    /** What follows from a gain of a position over what is remembered. */
    private void pass(int position, double hour) {
        int node = order.node(position);
        if (node >= firstService && Tolerance.isBreached(graph.service(node), hour, needs.outageHours())) {
            int row = (node - firstService) * WorldRows.WORDS;
            for (int word = 0; word < WorldRows.WORDS; word++) {
                breached[row + word] |= rows.bits[position * WorldRows.WORDS + word] & ~before[word];
            }
        }
        for (int i = graph.dependentStart(node); i < graph.dependentEnd(node); i++) {
            int group = graph.dependentGroup(i);
            int owner = order.position(graph.groupOwner(group));
            if (isNews(position, owner) && graph.isHard(group, needs.mode())) {
                (graph.rideThrough(group, needs.mode()) == 0 ? dirty : losing).set(owner);
            }
        }
    }

    /** Whether a position gained a world in which that owner is not down yet; in others its groups make no difference. */
    private boolean isNews(int position, int owner) {
        long news = 0;
        for (int word = 0; word < WorldRows.WORDS; word++) {
            news |= rows.bits[position * WorldRows.WORDS + word]
                    & ~before[word]
                    & ~rows.bits[owner * WorldRows.WORDS + word];
        }
        return news != 0;
    }

    /** When the riding gates of a position that are newly lost will take it down. */
    private void foresee(int position, double hour) {
        SweepNeeds riding = needs.riding();
        for (int gate = riding.gateStart[position]; gate < riding.gateStart[position + 1]; gate++) {
            double at = hour + graph.rideThrough(riding.group[gate], needs.mode());
            if (at < needs.outageHours()) {
                long[] newly = rows.down(riding, gate);
                boolean any = false;
                for (int word = 0; word < WorldRows.WORDS; word++) {
                    long all = newly[word];
                    newly[word] =
                            all & ~lost[gate * WorldRows.WORDS + word] & ~rows.bits[position * WorldRows.WORDS + word];
                    lost[gate * WorldRows.WORDS + word] |= all;
                    any |= newly[word] != 0;
                }
                if (any) {
                    coming.computeIfAbsent(at, hours -> new WorldGains()).add(position, newly);
                }
            }
        }
    }
}
