package org.linchpin.report.organization;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.linchpin.graph.Contract;
import org.linchpin.graph.Graph;
import org.linchpin.graph.Organization;
import org.linchpin.graph.Vendor;

/**
 * The contracts of an organization and its group that hold on a day. A contract with a vendor counts for all vendors under the
 * same ultimate parent. O(contracts × depth of ownership).
 */
final class OwnContracts {
    private final Graph rows;
    private final String group;
    private final Map<String, List<Contract>> byUltimateVendor = new HashMap<>();
    private int count;

    OwnContracts(Graph rows, Organization organization, LocalDate asOf) {
        this.rows = rows;
        this.group = ultimate(organization).id();
        for (Contract contract : rows.contracts()) {
            Organization owner = rows.find(Organization.class, contract.organization());
            Vendor vendor = rows.find(Vendor.class, contract.vendor());
            if (owner != null
                    && vendor != null
                    && holds(contract, asOf)
                    && ultimate(owner).id().equals(group)) {
                byUltimateVendor
                        .computeIfAbsent(ultimate(vendor).id(), v -> new ArrayList<>())
                        .add(contract);
                count++;
            }
        }
    }

    private static boolean holds(Contract contract, LocalDate day) {
        LocalDate starts = contract.starts();
        LocalDate ends = contract.ends();
        return (starts == null || !day.isBefore(starts)) && (ends == null || !day.isAfter(ends));
    }

    /** How many there are. */
    int count() {
        return count;
    }

    /** Those with a vendor or with another of its group, by id. */
    List<Contract> with(Vendor vendor) {
        return byUltimateVendor.getOrDefault(ultimate(vendor).id(), List.of());
    }

    /** All of them, by vendor's ultimate parent. */
    Map<String, List<Contract>> all() {
        return Map.copyOf(byUltimateVendor);
    }

    /** Whether a vendor is an organization of the same group. */
    boolean isOwnGroup(Vendor vendor) {
        Organization organization = rows.find(Organization.class, vendor.organization());
        return organization != null && ultimate(organization).id().equals(group);
    }

    private Organization ultimate(Organization organization) {
        Organization top = organization;
        @Nullable Organization parent = rows.find(Organization.class, top.parent());
        while (parent != null) {
            top = parent;
            parent = rows.find(Organization.class, top.parent());
        }
        return top;
    }

    private Vendor ultimate(Vendor vendor) {
        Vendor top = vendor;
        @Nullable Vendor parent = rows.find(Vendor.class, top.parent());
        while (parent != null) {
            top = parent;
            parent = rows.find(Vendor.class, top.parent());
        }
        return top;
    }
}
