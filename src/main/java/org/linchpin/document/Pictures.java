package org.linchpin.document;

import java.util.Locale;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Element;

/** Makes a picture of a page fit for a document: to scale, with its style inside, its words as the text that is read out. */
final class Pictures {
    /** What fits between the margins, in CSS pixels: of an A4 page, upright and across. */
    private static final double UPRIGHT_WIDTH = 657;

    private static final double UPRIGHT_HEIGHT = 880;
    private static final double ACROSS_WIDTH = 984;
    private static final double ACROSS_HEIGHT = 560;

    private Pictures() {}

    static void prepare(Element svg) {
        String title = words(svg, "title");
        String description = words(svg, "desc");
        svg.attr("alt", description.isEmpty() ? title : title + ". " + description);
        svg.select("a")
                .forEach(a -> a.removeAttr("href").removeAttr("xlink:href").tagName("g"));
        svg.select("title, desc, foreignObject, image, use, script, style").remove();
        boolean across = svg.closest(".wide") != null;
        scale(svg, across ? ACROSS_WIDTH : UPRIGHT_WIDTH, across ? ACROSS_HEIGHT : UPRIGHT_HEIGHT);
        svg.prependElement("style", svg.tag().namespace())
                .appendChild(new DataNode(PrintedHtml.resource("picture.css")));
    }

    private static String words(Element svg, String name) {
        return svg.children().stream()
                .filter(e -> e.normalName().equals(name))
                .map(Element::text)
                .findFirst()
                .orElse("");
    }

    private static void scale(Element svg, double room, double height) {
        String[] box = svg.attr("viewBox").trim().split("[\\s,]+");
        if (box.length != 4) {
            return;
        }
        double wide = Double.parseDouble(box[2]);
        double high = Double.parseDouble(box[3]);
        double scale = Math.min(1, Math.min(room / wide, height / high));
        svg.removeAttr("width").removeAttr("height");
        svg.attr("style", String.format(Locale.ROOT, "width:%.1fpx;height:%.1fpx", wide * scale, high * scale));
    }
}
