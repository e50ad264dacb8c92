package org.linchpin.report.service;

import org.jspecify.annotations.Nullable;
import org.linchpin.fault.Cascade;
import org.linchpin.fault.Explanation;
import org.linchpin.report.FaultNames;

/**
 * How faults reach a service, in words. Small, so that a report may hold one for each of many faults, which the cascades
 * would be too large for.
 *
 * @param hours after the fault until the service is down; null if it is degraded only
 * @param breached whether its impact tolerance would be exceeded; null if it has none or does not go down
 * @param chain the causal steps, the faults first
 * @param steps how many there are
 * @param evidence the weakest in the chain
 */
record Route(@Nullable Double hours, @Nullable Boolean breached, String chain, int steps, String evidence) {
    /**
     * The way of that cascade to that service.
     *
     * @throws IllegalArgumentException if it is neither down nor degraded
     */
    static Route of(Cascade cascade, int service) {
        boolean down = cascade.isDown(service);
        Explanation explanation = down ? cascade.explain(service) : cascade.explainDegraded(service);
        return new Route(
                down ? cascade.downAfterHours(service) : null,
                down ? cascade.toleranceBreached(service) : null,
                new FaultNames(cascade.graph()).chain(explanation),
                explanation.steps().size(),
                explanation.weakestEvidence().text());
    }
}
