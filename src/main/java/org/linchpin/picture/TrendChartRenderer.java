package org.linchpin.picture;

import java.util.List;

/** Turns trends into SVG, for a page that links {@code /assets/picture.css}. The same chart gives the same bytes. */
public final class TrendChartRenderer {
    private static final double WIDTH = 760;
    private static final double HEIGHT = 240;
    private static final double SIDE = 56;
    private static final double TOP = 30;
    private static final double BOTTOM = 40;
    private static final double FONT = 12;

    /**
     * The chart as an {@code svg} element.
     *
     * @param idPrefix begins the ids in the element: unique in the page, letters, digits, {@code _} and {@code -}
     */
    public String svg(TrendChart chart, String idPrefix) {
        Svg svg = ChartFrame.open(
                new Svg(), "lp-chart", "img", idPrefix, WIDTH, HEIGHT, chart.title(), chart.description());
        ChartFrame.segment(svg, "lp-chart-axis", SIDE, HEIGHT - BOTTOM, WIDTH - SIDE, HEIGHT - BOTTOM);
        List<TrendChart.Point> points = chart.points();
        var line = new StringBuilder();
        double free = 0;
        for (int i = 0; i < points.size(); i++) {
            TrendChart.Point point = points.get(i);
            double x = x(chart, i);
            double y = y(chart, point);
            line.append(i == 0 ? 'M' : 'L').append(Svg.number(x)).append(' ').append(Svg.number(y));
            svg.raw("<circle")
                    .attribute("class", "lp-trend-point")
                    .attribute("cx", x)
                    .attribute("cy", y)
                    .attribute("r", 4)
                    .raw("><title>")
                    .text(PlainText.of(point.label() + ", " + point.text()))
                    .raw("</title></circle>\n");
            double half = Math.max(Typeface.width(point.label(), FONT), Typeface.width(point.text(), FONT)) / 2 + 4;
            if (x - half >= free) {
                ChartFrame.text(svg, "middle", x, y - 10, point.label());
                ChartFrame.text(svg, "middle", x, HEIGHT - BOTTOM + 20, point.text());
                free = x + half;
            }
        }
        svg.path("lp-chart-line lp-chart-thick", line.toString()).raw("\n");
        return svg.raw("</svg>\n").toString();
    }

    private static double x(TrendChart chart, int index) {
        List<TrendChart.Point> points = chart.points();
        double from = points.get(0).at().toEpochMilli();
        double to = points.get(points.size() - 1).at().toEpochMilli();
        double room = WIDTH - 2 * SIDE;
        return to == from
                ? SIDE + room * (points.size() == 1 ? 0.5 : (double) index / (points.size() - 1))
                : SIDE + room * (points.get(index).at().toEpochMilli() - from) / (to - from);
    }

    private static double y(TrendChart chart, TrendChart.Point point) {
        return HEIGHT - BOTTOM - (HEIGHT - TOP - BOTTOM) * Math.min(point.value(), chart.most()) / chart.most();
    }
}
