package org.linchpin.graph;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened: which nodes failed by themselves, when, and for how long.
 *
 * @param faults ids of the nodes that failed by themselves, at least one, each once
 * @param durationHours hours until the supplier's repair was available; 0 if nothing stopped
 */
public record Incident(
        String id,
        String name,
        LocalDate date,
        List<String> faults,
        @Nullable FaultMode mode,
        @Nullable Double durationHours,
        @Nullable String summary,
        @Nullable String source,
        Provenance provenance)
        implements GraphRow {
    /** An incident of an earlier day is a slip of the year. */
    public static final LocalDate FIRST_DAY = LocalDate.of(1900, 1, 1);

    public Incident {
        faults = faults.stream().distinct().toList();
    }

    static Incident of(RowValues values, Provenance provenance) {
        return new Incident(
                values.required("id"),
                values.required("name"),
                values.requiredDate("date"),
                values.list("faults"),
                values.choice("mode", FaultMode.class),
                values.number("duration_hours"),
                values.text("summary"),
                values.text("source"),
                provenance);
    }

    /** Whether nothing stopped, as where data was taken and no more. */
    public boolean isWithoutOutage() {
        return durationHours != null && durationHours == 0;
    }

    @Override
    public RowType type() {
        return RowType.INCIDENT;
    }

    @Override
    public String key() {
        return id;
    }

    @Override
    public RowValues values() {
        return RowValues.builder()
                .put("id", id)
                .put("name", name)
                .put("date", date)
                .put("faults", faults)
                .put("mode", mode)
                .put("duration_hours", durationHours)
                .put("summary", summary)
                .put("source", source)
                .build();
    }
}
