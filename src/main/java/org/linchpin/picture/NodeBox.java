package org.linchpin.picture;

import java.util.List;
import org.linchpin.picture.Picture.Look;
import org.linchpin.picture.Picture.Node;

/**
 * A node with its text broken into lines, and the room that it takes; lengths in pixels.
 *
 * @param full all of its text, and what it is: what a screen reader and a tooltip say
 * @param width of the box, without the edges of the boxes behind it
 */
record NodeBox(Node node, String full, List<String> label, List<String> sublabel, double width, double height) {
    static final double LABEL_SIZE = 13;
    static final double SUBLABEL_SIZE = 12;
    static final double LABEL_LINE = 17;
    static final double SUBLABEL_LINE = 16;
    static final double PADDING = 11;
    /** The mark left of the text of what holds, right of that of what unfolds. */
    static final double MARK = 20;
    /** The word above the text of the fault. */
    static final double TAG = 20;
    /** By how much the boxes behind a folded one stand out, below and to the right. */
    static final double STACK = 6;

    private static final double ROOM = 216;
    private static final double LEAST_TEXT = 64;
    private static final int MOST_LINES = 2;

    static NodeBox of(Node node) {
        String label = PlainText.of(node.label());
        String sublabel = PlainText.of(node.sublabel());
        List<String> labelLines = Typeface.lines(label.isEmpty() ? "–" : label, LABEL_SIZE, ROOM, MOST_LINES);
        List<String> sublabelLines = Typeface.lines(sublabel, SUBLABEL_SIZE, ROOM, MOST_LINES);
        double text =
                Math.max(LEAST_TEXT, Math.max(widest(labelLines, LABEL_SIZE), widest(sublabelLines, SUBLABEL_SIZE)));
        double marks = (node.look() == Look.SURVIVING ? MARK : 0) + (unfolds(node) ? MARK : 0);
        return new NodeBox(
                node,
                full(node, label, sublabel),
                labelLines,
                sublabelLines,
                Math.ceil(text + marks + 2 * PADDING),
                (node.look() == Look.FAULT ? TAG : 0)
                        + labelLines.size() * LABEL_LINE
                        + sublabelLines.size() * SUBLABEL_LINE
                        + 2 * PADDING
                        - 4);
    }

    boolean isFolded() {
        return node.folded() > 1;
    }

    boolean unfolds() {
        return unfolds(node);
    }

    private static boolean unfolds(Node node) {
        return node.folded() > 1 && node.href() != null;
    }

    private static String full(Node node, String label, String sublabel) {
        return label + (sublabel.isEmpty() ? "" : ", " + sublabel) + ": "
                + node.look().words();
    }

    private static double widest(List<String> lines, double size) {
        return lines.stream()
                .mapToDouble(line -> Typeface.width(line, size))
                .max()
                .orElse(0);
    }
}
