package org.linchpin.report.supervision;

import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.linchpin.analysis.Analysis;
import org.linchpin.concentration.CellSuppression;
import org.linchpin.concentration.ComparedPart;
import org.linchpin.concentration.Concentration;
import org.linchpin.concentration.SupplierShare;
import org.linchpin.graph.NodeKind;
import org.linchpin.picture.RankChart;
import org.linchpin.picture.RankChartRenderer;
import org.linchpin.platform.table.TableColumn;
import org.linchpin.platform.table.TableDefinition;
import org.linchpin.report.Words;

/** Sectors or countries side by side: how concentrated each is, and on whom. */
final class ComparisonRows {
    private static final RankChartRenderer RENDERER = new RankChartRenderer();
    private static final int MOST_BARS = 20;
    private static final double HHI_END = 10_000;

    private ComparisonRows() {}

    /**
     * One population.
     *
     * @param withheld by figure: of the whole row, of its widest supplier, of who would go down; empty where nothing is
     */
    record Row(ConcentrationChoice choice, boolean byCountry, ComparedPart part, boolean... withheld) {
        String name() {
            return byCountry ? Words.country(part.name()) : part.name();
        }

        String href() {
            return choice.on("/concentration")
                    .with(byCountry ? ConcentrationChoice.COUNTRY : ConcentrationChoice.SECTOR, part.name())
                    .toString();
        }

        private boolean hides(int figure) {
            return withheld.length > 0 && withheld[figure];
        }

        @Nullable
        Double hhi() {
            return part.indirect().hhi();
        }

        @Nullable
        SupplierShare widest() {
            return hides(1) ? null : part.widest();
        }

        @Nullable
        Double reachDirect() {
            SupplierShare direct = part.widestDirect();
            return widest() == null ? null : direct == null ? Double.valueOf(0) : direct.reach();
        }

        <T> @Nullable T direct(Function<Concentration, @Nullable T> figure) {
            return hides(0) ? null : figure.apply(part.direct());
        }

        <T> @Nullable T indirect(Function<Concentration, @Nullable T> figure) {
            return hides(0) ? null : figure.apply(part.indirect());
        }

        <T> @Nullable T first(Function<SupplierShare, @Nullable T> figure) {
            SupplierShare widest = widest();
            return widest == null ? null : figure.apply(widest);
        }

        @Nullable
        Double critical() {
            return hides(2) ? null : first(SupplierShare::criticalReach);
        }
    }

    /** The sectors or countries of the population, sorted. O(their measurements). */
    static List<Row> of(Analysis analysis, ConcentrationChoice choice, boolean byCountry, CellSuppression suppression) {
        List<ComparedPart> parts = ComparedPart.of(analysis.graph(), choice.query(), byCountry, analysis::measure);
        return Withheld.of(choice.external(), suppression, parts, ComparedPart::organizations)
                .mapped(parts, (part, hidden) -> new Row(choice, byCountry, part, hidden));
    }

    /** The most concentrated, as bars; null if there is none. */
    static @Nullable Chart chart(ConcentrationChoice choice, boolean byCountry, List<Row> rows) {
        List<Row> known = rows.stream()
                .filter(r -> r.indirect(Concentration::hhi) != null)
                .sorted(Comparator.comparingDouble((Row r) -> -orZero(r.hhi()))
                        .thenComparing(r -> r.part().name()))
                .limit(MOST_BARS)
                .toList();
        if (known.isEmpty()) {
            return null;
        }
        Row first = known.get(0);
        String finding = "%s is the most concentrated: HHI %s with all tiers"
                .formatted(first.name(), ConcentrationWords.index(first.hhi()));
        String about = "Herfindahl-Hirschman Index by %s of %s%s: %s."
                .formatted(
                        byCountry ? "country or territory" : "sector",
                        choice.suppliers(),
                        choice.categoryWords(),
                        choice.unitWords());
        var chart = new RankChart(
                finding,
                about + " The table below has the figures.",
                "indirect",
                "direct",
                HHI_END,
                known.stream()
                        .map(r -> new RankChart.Bar(
                                r.name(),
                                orZero(r.hhi()),
                                text(r.hhi()),
                                orZero(r.part().direct().hhi()),
                                text(r.part().direct().hhi()),
                                r.href()))
                        .toList());
        return new Chart(finding, about, RENDERER.svg(chart, "comparison-chart"));
    }

    private static double orZero(@Nullable Double value) {
        return value == null ? 0 : value;
    }

    private static String text(@Nullable Double hhi) {
        return hhi == null ? "none" : Words.number(Math.round(hhi));
    }

    static TableDefinition<Row> table(ConcentrationChoice choice, boolean byCountry) {
        return new TableDefinition<>(
                "comparison",
                "Concentration by %s%s (%s): %s"
                        .formatted(
                                byCountry ? "country or territory" : "sector",
                                choice.categoryWords(),
                                choice.suppliers(),
                                choice.unitWords()),
                byCountry ? "countries and territories" : "sectors",
                "-hhi_indirect",
                "There is no organization here. Widen the choices above.",
                List.of(
                        TableColumn.<Row>text(
                                        byCountry ? "country" : "sector",
                                        byCountry ? "Country or territory" : "Sector",
                                        r -> r.part().name())
                                .shownAs(Row::name)
                                .link(Row::href),
                        TableColumn.<Row>number("units", "Units", r -> r.indirect(Concentration::units))
                                .help("Those with a supplier."),
                        TableColumn.<Row>number(
                                "units_without_suppliers",
                                "Without suppliers",
                                r -> r.indirect(Concentration::unitsWithoutSuppliers)),
                        TableColumn.<Row>number(
                                "units_without_size", "Without size", r -> r.indirect(Concentration::unitsWithoutSize)),
                        TableColumn.<Row>number("hhi_direct", "HHI, direct", r -> rounded(r.direct(Concentration::hhi)))
                                .help("Herfindahl-Hirschman Index: 10,000 times the sum of the squared shares."),
                        TableColumn.<Row>number(
                                "hhi_indirect", "HHI, indirect", r -> rounded(r.indirect(Concentration::hhi))),
                        TableColumn.<Row>share("cr1_indirect", "CR1, indirect", r -> r.indirect(Concentration::cr1))
                                .help("The largest share."),
                        TableColumn.<Row>text(
                                        "widest",
                                        "Widest supplier",
                                        r -> r.first(
                                                s -> s.kind() == NodeKind.COUNTRY ? Words.country(s.id()) : s.name()))
                                .help("The supplier with the greatest indirect reach."),
                        TableColumn.<Row>share("reach_direct", "Its reach, direct", Row::reachDirect),
                        TableColumn.<Row>share(
                                "reach_indirect", "Its reach, indirect", r -> r.first(SupplierShare::reach)),
                        TableColumn.<Row>share("critical_indirect", "Its critical reach", Row::critical)
                                .help(
                                        "Of the reach: those that would go down if it failed for good, an organization by a"
                                                + " critical service.")));
    }

    private static @Nullable Double rounded(@Nullable Double figure) {
        return figure == null ? null : (double) Math.round(figure * 10) / 10;
    }
}
