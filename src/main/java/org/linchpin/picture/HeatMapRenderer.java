package org.linchpin.picture;

import java.util.Locale;
import org.linchpin.picture.HeatMap.Cell;
import org.linchpin.picture.HeatMap.Heat;

/** Turns heat maps into SVG, for a page that links {@code /assets/picture.css} and shows the same as a table. The same map gives the same bytes. */
public final class HeatMapRenderer {
    private static final double FONT = 12;
    private static final double LABEL = 240;
    private static final double CELL_WIDTH = 42;
    private static final double CELL_HEIGHT = 26;
    /** Room above for labels that lean. */
    private static final double HEAD = 132;
    /** Length of a leaning label: at 45 degrees it is as high as the head. */
    private static final double LEANING = 168;

    private static final double LEGEND = 30;

    /**
     * The map as an {@code svg} element.
     *
     * @param hot what a filled cell means
     * @param warm what a cell that is only framed means
     * @param idPrefix begins the ids in the element: unique in the page, letters, digits, {@code _} and {@code -}
     */
    public String svg(HeatMap map, String hot, String warm, String idPrefix) {
        double width = Math.ceil(Math.max(LABEL + map.columns().size() * CELL_WIDTH + HEAD, legendWidth(hot, warm)));
        double height = LEGEND + HEAD + map.rows().size() * CELL_HEIGHT + 4;
        var svg = new Svg();
        svg.raw("<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"lp-pic lp-heat\" role=\"img\"")
                .attribute("aria-labelledby", idPrefix + "-title")
                .attribute("aria-describedby", idPrefix + "-desc")
                .attribute("viewBox", "0 0 %s %s".formatted(Svg.number(width), Svg.number(height)))
                .attribute("width", width)
                .attribute("height", height)
                .raw(">\n<title")
                .attribute("id", idPrefix + "-title")
                .raw(">")
                .text(PlainText.of(map.title()))
                .raw("</title>\n<desc")
                .attribute("id", idPrefix + "-desc")
                .raw(">")
                .text(PlainText.of(map.description()))
                .raw("</desc>\n");
        legend(svg, hot, warm);
        for (int i = 0; i < map.columns().size(); i++) {
            double x = LABEL + (i + 0.5) * CELL_WIDTH;
            svg.raw("<text class=\"lp-heat-label\"")
                    .attribute(
                            "transform",
                            "translate(%s %s) rotate(-45)".formatted(Svg.number(x), Svg.number(LEGEND + HEAD - 8)))
                    .raw(">")
                    .text(line(map.columns().get(i), LEANING))
                    .raw("</text>\n");
        }
        for (int i = 0; i < map.rows().size(); i++) {
            double y = LEGEND + HEAD + i * CELL_HEIGHT;
            svg.path(
                    "lp-heat-line",
                    "M0 %sH%s"
                            .formatted(
                                    Svg.number(y),
                                    Svg.number(LABEL + map.columns().size() * CELL_WIDTH)));
            svg.line("lp-heat-label", 0, y + 17.5, line(map.rows().get(i), LABEL - 12))
                    .raw("\n");
        }
        map.cells().forEach(cell -> cell(svg, cell));
        return svg.raw("</svg>\n").toString();
    }

    private static double legendWidth(String hot, String warm) {
        return 28 + Typeface.width(PlainText.of(hot), FONT) + 24 + 28 + Typeface.width(PlainText.of(warm), FONT);
    }

    private static void legend(Svg svg, String hot, String warm) {
        svg.rectangle("lp-heat-hot", 0, 4, 22, 16, 3);
        svg.line("lp-heat-label", 28, 17, PlainText.of(hot));
        double x = 28 + Typeface.width(PlainText.of(hot), FONT) + 24;
        svg.rectangle("lp-heat-warm", x, 4, 22, 16, 3);
        svg.line("lp-heat-label", x + 28, 17, PlainText.of(warm)).raw("\n");
    }

    private static void cell(Svg svg, Cell cell) {
        double x = LABEL + cell.column() * CELL_WIDTH;
        double y = LEGEND + HEAD + cell.row() * CELL_HEIGHT;
        String look = cell.heat().name().toLowerCase(Locale.ROOT);
        svg.rectangle("lp-heat-" + look, x + 2, y + 3, CELL_WIDTH - 4, CELL_HEIGHT - 6, 3);
        svg.raw("<text text-anchor=\"middle\"")
                .attribute("class", cell.heat() == Heat.HOT ? "lp-heat-on-hot" : "lp-heat-on-warm")
                .attribute("x", x + CELL_WIDTH / 2)
                .attribute("y", y + 17.5)
                .raw(">")
                .text(line(cell.text(), CELL_WIDTH - 6))
                .raw("</text>\n");
    }

    private static String line(String text, double room) {
        String plain = PlainText.of(text);
        return plain.isEmpty() ? "" : Typeface.lines(plain, FONT, room, 1).get(0);
    }
}
