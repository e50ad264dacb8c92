package org.linchpin.graph;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
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
    /** The sources that a cell names, ids or free texts, separated by semicolons; none of an empty cell. */
    public static List<String> named(@Nullable String cell) {
        return cell == null
                ? List.of()
                : Arrays.stream(cell.split(";", -1))
                        .map(String::strip)
                        .filter(id -> !id.isEmpty())
                        .toList();
    }

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
