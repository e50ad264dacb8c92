package org.linchpin.graph;

import org.jspecify.annotations.Nullable;

/**
 * A legal entity or project that supplies products; an <em>ICT third-party service provider</em> in DORA's words.
 *
 * @param country seat, ISO 3166-1 alpha-2 code, {@code XK}, or {@code ZZ} for unknown
 * @param parent id of the vendor that owns it
 * @param organization id of the organization that this vendor is
 */
public record Vendor(
        String id,
        String name,
        String country,
        @Nullable String parent,
        @Nullable String organization,
        @Nullable String lei,
        @Nullable String website,
        Provenance provenance)
        implements GraphRow {
    static Vendor of(RowValues values, Provenance provenance) {
        return new Vendor(
                values.required("id"),
                values.required("name"),
                values.required("country"),
                values.text("parent"),
                values.text("organization"),
                values.text("lei"),
                values.text("website"),
                provenance);
    }

    @Override
    public RowType type() {
        return RowType.VENDOR;
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
                .put("organization", organization)
                .put("lei", lei)
                .put("website", website)
                .build();
    }
}
