package org.linchpin.procurement;

import java.util.List;

/**
 * How a loss of supply comes to a service.
 *
 * @param service node
 * @param tiers how many tiers away the nearest lost supplier is: 1 is one that the organization names itself
 * @param through the lost products of that tier, or a vendor or place that is named itself; nodes, ascending
 */
public record LostService(int service, int tiers, List<Integer> through) {
    public LostService {
        through = List.copyOf(through);
    }
}
