package org.linchpin.graph;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One thing's need of another. Rows with the same {@code from} and the same {@code group} form one redundancy group.
 *
 * @param group name of the redundancy group within {@code from}; null stands alone
 * @param required members of the group that must work; null is 1
 * @param rideThroughHours hours that {@code from} carries on after the group went down
 * @param validFrom first day on which the row takes part
 * @param validTo last day on which the row takes part
 * @param source id of a source, or free text
 * @param lastConfirmed day on which somebody last said that the row still holds
 */
public record Dependency(
        String from,
        String to,
        @Nullable String group,
        @Nullable Integer required,
        NeedKind kind,
        double rideThroughHours,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validTo,
        @Nullable LocalDate knownSince,
        @Nullable Evidence evidence,
        @Nullable String source,
        @Nullable LocalDate lastConfirmed,
        Provenance provenance)
        implements GraphRow {
    /** A row that nobody has confirmed. */
    public Dependency(
            String from,
            String to,
            @Nullable String group,
            @Nullable Integer required,
            NeedKind kind,
            double rideThroughHours,
            @Nullable LocalDate validFrom,
            @Nullable LocalDate validTo,
            @Nullable LocalDate knownSince,
            @Nullable Evidence evidence,
            @Nullable String source,
            Provenance provenance) {
        this(
                from,
                to,
                group,
                required,
                kind,
                rideThroughHours,
                validFrom,
                validTo,
                knownSince,
                evidence,
                source,
                null,
                provenance);
    }

    static Dependency of(RowValues values, Provenance provenance) {
        return new Dependency(
                values.required("from"),
                values.required("to"),
                values.text("group"),
                values.integer("required"),
                values.choice("kind", NeedKind.HARD),
                values.number("ride_through_hours", 0.0),
                values.date("valid_from"),
                values.date("valid_to"),
                values.date("known_since"),
                values.choice("evidence", Evidence.class),
                values.text("source"),
                values.date("last_confirmed"),
                provenance);
    }

    @Override
    public RowType type() {
        return RowType.DEPENDENCY;
    }

    @Override
    public String key() {
        return from + SEPARATOR + (group == null ? "" : group) + SEPARATOR + to;
    }

    @Override
    public RowValues values() {
        return RowValues.builder()
                .put("from", from)
                .put("to", to)
                .put("group", group)
                .putUnless(1, "required", required == null ? 1 : required)
                .putUnless(NeedKind.HARD, "kind", kind)
                .putUnless(0.0, "ride_through_hours", rideThroughHours)
                .put("valid_from", validFrom)
                .put("valid_to", validTo)
                .put("known_since", knownSince)
                .put("evidence", evidence)
                .put("source", source)
                .put("last_confirmed", lastConfirmed)
                .build();
    }

    /** Sorts before every character of an id or a group name. */
    private static final char SEPARATOR = '\0';

    /** Whether the row takes part on that day; both ends are inclusive. */
    public boolean validOn(LocalDate day) {
        return (validFrom == null || !day.isBefore(validFrom)) && (validTo == null || !day.isAfter(validTo));
    }
}
