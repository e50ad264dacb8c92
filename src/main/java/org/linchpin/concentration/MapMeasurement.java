package org.linchpin.concentration;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.linchpin.graph.DependencyGraph;
import org.linchpin.graph.Organization;

/**
 * Measures a matrix, one row after the other, so that the products of one population are in memory at a time. O(walks of all units +
 * suppliers of each).
 */
final class MapMeasurement {
    private static final int[] NONE = {};

    private final DependencyGraph graph;
    private final SupplierMap map;
    private final ConcentrationQuery query;
    private final Function<Organization, String> rowOf;
    private final Walks walks;
    private final SupplierFaults nothingFails;
    private final List<String> categories;
    /** By slot the supplier; slots of one category lie together. */
    private final int[] supplierOf;

    private final int[] firstSlot;
    private final Counting counting;

    /** Finds the slots of each unit, ascending. */
    interface Walks {
        int[][] slots(ConcentrationQuery query, Counting counting, UnitList units);
    }

    MapMeasurement(
            DependencyGraph graph,
            SupplierMap map,
            ConcentrationQuery query,
            Function<Organization, String> rowOf,
            Walks walks) {
        this.graph = graph;
        this.map = map;
        this.query = query.withCategory(null);
        this.rowOf = rowOf;
        this.walks = walks;
        nothingFails = new SupplierFaults(graph, supplier -> new int[0]);
        categories = graph.rows().products().stream()
                .map(p -> p.category())
                .distinct()
                .sorted()
                .toList();
        supplierOf = new int[graph.rows().products().size()];
        firstSlot = new int[categories.size() + 1];
        counting = Counting.byCategory(graph, map, query, categories, supplierOf, firstSlot);
    }

    ConcentrationMap result() {
        SortedMap<String, SortedMap<String, ConcentrationMap.Cell>> cells = new TreeMap<>();
        var units = new UnitList(graph, query);
        Map<String, int[]> unitsByRow = unitsByRow(units);
        for (var row : unitsByRow.entrySet()) {
            cells.put(row.getKey(), line(units.only(row.getValue())));
        }
        var columns = new TreeSet<String>();
        cells.values().forEach(line -> columns.addAll(line.keySet()));
        return new ConcentrationMap(List.copyOf(unitsByRow.keySet()), List.copyOf(columns), cells);
    }

    private Map<String, int[]> unitsByRow(UnitList units) {
        return IntStream.range(0, units.size())
                .boxed()
                .collect(Collectors.groupingBy(
                        u -> rowOf.apply(graph.organizations().get(units.organization(u))),
                        TreeMap::new,
                        Collectors.collectingAndThen(Collectors.toList(), MapMeasurement::ints)));
    }

    private SortedMap<String, ConcentrationMap.Cell> line(UnitList units) {
        int[][] slots = walks.slots(query, counting, units);
        int[] next = new int[slots.length];
        SortedMap<String, ConcentrationMap.Cell> line = new TreeMap<>();
        for (int c = 0; c < categories.size(); c++) {
            int[][] suppliers = suppliers(slots, next, firstSlot[c + 1]);
            if (Arrays.stream(suppliers).anyMatch(s -> s.length > 0)) {
                line.put(categories.get(c), cell(units, suppliers));
            }
        }
        return line;
    }

    /** By unit the suppliers of its next slots, up to one. */
    private int[][] suppliers(int[][] slots, int[] next, int end) {
        int[][] suppliers = new int[slots.length][];
        for (int u = 0; u < suppliers.length; u++) {
            int from = next[u];
            while (next[u] < slots[u].length && slots[u][next[u]] < end) {
                next[u]++;
            }
            suppliers[u] = from == next[u] ? NONE : new int[next[u] - from];
            for (int i = from; i < next[u]; i++) {
                suppliers[u][i - from] = supplierOf[slots[u][i]];
            }
        }
        return suppliers;
    }

    private ConcentrationMap.Cell cell(UnitList units, int[][] suppliers) {
        Concentration all = new Measurement(map, nothingFails, query, units, suppliers).result();
        var organizations = new BitSet();
        for (int u = 0; u < suppliers.length; u++) {
            if (suppliers[u].length > 0) {
                organizations.set(units.organization(u));
            }
        }
        return new ConcentrationMap.Cell(
                all.units(),
                organizations.cardinality(),
                all.withFirst(ConcentrationMap.Cell.ITEMS),
                all.items().size());
    }

    private static int[] ints(Collection<Integer> numbers) {
        return numbers.stream().mapToInt(Integer::intValue).toArray();
    }
}
