package org.linchpin.fault;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.LongConsumer;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.linchpin.graph.DependencyGraph;
import org.linchpin.graph.FaultMode;
import org.linchpin.graph.Ints;
import org.linchpin.graph.NodeKind;

/**
 * Finds the minimal cut sets of a service: sets of nodes whose joint fault takes it down while none of their proper subsets
 * does, in an outage that does not end. Thread-safe.
 *
 * <p>A set that holds a country is judged in mode {@link FaultMode#LOSS}; a country is no fault for the services of its own
 * organizations. A set of one node is a single point of failure.
 *
 * <p>Exact: only what the service needs, over any number of tiers, can take it down, so its cone is the whole system. There
 * all single faults run side by side, and each fault is added to all others that do not suffice alone: what then falls is
 * each pair, and no other. Redundancy is what makes pairs, so what fails in series is contracted first. Time and space as
 * {@link ConeSearch} says: milliseconds for a cone of hundreds of nodes, seconds for tens of thousands.
 */
public final class MinimalCutSets {
    private final DependencyGraph graph;
    private final Withdrawal withdrawal;

    public MinimalCutSets(DependencyGraph graph) {
        this.graph = graph;
        withdrawal = new Withdrawal(graph);
    }

    /**
     * All minimal cut sets of a service up to an order. Which sets are there if the budget does not suffice for all is not
     * defined.
     *
     * @param kinds of the nodes that may be in a set
     * @param mode of the sets without a country
     * @param order 1 or 2
     * @throws RunCancelledException if the budget's progress says so
     */
    public CutSets of(int service, Set<NodeKind> kinds, FaultMode mode, int order, SearchBudget budget) {
        if (service < graph.kindStart(NodeKind.SERVICE) || service >= graph.nodeCount()) {
            throw new IllegalArgumentException("node %d is no service; services are %d to %d"
                    .formatted(service, graph.kindStart(NodeKind.SERVICE), graph.nodeCount() - 1));
        }
        if (order < 1 || order > 2) {
            throw new IllegalArgumentException("cut sets are found up to order 1 or 2, but order is " + order);
        }
        BooleanSupplier exhausted = budget.start();
        Set<NodeKind> ofKind = kinds.isEmpty() ? Set.of() : EnumSet.copyOf(kinds);
        var search = new CutSetSearch(graph, withdrawal, mode, n -> ofKind.contains(graph.kind(n)));
        var found = new Collected(budget.mostSets());
        boolean complete = search.search(service, order, exhausted, found);
        budget.checkCancelled();
        return new CutSets(found.sorted(graph), order, !complete);
    }

    /** Keeps sets up to a number. */
    private static final class Collected implements CutSetSink {
        private final int most;
        private final Ints ones = new Ints();
        private final Ints twos = new Ints();

        Collected(int most) {
            this.most = most;
        }

        @Override
        public boolean one(int node) {
            if (isFull()) {
                return false;
            }
            ones.add(node);
            return true;
        }

        @Override
        public boolean two(int node, int other) {
            if (isFull()) {
                return false;
            }
            twos.add(node);
            twos.add(other);
            return true;
        }

        private boolean isFull() {
            return ones.size() + twos.size() / 2 == most;
        }

        List<List<Integer>> sorted(DependencyGraph graph) {
            List<List<Integer>> sets = new ArrayList<>();
            Arrays.stream(ones.toArray())
                    .boxed()
                    .sorted(Comparator.comparing(graph::id))
                    .forEach(node -> sets.add(List.of(node)));
            var order = new IdOrder(graph, Arrays.stream(twos.toArray()));
            LongConsumer add = pair -> sets.add(List.of(order.first(pair), order.second(pair)));
            pairs(order).sorted().forEach(add);
            return sets;
        }

        private LongStream pairs(IdOrder order) {
            return IntStream.range(0, twos.size() / 2).mapToLong(i -> order.pair(twos.get(2 * i), twos.get(2 * i + 1)));
        }
    }
}
