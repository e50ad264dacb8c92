package org.linchpin.graph;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A contract of an organization with a vendor. It has no effect on failure.
 *
 * @param exitPlan {@code yes}, {@code no}, or null for unknown
 */
public record Contract(
        String id,
        String organization,
        String vendor,
        @Nullable String product,
        @Nullable LocalDate starts,
        @Nullable LocalDate ends,
        @Nullable Integer noticeDays,
        @Nullable Double annualCost,
        @Nullable String currency,
        @Nullable String governingLaw,
        @Nullable String provisionCountry,
        @Nullable String dataCountry,
        @Nullable Substitutability substitutability,
        @Nullable String exitPlan,
        @Nullable Reintegration reintegration,
        List<String> alternatives,
        @Nullable LocalDate lastAudit,
        Provenance provenance)
        implements GraphRow {
    public Contract {
        alternatives = List.copyOf(alternatives);
    }

    static Contract of(RowValues values, Provenance provenance) {
        return new Contract(
                values.required("id"),
                values.required("organization"),
                values.required("vendor"),
                values.text("product"),
                values.date("starts"),
                values.date("ends"),
                values.integer("notice_days"),
                values.number("annual_cost"),
                values.text("currency"),
                values.text("governing_law"),
                values.text("provision_country"),
                values.text("data_country"),
                values.choice("substitutability", Substitutability.class),
                values.text("exit_plan"),
                values.choice("reintegration", Reintegration.class),
                values.list("alternatives"),
                values.date("last_audit"),
                provenance);
    }

    /** The last day on which notice can be given for its end; null if its end or period of notice is not known. */
    public @Nullable LocalDate noticeBy() {
        return ends == null || noticeDays == null ? null : ends.minusDays(noticeDays);
    }

    @Override
    public RowType type() {
        return RowType.CONTRACT;
    }

    @Override
    public String key() {
        return id;
    }

    @Override
    public RowValues values() {
        return RowValues.builder()
                .put("id", id)
                .put("organization", organization)
                .put("vendor", vendor)
                .put("product", product)
                .put("starts", starts)
                .put("ends", ends)
                .put("notice_days", noticeDays)
                .put("annual_cost", annualCost)
                .put("currency", currency)
                .put("governing_law", governingLaw)
                .put("provision_country", provisionCountry)
                .put("data_country", dataCountry)
                .put("substitutability", substitutability)
                .put("exit_plan", exitPlan)
                .put("reintegration", reintegration)
                .put("alternatives", alternatives)
                .put("last_audit", lastAudit)
                .build();
    }
}
