package org.linchpin.concentration;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/** Adds up the shares of one population. Used once. */
final class Measurement {
    private final SupplierMap map;
    private final SupplierFaults faults;
    private final ConcentrationQuery query;
    private final UnitList units;
    /** By unit its suppliers, ascending. */
    private final int[][] suppliers;

    /** The first supplier that anyone has; suppliers of one level lie close together. */
    private final int first;

    private final int[][] unitsBySupplier;
    private final double weight;

    Measurement(SupplierMap map, SupplierFaults faults, ConcentrationQuery query, UnitList units, int[][] suppliers) {
        this.map = map;
        this.faults = faults;
        this.query = query;
        this.units = units;
        this.suppliers = suppliers;
        first = Arrays.stream(suppliers)
                .filter(s -> s.length > 0)
                .mapToInt(s -> s[0])
                .min()
                .orElse(0);
        int last = Arrays.stream(suppliers)
                .filter(s -> s.length > 0)
                .mapToInt(s -> s[s.length - 1])
                .max()
                .orElse(-1);
        unitsBySupplier = transpose(suppliers, first, last + 1 - first);
        weight = supplied().mapToDouble(units::weight).sum();
    }

    Concentration result() {
        int count = (int) supplied().count();
        int withoutSize = (int) supplied().filter(units::lacksSize).count();
        return Concentration.of(count, units.size() - count, withoutSize, weight, items());
    }

    private List<SupplierShare> items() {
        if (weight == 0) {
            return List.of();
        }
        return IntStream.range(0, unitsBySupplier.length)
                .parallel()
                .filter(index -> unitsBySupplier[index].length > 0)
                .mapToObj(index -> item(first + index))
                .sorted(Comparator.comparingDouble((SupplierShare s) -> -s.share())
                        .thenComparingDouble(s -> -s.reach())
                        .thenComparing(SupplierShare::id))
                .toList();
    }

    private SupplierShare item(int supplier) {
        int[] down = supplier == map.unknown() ? new int[0] : faults.unitsDown(supplier, query.unit());
        int[] reached = unitsBySupplier[supplier - first];
        // compensated sums, so that equal shares come out equal whatever the units' order
        double share = sum(reached, u -> units.weight(u) / suppliers[u].length);
        double reach = sum(reached, units::weight);
        int[] lost = Arrays.stream(reached)
                .filter(u -> Arrays.binarySearch(down, units.unit(u)) >= 0)
                .toArray();
        double critical = sum(lost, units::weight);
        Supplier named = map.supplier(supplier);
        return new SupplierShare(
                named.id(),
                named.kind(),
                named.name(),
                share / weight,
                reach / weight,
                Math.min(reach, critical) / weight,
                reached.length,
                lost.length,
                organizations(reached),
                organizations(lost));
    }

    /** Units are by id, so those of one organization need not lie one after the other. */
    private int organizations(int[] of) {
        return query.unit() == Unit.ORGANIZATION
                ? of.length
                : (int) Arrays.stream(of).map(units::organization).distinct().count();
    }

    private static double sum(int[] units, IntToDoubleFunction of) {
        return Arrays.stream(units).mapToDouble(of).sum();
    }

    /** The units that have a supplier. */
    private IntStream supplied() {
        return IntStream.range(0, units.size()).filter(u -> suppliers[u].length > 0);
    }

    /**
     * By column the rows that name it, ascending; columns that nobody names share one array.
     *
     * @param first the lowest column
     */
    static int[][] transpose(int[][] rows, int first, int columns) {
        int[] size = new int[columns];
        for (int[] row : rows) {
            for (int column : row) {
                size[column - first]++;
            }
        }
        int[] none = {};
        int[][] transposed = new int[columns][];
        for (int column = 0; column < columns; column++) {
            transposed[column] = size[column] == 0 ? none : new int[size[column]];
        }
        for (int r = rows.length - 1; r >= 0; r--) {
            for (int column : rows[r]) {
                transposed[column - first][--size[column - first]] = r;
            }
        }
        return transposed;
    }
}
