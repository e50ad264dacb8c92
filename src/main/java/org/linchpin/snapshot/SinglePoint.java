package org.linchpin.snapshot;

/**
 * A node that alone would take services of an organization down.
 *
 * @param kind as {@link org.linchpin.graph.NodeKind#text}
 * @param name as it was then
 * @param servicesDown services of the organization, at least 1
 * @param criticalServicesDown those of them that are critical
 */
public record SinglePoint(String id, String kind, String name, int servicesDown, int criticalServicesDown) {}
