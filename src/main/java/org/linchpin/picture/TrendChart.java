package org.linchpin.picture;

import java.time.Instant;
import java.util.List;

/**
 * A figure over time.
 *
 * @param title what the chart shows, for who does not see it
 * @param description its figures in words
 * @param most where the vertical axis ends, above 0
 * @param points at least one, ascending in time
 */
public record TrendChart(String title, String description, double most, List<Point> points) {
    public TrendChart {
        points = List.copyOf(points);
        if (points.isEmpty() || !(most > 0)) {
            throw new IllegalArgumentException(
                    "a trend needs points and an end above 0, but has %d and %s".formatted(points.size(), most));
        }
        for (int i = 1; i < points.size(); i++) {
            if (points.get(i).at().isBefore(points.get(i - 1).at())) {
                throw new IllegalArgumentException("point %d is before the one that it follows".formatted(i));
            }
        }
    }

    /**
     * One figure.
     *
     * @param value 0 to the end of the axis
     * @param label beside it
     * @param text under it, short
     */
    public record Point(Instant at, double value, String label, String text) {}
}
