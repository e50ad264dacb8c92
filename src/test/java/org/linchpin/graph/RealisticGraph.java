package org.linchpin.graph;

import java.time.LocalDate;
import java.util.SplittableRandom;

/**
 * Seeded graphs with the distributions of real ones: few popular vendors and many rare ones, products that need products
 * over up to five tiers with some cycles, organizations with systems that their services share, and redundancy in a fifth of
 * all needs. All names are made up. The same on every machine.
 *
 * <p>Memory: about 150 bytes a dependency row with {@link #rows}, which {@link #project} does without.
 */
public final class RealisticGraph {
    private static final long SEED = 42;
    private static final LocalDate DAY = LocalDate.of(2026, 1, 1);

    private RealisticGraph() {}

    /** The rows, as revision 1. */
    public static Graph rows(GraphSize size, GraphShape shape) {
        var random = new SplittableRandom(SEED);
        var market = new ProductMarket(size.vendors(), random);
        var needs = new RealisticNeeds(size.organizations(), shape, market, random);
        var rows = new RealisticRows(size, market, needs, random);
        rows.addNodes();
        rows.addDependencies();
        return rows.graph();
    }

    /** What {@link DependencyGraph#of} makes of the rows, but without a row behind any need. */
    public static DependencyGraph project(GraphSize size, GraphShape shape) {
        var random = new SplittableRandom(SEED);
        var market = new ProductMarket(size.vendors(), random);
        var needs = new RealisticNeeds(size.organizations(), shape, market, random);
        var rows = new RealisticRows(size, market, needs, random);
        rows.addNodes();
        return RealisticProjection.of(DependencyGraph.of(rows.graph(), DAY), needs);
    }
}
