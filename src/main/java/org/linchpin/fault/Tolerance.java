package org.linchpin.fault;

import org.linchpin.graph.Service;

/** When an outage is longer than a service may be down. */
final class Tolerance {
    private Tolerance() {}

    /**
     * Whether a service that went down exceeds its tolerance: it works again at {@code outageHours} plus its recovery; if
     * the outage does not end, never.
     */
    static boolean isBreached(Service service, double downAfterHours, double outageHours) {
        return service.toleranceHours() != null
                && outageHours + service.recoveryHours() - downAfterHours > service.toleranceHours();
    }
}
