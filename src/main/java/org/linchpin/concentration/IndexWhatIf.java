package org.linchpin.concentration;

import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The Herfindahl-Hirschman Index of a population as it is, and as it would be if some of its organizations named other
 * suppliers. Thread-safe.
 *
 * <p>Exact: an organization's suppliers depend on what its own group names, and on what stands behind that, so the others are
 * added up once. Time of a change: the walks of the organizations that it can concern, and their suppliers.
 */
public final class IndexWhatIf {
    private final ConcentrationAnalysis analysis;
    private final ConcentrationQuery query;
    private final UnitList units;
    private final int[] concerned;
    private final double[] sharesOfOthers;
    /** Of the shares of the others, the sum. */
    private final double squaresOfOthers;

    private final double weightOfOthers;

    /**
     * @param query of organizations, direct suppliers
     * @param concerned the organizations, by index, whose suppliers a change can touch
     */
    IndexWhatIf(
            ConcentrationAnalysis analysis,
            ConcentrationQuery query,
            int suppliers,
            UnitList units,
            IntPredicate concerned) {
        if (query.unit() != Unit.ORGANIZATION || query.depth() != Depth.DIRECT) {
            throw new ConcentrationQueryException(
                    "what a change does to an index is told of organizations and their direct suppliers.\nMaybe depth=direct.");
        }
        this.analysis = analysis;
        this.query = query;
        this.units = units;
        this.concerned = IntStream.range(0, units.size())
                .filter(u -> concerned.test(units.organization(u)))
                .toArray();
        sharesOfOthers = new double[suppliers];
        double weight = 0;
        for (int u = 0; u < units.size(); u++) {
            if (!concerned.test(units.organization(u))) {
                weight += add(u);
            }
        }
        weightOfOthers = weight;
        squaresOfOthers = Arrays.stream(sharesOfOthers).map(s -> s * s).sum();
    }

    /** The index today, above 0 to 10,000; null if no organization has a supplier. */
    public @Nullable Double today() {
        return after(Rewiring.NONE);
    }

    /** The index if the organizations that are concerned named other suppliers; null if none has one then. */
    public @Nullable Double after(Rewiring rewiring) {
        Map<Integer, Double> given = new TreeMap<>();
        double weight = weightOfOthers;
        for (int u : concerned) {
            int[] suppliers = analysis.walk(query, rewiring, units.organization(u));
            for (int supplier : suppliers) {
                given.merge(supplier, units.weight(u) / suppliers.length, Double::sum);
            }
            weight += suppliers.length == 0 ? 0 : units.weight(u);
        }
        if (weight == 0) {
            return null;
        }
        double squares = squaresOfOthers;
        for (var part : given.entrySet()) {
            // (s + p)² = s² + p (2 s + p)
            squares += part.getValue() * (2 * sharesOfOthers[part.getKey()] + part.getValue());
        }
        return Concentration.index(squares / weight / weight);
    }

    /** Adds what one of the others gives each of its suppliers, and says what it weighs: nothing without a supplier. */
    private double add(int unit) {
        int[] suppliers = analysis.walk(query, Rewiring.NONE, units.organization(unit));
        for (int supplier : suppliers) {
            sharesOfOthers[supplier] += units.weight(unit) / suppliers.length;
        }
        return suppliers.length == 0 ? 0 : units.weight(unit);
    }
}
