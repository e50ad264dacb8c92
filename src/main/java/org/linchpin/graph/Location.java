package org.linchpin.graph;

import org.jspecify.annotations.Nullable;

/**
 * A place, a cloud region or an availability zone.
 *
 * @param parent id of the location that this one lies in
 */
public record Location(
        String id, String name, String country, @Nullable String parent, Provenance provenance) implements GraphRow {
    static Location of(RowValues values, Provenance provenance) {
        return new Location(
                values.required("id"),
                values.required("name"),
                values.required("country"),
                values.text("parent"),
                provenance);
    }

    @Override
    public RowType type() {
        return RowType.LOCATION;
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
                .put("country", country)
                .put("parent", parent)
                .build();
    }
}
