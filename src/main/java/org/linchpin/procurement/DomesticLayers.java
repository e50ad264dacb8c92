package org.linchpin.procurement;

/**
 * What domestic products stand on: parts of the domestic share of the products in direct use, which they sum to.
 *
 * @param throughout all that the product needs, over any number of tiers, is known and domestic
 * @param onForeign something that it needs is foreign, whatever else is not known: a domestic vendor on a foreign cloud
 * @param onUnknown nothing foreign is known behind it, but not all that it needs is known
 */
public record DomesticLayers(double throughout, double onForeign, double onUnknown) {}
