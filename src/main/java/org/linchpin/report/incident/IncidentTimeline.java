package org.linchpin.report.incident;

import java.util.List;
import org.linchpin.incident.ConfusionMatrix;
import org.linchpin.picture.Timeline;
import org.linchpin.picture.Timeline.Event;
import org.linchpin.picture.Timeline.Look;
import org.linchpin.report.Links;
import org.linchpin.report.Words;

/**
 * The incidents along the years.
 *
 * @param finding what it shows, as its heading
 * @param svg our own markup
 * @param caption how it is read
 */
public record IncidentTimeline(String finding, String svg, String caption) {
    private static final String CAPTION =
            "The area of a dot is the number of subjects observed. Full: of those that were hit, at least one was"
                    + " predicted from the dependencies known before the incident. Hollow: none was. Dashed: no outcome is"
                    + " on record.";

    static IncidentTimeline of(List<IncidentTable.Row> rows) {
        String finding = finding(rows);
        List<Event> events = rows.stream().map(IncidentTimeline::event).toList();
        String svg = new Timeline(finding, CAPTION, events).svg("incidents-timeline");
        return new IncidentTimeline(finding, svg, CAPTION);
    }

    private static String finding(List<IncidentTable.Row> rows) {
        long tested = rows.stream().filter(r -> r.all() != null).count();
        long foreseen = rows.stream().filter(IncidentTimeline::isForeseen).count();
        return "In %s of %s with observations, nothing known before led to those that were hit"
                .formatted(Words.number(tested - foreseen), Words.count(tested, "incident", "incidents"));
    }

    private static boolean isForeseen(IncidentTable.Row row) {
        ConfusionMatrix before = row.before();
        return before != null && before.truePositives() > 0;
    }

    private static Event event(IncidentTable.Row row) {
        ConfusionMatrix all = row.all();
        String detail = all == null
                ? "%s, no outcome on record".formatted(row.incident().date())
                : "%s, %s observed, %s hit"
                        .formatted(
                                row.incident().date(),
                                Words.number(all.subjects()),
                                Words.number(all.truePositives() + all.falseNegatives()));
        return new Event(
                row.incident().date(),
                row.incident().name(),
                detail,
                all == null ? 0 : all.subjects(),
                all == null ? Look.DASHED : isForeseen(row) ? Look.FULL : Look.HOLLOW,
                Links.incident(row.incident().id()));
    }
}
