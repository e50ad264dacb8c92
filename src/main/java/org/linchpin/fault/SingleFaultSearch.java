package org.linchpin.fault;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.IntUnaryOperator;
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
    private final Progress progress;
    private final int firstService;
    /** By fault. */
    private final @Nullable FaultEffect[] effects;

    private final long[] breachedAtOnce;
    /** Countries may be judged in another mode than the rest. */
    private final Map<FaultMode, DownNeeds> needs = new EnumMap<>(FaultMode.class);

    SingleFaultSearch(
            FaultAnalysis analysis,
            SweepPlan plan,
            Withdrawal withdrawal,
            FaultMode mode,
            double outageHours,
            Progress progress) {
        this.analysis = analysis;
        this.plan = plan;
        this.graph = analysis.graph();
        this.withdrawal = withdrawal;
        this.mode = mode;
        this.outageHours = outageHours;
        this.progress = progress;
        firstService = graph.kindStart(NodeKind.SERVICE);
        effects = new FaultEffect[firstService];
        breachedAtOnce = plan.facts().breachedAtOnce(outageHours);
        IntStream.of(0, firstService)
                .mapToObj(fault -> plan.mode(fault, mode))
                .distinct()
                .forEach(m -> needs.put(m, plan.down(m, outageHours)));
    }

    private DownNeeds needs(int fault) {
        return Objects.requireNonNull(needs.get(plan.mode(fault, mode)));
    }

    SingleFaults run() {
        var schedule = new FaultSchedule(graph, plan, mode, outageHours, progress);
        schedule.run(Runs::new);
        for (int f = 0; f < firstService; f++) {
            effects[f] = effects[schedule.representative(f)];
        }
        return new SingleFaults(graph, mode, outageHours, effects);
    }

    /** The scratch memory of one thread. */
    private final class Runs implements FaultRuns {
        private final Tally tally = new Tally(graph);
        private final Map<SweepNeeds, SmallCascades> cascades = new HashMap<>();
        private @Nullable WorldServices worlds;

        @Override
        public void sweep(int[] faults, SweepWatch watch) {
            if (worlds == null) {
                worlds = new WorldServices(graph, plan);
            }
            DownNeeds needs = needs(faults[0]);
            boolean degrades = needs.atOnce() != plan.affecting();
            watch.begin(0, degrades ? 2 : 1);
            worlds.run(faults, needs, watch);
            long[][] down = worlds.down();
            long[][] hit = worlds.hit();
            long[] @Nullable [] breached = worlds.breached();
            if (degrades) {
                watch.begin(1, 2);
                worlds.affect(watch);
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
            DownNeeds needs = needs(fault);
            return needs.isTimeless() ? atOnce(fault, needs, most) : hourByHour(fault, needs.mode(), most);
        }

        private boolean atOnce(int fault, DownNeeds needs, int most) {
            SmallCascades down =
                    cascades.computeIfAbsent(needs.atOnce(), n -> new SmallCascades(n.dependents(), plan.counted()));
            if (!down.run(plan.order().position(fault), most)) {
                return false;
            }
            SmallCascades affected = down;
            if (needs.atOnce() != plan.affecting()) {
                affected = cascades.computeIfAbsent(
                        plan.affecting(), n -> new SmallCascades(n.dependents(), plan.counted()));
                if (!affected.goOnFrom(down, most)) {
                    return false;
                }
            }
            SmallCascades all = affected;
            int[] isDown = services(fault, 0, down.count(), i -> plan.order().node(all.position(i)));
            int[] degraded =
                    services(fault, down.count(), all.count(), i -> plan.order().node(all.position(i)));
            int[] breached = Arrays.stream(isDown)
                    .filter(service -> BitRows.get(breachedAtOnce, service - firstService) == 1)
                    .toArray();
            effects[fault] = effect(isDown, degraded, breached);
            return true;
        }

        private boolean hourByHour(int fault, FaultMode itsMode, int most) {
            return analysis.withKernel(kernel -> {
                boolean complete = kernel.runUpTo(most, itsMode, outageHours, true, fault);
                if (complete) {
                    int[] down = services(fault, 0, kernel.downCount(), kernel::node);
                    int[] degraded = services(fault, kernel.downCount(), kernel.affectedCount(), kernel::node);
                    int[] breached = services(
                            fault,
                            0,
                            kernel.downCount(),
                            place -> isBreached(kernel, place) ? kernel.node(place) : firstService - 1);
                    effects[fault] = effect(down, degraded, breached);
                }
                return complete;
            });
        }

        private boolean isBreached(CascadeKernel kernel, int place) {
            return kernel.node(place) >= firstService
                    && Tolerance.isBreached(graph.service(kernel.node(place)), kernel.hour(place), outageHours);
        }

        private @Nullable FaultEffect effect(int[] down, int[] degraded, int[] breached) {
            if (down.length == 0 && degraded.length == 0) {
                return null;
            }
            ServiceSet downSet = set(down);
            ServiceSet breachedSet = breached.length == down.length ? downSet : set(breached);
            FaultCounts total = tally.of(down, degraded, breachedSet::contains, service -> true);
            return new FaultEffect(downSet, set(degraded), breachedSet, total);
        }
    }

    /** The services among the nodes at those places that are not left out of a country's withdrawal, ascending. */
    private int[] services(int fault, int from, int to, IntUnaryOperator nodes) {
        boolean country = fault < graph.kindEnd(NodeKind.COUNTRY);
        int[] found = new int[to - from];
        int count = 0;
        for (int place = from; place < to; place++) {
            int node = nodes.applyAsInt(place);
            if (node >= firstService && !(country && withdrawal.leavesOut(fault, node))) {
                found[count++] = node;
            }
        }
        int[] services = Arrays.copyOf(found, count);
        Arrays.sort(services);
        return services;
    }

    private ServiceSet set(long[] services) {
        return ServiceSet.of(firstService, graph.count(NodeKind.SERVICE), services);
    }

    private ServiceSet set(int[] nodes) {
        return ServiceSet.of(firstService, graph.count(NodeKind.SERVICE), nodes);
    }
}
