package org.linchpin.graph;

import org.jspecify.annotations.Nullable;

/**
 * An internal component that services of one organization share: a fleet, a platform.
 *
 * @param organization id of its owner
 */
public record InternalSystem(
        String id,
        String name,
        String organization,
        @Nullable String category,
        Provenance provenance) implements GraphRow {
    static InternalSystem of(RowValues values, Provenance provenance) {
        return new InternalSystem(
                values.required("id"),
                values.required("name"),
                values.required("organization"),
                values.text("category"),
                provenance);
    }

    @Override
    public RowType type() {
        return RowType.SYSTEM;
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
                .put("organization", organization)
                .put("category", category)
                .build();
    }
}
