package org.linchpin.report.supervision;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.linchpin.analysis.Analysis;
import org.linchpin.concentration.Basis;
import org.linchpin.concentration.CellSuppression;
import org.linchpin.concentration.CountryOfSupply;
import org.linchpin.concentration.SupplierShare;
import org.linchpin.concentration.Unit;
import org.linchpin.graph.Graph;
import org.linchpin.picture.HeatMap;
import org.linchpin.picture.HeatMapRenderer;
import org.linchpin.platform.table.TableColumn;
import org.linchpin.platform.table.TableDefinition;
import org.linchpin.report.Links;
import org.linchpin.report.Phrases;
import org.linchpin.report.Words;

/** From which countries sectors, or the organizations of a country, are supplied: by owner, seat and place. */
final class SupplyRows {
    private static final HeatMapRenderer RENDERER = new HeatMapRenderer();
    private static final int MOST_ROWS = 30;
    private static final int MOST_COLUMNS = 20;

    private SupplyRows() {}

    /**
     * One country of supply of one sector, or of the organizations of one country.
     *
     * @param withheld by figure: who has such a supplier, by basis, then who would go down; empty where nothing is
     */
    record Row(ConcentrationChoice choice, boolean byCountry, CountryOfSupply of, boolean... withheld) {
        String part() {
            return of.part();
        }

        String partName() {
            return byCountry ? Words.country(part()) : part();
        }

        String country() {
            return of.country();
        }

        @Nullable
        Double share(Basis basis) {
            return figure(basis, basis.ordinal(), SupplierShare::share);
        }

        @Nullable
        Double reach(Basis basis) {
            return figure(basis, basis.ordinal(), SupplierShare::reach);
        }

        @Nullable
        Double critical(Basis basis) {
            return figure(basis, Basis.values().length + basis.ordinal(), SupplierShare::criticalReach);
        }

        private @Nullable Double figure(Basis basis, int column, ToDoubleFunction<SupplierShare> figure) {
            SupplierShare found = of.by(basis);
            boolean hidden = withheld.length > 0 && withheld[column];
            return hidden ? null : found == null ? 0 : Double.valueOf(figure.applyAsDouble(found));
        }

        @Nullable
        String dependants(Basis basis) {
            return choice.external() || of.by(basis) == null
                    ? null
                    : choice.on("/concentration/suppliers/" + country())
                            .with(byCountry ? ConcentrationChoice.COUNTRY : ConcentrationChoice.SECTOR, part())
                            .with(ConcentrationChoice.LEVEL, "country")
                            .with(ConcentrationChoice.BASIS, basis.text())
                            .toString();
        }
    }

    /** By sector or country of the organizations, then by share of the owner's country, descending. O(three measurements each). */
    static List<Row> of(Analysis analysis, ConcentrationChoice choice, boolean byCountry, CellSuppression suppression) {
        List<CountryOfSupply> all = CountryOfSupply.of(analysis.graph(), choice.query(), byCountry, analysis::measure);
        return Withheld.of(choice.external(), suppression, all, CountryOfSupply::organizations)
                .mapped(all, (of, hidden) -> new Row(choice, byCountry, of, hidden));
    }

    static TableDefinition<Row> table(ConcentrationChoice choice, boolean byCountry) {
        List<TableColumn<Row>> columns = new ArrayList<>(List.of(
                byCountry
                        ? TableColumn.<Row>text(
                                        "organization_country", "Organizations’ country or territory", Row::part)
                                .shownAs(Row::partName)
                        : TableColumn.<Row>text("sector", "Sector", Row::part).link(r -> Links.sector(r.part())),
                TableColumn.<Row>text("country", "Country or territory of supply", Row::country)
                        .shownAs(r -> Words.country(r.country()))
                        .link(r -> r.country().equals(Graph.UNKNOWN_COUNTRY) ? null : Links.fault(r.country()))));
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
                                    "By the seat of the vendor's ultimate parent. Shares sum to 100 % in each "
                                            + (byCountry ? "country." : "sector.");
                                case SEAT -> "By the vendor's own seat.";
                                case PLACE -> "By the place where the product runs.";
                            }));
            columns.add(TableColumn.<Row>share("reach_" + words, "Reach, " + words, r -> r.reach(basis))
                    .link(r -> r.dependants(basis)));
            columns.add(
                    TableColumn.<Row>share("critical_" + words, "Withdrawal stops, " + words, r -> r.critical(basis))
                            .help(
                                    "Of the reach: those of which a critical service (of services: which) would go down if suppliers under"
                                            + " that jurisdiction stopped supplying everyone else."));
        }
        return new TableDefinition<>(
                "supply",
                "Countries and territories of supply, by %s, of %s%s (%s): %s"
                        .formatted(
                                byCountry ? "country or territory of the organizations" : "sector",
                                choice.population(),
                                choice.categoryWords(),
                                choice.query().depth().text(),
                                choice.unitWords()),
                "countries of supply",
                "",
                "None of these has a supplier in the graph.",
                columns);
    }

    /** What the picture finds, and how many of the countries could stop something. */
    static String lead(ConcentrationChoice choice, Chart chart, List<Row> rows) {
        long countries = rows.stream().map(Row::country).distinct().count();
        long able = rows.stream()
                .filter(r -> Arrays.stream(Basis.values()).anyMatch(b -> orZero(r.critical(b)) > 0))
                .map(Row::country)
                .distinct()
                .count();
        String words = "countries or territories";
        return "%s. Suppliers are of %s%s."
                .formatted(
                        chart.finding(),
                        Words.count(countries, "country or territory", words),
                        choice.external()
                                ? ""
                                : "; if those under one jurisdiction stopped supplying everyone else, %s would go down for %s"
                                        .formatted(
                                                choice.query().unit() == Unit.SERVICE
                                                        ? "a service"
                                                        : "a critical service",
                                                able == 0 ? "none of them" : Phrases.number(able) + " of them"));
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
        List<String> parts =
                rows.stream().map(Row::partName).distinct().limit(MOST_ROWS).toList();
        if (countries.isEmpty()) {
            return null;
        }
        Row most = rows.stream()
                .max(Comparator.comparingDouble((Row r) -> orZero(r.share(basis)))
                        .thenComparing(Row::part, Comparator.reverseOrder()))
                .orElseThrow();
        String finding = "%s of the supply of %s is from one country or territory: %s"
                .formatted(
                        Phrases.percent(orZero(most.share(basis))),
                        most.byCountry() ? "the organizations in " + most.partName() : most.partName(),
                        Words.country(most.country()));
        String about = "Share of supply by %s, %s%s: %s. Deeper above 5, 20, 40 and 70 %%."
                .formatted(basis.text(), choice.query().depth().text(), choice.categoryWords(), choice.unitWords());
        Map<String, Map<String, Row>> byPart =
                rows.stream().collect(Collectors.groupingBy(Row::partName, Collectors.toMap(Row::country, r -> r)));
        var map = new HeatMap(
                finding,
                about + " The table below has the figures.",
                countries.stream().map(Words::country).toList(),
                parts.stream()
                        .map(part -> new HeatMap.Row(
                                part, null, tiles(basis, countries, byPart.getOrDefault(part, Map.of()))))
                        .toList());
        return new Chart(finding, about, RENDERER.svg(map, "supply-map"));
    }

    private static List<HeatMap.@Nullable Tile> tiles(Basis basis, List<String> countries, Map<String, Row> part) {
        List<HeatMap.@Nullable Tile> tiles = new ArrayList<>();
        for (String country : countries) {
            Row row = part.get(country);
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
