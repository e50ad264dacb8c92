package org.linchpin.picture;

import java.time.LocalDate;
import java.util.List;
import org.linchpin.picture.StepChart.Look;

/**
 * Counts over days. Each holds until the next is measured, so lines are steps.
 *
 * @param title what the chart shows, for who does not see it
 * @param description its figures in words
 * @param lines at least one, each with a value at least
 */
public record TrendChart(String title, String description, List<Line> lines) {
    public TrendChart {
        lines = List.copyOf(lines);
        if (lines.isEmpty() || lines.stream().anyMatch(line -> line.values().isEmpty())) {
            throw new IllegalArgumentException("a chart needs a line, and each line a value");
        }
    }

    /**
     * A count over time.
     *
     * @param label beside the end of the line
     * @param values by day, ascending
     */
    public record Line(String label, Look look, List<Value> values) {
        public Line {
            values = List.copyOf(values);
            for (int i = 1; i < values.size(); i++) {
                if (values.get(i).day().isBefore(values.get(i - 1).day())) {
                    throw new IllegalArgumentException("%s must be by day, but %s comes after %s"
                            .formatted(label, values.get(i), values.get(i - 1)));
                }
            }
        }

        int last() {
            return values.get(values.size() - 1).count();
        }
    }

    /** What was counted from that day on, at least 0. */
    public record Value(LocalDate day, int count) {
        public Value {
            if (count < 0) {
                throw new IllegalArgumentException("a count is at least 0, but is " + count);
            }
        }
    }
}
