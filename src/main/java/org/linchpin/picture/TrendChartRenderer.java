package org.linchpin.picture;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Turns trends into SVG, for a page that links {@code /assets/picture.css}. The same chart gives the same bytes. */
public final class TrendChartRenderer {
    private static final double WIDTH = 760;
    private static final double HEIGHT = 292;
    private static final double LEFT = 56;
    /** Room for the labels of the lines. */
    private static final double RIGHT = 208;

    /** Room for the labels of lines that all end at the top. */
    private static final double TOP = 48;

    private static final double BOTTOM = 32;
    private static final double LEADING = 17;
    private static final double FONT = 12;
    private static final int MOST_DAYS_SHOWN = 4;

    /**
     * The chart as an {@code svg} element.
     *
     * @param idPrefix begins the ids in the element: unique in the page, letters, digits, {@code _} and {@code -}
     */
    public String svg(TrendChart chart, String idPrefix) {
        var svg = new Svg();
        ChartFrame.open(svg, "lp-chart", "img", idPrefix, WIDTH, HEIGHT, chart.title(), chart.description());
        var scale = Scale.of(chart);
        grid(svg, scale);
        chart.lines()
                .forEach(line -> svg.path("lp-chart-line " + StepChartRenderer.css(line.look()), path(line, scale))
                        .raw("\n"));
        labels(svg, chart.lines(), scale);
        return svg.raw("</svg>\n").toString();
    }

    private record Scale(LocalDate first, LocalDate last, double yStep, double yEnd) {
        static Scale of(TrendChart chart) {
            List<TrendChart.Value> all = chart.lines().stream()
                    .flatMap(line -> line.values().stream())
                    .toList();
            LocalDate first = all.stream()
                    .map(TrendChart.Value::day)
                    .min(LocalDate::compareTo)
                    .orElseThrow();
            LocalDate last = all.stream()
                    .map(TrendChart.Value::day)
                    .max(LocalDate::compareTo)
                    .orElseThrow();
            int most = all.stream().mapToInt(TrendChart.Value::count).max().orElse(0);
            double step = Math.max(1, StepChartRenderer.countStep(most));
            // one day is drawn as a line as well
            return new Scale(
                    first,
                    last.isAfter(first) ? last : first.plusDays(1),
                    step,
                    Math.max(1, Math.ceil(most / step)) * step);
        }

        double x(LocalDate day) {
            double part = (double) (day.toEpochDay() - first.toEpochDay()) / (last.toEpochDay() - first.toEpochDay());
            return LEFT + (WIDTH - LEFT - RIGHT) * part;
        }

        double y(double value) {
            return HEIGHT - BOTTOM - (HEIGHT - TOP - BOTTOM) * value / yEnd;
        }
    }

    private static void grid(Svg svg, Scale scale) {
        for (double y = 0; y <= scale.yEnd(); y += scale.yStep()) {
            ChartFrame.segment(
                    svg,
                    y == 0 ? "lp-chart-axis" : "lp-chart-grid",
                    scale.x(scale.first()),
                    scale.y(y),
                    scale.x(scale.last()),
                    scale.y(y));
            ChartFrame.text(svg, "end", LEFT - 8, scale.y(y) + 4, StepChartRenderer.figure(y));
        }
        long days = scale.last().toEpochDay() - scale.first().toEpochDay();
        long parts = Math.min(days, MOST_DAYS_SHOWN - 1);
        for (int i = 0; i <= parts; i++) {
            LocalDate day = scale.first().plusDays(Math.round((double) days * i / parts));
            double x = scale.x(day);
            ChartFrame.segment(svg, "lp-chart-axis", x, scale.y(0), x, scale.y(0) + 5);
            ChartFrame.text(svg, "middle", x, scale.y(0) + 20, day.toString());
        }
    }

    private static String path(TrendChart.Line line, Scale scale) {
        TrendChart.Value first = line.values().get(0);
        var data = new StringBuilder(
                "M%s %s".formatted(Svg.number(scale.x(first.day())), Svg.number(scale.y(first.count()))));
        for (TrendChart.Value value : line.values()) {
            data.append('H')
                    .append(Svg.number(scale.x(value.day())))
                    .append('V')
                    .append(Svg.number(scale.y(value.count())));
        }
        return data.append('H').append(Svg.number(scale.x(scale.last()))).toString();
    }

    /** Each beside the end of its line, moved apart where lines end close to each other. */
    private static void labels(Svg svg, List<TrendChart.Line> lines, Scale scale) {
        List<TrendChart.Line> fromTop = new ArrayList<>(lines);
        fromTop.sort(Comparator.comparingInt(TrendChart.Line::last).reversed());
        double[] at =
                fromTop.stream().mapToDouble(line -> scale.y(line.last()) + 4).toArray();
        StepChartRenderer.moveApart(at, scale.y(0) + 4, LEADING);
        double end = scale.x(scale.last());
        for (int i = 0; i < at.length; i++) {
            TrendChart.Line line = fromTop.get(i);
            ChartFrame.segment(
                    svg,
                    "lp-chart-line " + StepChartRenderer.css(line.look()),
                    end + 6,
                    at[i] - 4,
                    end + 24,
                    at[i] - 4);
            ChartFrame.text(svg, "start", end + 29, at[i], ChartFrame.fitting(line.label(), FONT, RIGHT - 32));
        }
    }
}
