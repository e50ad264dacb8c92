package org.linchpin.graph;

/** What kinds of need a {@link RealisticGraph} has. */
public enum GraphShape {
    /** Redundancy groups, soft rows and ride-through. */
    MIXED,
    /** Redundancy groups; every need is hard and fails at once. */
    HARD,
    /** No redundancy at all: what a fault takes down is what it reaches. */
    SERIES
}
