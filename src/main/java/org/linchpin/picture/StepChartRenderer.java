package org.linchpin.picture;

import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.linchpin.picture.StepChart.Line;
import org.linchpin.picture.StepChart.Mark;

/** Turns step charts into SVG, for a page that links {@code /assets/picture.css}. The same chart gives the same bytes. */
public final class StepChartRenderer {
    private static final double WIDTH = 760;
    private static final double HEIGHT = 300;
    private static final double LEFT = 56;
    /** Room for the labels of the lines. */
    private static final double RIGHT = 176;

    private static final double TOP = 28;
    private static final double BOTTOM = 48;
    private static final double FONT = 12;
    /** Least distance of two labels' base lines. */
    private static final double LEADING = 17;

    /** Distances of hours that people count in: parts of a day, days, weeks, months, years. */
    private static final double[] HOURS = {
        0.01, 0.02, 0.05, 0.1, 0.25, 0.5, 1, 2, 3, 6, 12, 24, 48, 72, 168, 336, 720, 1440, 2160, 4380, 8760
    };

    private static final int MOST_TICKS = 9;

    /**
     * The chart as an {@code svg} element.
     *
     * @param idPrefix begins the ids in the element: unique in the page, letters, digits, {@code _} and {@code -}
     */
    public String svg(StepChart chart, String idPrefix) {
        int most = chart.lines().stream().mapToInt(Line::last).max().orElse(0);
        double yStep = countStep(most);
        var scale = new Scale(chart.end(), Math.max(1, Math.ceil(most / yStep)) * yStep);
        var svg = new Svg();
        ChartFrame.open(svg, "lp-chart", "img", idPrefix, WIDTH, HEIGHT, chart.title(), chart.description());
        grid(svg, chart, scale, yStep);
        chart.marks().forEach(mark -> mark(svg, scale, mark));
        chart.lines()
                .forEach(line -> svg.path("lp-chart-line " + css(line.look()), path(line, scale))
                        .raw("\n"));
        labels(svg, chart.lines(), scale);
        return svg.raw("</svg>\n").toString();
    }

    /** Places of values. */
    private record Scale(double xEnd, double yEnd) {
        double x(double value) {
            return LEFT + (WIDTH - LEFT - RIGHT) * value / xEnd;
        }

        double y(double value) {
            return HEIGHT - BOTTOM - (HEIGHT - TOP - BOTTOM) * value / yEnd;
        }
    }

    private static void grid(Svg svg, StepChart chart, Scale scale, double yStep) {
        for (double y = 0; y <= scale.yEnd(); y += yStep) {
            ChartFrame.segment(
                    svg,
                    y == 0 ? "lp-chart-axis" : "lp-chart-grid",
                    scale.x(0),
                    scale.y(y),
                    scale.x(scale.xEnd()),
                    scale.y(y));
            ChartFrame.text(svg, "end", scale.x(0) - 8, scale.y(y) + 4, figure(y));
        }
        double xStep = hourStep(scale.xEnd());
        for (int i = 0; i * xStep <= scale.xEnd(); i++) {
            double x = scale.x(i * xStep);
            ChartFrame.segment(svg, "lp-chart-axis", x, scale.y(0), x, scale.y(0) + 5);
            ChartFrame.text(svg, "middle", x, scale.y(0) + 19, figure(i * xStep));
        }
        ChartFrame.text(svg, "middle", (scale.x(0) + scale.x(scale.xEnd())) / 2, HEIGHT - 8, chart.xLabel());
    }

    private static void mark(Svg svg, Scale scale, Mark mark) {
        double x = scale.x(mark.x());
        ChartFrame.segment(svg, "lp-chart-mark", x, TOP - 8, x, scale.y(0));
        boolean left = x + Typeface.width(mark.label(), FONT) / 2 > scale.x(scale.xEnd());
        ChartFrame.text(svg, left ? "end" : "middle", x, TOP - 14, mark.label());
    }

    private static String path(Line line, Scale scale) {
        var data = new StringBuilder("M%s %s".formatted(Svg.number(scale.x(0)), Svg.number(scale.y(0))));
        for (int i = 0; i < line.steps().size(); i++) {
            String x = Svg.number(scale.x(line.steps().get(i).x()));
            boolean isLastThere = i + 1 == line.steps().size()
                    || !Svg.number(scale.x(line.steps().get(i + 1).x())).equals(x);
            // steps that fall on one place of the drawing are one
            if (isLastThere) {
                data.append('H')
                        .append(x)
                        .append('V')
                        .append(Svg.number(scale.y(line.steps().get(i).y())));
            }
        }
        return data.append('H').append(Svg.number(scale.x(scale.xEnd()))).toString();
    }

    /** Each beside the end of its line, moved apart where lines end close to each other. */
    private static void labels(Svg svg, List<Line> lines, Scale scale) {
        List<Line> fromTop = new ArrayList<>(lines);
        fromTop.sort(Comparator.comparingInt(Line::last).reversed());
        double[] at =
                fromTop.stream().mapToDouble(line -> scale.y(line.last()) + 4).toArray();
        moveApart(at, scale.y(0) + 4, LEADING);
        for (int i = 0; i < at.length; i++) {
            Line line = fromTop.get(i);
            double end = scale.x(scale.xEnd());
            ChartFrame.segment(svg, "lp-chart-line " + css(line.look()), end + 6, at[i] - 4, end + 24, at[i] - 4);
            ChartFrame.text(svg, "start", end + 29, at[i], ChartFrame.fitting(line.label(), FONT, RIGHT - 32));
        }
    }

    /** Moves base lines up, from the lowest on, until they are at least that far from each other. */
    static void moveApart(double[] at, double lowestAllowed, double leading) {
        double lowest = lowestAllowed;
        for (int i = at.length - 1; i >= 0; i--) {
            at[i] = Math.min(at[i], lowest);
            lowest = at[i] - leading;
        }
    }

    static String css(StepChart.Look look) {
        return "lp-chart-" + look.name().toLowerCase(Locale.ROOT);
    }

    /** 1, 2 or 5 times a power of ten, so that there are at most five steps. */
    static double countStep(int most) {
        double power = 1;
        while (true) {
            for (double factor : new double[] {1, 2, 5}) {
                if (most <= 5 * factor * power) {
                    return factor * power;
                }
            }
            power *= 10;
        }
    }

    private static double hourStep(double end) {
        for (double step : HOURS) {
            if (end / step <= MOST_TICKS) {
                return step;
            }
        }
        double year = HOURS[HOURS.length - 1];
        return year * countStep((int) Math.ceil(end / year));
    }

    static String figure(double value) {
        return new DecimalFormat("#,##0.##", DecimalFormatSymbols.getInstance(Locale.ROOT)).format(value);
    }
}
