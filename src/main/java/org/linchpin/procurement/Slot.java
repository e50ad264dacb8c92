package org.linchpin.procurement;

import org.linchpin.graph.DependencyGraph;

/**
 * A change whose product is still open, or one that is given.
 *
 * @param product node; {@link DependencyGraph#NONE}: any product that stands apart from the organization
 */
record Slot(Move move, String category, int product) {
    boolean isOpen() {
        return product == DependencyGraph.NONE;
    }
}
