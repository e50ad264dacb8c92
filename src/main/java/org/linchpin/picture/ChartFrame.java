package org.linchpin.picture;

/** What charts have in common. */
final class ChartFrame {
    private ChartFrame() {}

    /**
     * Begins an {@code svg} element with its title and description.
     *
     * @param role {@code img}, or {@code group} where it holds links
     */
    static Svg open(
            Svg svg,
            String classes,
            String role,
            String idPrefix,
            double width,
            double height,
            String title,
            String description) {
        return svg.raw("<svg xmlns=\"http://www.w3.org/2000/svg\"")
                .attribute("class", "lp-pic " + classes)
                .attribute("role", role)
                .attribute("aria-labelledby", idPrefix + "-title")
                .attribute("aria-describedby", idPrefix + "-desc")
                .attribute("viewBox", "0 0 %s %s".formatted(Svg.number(width), Svg.number(height)))
                .attribute("width", width)
                .attribute("height", height)
                .raw(">\n<title")
                .attribute("id", idPrefix + "-title")
                .raw(">")
                .text(PlainText.of(title))
                .raw("</title>\n<desc")
                .attribute("id", idPrefix + "-desc")
                .raw(">")
                .text(PlainText.of(description))
                .raw("</desc>\n");
    }

    static void text(Svg svg, String anchor, double x, double y, String text) {
        svg.raw("<text")
                .attribute("class", "lp-chart-text")
                .attribute("text-anchor", anchor)
                .attribute("x", x)
                .attribute("y", y)
                .raw(">")
                .text(text)
                .raw("</text>\n");
    }

    static void segment(Svg svg, String classes, double x1, double y1, double x2, double y2) {
        svg.path(classes, "M%s %sL%s %s".formatted(Svg.number(x1), Svg.number(y1), Svg.number(x2), Svg.number(y2)))
                .raw("\n");
    }

    /** The text, cut off where it is wider than the room. */
    static String fitting(String text, double font, double room) {
        return Typeface.lines(PlainText.of(text), font, room, 1).stream()
                .findFirst()
                .orElse("");
    }
}
