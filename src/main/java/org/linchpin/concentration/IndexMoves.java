package org.linchpin.concentration;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.linchpin.graph.DependencyGraph;

/**
 * The Herfindahl-Hirschman Index of a population if some of its organizations, the <em>movers</em>, named one product beside what
 * they keep: any product of the category. Thread-safe.
 *
 * <p>Exact: a product leads to further suppliers only for organizations of its vendor's own group. So a mover's suppliers are
 * those that it keeps and the product's, and only movers that keep this one anyway, or are of that group, need a look of their
 * own. Time: once a walk from each organization concerned; then, for a product, the suppliers of those movers, and a walk from
 * each of the group. Memory: 4 bytes a supplier that a mover keeps, 24 a node.
 */
public final class IndexMoves {
    private final DependencyGraph graph;
    private final SupplierMap map;
    private final ConcentrationAnalysis analysis;
    private final ConcentrationQuery query;
    private final UnitList units;
    private final Rewiring kept;
    /** By supplier, what it is given if each mover gains a supplier that it does not keep. */
    private final double[] shares;
    /** What that supplier is given by all movers. */
    private final double gain;

    private final double squares;
    private final double weight;
    /** Organizations with a supplier. */
    private final int supplied;
    /** The movers, as units. */
    private final int[] movers;
    /** By mover, the suppliers that it keeps. */
    private final int[][] suppliers;
    /** By supplier, the movers that keep it. */
    private final int[][] keepers;
    /** By ultimate parent, the movers of its group. */
    private final int[][] group;

    /**
     * @param others shares that the organizations give that are not concerned
     * @param concerned the organizations, as units, among which are the movers
     * @param kept what a node names that would name the product too; null for other nodes
     */
    IndexMoves(
            DependencyGraph graph,
            SupplierMap map,
            ConcentrationAnalysis analysis,
            ConcentrationQuery query,
            UnitList units,
            GivenShares others,
            int[] concerned,
            Rewiring kept) {
        this.graph = graph;
        this.map = map;
        this.analysis = analysis;
        this.query = query;
        this.units = units;
        this.kept = kept;
        int[][] all = new int[concerned.length][];
        boolean[] moves = new boolean[concerned.length];
        IntStream.range(0, concerned.length).parallel().forEach(i -> {
            var watched = new Watched(kept);
            all[i] = analysis.walk(query, watched, units.organization(concerned[i]));
            moves[i] = watched.met;
        });
        GivenShares given = others.copy();
        double gained = 0;
        for (int i = 0; i < concerned.length; i++) {
            double part = given.add(all[i], units.weight(concerned[i]), moves[i] ? 1 : 0);
            gained += moves[i] ? part : 0;
        }
        gain = gained;
        shares = given.shares;
        squares = given.squares();
        weight = given.weight;
        supplied = given.supplied;
        int[] moving =
                IntStream.range(0, concerned.length).filter(i -> moves[i]).toArray();
        movers = IntStream.of(moving).map(i -> concerned[i]).toArray();
        suppliers = IntStream.of(moving).mapToObj(i -> all[i]).toArray(int[][]::new);
        keepers = Measurement.transpose(suppliers, 0, shares.length);
        group = Measurement.transpose(
                IntStream.of(movers)
                        .mapToObj(u -> new int[] {graph.ultimateOrganization(units.organization(u))})
                        .toArray(int[][]::new),
                0,
                graph.organizations().size());
    }

    /**
     * The index if the movers named this product, above 0 to 10,000; null if no organization has a supplier then.
     *
     * @param product node of a product of the category
     */
    public @Nullable Double with(int product) {
        int supplier = map.ofProduct(product, query.level(), query.basis());
        Map<Integer, Double> change = new TreeMap<>();
        change.put(supplier, gain);
        double weightThen = weight;
        int suppliedThen = supplied;
        int top = map.organizationGroup(graph.vendorOf(product));
        var own = new BitSet();
        for (int mover : top == DependencyGraph.NONE ? new int[0] : group[top]) {
            own.set(mover);
            takeBack(change, mover, supplier);
            int[] then = analysis.walk(query, node -> with(product, node), units.organization(movers[mover]));
            give(change, mover, then);
            if (then.length == 0) {
                weightThen -= units.weight(movers[mover]);
                suppliedThen--;
            }
        }
        for (int mover : keepers[supplier]) {
            if (!own.get(mover)) {
                takeBack(change, mover, supplier);
                give(change, mover, suppliers[mover]);
            }
        }
        if (suppliedThen == 0 || weightThen <= 0) {
            return null;
        }
        double sum = squares;
        for (var part : change.entrySet()) {
            // (s + p)² = s² + p (2 s + p)
            sum += part.getValue() * (2 * shares[part.getKey()] + part.getValue());
        }
        return Concentration.index(sum / weightThen / weightThen);
    }

    /** What the mover gives if it gains a supplier. */
    private void takeBack(Map<Integer, Double> change, int mover, int gained) {
        double part = units.weight(movers[mover]) / (suppliers[mover].length + 1);
        change.merge(gained, -part, Double::sum);
        for (int supplier : suppliers[mover]) {
            change.merge(supplier, -part, Double::sum);
        }
    }

    private void give(Map<Integer, Double> change, int mover, int[] its) {
        for (int supplier : its) {
            change.merge(supplier, units.weight(movers[mover]) / its.length, Double::sum);
        }
    }

    private int @Nullable [] with(int product, int node) {
        int[] others = kept.named(node);
        if (others == null) {
            return null;
        }
        int[] all = Arrays.copyOf(others, others.length + 1);
        all[others.length] = product;
        return all;
    }

    /** Tells whether a walk came to a node that would name the product. */
    private static final class Watched implements Rewiring {
        private final Rewiring kept;
        private boolean met;

        Watched(Rewiring kept) {
            this.kept = kept;
        }

        @Override
        public int @Nullable [] named(int node) {
            int[] others = kept.named(node);
            met |= others != null;
            return others;
        }
    }
}
