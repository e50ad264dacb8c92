package org.linchpin.fault;

/**
 * What a fault does to the services that are counted. The faults themselves are in no count.
 *
 * @param criticalServicesDown those of {@code servicesDown} that are critical
 * @param servicesDegraded services that carry on with less
 * @param organizationsHit organizations with a service down
 * @param tolerancesBreached services down for longer than their impact tolerance
 * @param weightDown sum of the weights of the services down
 */
public record FaultCounts(
        int servicesDown,
        int criticalServicesDown,
        int servicesDegraded,
        int organizationsHit,
        int tolerancesBreached,
        double weightDown) {
    /** Whether no service goes down or is degraded. */
    public boolean isEmpty() {
        return servicesDown == 0 && servicesDegraded == 0;
    }
}
