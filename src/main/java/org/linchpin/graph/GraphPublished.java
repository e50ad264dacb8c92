package org.linchpin.graph;

/** Fired in this process when readers should look at the store again: after an import, and once the first load is over. */
public record GraphPublished() {}
