package org.linchpin.procurement;

import java.util.List;
import org.linchpin.graph.Contract;

/**
 * What would become of an organization's services if suppliers under one country's jurisdiction stopped supplying.
 *
 * @param country node
 * @param atOnce services that would go down at hour 0; nodes, ascending
 * @param within30Days those that would go down later, up to 30 days
 * @param later those that would go down after that
 * @param withoutUpdates those that would go on, degraded: what they need goes on, but is supplied no more
 * @param contracts of the organization with vendors under that jurisdiction, by end, those without one last, then id
 */
public record JurisdictionLoss(
        int country,
        List<Integer> atOnce,
        List<Integer> within30Days,
        List<Integer> later,
        List<Integer> withoutUpdates,
        List<Contract> contracts) {
    public JurisdictionLoss {
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
