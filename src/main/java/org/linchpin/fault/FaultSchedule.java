package org.linchpin.fault;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.IntConsumer;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.linchpin.graph.DependencyGraph;
import org.linchpin.graph.FaultMode;
import org.linchpin.graph.NodeKind;

/**
 * Hands every single fault out once, to all cores. Used once.
 *
 * <p>Faults that do the same are worked on once. Of the others, few are large, and these would take most of the time: those
 * that seem to be are swept side by side, the others run one after another. One that turns out to be large is given up and
 * swept with its like, so that no fault costs much more than its share of a sweep, and a guess that is wrong costs time only.
 */
final class FaultSchedule {
    /** Small faults that a thread takes at once: most take less than a microsecond, as long as it takes to agree who does. */
    private static final int HANDFUL = 32;

    private final DependencyGraph graph;
    private final SweepPlan plan;
    private final FaultMode mode;
    private final EquivalentFaults equivalent;
    private final Progress progress;
    private final AtomicInteger done = new AtomicInteger();
    private int total;
    private final ConcurrentLinkedQueue<FaultRuns> idle = new ConcurrentLinkedQueue<>();

    FaultSchedule(DependencyGraph graph, SweepPlan plan, FaultMode mode, double outageHours, Progress progress) {
        this.graph = graph;
        this.plan = plan;
        this.mode = mode;
        this.progress = progress;
        equivalent = plan.equivalent(mode, outageHours);
    }

    /** The fault that was worked on in place of this one. */
    int representative(int fault) {
        return equivalent.representative(fault);
    }

    /**
     * Works on all faults.
     *
     * @param worker makes what one thread works with
     * @throws RunCancelledException if the progress says so
     */
    void run(Supplier<FaultRuns> worker) {
        int[] faults = IntStream.range(0, graph.kindStart(NodeKind.SERVICE))
                .filter(f -> representative(f) == f && graph.dependentStart(f) < graph.dependentEnd(f))
                .toArray();
        total = faults.length;
        List<int[]> batches = batches(likelyLarge(faults));
        var swept = new BitSet();
        batches.forEach(batch -> Arrays.stream(batch).forEach(swept::set));
        int[] small = Arrays.stream(faults).filter(f -> !swept.get(f)).toArray();
        List<Integer> large = Collections.synchronizedList(new ArrayList<>());
        int handfuls = (small.length + HANDFUL - 1) / HANDFUL;
        inParallel(batches.size() + handfuls, worker, runs -> item -> {
            if (item < batches.size()) {
                sweep(runs, batches.get(item));
            } else {
                int from = (item - batches.size()) * HANDFUL;
                large.addAll(cascades(runs, small, from, Math.min(small.length, from + HANDFUL)));
            }
        });
        runLarge(large.stream().mapToInt(Integer::intValue).sorted().toArray(), worker);
    }

    private void runLarge(int[] faults, Supplier<FaultRuns> worker) {
        List<int[]> batches = batches(faults);
        if (batches.isEmpty()) {
            inParallel(faults.length, worker, runs -> item -> {
                runs.cascade(faults[item], Integer.MAX_VALUE);
                done(1);
            });
        } else {
            inParallel(batches.size(), worker, runs -> item -> sweep(runs, batches.get(item)));
        }
    }

    private void sweep(FaultRuns runs, int[] faults) {
        var watch = new SweepWatch(progress, faults.length, this::done);
        runs.sweep(faults, watch);
        watch.end();
    }

    /** Those that turned out to be large. */
    private List<Integer> cascades(FaultRuns runs, int[] faults, int from, int to) {
        List<Integer> large = new ArrayList<>();
        for (int i = from; i < to; i++) {
            if (!runs.cascade(faults[i], plan.size().large())) {
                large.add(faults[i]);
            }
        }
        if (to - from > large.size()) {
            done(to - from - large.size());
        }
        return large;
    }

    private void done(int faults) {
        progress.done(done.addAndGet(faults), total);
    }

    /** As many as fit one sweep. */
    private int[] likelyLarge(int[] faults) {
        return Arrays.stream(faults)
                .filter(f -> plan.reach(f) >= plan.size().large())
                .boxed()
                .sorted(Comparator.comparingDouble(f -> -plan.reach(f)))
                .limit(plan.size().worlds())
                .mapToInt(Integer::intValue)
                .sorted()
                .toArray();
    }

    /** Cut where a batch is full or the mode is another; none if a sweep is not worth it. */
    private List<int[]> batches(int[] faults) {
        List<int[]> batches = new ArrayList<>();
        int start = 0;
        for (int i = 1; i <= faults.length && faults.length >= plan.size().fewest(); i++) {
            if (i == faults.length
                    || i - start == plan.size().worlds()
                    || plan.mode(faults[i], mode) != plan.mode(faults[start], mode)) {
                batches.add(Arrays.copyOfRange(faults, start, i));
                start = i;
            }
        }
        return batches;
    }

    /** Items differ in size by orders of magnitude: each thread takes the next one that is left. */
    private void inParallel(int items, Supplier<FaultRuns> worker, Function<FaultRuns, IntConsumer> work) {
        var next = new AtomicInteger();
        IntStream.range(0, Math.min(items, Runtime.getRuntime().availableProcessors()))
                .parallel()
                .forEach(thread -> {
                    FaultRuns known = idle.poll();
                    FaultRuns runs = known == null ? worker.get() : known;
                    IntConsumer item = work.apply(runs);
                    for (int i = next.getAndIncrement();
                            i < items && !progress.isCancelled();
                            i = next.getAndIncrement()) {
                        item.accept(i);
                    }
                    idle.add(runs);
                });
        if (progress.isCancelled()) {
            throw new RunCancelledException();
        }
    }
}
