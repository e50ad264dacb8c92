package org.linchpin.fault;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.linchpin.graph.Criticality;
import org.linchpin.graph.DependencyGraph;
import org.linchpin.graph.FaultMode;
import org.linchpin.graph.NodeKind;

/**
 * Finds the pairs of faults that are minimal cut sets of services, over all services: what no list of single faults shows.
 * Thread-safe.
 *
 * <p>Exact, because it runs the {@linkplain MinimalCutSets search} of each service. Uses all cores, an organization at a time
 * each, so that organizations are counted without keeping who was hit. Time: the sum of the services' searches. Space: up
 * to 72 bytes for each pair and core, and the result.
 */
public final class HiddenPairs {
    private static final Comparator<HiddenPair> RANKING = Comparator.comparingInt(HiddenPair::criticalServicesDown)
            .thenComparingInt(HiddenPair::servicesDown)
            .thenComparingInt(HiddenPair::organizationsHit)
            .reversed();

    private final DependencyGraph graph;
    private final Withdrawal withdrawal;

    public HiddenPairs(DependencyGraph graph) {
        this.graph = graph;
        withdrawal = new Withdrawal(graph);
    }

    /**
     * All hidden pairs.
     *
     * @param services which services count
     * @param faults which nodes may be in a pair; only those of the kinds that are asked for
     * @param mode of the pairs without a country; one with a country is judged in mode {@link FaultMode#LOSS}
     * @throws RunCancelledException if the budget's progress says so
     */
    public RankedPairs find(IntPredicate services, IntPredicate faults, FaultMode mode, SearchBudget budget) {
        BooleanSupplier exhausted = budget.start();
        List<int[]> organizations = byOrganization(services);
        List<PairTally> tallies = Collections.synchronizedList(new ArrayList<>());
        int total = organizations.stream().mapToInt(owned -> owned.length).sum();
        var next = new AtomicInteger();
        var done = new AtomicInteger();
        var givenUp = new AtomicBoolean();
        IntStream.range(0, Runtime.getRuntime().availableProcessors())
                .parallel()
                .forEach(worker -> {
                    var tally = new PairTally(budget.mostSets());
                    tallies.add(tally);
                    var search = new CutSetSearch(graph, withdrawal, mode, faults);
                    for (int i = next.getAndIncrement(); i < organizations.size(); i = next.getAndIncrement()) {
                        for (int service : organizations.get(i)) {
                            if (!search.search(service, 2, exhausted, into(tally, service))) {
                                givenUp.set(true);
                                return;
                            }
                            budget.progress().done(done.incrementAndGet(), total);
                        }
                    }
                });
        budget.checkCancelled();
        return ranked(tallies, givenUp.get(), budget.mostSets());
    }

    private CutSetSink into(PairTally tally, int service) {
        boolean critical = graph.service(service).criticality() == Criticality.CRITICAL;
        int organization = graph.organization(service);
        return new CutSetSink() {
            @Override
            public boolean one(int node) {
                return true;
            }

            @Override
            public boolean two(int node, int other) {
                tally.add(node, other, critical, organization);
                return true;
            }
        };
    }

    private RankedPairs ranked(List<PairTally> tallies, boolean givenUp, int most) {
        var all = new PairTally(Integer.MAX_VALUE);
        tallies.forEach(all::addAll);
        HiddenPair[] pairs = all.pairs(graph);
        Arrays.parallelSort(pairs, RANKING);
        List<HiddenPair> best = Arrays.asList(pairs).subList(0, Math.min(most, pairs.length));
        return new RankedPairs(best, givenUp || all.isFull() || pairs.length > most);
    }

    /** The services that count, by the organization that owns them. */
    private List<int[]> byOrganization(IntPredicate services) {
        int[] sorted = IntStream.range(graph.kindStart(NodeKind.SERVICE), graph.kindEnd(NodeKind.SERVICE))
                .filter(services)
                .boxed()
                .sorted(Comparator.comparingInt(graph::organization))
                .mapToInt(Integer::intValue)
                .toArray();
        List<int[]> groups = new ArrayList<>();
        int end;
        for (int start = 0; start < sorted.length; start = end) {
            end = start + 1;
            while (end < sorted.length && graph.organization(sorted[end]) == graph.organization(sorted[start])) {
                end++;
            }
            groups.add(Arrays.copyOfRange(sorted, start, end));
        }
        return groups;
    }
}
