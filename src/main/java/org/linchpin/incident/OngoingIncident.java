package org.linchpin.incident;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.linchpin.graph.Incident;

/**
 * An incident that lasts now.
 *
 * @param until when its duration ends at the latest: the hour of its start is not on record, so it may have begun at the end of
 *     its day; null if it has no known end
 */
public record OngoingIncident(Incident incident, @Nullable Instant until) {
    /** How long an incident without a known end is taken to last: its row may never be completed. */
    public static final Duration WITHOUT_END = Duration.ofDays(30);

    private static final double MILLIS_AN_HOUR = 3_600_000;

    /** The incident, if it lasts at that moment; else null, as where nothing stopped. */
    public static @Nullable OngoingIncident at(Incident incident, Instant now) {
        Instant start = incident.date().atStartOfDay(ZoneOffset.UTC).toInstant();
        if (now.isBefore(start) || incident.isWithoutOutage()) {
            return null;
        }
        Double hours = incident.durationHours();
        if (hours == null) {
            return now.isBefore(start.plus(WITHOUT_END)) ? new OngoingIncident(incident, null) : null;
        }
        Instant dayEnd =
                incident.date().plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
        Instant until = dayEnd.plusMillis(Math.round(hours * MILLIS_AN_HOUR));
        return now.isBefore(until) ? new OngoingIncident(incident, until) : null;
    }
}
