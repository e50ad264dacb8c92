package org.linchpin.fault;

/**
 * A single fault with what it does to the services that were counted.
 *
 * @param fault a node
 */
public record RankedFault(int fault, FaultCounts counts) {}
