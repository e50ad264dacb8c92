package org.linchpin.report.supervision;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linchpin.analysis.Analysis;
import org.linchpin.analysis.RequestAnalysis;
import org.linchpin.graph.GraphRevision;
import org.linchpin.picture.TrendChart;
import org.linchpin.picture.TrendChartRenderer;
import org.linchpin.report.Phrases;

/** The index at each archived revision. */
final class Trend {
    private static final TrendChartRenderer RENDERER = new TrendChartRenderer();
    private static final double END = 10_000;

    /** Dependencies of a graph up to which every archived revision is analysed for the page; a larger one shows the two that are compared. */
    private static final int SMALL = 100_000;

    private Trend() {}

    /** Null where fewer than two moments have an index. */
    static @Nullable Chart of(
            ConcentrationChoice choice,
            RequestAnalysis analysis,
            List<GraphRevision> archived,
            Analysis from,
            Analysis to) {
        boolean small = to.graph().rows().dependencies().size() <= SMALL;
        List<TrendChart.Point> points = new ArrayList<>();
        if (small) {
            archived.forEach(r -> add(points, choice, analysis.at(r.number(), null)));
        } else {
            add(points, choice, from);
            add(points, choice, to);
        }
        points.sort(Comparator.comparing(TrendChart.Point::at));
        if (points.size() < 2) {
            return null;
        }
        TrendChart.Point first = points.get(0);
        TrendChart.Point last = points.get(points.size() - 1);
        String finding = "The HHI was %s at %s and is %s at %s"
                .formatted(first.label(), first.text(), last.label(), last.text());
        String about = "Herfindahl-Hirschman Index, 0 to 10,000, of %s%s (%s, %s): %s.%s"
                .formatted(
                        choice.population(),
                        choice.categoryWords(),
                        choice.suppliers(),
                        choice.query().depth().text(),
                        choice.unitWords(),
                        small ? " Each archived revision on its own day." : " The two moments that are compared.");
        var chart = new TrendChart(finding, about, END, points);
        return new Chart(finding, about, RENDERER.svg(chart, "trend"));
    }

    private static void add(List<TrendChart.Point> points, ConcentrationChoice choice, Analysis at) {
        Double hhi = at.measure(choice.query()).hhi();
        if (hhi != null) {
            Instant when = at.revision()
                    .map(GraphRevision::createdAt)
                    .filter(i -> i.atZone(ZoneOffset.UTC)
                            .toLocalDate()
                            .equals(at.graph().asOf()))
                    .orElse(at.graph().asOf().atStartOfDay(ZoneOffset.UTC).toInstant());
            points.add(new TrendChart.Point(when, hhi, Phrases.inThreeDigits(hhi), "revision " + at.revisionNumber()));
        }
    }
}
