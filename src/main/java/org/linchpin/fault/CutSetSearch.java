package org.linchpin.fault;

import java.util.BitSet;
import java.util.function.BooleanSupplier;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.linchpin.graph.DependencyGraph;
import org.linchpin.graph.FaultMode;
import org.linchpin.graph.NodeKind;

/**
 * Finds the minimal cut sets of one service after another. Scratch memory of one thread.
 *
 * <p>A set that holds a country is judged in mode loss, every other in the mode asked for; so there are two searches. Of the
 * second, a set is minimal unless one of its nodes suffices alone, each judged in its own mode. A need that is hard in mode
 * loss is hard in both, so whatever a loss takes down, a malfunction takes down too.
 */
final class CutSetSearch {
    private final DependencyGraph graph;
    private final Withdrawal withdrawal;
    private final FaultMode mode;
    private final IntPredicate faults;
    private final boolean anyCountry;
    private final boolean anyOther;
    private final ConeBuilder cones;
    /** The nodes that take the service down alone, each in its own mode. */
    private final BitSet alone = new BitSet();

    /**
     * @param mode of all sets without a country
     * @param faults the nodes that may be in a set
     */
    CutSetSearch(DependencyGraph graph, Withdrawal withdrawal, FaultMode mode, IntPredicate faults) {
        this.graph = graph;
        this.withdrawal = withdrawal;
        this.mode = mode;
        this.faults = faults;
        int countries = graph.kindEnd(NodeKind.COUNTRY);
        anyCountry = IntStream.range(0, countries).anyMatch(faults);
        anyOther = IntStream.range(countries, graph.nodeCount()).anyMatch(faults);
        cones = new ConeBuilder(graph);
    }

    /**
     * Finds all minimal cut sets of a service up to that order.
     *
     * @param order 1 or 2
     * @return whether these are all; false if the search was ended
     */
    boolean search(int service, int order, BooleanSupplier exhausted, CutSetSink found) {
        alone.clear();
        IntPredicate others = n -> !isCountry(n) && faults.test(n);
        IntPredicate countries = n -> isCountry(n) && faults.test(n) && !withdrawal.leavesOut(n, service);
        return !exhausted.getAsBoolean()
                && (!anyOther || search(cones.build(service, mode), order, others, others, exhausted, found))
                && (!anyCountry
                        || search(
                                cones.build(service, FaultMode.LOSS),
                                order,
                                countries,
                                countries.or(others),
                                exhausted,
                                found));
    }

    private boolean search(
            Cone cone, int order, IntPredicate leads, IntPredicate all, BooleanSupplier exhausted, CutSetSink found) {
        var search = new ConeSearch(cone, leads, exhausted, new CutSetSink() {
            @Override
            public boolean one(int node) {
                alone.set(node);
                return found.one(node);
            }

            @Override
            public boolean two(int node, int other) {
                return found.two(node, other);
            }
        });
        return search.ones() && (order == 1 || search.twos(n -> all.test(n) && !alone.get(n)));
    }

    private boolean isCountry(int node) {
        return node < graph.kindEnd(NodeKind.COUNTRY);
    }
}
