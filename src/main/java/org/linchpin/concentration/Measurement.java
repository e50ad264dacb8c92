package org.linchpin.concentration;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

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
    private final double[] weights;
    /** What each unit gives each of its suppliers. */
    private final double[] parts;

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
        weights = new double[suppliers.length];
        parts = new double[suppliers.length];
        for (int u = 0; u < suppliers.length; u++) {
            weights[u] = units.weight(u);
            parts[u] = suppliers[u].length == 0 ? 0 : weights[u] / suppliers[u].length;
        }
        weight = sum(weights, supplied().toArray());
    }

    Concentration result() {
        int count = (int) supplied().count();
        int withoutSize = (int) supplied().filter(units::lacksSize).count();
        return Concentration.of(count, units.size() - count, withoutSize, weight, items());
    }

    /** The Herfindahl-Hirschman Index alone: it asks for no fault. */
    @Nullable
    Double index() {
        if (weight == 0) {
            return null;
        }
        double squares = 0;
        for (int[] reached : unitsBySupplier) {
            double share = sum(parts, reached) / weight;
            squares += share * share;
        }
        return Concentration.index(squares);
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
        double share = sum(parts, reached);
        double reach = sum(weights, reached);
        int[] lost = common(reached, down);
        double critical = sum(weights, lost);
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

    /** Those of the units, ascending, that go down; both are in the order of what they stand for. */
    private int[] common(int[] reached, int[] down) {
        int[] both = new int[Math.min(reached.length, down.length)];
        int count = 0;
        for (int r = 0, d = 0; r < reached.length && d < down.length; r++) {
            int unit = units.unit(reached[r]);
            while (d < down.length && down[d] < unit) {
                d++;
            }
            if (d < down.length && down[d] == unit) {
                both[count++] = reached[r];
            }
        }
        return Arrays.copyOf(both, count);
    }

    /** Units are by id, so those of one organization need not lie one after the other. */
    private int organizations(int[] of) {
        return query.unit() == Unit.ORGANIZATION
                ? of.length
                : (int) Arrays.stream(of).map(units::organization).distinct().count();
    }

    /** By Kahan and Babuška, so that equal shares come out equal whatever the units' order. */
    private static double sum(double[] of, int... units) {
        double sum = 0;
        double lost = 0;
        for (int unit : units) {
            double value = of[unit];
            double next = sum + value;
            lost += Math.abs(sum) >= Math.abs(value) ? sum - next + value : value - next + sum;
            sum = next;
        }
        return sum + lost;
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
