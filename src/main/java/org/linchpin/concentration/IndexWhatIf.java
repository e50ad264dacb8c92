package org.linchpin.concentration;

import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.linchpin.graph.DependencyGraph;

/**
 * The Herfindahl-Hirschman Index of a population as it is, and as it would be if some of its organizations named other
 * suppliers. Thread-safe.
 *
 * <p>Exact: an organization's suppliers depend on what its own group names, and on what stands behind that, so the others are
 * added up once.
 */
public final class IndexWhatIf {
    private final DependencyGraph graph;
    private final SupplierMap map;
    private final ConcentrationAnalysis analysis;
    private final ConcentrationQuery query;
    private final UnitList units;
    private final int[] concerned;
    private final GivenShares others;

    /**
     * @param query of organizations, direct suppliers
     * @param concerned the organizations, by index, whose suppliers a change can touch
     */
    IndexWhatIf(
            DependencyGraph graph,
            SupplierMap map,
            ConcentrationAnalysis analysis,
            ConcentrationQuery query,
            IntPredicate concerned) {
        if (query.unit() != Unit.ORGANIZATION || query.depth() != Depth.DIRECT) {
            throw new ConcentrationQueryException(
                    "what a change does to an index is told of organizations and their direct suppliers.\nMaybe depth=direct.");
        }
        this.graph = graph;
        this.map = map;
        this.analysis = analysis;
        this.query = query;
        units = new UnitList(graph, query);
        this.concerned = IntStream.range(0, units.size())
                .filter(u -> concerned.test(units.organization(u)))
                .toArray();
        others = new GivenShares(map.unknown() + 1);
        IntStream.range(0, units.size())
                .filter(u -> !concerned.test(units.organization(u)))
                .forEach(u -> add(others, u));
    }

    /** The index today, above 0 to 10,000; null if no organization has a supplier. */
    public @Nullable Double today() {
        GivenShares all = others.copy();
        IntStream.of(concerned).forEach(u -> add(all, u));
        return all.index();
    }

    /**
     * What it would be if some nodes named a product more.
     *
     * @param kept what each of them names besides; null for other nodes
     */
    public IndexMoves moves(Rewiring kept) {
        return new IndexMoves(graph, map, analysis, query, units, others, concerned, kept);
    }

    private void add(GivenShares shares, int unit) {
        shares.add(analysis.walk(query, Rewiring.NONE, units.organization(unit)), units.weight(unit), 0);
    }
}
