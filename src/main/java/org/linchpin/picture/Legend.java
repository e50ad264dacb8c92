package org.linchpin.picture;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.linchpin.picture.Picture.Look;
import org.linchpin.picture.Picture.Node;

/** Says what the looks mean that a picture uses; lengths in pixels. */
final class Legend {
    private static final double SAMPLE_WIDTH = 26;
    private static final double SAMPLE_HEIGHT = 14;
    private static final double AFTER_SAMPLE = 8;
    private static final double BETWEEN = 22;
    private static final double ROW = 24;
    private static final double BELOW = 12;

    private record Entry(String classes, String words, double x, double y) {}

    private final List<Entry> entries = new ArrayList<>();
    private final double room;
    private double x;
    private double y;
    private double width;

    /**
     * @param room width that is there; one entry is written even if it needs more
     */
    Legend(List<Node> nodes, double room) {
        this.room = room;
        Set<Look> looks = EnumSet.noneOf(Look.class);
        nodes.forEach(node -> looks.add(node.look()));
        looks.forEach(look -> add(look.css(), look.words()));
        if (nodes.stream().anyMatch(node -> node.folded() > 1)) {
            add("lp-pic-several", "several that are alike");
        }
    }

    private void add(String classes, String words) {
        double needed = SAMPLE_WIDTH + AFTER_SAMPLE + Typeface.width(words, NodeBox.SUBLABEL_SIZE);
        if (x > 0 && x + needed > room) {
            x = 0;
            y += ROW;
        }
        entries.add(new Entry(classes, words, x, y));
        width = Math.max(width, x + needed);
        x += needed + BETWEEN;
    }

    double width() {
        return width;
    }

    double height() {
        return y + ROW + BELOW;
    }

    void write(Svg svg) {
        svg.raw("<g class=\"lp-pic-legend\" aria-hidden=\"true\">\n");
        for (Entry entry : entries) {
            svg.raw("<g").attribute("class", entry.classes).raw(">");
            if (entry.classes.equals("lp-pic-several")) {
                svg.rectangle("lp-pic-box", entry.x + 5, entry.y + 7, SAMPLE_WIDTH - 4, SAMPLE_HEIGHT - 2, 3);
            }
            svg.rectangle("lp-pic-box", entry.x + 2, entry.y + 4, SAMPLE_WIDTH - 4, SAMPLE_HEIGHT - 2, 3);
            double middleX = entry.x + SAMPLE_WIDTH / 2;
            double middleY = entry.y + 3 + SAMPLE_HEIGHT / 2;
            if (entry.classes.equals(Look.LOST.css())) {
                svg.path("lp-pic-strike", "M%s,%sh14".formatted(Svg.number(middleX - 7), Svg.number(middleY)));
            } else if (entry.classes.equals(Look.SURVIVING.css())) {
                svg.path("lp-pic-check", PictureSvg.check(middleX, middleY));
            }
            svg.line("lp-pic-sub", entry.x + SAMPLE_WIDTH + AFTER_SAMPLE, entry.y + 14.5, entry.words);
            svg.raw("</g>\n");
        }
        svg.raw("</g>\n");
    }
}
