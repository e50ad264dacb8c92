package org.linchpin.importing.history;

/**
 * A single point of failure that an import makes, unmakes, or makes better or worse.
 *
 * @param kind the node's
 * @param criticalBefore critical services that its fault takes down before the import
 * @param servicesBefore services of any criticality; 0 if it was none
 * @param servicesAfter 0 if it is none any more
 */
public record FaultChange(
        String id,
        String kind,
        String name,
        int criticalBefore,
        int servicesBefore,
        int criticalAfter,
        int servicesAfter) {
    /** Whether it takes no service down before, but some after. */
    public boolean appears() {
        return servicesBefore == 0 && servicesAfter > 0;
    }

    /** Whether it takes services down before, but none after. */
    public boolean goes() {
        return servicesBefore > 0 && servicesAfter == 0;
    }
}
