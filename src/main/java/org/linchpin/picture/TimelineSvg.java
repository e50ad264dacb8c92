package org.linchpin.picture;

import java.time.LocalDate;
import java.time.Year;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Writes a timeline: years from left to right, each event a dot with its name in the first lane that has room for both. A group,
 * not an image, as in {@link PictureSvg}: what it holds are links.
 */
final class TimelineSvg {
    private static final double WIDTH = 1120;
    private static final double MARGIN = 20;
    private static final double HEAD = 28;
    /** Of a lane, so that each name is large enough to be touched. */
    private static final double LANE = 28;

    private static final double LEAST_RADIUS = 3.5;
    private static final double MOST_RADIUS = 12;
    private static final double GAP = 6;
    private static final double FONT = 12;
    private static final int MOST_TICKS = 24;

    private final Timeline timeline;
    private final int firstYear;
    private final int lastYear;
    private final int largest;
    /** In each lane the ends of what is drawn there: start and end, in pixels. */
    private final List<List<double[]>> lanes = new ArrayList<>();

    private final Svg svg = new Svg();

    TimelineSvg(Timeline timeline) {
        this.timeline = timeline;
        firstYear = timeline.events().stream()
                .mapToInt(e -> e.date().getYear())
                .min()
                .orElse(Year.MIN_VALUE);
        lastYear = timeline.events().stream()
                .mapToInt(e -> e.date().getYear())
                .max()
                .orElse(Year.MIN_VALUE);
        largest =
                timeline.events().stream().mapToInt(Timeline.Event::size).max().orElse(0);
    }

    String write(String idPrefix) {
        List<Placed> placed = timeline.events().stream().map(this::place).toList();
        double height = HEAD + Math.max(1, lanes.size()) * LANE + GAP;
        svg.raw("<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"lp-pic lp-time\" role=\"group\"")
                .attribute("aria-labelledby", idPrefix + "-title")
                .attribute("aria-describedby", idPrefix + "-desc")
                .attribute("viewBox", "0 0 %s %s".formatted(Svg.number(WIDTH), Svg.number(height)))
                .attribute("width", WIDTH)
                .attribute("height", height)
                .raw(">\n");
        svg.raw("<title").attribute("id", idPrefix + "-title").raw(">");
        svg.text(PlainText.of(timeline.title())).raw("</title>\n");
        svg.raw("<desc").attribute("id", idPrefix + "-desc").raw(">");
        svg.text(PlainText.of(timeline.description())).raw("</desc>\n");
        if (!placed.isEmpty()) {
            writeYears(height);
        }
        placed.forEach(this::writeEvent);
        return svg.raw("</svg>\n").toString();
    }

    private void writeYears(double height) {
        int step = (lastYear - firstYear + MOST_TICKS) / MOST_TICKS;
        svg.raw("<g aria-hidden=\"true\">\n");
        for (int year = firstYear; year <= lastYear + 1; year += step) {
            double x = x(LocalDate.of(year, 1, 1));
            svg.path("lp-time-year", "M%s,%sV%s".formatted(Svg.number(x), Svg.number(HEAD - 8), Svg.number(height)));
            if (year <= lastYear) {
                svg.line("lp-pic-sub", x + 4, HEAD - 12, String.format(Locale.ROOT, "%d", year));
            }
            svg.raw("\n");
        }
        svg.raw("</g>\n");
    }

    private double x(LocalDate date) {
        double from = LocalDate.of(firstYear, 1, 1).toEpochDay();
        double to = LocalDate.of(lastYear + 1, 1, 1).toEpochDay();
        return MARGIN + (date.toEpochDay() - from) / (to - from) * (WIDTH - 2 * MARGIN);
    }

    /** An event with its place: text to the right of the dot, or to the left where the picture ends. */
    private record Placed(Timeline.Event event, String label, double x, double y, double radius, boolean toTheLeft) {}

    private Placed place(Timeline.Event event) {
        String label = PlainText.of(event.label());
        double x = x(event.date());
        double radius = largest == 0
                ? LEAST_RADIUS
                : Math.max(LEAST_RADIUS, MOST_RADIUS * Math.sqrt((double) event.size() / largest));
        double reach = radius + GAP + Typeface.width(label, FONT);
        boolean toTheLeft = x + reach > WIDTH - GAP;
        double start = toTheLeft ? x - reach : x - radius;
        double end = toTheLeft ? x + radius : x + reach;
        return new Placed(event, label, x, HEAD + (lane(start, end) + 0.5) * LANE, radius, toTheLeft);
    }

    /** The first lane with room from start to end, which is then taken. */
    private int lane(double start, double end) {
        for (int lane = 0; ; lane++) {
            if (lane == lanes.size()) {
                lanes.add(new ArrayList<>());
            }
            List<double[]> taken = lanes.get(lane);
            if (taken.stream().allMatch(t -> end + GAP < t[0] || t[1] + GAP < start)) {
                taken.add(new double[] {start, end});
                return lane;
            }
        }
    }

    private void writeEvent(Placed placed) {
        Timeline.Event event = placed.event();
        svg.raw(event.href() == null ? "<g role=\"img\"" : "<a");
        svg.attribute("class", "lp-pic-node lp-time-" + event.look().name().toLowerCase(Locale.ROOT));
        if (event.href() != null) {
            svg.attribute("href", event.href());
        }
        String full = event.detail().isEmpty() ? placed.label() : placed.label() + ": " + event.detail();
        svg.raw("><title>").text(PlainText.of(full)).raw("</title>");
        svg.raw("<circle")
                .attribute("class", "lp-pic-box")
                .attribute("cx", placed.x())
                .attribute("cy", placed.y())
                .attribute("r", placed.radius())
                .raw("/>");
        double textX = placed.toTheLeft() ? placed.x() - placed.radius() - GAP : placed.x() + placed.radius() + GAP;
        String classes = placed.toTheLeft() ? "lp-time-label lp-time-left" : "lp-time-label";
        svg.line(classes, textX, placed.y() + 4, placed.label());
        svg.raw(event.href() == null ? "</g>\n" : "</a>\n");
    }
}
