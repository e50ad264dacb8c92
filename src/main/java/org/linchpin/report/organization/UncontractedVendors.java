package org.linchpin.report.organization;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linchpin.report.Words;

/**
 * Vendors that the organization depends on without a contract.
 *
 * @param contracts of the organization and its group that hold on that day
 * @param vendors behind its services, over any number of tiers, but for those of its own group
 * @param withoutContract null if no contract is loaded, so that nothing is known
 * @param behindOthers where nothing is known: of the vendors that are reached only through other suppliers the one that would do
 *     most harm; else null
 * @param items the first of them, those that would do most harm first; empty if nothing is known
 */
public record UncontractedVendors(
        int contracts,
        int vendors,
        @Nullable Integer withoutContract,
        @Nullable UncontractedVendor behindOthers,
        List<UncontractedVendor> items) {
    static final int MOST = 100;

    public UncontractedVendors {
        items = List.copyOf(items);
    }

    /** How many, as <em>3 of 17</em>; <em>unknown</em> if no contract is loaded. */
    public String shown() {
        return withoutContract == null
                ? "unknown"
                : "%s of %s".formatted(Words.number(withoutContract), Words.number(vendors));
    }

    /** What is known, in words. */
    public String text() {
        if (withoutContract == null) {
            return "Of %s behind the services it is unknown with which there is a contract: none is loaded for this organization or its group."
                    .formatted(Words.count(vendors, "vendor", "vendors"));
        }
        String listed =
                items.size() < withoutContract ? " The first %s are listed.".formatted(Words.number(items.size())) : "";
        return "%s behind the services, %s without a contract.%s"
                .formatted(
                        Words.count(vendors, "vendor", "vendors"),
                        withoutContract == 0 ? "none of them" : Words.number(withoutContract) + " of them",
                        listed);
    }

    /**
     * One vendor.
     *
     * @param chain the shortest way from a service to what it supplies, as names
     * @param path the same as one text, from the supplier that the organization itself names
     * @param behindOthers whether it is reached only through other suppliers, so that more than one name is in the path
     * @param criticalServicesDown if the vendor fails alone
     */
    public record UncontractedVendor(
            NodeName vendor,
            List<String> chain,
            String path,
            boolean behindOthers,
            int criticalServicesDown,
            int servicesDown) {
        public UncontractedVendor {
            chain = List.copyOf(chain);
        }
    }
}
