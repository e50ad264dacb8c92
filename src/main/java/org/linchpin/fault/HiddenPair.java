package org.linchpin.fault;

/**
 * Two nodes that together take services down which neither takes down alone.
 *
 * @param first the node whose id sorts first
 * @param criticalServicesDown those of {@code servicesDown} that are critical
 * @param servicesDown services that go down only if both fail, at least 1
 * @param organizationsHit organizations with such a service
 */
public record HiddenPair(int first, int second, int criticalServicesDown, int servicesDown, int organizationsHit) {
    public HiddenPair {
        if (criticalServicesDown > servicesDown || organizationsHit < 1 || organizationsHit > servicesDown) {
            throw new IllegalArgumentException("%d critical of %d services of %d organizations"
                    .formatted(criticalServicesDown, servicesDown, organizationsHit));
        }
    }
}
