package org.linchpin.concentration;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.linchpin.graph.DependencyGraph;
import org.linchpin.graph.NodeKind;
import org.linchpin.graph.Organization;

/**
 * Measures a matrix, one row after the other, so that the products of one population are in memory at a time. O(walks of all units +
 * products named by each).
 */
final class MapMeasurement {
    private final DependencyGraph graph;
    private final SupplierMap map;
    private final ConcentrationQuery query;
    private final Function<Organization, String> rowOf;
    private final BiFunction<ConcentrationQuery, UnitList, int[][]> walks;
    private final SupplierFaults nothingFails;
    /** By product, from the first on, the index of its category. */
    private final int[] categoryOf;

    private final List<String> categories;

    MapMeasurement(
            DependencyGraph graph,
            SupplierMap map,
            ConcentrationQuery query,
            Function<Organization, String> rowOf,
            BiFunction<ConcentrationQuery, UnitList, int[][]> walks) {
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
        Map<String, Integer> index =
                IntStream.range(0, categories.size()).boxed().collect(Collectors.toMap(categories::get, i -> i));
        categoryOf = graph.rows().products().stream()
                .mapToInt(p -> index.getOrDefault(p.category(), -1))
                .toArray();
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
        int[][] products = walks.apply(query.withLevel(Level.PRODUCT), units);
        int[][][] byCategory = new int[categories.size()][products.length][];
        for (int u = 0; u < products.length; u++) {
            split(products[u], byCategory, u);
        }
        SortedMap<String, ConcentrationMap.Cell> line = new TreeMap<>();
        for (int c = 0; c < categories.size(); c++) {
            int[][] suppliers = byCategory[c];
            int named = (int) Arrays.stream(suppliers).filter(s -> s.length > 0).count();
            if (named > 0) {
                line.put(categories.get(c), cell(units, suppliers));
            }
        }
        return line;
    }

    /** The suppliers that a unit's products stand for, by their category. */
    private void split(int[] products, int[][][] byCategory, int unit) {
        int first = graph.kindStart(NodeKind.PRODUCT);
        int[] size = new int[byCategory.length];
        for (int product : products) {
            size[categoryOf[product - first]]++;
        }
        for (int c = 0; c < size.length; c++) {
            byCategory[c][unit] = new int[size[c]];
        }
        for (int product : products) {
            int c = categoryOf[product - first];
            byCategory[c][unit][--size[c]] = map.ofProduct(product, query.level(), query.basis());
        }
        for (int[][] category : byCategory) {
            category[unit] = Arrays.stream(category[unit]).sorted().distinct().toArray();
        }
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
