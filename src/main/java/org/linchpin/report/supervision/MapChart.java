package org.linchpin.report.supervision;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.linchpin.picture.HeatMap;
import org.linchpin.picture.HeatMapRenderer;
import org.linchpin.report.Words;

/** The picture of a map: the rows and columns with the most organizations. */
final class MapChart {
    private static final HeatMapRenderer RENDERER = new HeatMapRenderer();
    private static final int MOST_ROWS = 30;
    private static final int MOST_COLUMNS = 24;

    private MapChart() {}

    /** Null if there is nothing to show. */
    static @Nullable Chart of(ConcentrationChoice choice, MapFigure figure, List<MapTable.Row> cells) {
        List<String> rows = most(cells, MapTable.Row::row, MOST_ROWS);
        List<String> columns = most(cells, MapTable.Row::column, MOST_COLUMNS);
        Map<String, Map<String, MapTable.Row>> byRow = new HashMap<>();
        cells.forEach(
                cell -> byRow.computeIfAbsent(cell.row(), r -> new HashMap<>()).put(cell.column(), cell));
        MapTable.@Nullable Row deepest = cells.stream()
                .filter(c -> rows.contains(c.row()) && columns.contains(c.column()) && value(figure, c) != null)
                .max(Comparator.comparingDouble((MapTable.Row c) -> orZero(value(figure, c)))
                        .thenComparingInt(c -> c.cell() == null ? 0 : c.cell().organizations())
                        .thenComparing(MapTable.Row::row)
                        .thenComparing(MapTable.Row::column))
                .orElse(null);
        if (deepest == null) {
            return null;
        }
        String finding = "The %s is greatest in %s, %s: %s"
                .formatted(
                        figure.words(),
                        deepest.rowName(),
                        deepest.column(),
                        figure.show(orZero(value(figure, deepest))));
        boolean cut = rows.size() == MOST_ROWS || columns.size() == MOST_COLUMNS;
        String about = "%s, %s: %s. %s%s"
                .formatted(
                        upper(figure.words()),
                        choice.suppliers(),
                        choice.unitWords(),
                        figure.legend(),
                        cut
                                ? " At most %d rows and %d columns with the most organizations are drawn; the table has all."
                                        .formatted(MOST_ROWS, MOST_COLUMNS)
                                : "");
        List<HeatMap.Row> drawn = new ArrayList<>();
        for (String row : rows) {
            Map<String, MapTable.Row> line = byRow.getOrDefault(row, Map.of());
            List<HeatMap.@Nullable Tile> tiles = new ArrayList<>();
            columns.forEach(column -> tiles.add(tile(choice, figure, line.get(column))));
            drawn.add(new HeatMap.Row(line.values().iterator().next().rowName(), null, tiles));
        }
        var map = new HeatMap(finding, about + " The table below has the figures.", columns, drawn);
        return new Chart(finding, about, RENDERER.svg(map, "concentration-map"));
    }

    private static HeatMap.@Nullable Tile tile(
            ConcentrationChoice choice, MapFigure figure, MapTable.@Nullable Row cell) {
        if (cell == null) {
            return null;
        }
        Double value = value(figure, cell);
        if (value == null) {
            return new HeatMap.Tile("–", 0, cell.cell() == null ? "withheld" : "not known", null);
        }
        return new HeatMap.Tile(
                figure.show(value),
                figure.depth(value),
                "%s %s, %s%s"
                        .formatted(
                                figure.words(),
                                figure.show(value),
                                Words.count(
                                        cell.cell() == null ? 0 : cell.cell().organizations(),
                                        "organization",
                                        "organizations"),
                                cell.supplier() == null ? "" : ", first " + cell.supplier()),
                choice.external() ? null : cell.href());
    }

    private static @Nullable Double value(MapFigure figure, MapTable.Row cell) {
        return cell.cell() == null ? null : figure.of(cell.cell());
    }

    private static double orZero(@Nullable Double value) {
        return value == null ? 0 : value;
    }

    /** Those with the most organizations over all their cells, then by name. */
    private static List<String> most(
            List<MapTable.Row> cells, Function<MapTable.Row, String> key, int most) {
        return cells.stream()
                .collect(Collectors.groupingBy(
                        key,
                        Collectors.summingLong(
                                c -> c.cell() == null ? 0 : c.cell().organizations())))
                .entrySet()
                .stream()
                .sorted(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(most)
                .map(Map.Entry::getKey)
                .toList();
    }

    private static String upper(String text) {
        return Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }
}
