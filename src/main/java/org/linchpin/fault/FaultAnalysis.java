package org.linchpin.fault;

import java.util.BitSet;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.linchpin.graph.DependencyGraph;
import org.linchpin.graph.FaultMode;

/** Answers what fails when something fails, on one graph. Thread-safe. */
public final class FaultAnalysis {
    private final DependencyGraph graph;
    private final Withdrawal withdrawal;
    private final ConcurrentLinkedQueue<CascadeKernel> idleKernels = new ConcurrentLinkedQueue<>();
    private final SweepSize size;
    private @Nullable SweepPlan plan;

    public FaultAnalysis(DependencyGraph graph) {
        this(graph, SweepSize.of(graph));
    }

    FaultAnalysis(DependencyGraph graph, SweepSize size) {
        this.graph = graph;
        this.size = size;
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
     * <p>Time: large faults side by side, 512 of them in O(needs) for each hour at which something goes down; the sum of the
     * cascades for the others; faults that only pass on to one node share its run. Space of the result, for each fault at most:
     * 4 bytes for each service that it takes down or degrades, and an eighth of a byte for each service of the graph, thrice.
     * While it runs, on each core: 16 bytes a node and 8 a group; on each that sweeps: 64 bytes a node, an organization and, if the outage ends, a service and a group
     * that rides through, and two bits a service for each of 512 faults.
     *
     * @param outageHours above 0; positive infinity: the outage does not end
     * @throws RunCancelledException if the progress says so
     */
    public SingleFaults singleFaults(FaultMode mode, double outageHours, Progress progress) {
        return new SingleFaultSearch(this, plan(), withdrawal, mode, outageHours, progress).run();
    }

    /** As {@link #singleFaults(FaultMode, double, Progress)}, unwatched. */
    public SingleFaults singleFaults(FaultMode mode, double outageHours) {
        return singleFaults(mode, outageHours, Progress.UNWATCHED);
    }

    /**
     * How much every node but services takes down as a single fault in an outage that does not end; a country in mode
     * {@link FaultMode#LOSS}, the others in the mode that is asked for. Uses all cores, and keeps no services: a fraction of
     * the time and space of {@link #singleFaults(FaultMode, double)}.
     *
     * @throws RunCancelledException if the progress says so
     */
    public DownCounts downCounts(FaultMode mode, Progress progress) {
        return new DownCountSearch(graph, plan(), withdrawal, mode, progress).run();
    }

    private synchronized SweepPlan plan() {
        SweepPlan known = plan;
        if (known == null) {
            known = new SweepPlan(graph, withdrawal, size);
            plan = known;
        }
        return known;
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
