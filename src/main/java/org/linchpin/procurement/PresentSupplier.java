package org.linchpin.procurement;

import org.jspecify.annotations.Nullable;
import org.linchpin.graph.Contract;

/**
 * A product in use today.
 *
 * @param product node
 * @param users how many of the buyers name it
 * @param contract of the one buyer about it, or about what its vendor supplies; null if none is known, or for a sector
 */
public record PresentSupplier(
        int product, int users, @Nullable Contract contract) {}
