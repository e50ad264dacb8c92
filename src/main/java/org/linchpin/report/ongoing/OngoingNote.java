package org.linchpin.report.ongoing;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.linchpin.graph.Incident;
import org.linchpin.incident.OngoingIncident;
import org.linchpin.report.Phrases;

/**
 * An incident that lasts.
 *
 * @param name of the incident
 * @param href its page
 * @param lasting since when, and how long
 */
public record OngoingNote(String name, String href, String lasting) {
    private static final DateTimeFormatter UTC =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm 'UTC'", Locale.ROOT).withZone(ZoneOffset.UTC);

    /** @param href page of the incident */
    static OngoingNote of(OngoingIncident ongoing, String href) {
        Incident incident = ongoing.incident();
        String since = "It began on %s".formatted(incident.date());
        Double hours = incident.durationHours();
        String lasting = ongoing.until() == null || hours == null
                ? "%s, and its end is not known. This note stays for %d days unless an end is recorded."
                        .formatted(since, OngoingIncident.WITHOUT_END.toDays())
                : "%s and lasts %s, so until %s at the latest: the hour of its start is not on record."
                        .formatted(since, Phrases.hours(hours), UTC.format(ongoing.until()));
        return new OngoingNote(incident.name(), href, lasting);
    }
}
