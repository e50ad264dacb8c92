package org.linchpin.fault;

import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.linchpin.graph.DependencyGraph;
import org.linchpin.graph.FaultMode;
import org.linchpin.graph.NodeKind;

/** Counts what every single fault takes down in an outage that does not end, and keeps nothing else. Used once. */
final class DownCountSearch {
    private final DependencyGraph graph;
    private final SweepPlan plan;
    private final Withdrawal withdrawal;
    private final FaultMode mode;
    private final Progress progress;
    private final int firstService;
    private final DownCounts counts;

    DownCountSearch(DependencyGraph graph, SweepPlan plan, Withdrawal withdrawal, FaultMode mode, Progress progress) {
        this.graph = graph;
        this.plan = plan;
        this.withdrawal = withdrawal;
        this.mode = mode;
        this.progress = progress;
        firstService = graph.kindStart(NodeKind.SERVICE);
        counts = new DownCounts(firstService);
    }

    DownCounts run() {
        var schedule = new FaultSchedule(graph, plan, mode, Double.POSITIVE_INFINITY, progress);
        schedule.run(Runs::new);
        for (int fault = 0; fault < firstService; fault++) {
            counts.copy(schedule.representative(fault), fault);
        }
        return counts;
    }

    private DownNeeds needs(int fault) {
        return plan.down(plan.mode(fault, mode), Double.POSITIVE_INFINITY);
    }

    /** The scratch memory of one thread. */
    private final class Runs implements FaultRuns {
        private final Map<FaultMode, SmallCascades> cascades = new EnumMap<>(FaultMode.class);
        /** By organization, the fault that hit it last, plus one. */
        private final int[] hitBy = new int[graph.organizations().size()];

        private @Nullable WorldDownCounts worlds;

        @Override
        public void sweep(int[] faults, SweepWatch watch) {
            if (worlds == null) {
                worlds = new WorldDownCounts(graph, plan, withdrawal);
            }
            worlds.run(faults, needs(faults[0]), watch, counts);
        }

        @Override
        public boolean cascade(int fault, int most) {
            SmallCascades run = cascades.computeIfAbsent(
                    plan.mode(fault, mode),
                    m -> new SmallCascades(needs(fault).atOnce().dependents(), plan.counted()));
            if (!run.run(plan.order().position(fault), most)) {
                return false;
            }
            boolean country = fault < graph.kindEnd(NodeKind.COUNTRY);
            int down = 0;
            int critical = 0;
            int hit = 0;
            int breaches = 0;
            for (int i = 0; i < run.count(); i++) {
                int traits = run.traits(i);
                if (traits != CountedServices.NO_SERVICE) {
                    int organization = CountedServices.organization(traits);
                    if (!(country && withdrawal.isOf(fault, organization))) {
                        down++;
                        critical += CountedServices.critical(traits);
                        breaches += CountedServices.tolerance(traits);
                        hit += hitBy[organization] == fault + 1 ? 0 : 1;
                        hitBy[organization] = fault + 1;
                    }
                }
            }
            counts.set(fault, down, critical, hit, breaches);
            return true;
        }
    }
}
