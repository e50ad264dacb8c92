package org.linchpin.api;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.linchpin.graph.Observed;
import org.linchpin.occurrence.OwnIncident;
import org.linchpin.occurrence.Seen;
import org.linchpin.platform.Typed;

/**
 * An incident to be recorded, or another account of one.
 *
 * @param mode malfunction, if it is absent
 * @param version of the incident that was seen; only where one is changed
 */
public record OwnIncidentBody(
        @Typed @Nullable String name,
        @Nullable LocalDate date,
        @Nullable List<String> faults,
        @Nullable String mode,
        @Nullable Double durationHours,
        @Typed @Nullable String source,
        @Nullable List<OwnIncidentItem.Observation> observations,
        @Nullable Integer version) {
    /**
     * As it is kept.
     *
     * @throws IllegalArgumentException with what is wrong
     */
    OwnIncident incident() {
        if (date == null) {
            throw new IllegalArgumentException("date is missing, such as 2026-01-31.");
        }
        return new OwnIncident(
                text(name),
                date,
                faults == null ? List.of() : faults.stream().distinct().toList(),
                FaultParameters.mode(mode),
                durationHours,
                text(source),
                observations == null
                        ? List.of()
                        : observations.stream().map(OwnIncidentBody::seen).toList());
    }

    private static Seen seen(OwnIncidentItem.Observation observation) {
        return new Seen(
                text(observation.subject()),
                FaultParameters.choice("observed", Observed.class, text(observation.observed())),
                observation.recoveryHours());
    }

    private static String text(@Nullable String text) {
        return Objects.requireNonNullElse(text, "");
    }
}
