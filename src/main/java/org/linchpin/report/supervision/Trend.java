package org.linchpin.report.supervision;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
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
    /** How long the page waits for revisions of which the index is not known yet. */
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private Trend() {}

    /** Null where fewer than two moments have an index. */
    static @Nullable Chart of(
            ConcentrationChoice choice,
            RequestAnalysis analysis,
            List<GraphRevision> archived,
            Analysis from,
            Analysis to) {
        // of several revisions of one day, the last stands
        SortedMap<LocalDate, TrendChart.Value> byDay = new TreeMap<>();
        long end = System.nanoTime() + PATIENCE.toNanos();
        int left = 0;
        // newest first, so that those of a large graph which there is no time for are the oldest
        Analysis current = analysis.get();
        add(byDay, current.graph().asOf(), current.measure(choice.query()).hhi());
        for (GraphRevision revision : archived) {
            boolean isLate = System.nanoTime() > end;
            Optional<RequestAnalysis.Index> index = isLate
                    ? analysis.knownIndex(revision.number(), choice.query())
                    : revision.number() == current.revisionNumber()
                            ? Optional.empty()
                            : analysis.index(revision.number(), choice.query());
            index.ifPresent(known -> add(byDay, known.day(), known.hhi()));
            left += isLate && index.isEmpty() ? 1 : 0;
        }
        add(byDay, from.graph().asOf(), from.measure(choice.query()).hhi());
        add(byDay, to.graph().asOf(), to.measure(choice.query()).hhi());
        List<TrendChart.Value> values = List.copyOf(byDay.values());
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
                        left == 0
                                ? " The last archived revision of each day, and the two moments that are compared."
                                : " %s are not worked out yet: load the page again."
                                        .formatted(Words.count(left, "older revision", "older revisions")));
        var chart = new TrendChart(finding, about, List.of(new TrendChart.Line("HHI", StepChart.Look.THICK, values)));
        return new Chart(finding, about, RENDERER.svg(chart, "trend"));
    }

    private static void add(SortedMap<LocalDate, TrendChart.Value> byDay, LocalDate day, @Nullable Double hhi) {
        if (hhi != null) {
            byDay.putIfAbsent(day, new TrendChart.Value(day, (int) Math.round(hhi)));
        }
    }
}
