package org.linchpin.picture;

import java.util.List;

/**
 * Counts that only grow over hours, each as a line of steps.
 *
 * @param title what the chart shows, for who does not see it
 * @param description its figures in words
 * @param xLabel what the horizontal axis measures
 * @param end where the horizontal axis ends, above 0
 * @param lines at least one
 * @param marks of moments on the horizontal axis
 */
public record StepChart(
        String title, String description, String xLabel, double end, List<Line> lines, List<Mark> marks) {
    public StepChart {
        lines = List.copyOf(lines);
        marks = List.copyOf(marks);
        if (!(end > 0) || Double.isInfinite(end) || lines.isEmpty()) {
            throw new IllegalArgumentException(
                    "a chart needs a line and an end above 0, but has %d lines and ends at %s"
                            .formatted(lines.size(), end));
        }
        if (marks.stream().anyMatch(mark -> mark.x() > end)
                || lines.stream().flatMap(line -> line.steps().stream()).anyMatch(step -> step.x() > end)) {
            throw new IllegalArgumentException("the chart ends at %s, before what it is to show".formatted(end));
        }
    }

    /** How a line is drawn: told apart by strokes and labels, so that colour only helps. */
    public enum Look {
        THICK,
        THIN,
        DASHED
    }

    /**
     * A count over time; 0 before its first step.
     *
     * @param label beside the end of the line
     * @param steps ascending in both
     */
    public record Line(String label, Look look, List<Step> steps) {
        public Line {
            steps = List.copyOf(steps);
            for (int i = 1; i < steps.size(); i++) {
                if (steps.get(i).x() <= steps.get(i - 1).x()
                        || steps.get(i).y() < steps.get(i - 1).y()) {
                    throw new IllegalArgumentException(
                            "%s must grow, but %s comes after %s".formatted(label, steps.get(i), steps.get(i - 1)));
                }
            }
        }

        int last() {
            return steps.isEmpty() ? 0 : steps.get(steps.size() - 1).y();
        }
    }

    /** From {@code x} on, the count is {@code y}; both at least 0. */
    public record Step(double x, int y) {
        public Step {
            if (!(x >= 0) || y < 0) {
                throw new IllegalArgumentException("a step has no negative part, but is %s, %d".formatted(x, y));
            }
        }
    }

    /** A vertical line with a word. */
    public record Mark(double x, String label) {}
}
