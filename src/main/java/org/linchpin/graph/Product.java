package org.linchpin.graph;

import org.jspecify.annotations.Nullable;

/**
 * What a vendor supplies: software, a service, a feed, a certificate.
 *
 * @param vendor id of the vendor
 * @param location id of the location that it runs in
 * @param withoutVendorHours hours that what is installed goes on once its vendor supplies no more, at least 0; positive
 *     infinity: it never stops
 */
public record Product(
        String id,
        String name,
        String vendor,
        String category,
        @Nullable String location,
        double withoutVendorHours,
        Upstream upstream,
        @Nullable String notes,
        Provenance provenance)
        implements GraphRow {
    static Product of(RowValues values, Provenance provenance) {
        return new Product(
                values.required("id"),
                values.required("name"),
                values.required("vendor"),
                values.required("category"),
                values.text("location"),
                values.number("without_vendor_hours", 0.0),
                values.choice("upstream", Upstream.UNKNOWN),
                values.text("notes"),
                provenance);
    }

    @Override
    public RowType type() {
        return RowType.PRODUCT;
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
                .put("vendor", vendor)
                .put("category", category)
                .put("location", location)
                .putUnless(0.0, "without_vendor_hours", withoutVendorHours)
                .putUnless(Upstream.UNKNOWN, "upstream", upstream)
                .put("notes", notes)
                .build();
    }
}
