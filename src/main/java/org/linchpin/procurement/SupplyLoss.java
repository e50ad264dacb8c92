package org.linchpin.procurement;

import java.util.List;
import org.linchpin.graph.Contract;

/**
 * What would become of an organization's services if a country's suppliers, a vendor or a place supplied no more.
 *
 * @param fault node of the country, vendor or location
 * @param atOnce services that would go down at hour 0; nodes, ascending
 * @param within30Days those that would go down later, up to 30 days
 * @param later those that would go down after that
 * @param withoutUpdates those that would go on, degraded: what they need goes on, but is supplied no more
 * @param criticalDown how many of those that would go down are critical
 * @param contracts of the organization about what is lost, by end, those without one last, then id
 */
public record SupplyLoss(
        int fault,
        List<Integer> atOnce,
        List<Integer> within30Days,
        List<Integer> later,
        List<Integer> withoutUpdates,
        int criticalDown,
        List<Contract> contracts) {
    public SupplyLoss {
        atOnce = List.copyOf(atOnce);
        within30Days = List.copyOf(within30Days);
        later = List.copyOf(later);
        withoutUpdates = List.copyOf(withoutUpdates);
        contracts = List.copyOf(contracts);
    }

    /** Services that would go down at some time. */
    public int servicesDown() {
        return atOnce.size() + within30Days.size() + later.size();
    }
}
