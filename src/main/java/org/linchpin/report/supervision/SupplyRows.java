package org.linchpin.report.supervision;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.linchpin.analysis.Analysis;
import org.linchpin.concentration.Basis;
import org.linchpin.concentration.CellSuppression;
import org.linchpin.concentration.ConcentrationQuery;
import org.linchpin.concentration.Population;
import org.linchpin.concentration.SupplierShare;
import org.linchpin.graph.Organization;
import org.linchpin.picture.HeatMap;
import org.linchpin.picture.HeatMapRenderer;
import org.linchpin.platform.table.TableColumn;
import org.linchpin.platform.table.TableDefinition;
import org.linchpin.report.Links;
import org.linchpin.report.Phrases;
import org.linchpin.report.Words;

/** From which countries sectors are supplied, by owner, seat and place. */
final class SupplyRows {
    private static final HeatMapRenderer RENDERER = new HeatMapRenderer();
    private static final int MOST_ROWS = 30;
    private static final int MOST_COLUMNS = 20;

    private SupplyRows() {}

    /**
     * One country of supply of one sector.
     *
     * @param by basis; absent where nobody is supplied from there by that basis
     */
    record Row(
            ConcentrationChoice choice,
            String sector,
            String country,
            Map<Basis, SupplierShare> by,
            boolean... withheld) {
        @Nullable
        Double share(Basis basis) {
            SupplierShare found = by.get(basis);
            return hides(basis) ? null : found == null ? 0 : Double.valueOf(found.share());
        }

        @Nullable
        Double reach(Basis basis) {
            SupplierShare found = by.get(basis);
            return hides(basis) ? null : found == null ? 0 : Double.valueOf(found.reach());
        }

        private boolean hides(Basis basis) {
            return withheld.length > 0 && withheld[basis.ordinal()];
        }

        int organizations(Basis basis) {
            SupplierShare found = by.get(basis);
            return found == null ? 0 : found.organizations();
        }

        @Nullable
        String dependants(Basis basis) {
            return choice.external() || !by.containsKey(basis)
                    ? null
                    : choice.on("/concentration/suppliers/" + country)
                            .with(ConcentrationChoice.SECTOR, sector)
                            .with(ConcentrationChoice.LEVEL, "country")
                            .with(ConcentrationChoice.BASIS, basis.text())
                            .toString();
        }
    }

    /** By sector, then by share of the owner's country, descending. O(three measurements a sector). */
    static List<Row> of(Analysis analysis, ConcentrationChoice choice, CellSuppression suppression) {
        Population population = choice.query().population();
        List<Row> rows = new ArrayList<>();
        analysis.graph().organizations().stream()
                .filter(population::holds)
                .map(Organization::sector)
                .distinct()
                .sorted()
                .forEach(sector -> rows.addAll(ofSector(analysis, choice, sector)));
        return Withheld.of(
                        choice.external(),
                        suppression,
                        rows,
                        List.of(
                                r -> r.organizations(Basis.OWNER),
                                r -> r.organizations(Basis.SEAT),
                                r -> r.organizations(Basis.PLACE)))
                .mapped(rows, (r, hidden) -> new Row(choice, r.sector(), r.country(), r.by(), hidden));
    }

    private static List<Row> ofSector(Analysis analysis, ConcentrationChoice choice, String sector) {
        Map<String, Map<Basis, SupplierShare>> byCountry = new TreeMap<>();
        for (Basis basis : Basis.values()) {
            ConcentrationQuery query = choice.query()
                    .ofCountries(basis)
                    .withPopulation(choice.query().population().withSector(sector));
            analysis.measure(query)
                    .items()
                    .forEach(item -> byCountry
                            .computeIfAbsent(item.id(), c -> new EnumMap<>(Basis.class))
                            .put(basis, item));
        }
        return byCountry.entrySet().stream()
                .map(e -> new Row(choice, sector, e.getKey(), e.getValue()))
                .sorted(Comparator.comparingDouble((Row r) -> -orZero(r.share(Basis.OWNER)))
                        .thenComparing(Row::country))
                .toList();
    }

    static TableDefinition<Row> table(ConcentrationChoice choice) {
        List<TableColumn<Row>> columns = new ArrayList<>(List.of(
                TableColumn.<Row>text("sector", "Sector", Row::sector).link(r -> Links.sector(r.sector())),
                TableColumn.<Row>text("country", "Country or territory of supply", Row::country)
                        .shownAs(r -> Words.country(r.country()))));
        for (Basis basis : Basis.values()) {
            String words = switch (basis) {
                case OWNER -> "owner";
                case SEAT -> "seat";
                case PLACE -> "place";
            };
            columns.add(TableColumn.<Row>share("share_" + words, "Share, " + words, r -> r.share(basis))
                    .help(
                            switch (basis) {
                                case OWNER ->
                                    "By the seat of the vendor's ultimate parent. Shares of a sector sum to 100 %.";
                                case SEAT -> "By the vendor's own seat.";
                                case PLACE -> "By the place where the product runs.";
                            }));
            columns.add(TableColumn.<Row>share("reach_" + words, "Reach, " + words, r -> r.reach(basis))
                    .link(r -> r.dependants(basis)));
        }
        return new TableDefinition<>(
                "supply",
                "Countries and territories of supply, by sector, of %s%s (%s): %s"
                        .formatted(
                                choice.population(),
                                choice.categoryWords(),
                                choice.query().depth().text(),
                                choice.unitWords()),
                "countries of supply",
                "",
                "None of these has a supplier in the graph.",
                columns);
    }

    /** Shares by the basis that was chosen; null if there is none. */
    static @Nullable Chart chart(ConcentrationChoice choice, Basis basis, List<Row> rows) {
        Map<String, Double> byCountry = rows.stream()
                .collect(Collectors.groupingBy(Row::country, Collectors.summingDouble(r -> orZero(r.share(basis)))));
        List<String> countries = byCountry.entrySet().stream()
                .filter(e -> e.getValue() > 0)
                .sorted(Map.Entry.<String, Double>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(MOST_COLUMNS)
                .map(Map.Entry::getKey)
                .toList();
        List<String> sectors =
                rows.stream().map(Row::sector).distinct().limit(MOST_ROWS).toList();
        if (countries.isEmpty()) {
            return null;
        }
        Row most = rows.stream()
                .max(Comparator.comparingDouble((Row r) -> orZero(r.share(basis)))
                        .thenComparing(Row::sector, Comparator.reverseOrder()))
                .orElseThrow();
        String finding = "%s of the supply of %s is from one country or territory: %s"
                .formatted(Phrases.percent(orZero(most.share(basis))), most.sector(), Words.country(most.country()));
        String about = "Share of supply by %s, %s%s: %s. Deeper above 5, 20, 40 and 70 %%."
                .formatted(basis.text(), choice.query().depth().text(), choice.categoryWords(), choice.unitWords());
        Map<String, Map<String, Row>> bySector =
                rows.stream().collect(Collectors.groupingBy(Row::sector, Collectors.toMap(Row::country, r -> r)));
        var map = new HeatMap(
                finding,
                about + " The table below has the figures.",
                countries.stream().map(Words::country).toList(),
                sectors.stream()
                        .map(sector -> new HeatMap.Row(
                                sector, null, tiles(basis, countries, bySector.getOrDefault(sector, Map.of()))))
                        .toList());
        return new Chart(finding, about, RENDERER.svg(map, "supply-map"));
    }

    private static List<HeatMap.@Nullable Tile> tiles(Basis basis, List<String> countries, Map<String, Row> sector) {
        List<HeatMap.@Nullable Tile> tiles = new ArrayList<>();
        for (String country : countries) {
            Row row = sector.get(country);
            Double share = row == null ? null : row.share(basis);
            if (row == null || share != null && share == 0) {
                tiles.add(null);
            } else if (share == null) {
                tiles.add(new HeatMap.Tile("–", 0, "withheld", null));
            } else {
                int depth =
                        (share > 0.05 ? 1 : 0) + (share > 0.2 ? 1 : 0) + (share > 0.4 ? 1 : 0) + (share > 0.7 ? 1 : 0);
                tiles.add(new HeatMap.Tile(
                        Phrases.percent(share),
                        depth,
                        "share %s, reach %s"
                                .formatted(Phrases.percent(share), Phrases.percent(orZero(row.reach(basis)))),
                        row.dependants(basis)));
            }
        }
        return tiles;
    }

    private static double orZero(@Nullable Double value) {
        return value == null ? 0 : value;
    }
}
