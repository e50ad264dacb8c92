package org.linchpin.report.trend;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;
import org.linchpin.picture.StepChart.Look;
import org.linchpin.picture.TrendChart;
import org.linchpin.picture.TrendChartRenderer;
import org.linchpin.report.Phrases;
import org.linchpin.report.Words;

/**
 * The chart of a trend.
 *
 * @param finding its title
 * @param about unit and population
 * @param svg our own markup
 */
public record TrendPicture(String finding, String about, String svg) {
    private static final TrendChartRenderer RENDERER = new TrendChartRenderer();

    /** Null without a snapshot. */
    static @Nullable TrendPicture of(List<TrendRow> rows) {
        if (rows.isEmpty()) {
            return null;
        }
        TrendRow first = rows.get(0);
        TrendRow last = rows.get(rows.size() - 1);
        String finding = first.singlePoints() == last.singlePoints()
                ? "%s, as many as on %s"
                        .formatted(
                                Words.count(last.singlePoints(), "single point of failure", "single points of failure"),
                                first.asOf())
                : "Single points of failure %s from %s to %s since %s"
                        .formatted(
                                last.singlePoints() < first.singlePoints() ? "fell" : "rose",
                                Words.number(first.singlePoints()),
                                Words.number(last.singlePoints()),
                                first.asOf());
        String about =
                "Single points of failure and services with one, in an outage of %s hours; the table below has the figures."
                        .formatted(Phrases.number(last.outageHours()));
        List<TrendChart.Line> lines = new ArrayList<>();
        lines.add(line(rows, "single points of failure", Look.THICK, TrendRow::singlePoints));
        lines.add(line(rows, "of critical services", Look.DASHED, TrendRow::criticalPoints));
        lines.add(line(rows, "services with one", Look.THIN, TrendRow::servicesAtStake));
        return new TrendPicture(finding, about, RENDERER.svg(new TrendChart(finding, about, lines), "trend"));
    }

    private static TrendChart.Line line(List<TrendRow> rows, String what, Look look, ToIntFunction<TrendRow> count) {
        List<TrendChart.Value> values = rows.stream()
                .map(row -> new TrendChart.Value(row.asOf(), count.applyAsInt(row)))
                .toList();
        return new TrendChart.Line(
                what + ": " + Words.number(values.get(values.size() - 1).count()), look, values);
    }
}
