package org.linchpin.picture;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.linchpin.picture.Layout.Point;
import org.linchpin.picture.Picture.EdgeLook;
import org.linchpin.picture.Picture.Look;

/**
 * Writes one picture that is laid out. The element is a group, not an image: images hide from screen readers that what they
 * hold are links. Nodes come layer by layer from the left, and so does the focus.
 */
final class PictureSvg {
    private static final double MARGIN = 8;
    private static final double LEAST_WIDTH = 560;
    private static final double RADIUS = 6;

    private final Picture picture;
    private final List<NodeBox> boxes;
    private final Layout layout;
    private final Svg svg = new Svg();

    PictureSvg(Picture picture, List<NodeBox> boxes, Layout layout) {
        this.picture = picture;
        this.boxes = boxes;
        this.layout = layout;
    }

    String write(String idPrefix) {
        var legend = new Legend(picture.nodes(), Math.max(LEAST_WIDTH, layout.width()));
        double width = Math.ceil(Math.max(legend.width(), layout.width()) + 2 * MARGIN);
        double height = Math.ceil(legend.height() + layout.height() + 2 * MARGIN);
        svg.raw("<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"lp-pic\" role=\"group\"")
                .attribute("aria-labelledby", idPrefix + "-title")
                .attribute("aria-describedby", idPrefix + "-desc")
                .attribute("viewBox", "0 0 %s %s".formatted(Svg.number(width), Svg.number(height)))
                .attribute("width", width)
                .attribute("height", height)
                .raw(">\n");
        svg.raw("<title").attribute("id", idPrefix + "-title").raw(">");
        svg.text(PlainText.of(picture.title())).raw("</title>\n");
        svg.raw("<desc").attribute("id", idPrefix + "-desc").raw(">");
        svg.text(PlainText.of(picture.description())).raw("</desc>\n");
        shifted(MARGIN, MARGIN);
        legend.write(svg);
        svg.raw("</g>\n");
        shifted(MARGIN, MARGIN + legend.height());
        writeEdges();
        IntStream.range(0, boxes.size())
                .boxed()
                .sorted(Comparator.<Integer>comparingDouble(
                                i -> layout.corners().get(i).x())
                        .thenComparingDouble(i -> layout.corners().get(i).y()))
                .forEach(i -> writeNode(boxes.get(i), layout.corners().get(i)));
        return svg.raw("</g>\n</svg>\n").toString();
    }

    private void shifted(double x, double y) {
        svg.raw("<g")
                .attribute("transform", "translate(%s %s)".formatted(Svg.number(x), Svg.number(y)))
                .raw(">\n");
    }

    /** The faint ones first, so that what takes down lies above them. */
    private void writeEdges() {
        svg.raw("<g aria-hidden=\"true\">\n");
        for (EdgeLook look : List.of(EdgeLook.FAINT, EdgeLook.DASHED, EdgeLook.SOLID)) {
            for (int i = 0; i < picture.edges().size(); i++) {
                if (picture.edges().get(i).look() == look) {
                    boolean headed = look != EdgeLook.FAINT;
                    Layout.Route route = layout.routes().get(i);
                    svg.path("lp-pic-edge " + look.css(), EdgePath.line(route, headed));
                    if (headed) {
                        svg.path("lp-pic-head " + look.css(), EdgePath.head(route));
                    }
                    svg.raw("\n");
                }
            }
        }
        svg.raw("</g>\n");
    }

    private void writeNode(NodeBox box, Point corner) {
        String href = box.node().href();
        svg.raw(href == null ? "<g role=\"img\"" : "<a");
        svg.attribute("class", "lp-pic-node " + box.node().look().css());
        if (href != null) {
            svg.attribute("href", href);
        }
        svg.raw("><title>").text(box.full()).raw("</title>");
        if (box.isFolded()) {
            writeBox("lp-pic-box lp-pic-behind", box, corner, NodeBox.STACK);
            writeBox("lp-pic-box lp-pic-behind", box, corner, NodeBox.STACK / 2);
        }
        writeBox("lp-pic-box", box, corner, 0);
        writeText(box, corner);
        if (box.unfolds()) {
            double x = corner.x() + box.width() - NodeBox.PADDING - 5;
            double y = corner.y() + box.height() / 2;
            svg.path("lp-pic-plus", "M%s,%sh10m-5,-5v10".formatted(Svg.number(x - 5), Svg.number(y)));
        }
        svg.raw(href == null ? "</g>\n" : "</a>\n");
    }

    private void writeBox(String classes, NodeBox box, Point corner, double behind) {
        svg.rectangle(classes, corner.x() + behind, corner.y() + behind, box.width(), box.height(), RADIUS);
    }

    private void writeText(NodeBox box, Point corner) {
        double x = corner.x() + NodeBox.PADDING;
        double y = corner.y() + NodeBox.PADDING - 2;
        Look look = box.node().look();
        if (look == Look.SURVIVING) {
            svg.path("lp-pic-check", check(x + 6, corner.y() + box.height() / 2));
            x += NodeBox.MARK;
        }
        if (look == Look.FAULT) {
            double width = Typeface.width("FAULT", 10) + 12;
            svg.rectangle("lp-pic-tag", x, y, width, NodeBox.TAG - 4, 3);
            svg.line("lp-pic-tag-text", x + 6, y + 11.5, "FAULT");
            y += NodeBox.TAG;
        }
        for (String line : box.label()) {
            svg.line("lp-pic-label", x, y + NodeBox.LABEL_LINE - 4, line);
            y += NodeBox.LABEL_LINE;
        }
        for (String line : box.sublabel()) {
            svg.line("lp-pic-sub", x, y + NodeBox.SUBLABEL_LINE - 4, line);
            y += NodeBox.SUBLABEL_LINE;
        }
    }

    /** Path data of a check mark around that point. */
    static String check(double x, double y) {
        return "M%s,%sl4,4l7,-8".formatted(Svg.number(x - 5.5), Svg.number(y));
    }
}
