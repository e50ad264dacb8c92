package org.linchpin.picture;

/** Turns rank charts into SVG, for a page that links {@code /assets/picture.css}. The same chart gives the same bytes. */
public final class RankChartRenderer {
    private static final double WIDTH = 760;
    private static final double LEFT = 220;
    private static final double RIGHT = 90;
    private static final double HEAD = 30;
    private static final double ROW = 40;
    private static final double THICK = 12;
    private static final double FONT = 12;

    /**
     * The chart as an {@code svg} element.
     *
     * @param idPrefix begins the ids in the element: unique in the page, letters, digits, {@code _} and {@code -}
     */
    public String svg(RankChart chart, String idPrefix) {
        double height = HEAD + chart.bars().size() * ROW + 4;
        Svg svg = ChartFrame.open(
                new Svg(), "lp-chart", "group", idPrefix, WIDTH, height, chart.title(), chart.description());
        legend(svg, chart);
        for (int i = 0; i < chart.bars().size(); i++) {
            bar(svg, chart, chart.bars().get(i), HEAD + i * ROW);
        }
        return svg.raw("</svg>\n").toString();
    }

    private static void legend(Svg svg, RankChart chart) {
        svg.rectangle("lp-bar-full", LEFT, 6, 14, THICK, 2).raw("\n");
        ChartFrame.text(svg, "start", LEFT + 20, 16, chart.full());
        double next = LEFT + 40 + Typeface.width(chart.full(), FONT);
        svg.rectangle("lp-bar-hollow", next, 6, 14, THICK, 2).raw("\n");
        ChartFrame.text(svg, "start", next + 20, 16, chart.hollow());
    }

    private static void bar(Svg svg, RankChart chart, RankChart.Bar bar, double y) {
        String title = "%s: %s %s, %s %s"
                .formatted(bar.label(), bar.fullText(), chart.full(), bar.hollowText(), chart.hollow());
        svg.raw(bar.href() == null ? "<g role=\"img\"" : "<a")
                .attribute("class", "lp-pic-node")
                .attribute("aria-label", PlainText.of(title));
        if (bar.href() != null) {
            svg.attribute("href", bar.href());
        }
        svg.raw("><title>").text(PlainText.of(title)).raw("</title>");
        ChartFrame.text(svg, "end", LEFT - 10, y + ROW / 2 + 1, ChartFrame.fitting(bar.label(), FONT, LEFT - 14));
        one(svg, "lp-bar-full", chart, bar.full(), bar.fullText(), y + 5);
        one(svg, "lp-bar-hollow", chart, bar.hollow(), bar.hollowText(), y + 5 + THICK + 2);
        svg.raw(bar.href() == null ? "</g>\n" : "</a>\n");
    }

    private static void one(Svg svg, String classes, RankChart chart, double value, String text, double y) {
        double width = (WIDTH - LEFT - RIGHT) * Math.min(value, chart.most()) / chart.most();
        svg.rectangle(classes, LEFT, y, Math.max(width, 1), THICK, 2);
        ChartFrame.text(svg, "start", LEFT + width + 6, y + THICK - 2, text);
    }
}
