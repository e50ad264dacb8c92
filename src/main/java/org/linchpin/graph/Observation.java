package org.linchpin.graph;

import org.jspecify.annotations.Nullable;

/**
 * What was seen of one subject in one incident.
 *
 * @param subject id of an organization, a system or a service
 */
public record Observation(
        String incident,
        String subject,
        Observed observed,
        @Nullable Double recoveryHours,
        @Nullable String source,
        Provenance provenance)
        implements GraphRow {
    static Observation of(RowValues values, Provenance provenance) {
        return new Observation(
                values.required("incident"),
                values.required("subject"),
                values.requiredChoice("observed", Observed.class),
                values.number("recovery_hours"),
                values.text("source"),
                provenance);
    }

    @Override
    public RowType type() {
        return RowType.OBSERVATION;
    }

    @Override
    public String key() {
        return incident + '\0' + subject;
    }

    @Override
    public RowValues values() {
        return RowValues.builder()
                .put("incident", incident)
                .put("subject", subject)
                .put("observed", observed)
                .put("recovery_hours", recoveryHours)
                .put("source", source)
                .build();
    }
}
