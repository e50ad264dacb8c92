package org.linchpin.fault;

import java.util.Arrays;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.linchpin.graph.DependencyGraph;
import org.linchpin.graph.FaultMode;
import org.linchpin.graph.NodeKind;

/** Runs every single fault, on all cores. Used once. */
final class SingleFaultSearch {
    private final FaultAnalysis analysis;
    private final DependencyGraph graph;
    private final Withdrawal withdrawal;
    private final FaultMode mode;
    private final double outageHours;
    private final int firstService;
    private final @Nullable FaultEffect[] effects;

    SingleFaultSearch(FaultAnalysis analysis, Withdrawal withdrawal, FaultMode mode, double outageHours) {
        this.analysis = analysis;
        this.graph = analysis.graph();
        this.withdrawal = withdrawal;
        this.mode = mode;
        this.outageHours = outageHours;
        firstService = graph.kindStart(NodeKind.SERVICE);
        effects = new FaultEffect[firstService];
    }

    SingleFaults run() {
        var equivalent = new EquivalentFaults(graph, mode, outageHours);
        var next = new AtomicInteger();
        // faults differ in size by orders of magnitude: each worker takes the next one that is left
        IntStream.range(0, Runtime.getRuntime().availableProcessors())
                .parallel()
                .forEach(worker -> analysis.withKernel(kernel -> {
                    for (int f = next.getAndIncrement(); f < firstService; f = next.getAndIncrement()) {
                        if (equivalent.representative(f) == f) {
                            effects[f] = effect(kernel, f);
                        }
                    }
                    return worker;
                }));
        for (int f = 0; f < firstService; f++) {
            effects[f] = effects[equivalent.representative(f)];
        }
        return new SingleFaults(graph, mode, outageHours, effects);
    }

    private @Nullable FaultEffect effect(CascadeKernel kernel, int fault) {
        boolean country = fault < graph.kindEnd(NodeKind.COUNTRY);
        boolean timed = outageHours < Double.POSITIVE_INFINITY;
        kernel.run(country ? FaultMode.LOSS : mode, outageHours, timed, fault);
        IntPredicate reported = n -> n >= firstService && !(country && withdrawal.leavesOut(fault, n));
        int[] down = nodes(kernel, 0, kernel.downCount(), place -> reported.test(kernel.node(place)));
        int[] degraded =
                nodes(kernel, kernel.downCount(), kernel.affectedCount(), place -> reported.test(kernel.node(place)));
        if (down.length == 0 && degraded.length == 0) {
            return null;
        }
        int[] breached = nodes(
                kernel,
                0,
                kernel.downCount(),
                place -> reported.test(kernel.node(place))
                        && Tolerance.isBreached(graph.service(kernel.node(place)), kernel.hour(place), outageHours));
        return new FaultEffect(graph, down, degraded, breached);
    }

    /** The nodes at those places that pass, ascending. */
    private static int[] nodes(CascadeKernel kernel, int from, int to, IntPredicate places) {
        int[] found = IntStream.range(from, to).filter(places).map(kernel::node).toArray();
        Arrays.sort(found);
        return found;
    }
}
