package org.linchpin.fault;

import java.util.BitSet;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Function;
import org.linchpin.graph.DependencyGraph;
import org.linchpin.graph.FaultMode;

/** Answers what fails when something fails, on one graph. Thread-safe. */
public final class FaultAnalysis {
    private final DependencyGraph graph;
    private final Withdrawal withdrawal;
    private final ConcurrentLinkedQueue<CascadeKernel> idleKernels = new ConcurrentLinkedQueue<>();

    public FaultAnalysis(DependencyGraph graph) {
        this.graph = graph;
        withdrawal = new Withdrawal(graph);
    }

    public DependencyGraph graph() {
        return graph;
    }

    /**
     * Runs one scenario. O(d log d), where d is the needs of others for the nodes affected.
     *
     * @throws IllegalArgumentException if a fault is no node of the graph
     */
    public Cascade cascade(FaultScenario scenario) {
        int[] faults = scenario.faultArray();
        FaultScenario analysed = FaultScenario.of(graph, scenario.mode(), scenario.outageHours(), faults);
        return withKernel(kernel -> {
            kernel.run(analysed.mode(), analysed.outageHours(), true, faults);
            return new Cascade(graph, analysed, CascadeTrace.of(kernel), withdrawal, lostRedundancy(kernel));
        });
    }

    /**
     * Every node but services as a single fault; a country in mode {@link FaultMode#LOSS}, the others in the mode that is
     * asked for. Uses all cores.
     *
     * <p>Time: the sum of the cascades, where faults that only pass on to one node share its cascade. Space: four bytes for
     * each fault and service that it takes down or degrades.
     *
     * @param outageHours above 0; positive infinity: the outage does not end
     */
    public SingleFaults singleFaults(FaultMode mode, double outageHours) {
        return new SingleFaultSearch(this, withdrawal, mode, outageHours).run();
    }

    /** Lends a kernel: at most one a thread is in use, and those that are idle are used again. */
    <T> T withKernel(Function<CascadeKernel, T> use) {
        CascadeKernel idle = idleKernels.poll();
        CascadeKernel kernel = idle == null ? new CascadeKernel(graph) : idle;
        T result = use.apply(kernel);
        idleKernels.add(kernel);
        return result;
    }

    private int[] lostRedundancy(CascadeKernel kernel) {
        var owners = new BitSet();
        for (int place = 0; place < kernel.downCount(); place++) {
            int node = kernel.node(place);
            for (int i = graph.dependentStart(node); i < graph.dependentEnd(node); i++) {
                int owner = graph.groupOwner(graph.dependentGroup(i));
                if (!kernel.isAffected(owner)) {
                    owners.set(owner);
                }
            }
        }
        return owners.stream().toArray();
    }
}
