package org.linchpin.api;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
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
 * @param date a day, such as 2026-01-31
 * @param mode malfunction, if it is absent
 * @param version of the incident that was seen; only where one is changed
 */
public record OwnIncidentBody(
        @Typed @Nullable String name,
        @Typed @Nullable String date,
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
        return new OwnIncident(
                text(name),
                day(),
                distinctFaults(),
                FaultParameters.mode(mode),
                durationHours,
                text(source),
                observations == null
                        ? List.of()
                        : observations.stream().map(OwnIncidentBody::seen).toList());
    }

    private LocalDate day() {
        if (date == null) {
            throw new IllegalArgumentException("date is missing, such as 2026-01-31.");
        }
        try {
            return LocalDate.parse(date);
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException(
                    "date is “%s”, but must be a day such as 2026-01-31.".formatted(date), e);
        }
    }

    private List<String> distinctFaults() {
        if (faults == null) {
            return List.of();
        }
        if (faults.stream().anyMatch(Objects::isNull)) {
            throw new IllegalArgumentException("faults holds null, but must hold ids.");
        }
        return faults.stream().distinct().toList();
    }

    private static Seen seen(OwnIncidentItem.@Nullable Observation observation) {
        if (observation == null) {
            throw new IllegalArgumentException("observations holds null, but must hold subjects.");
        }
        return new Seen(
                text(observation.subject()),
                FaultParameters.choice("observed", Observed.class, text(observation.observed())),
                observation.recoveryHours());
    }

    private static String text(@Nullable String text) {
        return Objects.requireNonNullElse(text, "");
    }
}
