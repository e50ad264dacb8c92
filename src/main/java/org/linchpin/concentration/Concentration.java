package org.linchpin.concentration;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How concentrated the suppliers of a population are. The measures are null, and there are no items, where no unit has a
 * supplier or those that have one weigh nothing.
 *
 * @param units units that have a supplier; the measures are about these
 * @param unitsWithoutSuppliers units of the population that are left out because they have none
 * @param unitsWithoutSize of {@code units}, those that weigh nothing because they state no size; 0 where size is not asked for
 * @param weight sum of the weights of {@code units}
 * @param hhi Herfindahl-Hirschman Index, above 0 to 10,000
 * @param cr1 largest share, 0 to 1
 * @param cr3 sum of the three largest shares
 * @param cr4 sum of the four largest shares
 * @param effectiveSuppliers number of suppliers of equal share that would give this index, at least 1
 * @param items by share, then reach, both descending, then id
 */
public record Concentration(
        int units,
        int unitsWithoutSuppliers,
        int unitsWithoutSize,
        double weight,
        @Nullable Double hhi,
        @Nullable Double cr1,
        @Nullable Double cr3,
        @Nullable Double cr4,
        @Nullable Double effectiveSuppliers,
        List<SupplierShare> items) {
    private static final double HHI_OF_ONE_SUPPLIER = 10_000;

    public Concentration {
        items = List.copyOf(items);
    }

    /** With the measures of these items; they are sorted by share, descending. */
    static Concentration of(
            int units, int unitsWithoutSuppliers, int unitsWithoutSize, double weight, List<SupplierShare> items) {
        if (items.isEmpty()) {
            return new Concentration(
                    units, unitsWithoutSuppliers, unitsWithoutSize, weight, null, null, null, null, null, items);
        }
        double squares = items.stream().mapToDouble(i -> i.share() * i.share()).sum();
        double hhi = index(squares);
        return new Concentration(
                units,
                unitsWithoutSuppliers,
                unitsWithoutSize,
                weight,
                hhi,
                ratio(items, 1),
                ratio(items, 3),
                ratio(items, 4),
                HHI_OF_ONE_SUPPLIER / hhi,
                items);
    }

    /** The index of these squared shares, summed; rounding never takes it above that of one supplier. */
    static double index(double squares) {
        return Math.min(HHI_OF_ONE_SUPPLIER, HHI_OF_ONE_SUPPLIER * squares);
    }

    /** The same measures with the first items only. */
    Concentration withFirst(int count) {
        return new Concentration(
                units,
                unitsWithoutSuppliers,
                unitsWithoutSize,
                weight,
                hhi,
                cr1,
                cr3,
                cr4,
                effectiveSuppliers,
                items.subList(0, Math.min(count, items.size())));
    }

    /** Sum of the largest shares; rounding never takes it above 1. */
    private static double ratio(List<SupplierShare> items, int largest) {
        return Math.min(
                1,
                items.stream().limit(largest).mapToDouble(SupplierShare::share).sum());
    }
}
