package org.linchpin.concentration;

import java.util.Arrays;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The Herfindahl-Hirschman Index of a population as it is, and as it would be if some of its organizations named other
 * suppliers. Thread-safe.
 *
 * <p>Exact: an organization's suppliers depend on what its own group names, and on what stands behind that, so the others are
 * added up once. Time of a change: the walks of the organizations that it can concern, and the suppliers of the population.
 */
public final class IndexWhatIf {
    private static final double HHI_OF_ONE_SUPPLIER = 10_000;

    private final ConcentrationAnalysis analysis;
    private final ConcentrationQuery query;
    private final UnitList units;
    private final int[] concerned;
    private final double[] sharesOfOthers;
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
                weight += add(u, Rewiring.NONE, sharesOfOthers);
            }
        }
        weightOfOthers = weight;
    }

    /** The index today, above 0 to 10,000; null if no organization has a supplier. */
    public @Nullable Double today() {
        return after(Rewiring.NONE);
    }

    /** The index if the organizations that are concerned named other suppliers; null if none has one then. */
    public @Nullable Double after(Rewiring rewiring) {
        double[] shares = sharesOfOthers.clone();
        double weight = weightOfOthers;
        for (int u : concerned) {
            weight += add(u, rewiring, shares);
        }
        if (weight == 0) {
            return null;
        }
        double all = weight;
        double squares = Arrays.stream(shares).map(s -> s / all * (s / all)).sum();
        return Math.min(HHI_OF_ONE_SUPPLIER, HHI_OF_ONE_SUPPLIER * squares);
    }

    /** Adds what one organization gives each of its suppliers, and says what it weighs: nothing without a supplier. */
    private double add(int unit, Rewiring rewiring, double[] shares) {
        int[] suppliers = analysis.walk(query, rewiring, units.organization(unit));
        for (int supplier : suppliers) {
            shares[supplier] += units.weight(unit) / suppliers.length;
        }
        return suppliers.length == 0 ? 0 : units.weight(unit);
    }
}
