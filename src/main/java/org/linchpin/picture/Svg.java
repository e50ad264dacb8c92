package org.linchpin.picture;

/** Text of SVG in the making. Numbers are lengths in pixels, written with at most one decimal. */
final class Svg {
    private final StringBuilder out = new StringBuilder();

    /** As it stands. */
    Svg raw(String markup) {
        out.append(markup);
        return this;
    }

    Svg text(String text) {
        out.append(PlainText.escape(text));
        return this;
    }

    Svg attribute(String name, String value) {
        out.append(' ')
                .append(name)
                .append("=\"")
                .append(PlainText.escape(value))
                .append('"');
        return this;
    }

    Svg attribute(String name, double value) {
        return attribute(name, number(value));
    }

    Svg rectangle(String classes, double x, double y, double width, double height, double radius) {
        return raw("<rect")
                .attribute("class", classes)
                .attribute("x", x)
                .attribute("y", y)
                .attribute("width", width)
                .attribute("height", height)
                .attribute("rx", radius)
                .raw("/>");
    }

    Svg path(String classes, String data) {
        return raw("<path").attribute("class", classes).attribute("d", data).raw("/>");
    }

    /** A line of text that starts at x, on the base line y. */
    Svg line(String classes, double x, double y, String text) {
        return raw("<text")
                .attribute("class", classes)
                .attribute("x", x)
                .attribute("y", y)
                .raw(">")
                .text(text)
                .raw("</text>");
    }

    static String number(double value) {
        long tenths = Math.round(value * 10);
        return tenths % 10 == 0 ? Long.toString(tenths / 10) : Double.toString(tenths / 10.0);
    }

    @Override
    public String toString() {
        return out.toString();
    }
}
