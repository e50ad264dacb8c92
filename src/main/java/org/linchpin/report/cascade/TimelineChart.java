package org.linchpin.report.cascade;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;
import org.linchpin.picture.StepChart;
import org.linchpin.picture.StepChart.Line;
import org.linchpin.picture.StepChart.Look;
import org.linchpin.picture.StepChart.Mark;
import org.linchpin.picture.StepChart.Step;
import org.linchpin.picture.StepChartRenderer;
import org.linchpin.report.OutageChoice;
import org.linchpin.report.Phrases;
import org.linchpin.report.Words;
import org.linchpin.report.cascade.Timeline.Moment;

/**
 * The chart of a timeline.
 *
 * @param finding its title
 * @param about unit and population
 * @param svg our own markup
 */
public record TimelineChart(String finding, String about, String svg) {
    private static final StepChartRenderer RENDERER = new StepChartRenderer();

    /** Where nothing falls after the start and the outage does not end, a day is shown. */
    private static final double DAY = 24;

    /** Null if no service goes down. */
    public static @Nullable TimelineChart of(Timeline timeline, OutageChoice outage) {
        if (timeline.moments().isEmpty()) {
            return null;
        }
        double last = timeline.last().hours();
        double end = end(last, outage.hours());
        List<Mark> marks = new ArrayList<>();
        if (outage.hours() <= end) {
            marks.add(new Mark(outage.hours(), "repair available"));
        }
        String about = "Services down and organizations hit so far, by hours after the faults.%s"
                .formatted(
                        marks.isEmpty() && Double.isFinite(outage.hours())
                                ? " The repair, available after %s, is beyond the chart."
                                        .formatted(Phrases.hours(outage.hours()))
                                : "");
        var chart = new StepChart(
                timeline.finding(),
                about + " The table below has the figures.",
                "hours after the faults",
                end,
                List.of(
                        line(timeline, Look.THICK, Moment::down, "service down", "services down"),
                        line(timeline, Look.THIN, Moment::critical, "critical service", "critical services"),
                        line(timeline, Look.DASHED, Moment::organizations, "organization hit", "organizations hit")),
                marks);
        return new TimelineChart(timeline.finding(), about, RENDERER.svg(chart, "timeline-chart"));
    }

    /** The repair is shown unless that would press what happens into a corner. */
    private static double end(double last, double repair) {
        if (Double.isFinite(repair) && (last == 0 || repair <= 4 * last)) {
            return repair;
        }
        return last == 0 ? DAY : last * 1.25;
    }

    private static Line line(Timeline timeline, Look look, ToIntFunction<Moment> count, String one, String many) {
        List<Step> steps = timeline.moments().stream()
                .map(m -> new Step(m.hours(), count.applyAsInt(m)))
                .toList();
        return new Line(Words.count(count.applyAsInt(timeline.last()), one, many), look, steps);
    }
}
