package org.linchpin.concentration;

import org.linchpin.graph.NodeKind;

/**
 * How much of a population rests on one supplier.
 *
 * @param id as in {@link Supplier}
 * @param share its share of the units' weight, each unit's weight divided equally among its suppliers; 0 to 1
 * @param reach weight of the units that have it among their suppliers; 0 to 1 of the weight of all
 * @param criticalReach weight of those that its fault takes down, an organization by a critical service; at most
 *     {@code reach}. 0 where the country is not known, for that is never a fault
 * @param units how many units have it among their suppliers
 * @param unitsDown how many of these its fault takes down
 * @param organizations that these units are, or that own them
 * @param organizationsDown that the units down are, or that own them
 */
public record SupplierShare(
        String id,
        NodeKind kind,
        String name,
        double share,
        double reach,
        double criticalReach,
        int units,
        int unitsDown,
        int organizations,
        int organizationsDown) {}
