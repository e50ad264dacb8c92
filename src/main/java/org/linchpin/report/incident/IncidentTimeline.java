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
                    + " predicted from the dependencies known before the incident. Hollow: none was. Dashed: no outcome"
                    + " that you may see is on record.";

    static IncidentTimeline of(List<IncidentTable.Row> rows) {
        String finding = finding(rows);
        List<Event> events = rows.stream().map(IncidentTimeline::event).toList();
        String svg = new Timeline(finding, CAPTION, events).svg("incidents-timeline");
        return new IncidentTimeline(finding, svg, CAPTION);
    }

    private static String finding(List<IncidentTable.Row> rows) {
        String all = Words.count(rows.size(), "incident", "incidents");
        if (rows.stream().allMatch(r -> r.all() == null)) {
            return "%s, without an outcome that you may see".formatted(all);
        }
        long hit = rows.stream().filter(IncidentTimeline::isHit).count();
        if (hit == 0) {
            return "%s, and nobody was observed to be hit".formatted(all);
        }
        long foreseen = rows.stream().filter(IncidentTimeline::isForeseen).count();
        return "In %s of %s with somebody hit, nothing known before led to those that were"
                .formatted(
                        hit == foreseen ? "none" : Words.number(hit - foreseen),
                        Words.count(hit, "incident", "incidents"));
    }

    private static boolean isHit(IncidentTable.Row row) {
        return row.all() != null && row.all().hit() > 0;
    }

    private static boolean isForeseen(IncidentTable.Row row) {
        ConfusionMatrix before = row.before();
        return before != null && before.truePositives() > 0;
    }

    private static Event event(IncidentTable.Row row) {
        ConfusionMatrix all = row.all();
        String detail = all == null
                ? "%s, no outcome that you may see".formatted(row.incident().date())
                : "%s, %s observed, %s hit"
                        .formatted(row.incident().date(), Words.number(all.subjects()), Words.number(all.hit()));
        return new Event(
                row.incident().date(),
                row.incident().name(),
                detail,
                all == null ? 0 : all.subjects(),
                all == null ? Look.DASHED : isForeseen(row) ? Look.FULL : Look.HOLLOW,
                Links.incident(row.incident().id()));
    }
}
