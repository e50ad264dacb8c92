package org.linchpin.graph;

import org.jspecify.annotations.Nullable;

/**
 * An organization that delivers services; a <em>financial entity</em> in DORA's words.
 *
 * @param country ISO 3166-1 alpha-2 code, {@code XK}, or {@code ZZ} for unknown
 * @param parent id of the organization that owns it
 * @param size weight among its peers, at least 0, in {@code sizeUnit}
 */
public record Organization(
        String id,
        String name,
        String country,
        String sector,
        @Nullable String parent,
        @Nullable String lei,
        @Nullable Double size,
        @Nullable String sizeUnit,
        @Nullable Systemic systemic,
        @Nullable Double oSiiScore,
        Provenance provenance)
        implements GraphRow {
    static Organization of(RowValues values, Provenance provenance) {
        return new Organization(
                values.required("id"),
                values.required("name"),
                values.required("country"),
                values.required("sector"),
                values.text("parent"),
                values.text("lei"),
                values.number("size"),
                values.text("size_unit"),
                values.choice("systemic", Systemic.class),
                values.number("o_sii_score"),
                provenance);
    }

    @Override
    public RowType type() {
        return RowType.ORGANIZATION;
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
                .put("sector", sector)
                .put("parent", parent)
                .put("lei", lei)
                .put("size", size)
                .put("size_unit", sizeUnit)
                .put("systemic", systemic)
                .put("o_sii_score", oSiiScore)
                .build();
    }
}
