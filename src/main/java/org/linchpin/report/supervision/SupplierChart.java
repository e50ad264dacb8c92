package org.linchpin.report.supervision;

import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linchpin.picture.RankChart;
import org.linchpin.picture.RankChartRenderer;
import org.linchpin.report.Phrases;
import org.linchpin.report.Words;

/** The suppliers with the widest reach, as bars. */
final class SupplierChart {
    private static final RankChartRenderer RENDERER = new RankChartRenderer();
    private static final int MOST = 12;

    private SupplierChart() {}

    /** Null if there is nothing to show. */
    static @Nullable Chart of(ConcentrationChoice choice, List<SupplierTable.Row> rows) {
        List<SupplierTable.Row> widest = rows.stream()
                .filter(r -> r.reachDirect() != null && r.reachIndirect() != null)
                .sorted(Comparator.comparingDouble((SupplierTable.Row r) -> -reach(r.reachIndirect()))
                        .thenComparingDouble(r -> -reach(r.reachDirect()))
                        .thenComparing(SupplierTable.Row::name))
                .limit(MOST)
                .toList();
        if (widest.isEmpty()) {
            return null;
        }
        SupplierTable.Row first = widest.get(0);
        String finding = "%s reaches %s directly and %s with all tiers"
                .formatted(
                        first.name(),
                        Phrases.percent(reach(first.reachDirect())),
                        Phrases.percent(reach(first.reachIndirect())));
        String about = "Reach of the %s with the widest, over %s%s: %s."
                .formatted(
                        Words.count(widest.size(), "supplier", "suppliers"),
                        choice.population(),
                        choice.categoryWords(),
                        choice.unitWords());
        var chart = new RankChart(
                finding,
                about + " The table below has the figures.",
                "indirect",
                "direct",
                1,
                widest.stream()
                        .map(r -> new RankChart.Bar(
                                r.name(),
                                reach(r.reachIndirect()),
                                Phrases.percent(reach(r.reachIndirect())),
                                reach(r.reachDirect()),
                                Phrases.percent(reach(r.reachDirect())),
                                r.link()))
                        .toList());
        return new Chart(finding, about, RENDERER.svg(chart, "suppliers-chart"));
    }

    private static double reach(@Nullable Double reach) {
        return reach == null ? 0 : reach;
    }
}
