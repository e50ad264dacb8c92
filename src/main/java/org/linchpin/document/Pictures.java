package org.linchpin.document;

import java.util.Locale;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Element;
import org.jsoup.parser.ParseSettings;
import org.jsoup.parser.Tag;

/** Makes a picture of a page fit for a document: to scale, with its style inside, its words as the text that is read out. */
final class Pictures {
    /** What fits between the margins, in CSS pixels: of an A4 page, upright and across. */
    private static final double UPRIGHT_WIDTH = 657;

    private static final double UPRIGHT_HEIGHT = 880;
    private static final double ACROSS_WIDTH = 984;
    private static final double ACROSS_HEIGHT = 560;

    /** Font size of a label, in pixels. */
    private static final double LABEL_SIZE = 13;

    private Pictures() {}

    static void prepare(Element svg) {
        String title = words(svg, "title");
        String description = words(svg, "desc");
        svg.attr("alt", description.isEmpty() ? title : title + ". " + description);
        svg.select("a")
                .forEach(a -> a.removeAttr("href").removeAttr("xlink:href").tagName("g"));
        svg.select("title, desc, foreignObject, image, use, script, style").remove();
        svg.select(".lp-pic-lost .lp-pic-label").forEach(Pictures::strike);
        boolean across = svg.closest(".wide") != null;
        scale(svg, across ? ACROSS_WIDTH : UPRIGHT_WIDTH, across ? ACROSS_HEIGHT : UPRIGHT_HEIGHT);
        svg.prependElement("style", svg.tag().namespace())
                .appendChild(new DataNode(PrintedHtml.resource("picture.css")));
    }

    /** Draws what {@code line-through} says: the renderer puts that elsewhere in text that is moved. */
    private static void strike(Element label) {
        double x = Double.parseDouble(label.attr("x"));
        double y = Double.parseDouble(label.attr("y")) - 4.5;
        String line = String.format(Locale.ROOT, "M%.1f,%.1fh%.1f", x, y, TextWidth.bold(label.text(), LABEL_SIZE));
        label.after(new Element(Tag.valueOf("path", label.tag().namespace(), ParseSettings.preserveCase), null)
                .attr("class", "lp-pic-strike")
                .attr("d", line));
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
