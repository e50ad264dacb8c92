package org.linchpin.report.procurement;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.linchpin.concentration.Basis;
import org.linchpin.concentration.Depth;
import org.linchpin.graph.Graph;
import org.linchpin.picture.HeatMap;
import org.linchpin.picture.HeatMapRenderer;
import org.linchpin.platform.table.TableColumn;
import org.linchpin.platform.table.TableDefinition;
import org.linchpin.procurement.JurisdictionMatrix;
import org.linchpin.procurement.ProcurementNotice;
import org.linchpin.report.Links;
import org.linchpin.report.Phrases;
import org.linchpin.report.Words;

/**
 * Which countries a sector hangs on, by the country of its organizations.
 *
 * @param svg our own markup; empty where no organization has a supplier
 * @param folded supplier countries that the picture leaves to the table; 0: none
 */
public record MatrixReport(String lead, String svg, int folded) {
    private static final HeatMapRenderer RENDERER = new HeatMapRenderer();

    /** Columns that fit on a page. */
    private static final int MOST_COLUMNS = 14;

    private static final int MOST_ROWS = 40;

    static final TableDefinition<JurisdictionMatrix.Cell> TABLE = new TableDefinition<>(
                    "matrix",
                    "Organizations by country, and the countries of their suppliers",
                    "pairs of countries or territories",
                    "",
                    "No organization of this sector has a supplier, among the dependencies known.",
                    List.of(
                            TableColumn.<JurisdictionMatrix.Cell>text(
                                            "organization_country",
                                            "Organization’s country or territory",
                                            JurisdictionMatrix.Cell::organizationCountry)
                                    .shownAs(c -> Words.country(c.organizationCountry())),
                            TableColumn.<JurisdictionMatrix.Cell>text(
                                            "supplier_country",
                                            "Supplier’s country or territory",
                                            JurisdictionMatrix.Cell::supplierCountry)
                                    .shownAs(c -> Words.country(c.supplierCountry()))
                                    .link(c -> fault(c.supplierCountry())),
                            TableColumn.number(
                                    "organizations",
                                    "Organizations with suppliers",
                                    JurisdictionMatrix.Cell::organizations),
                            TableColumn.number("users", "With one of that country", JurisdictionMatrix.Cell::users),
                            TableColumn.share("reach", "Share of organizations", JurisdictionMatrix.Cell::reach),
                            TableColumn.<JurisdictionMatrix.Cell>share(
                                            "share", "Share of suppliers", JurisdictionMatrix.Cell::share)
                                    .help("Each organization counts alike, and each country of its suppliers alike."),
                            TableColumn.<JurisdictionMatrix.Cell>number(
                                            "stopped", "A withdrawal would stop", JurisdictionMatrix.Cell::stopped)
                                    .help(
                                            "Organizations of which a critical service would go down if suppliers under that"
                                                    + " jurisdiction stopped supplying. A withdrawal concerns everyone else.")))
            .withNote(ProcurementNotice.TEXT);

    static MatrixReport of(JurisdictionMatrix matrix, Basis basis, Depth depth) {
        if (matrix.cells().isEmpty()) {
            return new MatrixReport(
                    "No organization of this sector has a supplier, among the dependencies known.", "", 0);
        }
        List<String> columns = columns(matrix);
        int folded = Math.max(0, columns.size() - MOST_COLUMNS);
        List<String> shown = columns.stream().limit(MOST_COLUMNS).sorted().toList();
        return new MatrixReport(lead(matrix, basis, depth), RENDERER.svg(map(matrix, shown), "matrix"), folded);
    }

    private static String lead(JurisdictionMatrix matrix, Basis basis, Depth depth) {
        long rows = matrix.cells().stream()
                .map(JurisdictionMatrix.Cell::organizationCountry)
                .distinct()
                .count();
        Map<String, Integer> stopped = new TreeMap<>();
        matrix.cells().forEach(c -> stopped.merge(c.supplierCountry(), c.stopped(), Integer::sum));
        long able = stopped.values().stream().filter(n -> n > 0).count();
        return ("The organizations of this sector, in %s, have suppliers of %s, told by %s, %s. The withdrawal of suppliers under"
                        + " one jurisdiction would stop a critical service somewhere else for %s of these.")
                .formatted(
                        Words.count(rows, "country or territory", "countries or territories"),
                        Words.count(columns(matrix).size(), "country or territory", "countries or territories"),
                        basis.text(),
                        depth == Depth.DIRECT ? "named directly" : "over any number of tiers",
                        able == 0 ? "none" : Phrases.number(able));
    }

    /** Supplier countries, those that most organizations have first. */
    private static List<String> columns(JurisdictionMatrix matrix) {
        Map<String, Integer> users = matrix.cells().stream()
                .collect(Collectors.groupingBy(
                        JurisdictionMatrix.Cell::supplierCountry,
                        TreeMap::new,
                        Collectors.summingInt(JurisdictionMatrix.Cell::users)));
        return users.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .toList();
    }

    private static HeatMap map(JurisdictionMatrix matrix, List<String> columns) {
        Map<String, Map<String, JurisdictionMatrix.Cell>> rows = new TreeMap<>();
        matrix.cells()
                .forEach(cell -> rows.computeIfAbsent(cell.organizationCountry(), c -> new TreeMap<>())
                        .put(cell.supplierCountry(), cell));
        return new HeatMap(
                "Share of the organizations of a country or territory that have a supplier of another",
                "Rows are countries of organizations, columns of suppliers. The table below has the figures.",
                columns.stream().map(Words::country).toList(),
                rows.entrySet().stream()
                        .limit(MOST_ROWS)
                        .map(row -> new HeatMap.Row(Words.country(row.getKey()), null, tiles(row.getValue(), columns)))
                        .toList());
    }

    private static List<HeatMap.@Nullable Tile> tiles(Map<String, JurisdictionMatrix.Cell> row, List<String> columns) {
        List<HeatMap.@Nullable Tile> tiles = new ArrayList<>();
        for (String column : columns) {
            JurisdictionMatrix.Cell cell = row.get(column);
            tiles.add(
                    cell == null
                            ? null
                            : new HeatMap.Tile(
                                    Math.round(100 * cell.reach()) + " %",
                                    (int) Math.round(cell.reach() * HeatMap.Tile.DEEPEST),
                                    "%s of %s in %s have a supplier of %s; its withdrawal would stop a critical service of %s"
                                            .formatted(
                                                    Words.number(cell.users()),
                                                    Words.count(cell.organizations(), "organization", "organizations"),
                                                    Words.country(cell.organizationCountry()),
                                                    Words.country(column),
                                                    Words.number(cell.stopped())),
                                    fault(column)));
        }
        return tiles;
    }

    private static @Nullable String fault(String country) {
        return country.equals(Graph.UNKNOWN_COUNTRY) ? null : Links.fault(country);
    }
}
