package org.linchpin.concentration;

/**
 * A population as it was loaded.
 *
 * @param units all, with suppliers or without
 * @param withoutSize those that weigh nothing because they state no size; 0 where size is not asked for
 * @param weight of all
 */
public record PopulationTotals(int units, int withoutSize, double weight) {}
