package org.linchpin.concentration;

/** Which services the fault of a supplier takes down: a malfunction that does not end, and for a country its withdrawal. */
@FunctionalInterface
public interface ServicesDown {
    /**
     * The services, as nodes, ascending.
     *
     * @param supplier node of a product, vendor or country
     */
    int[] of(int supplier);
}
