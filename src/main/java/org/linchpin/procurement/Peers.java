package org.linchpin.procurement;

/**
 * How the other organizations of the buyer's sector, or all of a sector that compares, use a product.
 *
 * @param direct those that use it directly
 * @param indirect those that use it directly or over any number of tiers
 * @param critical those of which its failure takes a critical service down
 */
public record Peers(int direct, int indirect, int critical) {}
