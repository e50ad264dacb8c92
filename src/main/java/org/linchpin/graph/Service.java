package org.linchpin.graph;

import org.jspecify.annotations.Nullable;

/**
 * What an organization delivers; a <em>critical or important function</em> (DORA article 3(22)) or <em>important business
 * service</em> (PRA SS1/21).
 *
 * @param organization id of its owner
 * @param toleranceHours impact tolerance: hours that it may be down before the harm is intolerable
 * @param recoveryHours hours until it works again once the supplier has repaired
 * @param weight at least 0: customers, transactions, machines
 */
public record Service(
        String id,
        String name,
        String organization,
        Criticality criticality,
        @Nullable String function,
        @Nullable Double toleranceHours,
        double recoveryHours,
        double weight,
        Provenance provenance)
        implements GraphRow {
    static Service of(RowValues values, Provenance provenance) {
        return new Service(
                values.required("id"),
                values.required("name"),
                values.required("organization"),
                values.requiredChoice("criticality", Criticality.class),
                values.text("function"),
                values.number("tolerance_hours"),
                values.number("recovery_hours", 0.0),
                values.number("weight", 1.0),
                provenance);
    }

    @Override
    public RowType type() {
        return RowType.SERVICE;
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
                .put("criticality", criticality)
                .put("function", function)
                .put("tolerance_hours", toleranceHours)
                .putUnless(0.0, "recovery_hours", recoveryHours)
                .putUnless(1.0, "weight", weight)
                .build();
    }
}
