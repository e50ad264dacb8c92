package org.linchpin.graph;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Where a fact was read.
 *
 * @param date day of publication
 */
public record Source(
        String id,
        String title,
        @Nullable String publisher,
        @Nullable LocalDate date,
        @Nullable String url,
        Provenance provenance)
        implements GraphRow {
    static Source of(RowValues values, Provenance provenance) {
        return new Source(
                values.required("id"),
                values.required("title"),
                values.text("publisher"),
                values.date("date"),
                values.text("url"),
                provenance);
    }

    @Override
    public RowType type() {
        return RowType.SOURCE;
    }

    @Override
    public String key() {
        return id;
    }

    @Override
    public RowValues values() {
        return RowValues.builder()
                .put("id", id)
                .put("title", title)
                .put("publisher", publisher)
                .put("date", date)
                .put("url", url)
                .build();
    }
}
