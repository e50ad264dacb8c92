package org.linchpin.procurement;

/**
 * One change of an organization's suppliers.
 *
 * @param category of the products that it is about
 * @param product node of the product, of that category, that the organization switches to or adds
 */
public record SupplierChange(Move move, String category, int product) {}
