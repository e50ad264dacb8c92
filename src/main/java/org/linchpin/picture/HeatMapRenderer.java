package org.linchpin.picture;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Turns heat maps into SVG, for a page that links {@code /assets/picture.css}. The same map gives the same bytes. */
public final class HeatMapRenderer {
    private static final double LABELS = 220;
    private static final double WIDTH = 64;
    private static final double HEIGHT = 32;
    /** Of the headings, which are turned by 45 degrees. */
    private static final double HEAD = 140;

    private static final double FONT = 12;
    /** What a turned heading may take of the width beyond the last column. */
    private static final double OVERHANG = 110;

    private static final double LONGEST_HEADING = 180;

    /**
     * The map as an {@code svg} element.
     *
     * @param idPrefix begins the ids in the element: unique in the page, letters, digits, {@code _} and {@code -}
     */
    public String svg(HeatMap map, String idPrefix) {
        double width = LABELS + map.columns().size() * WIDTH + OVERHANG;
        double height = HEAD + map.rows().size() * HEIGHT + 8;
        Svg svg =
                ChartFrame.open(new Svg(), "lp-heat", "group", idPrefix, width, height, map.title(), map.description());
        for (int c = 0; c < map.columns().size(); c++) {
            heading(svg, map.columns().get(c), LABELS + (c + 0.5) * WIDTH);
        }
        for (int r = 0; r < map.rows().size(); r++) {
            row(svg, map.rows().get(r), map.columns(), HEAD + r * HEIGHT);
        }
        return svg.raw("</svg>\n").toString();
    }

    private static void heading(Svg svg, String label, double x) {
        svg.raw("<text")
                .attribute("class", "lp-chart-text")
                .attribute("transform", "translate(%s %s) rotate(-45)".formatted(Svg.number(x), Svg.number(HEAD - 8)))
                .raw(">")
                .text(ChartFrame.fitting(label, FONT, LONGEST_HEADING))
                .raw("</text>\n");
    }

    private static void row(Svg svg, HeatMap.Row row, List<String> columns, double y) {
        open(svg, row.href(), row.label());
        ChartFrame.text(
                svg, "end", LABELS - 10, y + HEIGHT / 2 + 4, ChartFrame.fitting(row.label(), FONT, LABELS - 14));
        close(svg, row.href());
        for (int c = 0; c < row.tiles().size(); c++) {
            HeatMap.Tile tile = row.tiles().get(c);
            double x = LABELS + c * WIDTH;
            if (tile == null) {
                svg.rectangle("lp-heat-none", x + 1, y + 1, WIDTH - 2, HEIGHT - 2, 3)
                        .raw("\n");
            } else {
                open(svg, tile.href(), "%s, %s: %s".formatted(row.label(), columns.get(c), tile.detail()));
                svg.rectangle("lp-pic-box lp-heat-" + tile.depth(), x + 1, y + 1, WIDTH - 2, HEIGHT - 2, 3);
                svg.raw("<text")
                        .attribute("class", "lp-chart-text lp-heat-text-" + tile.depth())
                        .attribute("text-anchor", "middle")
                        .attribute("x", x + WIDTH / 2)
                        .attribute("y", y + HEIGHT / 2 + 4)
                        .raw(">")
                        .text(tile.text())
                        .raw("</text>");
                close(svg, tile.href());
            }
        }
    }

    private static void open(Svg svg, @Nullable String href, String title) {
        svg.raw(href == null ? "<g role=\"img\"" : "<a");
        svg.attribute("class", "lp-pic-node").attribute("aria-label", PlainText.of(title));
        if (href != null) {
            svg.attribute("href", href);
        }
        svg.raw("><title>").text(PlainText.of(title)).raw("</title>");
    }

    private static void close(Svg svg, @Nullable String href) {
        svg.raw(href == null ? "</g>\n" : "</a>\n");
    }
}
