package org.linchpin.picture;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Two figures side by side for each of a few things, as bars: a full and a hollow one.
 *
 * @param title what the chart shows, for who does not see it
 * @param description its figures in words
 * @param full what the full bars measure
 * @param hollow what the hollow bars measure
 * @param most where the axis ends, above 0
 * @param bars at least one
 */
public record RankChart(String title, String description, String full, String hollow, double most, List<Bar> bars) {
    public RankChart {
        bars = List.copyOf(bars);
        if (bars.isEmpty() || !(most > 0)) {
            throw new IllegalArgumentException(
                    "a chart needs bars and an end above 0, but has %d and %s".formatted(bars.size(), most));
        }
    }

    /**
     * One thing.
     *
     * @param full 0 to the end of the axis, as the other
     * @param fullText the figure in words, as the other
     * @param href where its name leads; null for nowhere
     */
    public record Bar(
            String label,
            double full,
            String fullText,
            double hollow,
            String hollowText,
            @Nullable String href) {}
}
