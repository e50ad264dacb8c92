package org.linchpin.report.supervision;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linchpin.analysis.Analysis;
import org.linchpin.analysis.RequestAnalysis;
import org.linchpin.graph.GraphRevision;
import org.linchpin.picture.StepChart;
import org.linchpin.picture.TrendChart;
import org.linchpin.picture.TrendChartRenderer;
import org.linchpin.report.Words;

/** The index at each archived revision. */
final class Trend {
    private static final TrendChartRenderer RENDERER = new TrendChartRenderer();
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
        List<TrendChart.Value> values = new ArrayList<>();
        if (small) {
            archived.forEach(r -> add(values, choice, analysis.at(r.number(), null)));
        } else {
            add(values, choice, from);
            add(values, choice, to);
        }
        values.sort(Comparator.comparing(TrendChart.Value::day));
        if (values.size() < 2) {
            return null;
        }
        TrendChart.Value first = values.get(0);
        TrendChart.Value last = values.get(values.size() - 1);
        String finding = "The HHI was %s on %s and is %s on %s"
                .formatted(Words.number(first.count()), first.day(), Words.number(last.count()), last.day());
        String about = "Herfindahl-Hirschman Index, 0 to 10,000, of %s%s (%s, %s): %s.%s"
                .formatted(
                        choice.population(),
                        choice.categoryWords(),
                        choice.suppliers(),
                        choice.query().depth().text(),
                        choice.unitWords(),
                        small ? " Each archived revision on its own day." : " The two moments that are compared.");
        var chart = new TrendChart(
                finding, about, List.of(new TrendChart.Line("HHI", StepChart.Look.THICK, values)));
        return new Chart(finding, about, RENDERER.svg(chart, "trend"));
    }

    private static void add(List<TrendChart.Value> values, ConcentrationChoice choice, Analysis at) {
        Double hhi = at.measure(choice.query()).hhi();
        if (hhi != null) {
            values.add(new TrendChart.Value(at.graph().asOf(), (int) Math.round(hhi)));
        }
    }
}
