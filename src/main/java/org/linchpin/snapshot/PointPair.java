package org.linchpin.snapshot;

/**
 * Two products that would take services of an organization down together, and neither alone: a hidden pair.
 *
 * @param first the id that sorts first
 * @param servicesDown services of the organization, at least 1
 * @param criticalServicesDown those of them that are critical
 */
public record PointPair(
        String first, String firstName, String second, String secondName, int servicesDown, int criticalServicesDown) {}
