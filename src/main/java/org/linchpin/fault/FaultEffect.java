package org.linchpin.fault;

import java.util.SortedMap;
import java.util.function.IntFunction;
import java.util.function.IntPredicate;

/**
 * The services that one fault takes down or degrades.
 *
 * @param breached those of {@code down} that exceed their tolerance
 * @param total counts over all services
 */
record FaultEffect(ServiceSet down, ServiceSet degraded, ServiceSet breached, FaultCounts total) {
    /** Counts over the services that pass. */
    FaultCounts count(Tally tally, IntPredicate services) {
        return tally.of(down.toArray(), degraded.toArray(), breached::contains, services);
    }

    /** Counts over the services that pass, apart by what each belongs to. */
    SortedMap<String, FaultCounts> countBy(Tally tally, IntPredicate services, IntFunction<String> belongsTo) {
        return tally.by(belongsTo, down.toArray(), degraded.toArray(), breached::contains, services);
    }
}
