package org.linchpin.api;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.linchpin.graph.Contract;

/**
 * What a contract says that matters for leaving it.
 *
 * @param noticeBy last day on which notice can be given
 */
public record ContractItem(
        String id,
        String vendor,
        @Nullable String product,
        @Nullable LocalDate ends,
        @Nullable Integer noticeDays,
        @Nullable LocalDate noticeBy,
        @Nullable Double annualCost,
        @Nullable String currency,
        @Nullable String substitutability,
        @Nullable String exitPlan) {
    static @Nullable ContractItem of(@Nullable Contract contract) {
        return contract == null ? null : known(contract);
    }

    /** The item of a contract that is there. */
    static ContractItem known(Contract contract) {
        return new ContractItem(
                contract.id(),
                contract.vendor(),
                contract.product(),
                contract.ends(),
                contract.noticeDays(),
                contract.noticeBy(),
                contract.annualCost(),
                contract.currency(),
                contract.substitutability() == null
                        ? null
                        : contract.substitutability().text(),
                contract.exitPlan());
    }
}
