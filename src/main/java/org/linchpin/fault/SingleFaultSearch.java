package org.linchpin.fault;

import java.util.Arrays;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.linchpin.graph.DependencyGraph;
import org.linchpin.graph.FaultMode;
import org.linchpin.graph.NodeKind;

/** Finds what every single fault does. Used once. */
final class SingleFaultSearch {
    private final FaultAnalysis analysis;
    private final SweepPlan plan;
    private final DependencyGraph graph;
    private final Withdrawal withdrawal;
    private final FaultMode mode;
    private final double outageHours;
    private final int firstService;
    /** By fault. */
    private final @Nullable FaultEffect[] effects;

    private final long[] breachedAtOnce;

    SingleFaultSearch(
            FaultAnalysis analysis, SweepPlan plan, Withdrawal withdrawal, FaultMode mode, double outageHours) {
        this.analysis = analysis;
        this.plan = plan;
        this.graph = analysis.graph();
        this.withdrawal = withdrawal;
        this.mode = mode;
        this.outageHours = outageHours;
        firstService = graph.kindStart(NodeKind.SERVICE);
        effects = new FaultEffect[firstService];
        breachedAtOnce = plan.facts().breachedAtOnce(outageHours);
    }

    SingleFaults run() {
        var schedule = new FaultSchedule(graph, plan, mode, outageHours);
        schedule.run(Runs::new);
        for (int f = 0; f < firstService; f++) {
            effects[f] = effects[schedule.representative(f)];
        }
        return new SingleFaults(graph, mode, outageHours, effects);
    }

    /** The scratch memory of one thread. */
    private final class Runs implements FaultRuns {
        private final Tally tally = new Tally(graph);
        private @Nullable WorldServices worlds;

        @Override
        public void sweep(int[] faults) {
            if (worlds == null) {
                worlds = new WorldServices(graph, plan);
            }
            DownNeeds needs = plan.down(plan.mode(faults[0], mode), outageHours);
            worlds.run(faults, needs);
            long[][] down = worlds.down();
            long[][] hit = worlds.hit();
            long[] @Nullable [] breached = worlds.breached();
            if (needs.atOnce() != plan.affecting()) {
                worlds.affect();
            }
            long[][] affected = worlds.down();
            for (int world = 0; world < faults.length; world++) {
                effects[faults[world]] = effect(
                        down[world],
                        hit[world],
                        breached == null ? atOnce(down[world]) : breached[world],
                        affected[world]);
            }
        }

        private long[] atOnce(long[] down) {
            long[] breached = down.clone();
            BitRows.keep(breached, breachedAtOnce);
            return breached;
        }

        private @Nullable FaultEffect effect(long[] down, long[] hit, long[] breached, long[] affected) {
            BitRows.drop(affected, down);
            var total = new FaultCounts(
                    BitRows.count(down),
                    BitRows.countBoth(down, plan.facts().critical),
                    BitRows.count(affected),
                    BitRows.count(hit),
                    BitRows.count(breached),
                    plan.facts().weight(down));
            ServiceSet downSet = set(down);
            return total.isEmpty()
                    ? null
                    : new FaultEffect(
                            downSet,
                            set(affected),
                            total.tolerancesBreached() == total.servicesDown() ? downSet : set(breached),
                            total);
        }

        @Override
        public boolean cascade(int fault, int most) {
            return analysis.withKernel(kernel -> {
                boolean timed = outageHours < Double.POSITIVE_INFINITY;
                boolean complete = kernel.runUpTo(most, plan.mode(fault, mode), outageHours, timed, fault);
                if (complete) {
                    effects[fault] = effect(kernel, fault);
                }
                return complete;
            });
        }

        private @Nullable FaultEffect effect(CascadeKernel kernel, int fault) {
            boolean country = fault < graph.kindEnd(NodeKind.COUNTRY);
            IntPredicate reported = n -> n >= firstService && !(country && withdrawal.leavesOut(fault, n));
            int[] down = nodes(kernel, 0, kernel.downCount(), place -> reported.test(kernel.node(place)));
            int[] degraded = nodes(
                    kernel, kernel.downCount(), kernel.affectedCount(), place -> reported.test(kernel.node(place)));
            if (down.length == 0 && degraded.length == 0) {
                return null;
            }
            int[] breached = nodes(
                    kernel,
                    0,
                    kernel.downCount(),
                    place -> reported.test(kernel.node(place))
                            && Tolerance.isBreached(
                                    graph.service(kernel.node(place)), kernel.hour(place), outageHours));
            ServiceSet downSet = set(down);
            ServiceSet breachedSet = breached.length == down.length ? downSet : set(breached);
            FaultCounts total = tally.of(down, degraded, breachedSet::contains, service -> true);
            return new FaultEffect(downSet, set(degraded), breachedSet, total);
        }
    }

    private ServiceSet set(long[] services) {
        return ServiceSet.of(firstService, graph.count(NodeKind.SERVICE), services);
    }

    private ServiceSet set(int[] nodes) {
        return ServiceSet.of(firstService, graph.count(NodeKind.SERVICE), nodes);
    }

    /** The nodes at those places that pass, ascending. */
    private static int[] nodes(CascadeKernel kernel, int from, int to, IntPredicate places) {
        int[] found = IntStream.range(from, to).filter(places).map(kernel::node).toArray();
        Arrays.sort(found);
        return found;
    }
}
