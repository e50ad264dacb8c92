package org.linchpin.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linchpin.occurrence.OwnIncident;
import org.linchpin.occurrence.RecordedIncident;

/**
 * An incident that an organization recorded.
 *
 * @param faults ids of what failed by itself
 * @param durationHours hours until the supplier's repair; null: it did not help
 * @param version to be sent with a change
 */
public record OwnIncidentItem(
        UUID id,
        String organization,
        String name,
        LocalDate date,
        List<String> faults,
        String mode,
        @Nullable Double durationHours,
        String source,
        List<Observation> observations,
        String recordedBy,
        Instant recordedAt,
        int version) {
    static OwnIncidentItem of(RecordedIncident recorded) {
        OwnIncident incident = recorded.incident();
        return new OwnIncidentItem(
                recorded.id(),
                recorded.organization(),
                incident.name(),
                incident.date(),
                incident.faults(),
                incident.mode().text(),
                incident.durationHours(),
                incident.source(),
                incident.seen().stream()
                        .map(s -> new Observation(s.subject(), s.observed().text(), s.recoveryHours()))
                        .toList(),
                recorded.recordedBy(),
                recorded.recordedAt(),
                recorded.version());
    }

    /**
     * What was seen of a service or system.
     *
     * @param observed down, degraded or unaffected
     * @param recoveryHours hours from the start until it worked again; null if not known
     */
    public record Observation(
            @Nullable String subject,
            @Nullable String observed,
            @Nullable Double recoveryHours) {}
}
