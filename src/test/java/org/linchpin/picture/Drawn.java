package org.linchpin.picture;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** What an SVG shows, read back from its markup. */
final class Drawn {
    /** A box in pixels from the top left corner of the layout. */
    record Box(double left, double top, double right, double bottom) {
        Box and(Box other) {
            return new Box(
                    Math.min(left, other.left),
                    Math.min(top, other.top),
                    Math.max(right, other.right),
                    Math.max(bottom, other.bottom));
        }

        boolean overlaps(Box other) {
            return left < other.right && other.left < right && top < other.bottom && other.top < bottom;
        }
    }

    private final Document document;

    Drawn(String svg) {
        try {
            document = DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(new InputSource(new StringReader(svg)));
        } catch (SAXException | IOException | ParserConfigurationException e) {
            throw new AssertionError("not well-formed: " + svg, e);
        }
    }

    /** By what a screen reader says of it, in the order of focus. */
    Map<String, Box> boxes() {
        Map<String, Box> boxes = new LinkedHashMap<>();
        for (Element node : elements("*")) {
            if (node.getAttribute("class").startsWith("lp-pic-node")) {
                boxes.put(node.getFirstChild().getTextContent(), around(node));
            }
        }
        return boxes;
    }

    /** Around all rectangles of a node: those of a folded one that stand behind it, too. */
    private static Box around(Element node) {
        Box around = null;
        var rectangles = node.getElementsByTagName("rect");
        for (int i = 0; i < rectangles.getLength(); i++) {
            Element rectangle = (Element) rectangles.item(i);
            double left = number(rectangle, "x");
            double top = number(rectangle, "y");
            var box = new Box(left, top, left + number(rectangle, "width"), top + number(rectangle, "height"));
            around = around == null ? box : around.and(box);
        }
        return Objects.requireNonNull(around, "a node without a box");
    }

    List<Element> elements(String tag) {
        List<Element> elements = new ArrayList<>();
        var found = document.getElementsByTagName(tag);
        for (int i = 0; i < found.getLength(); i++) {
            elements.add((Element) found.item(i));
        }
        return elements;
    }

    private static double number(Element element, String attribute) {
        return Double.parseDouble(element.getAttribute(attribute));
    }
}
