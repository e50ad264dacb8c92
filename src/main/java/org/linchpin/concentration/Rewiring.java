package org.linchpin.concentration;

import org.jspecify.annotations.Nullable;

/** What some nodes name in place of what they name in the graph. */
@FunctionalInterface
public interface Rewiring {
    /** Everything as it is in the graph. */
    Rewiring NONE = node -> null;

    /** The nodes that a service or system names; null: those of the graph. Not to be changed. */
    int @Nullable [] named(int node);
}
