package org.linchpin.fault;

import java.util.List;

/**
 * Hidden pairs by what they do together.
 *
 * @param pairs most critical services down first, then most services, then most organizations hit, then by ids
 * @param truncated whether the search was given up: then there may be more pairs, and counts may be too low
 */
public record RankedPairs(List<HiddenPair> pairs, boolean truncated) {
    public RankedPairs {
        pairs = List.copyOf(pairs);
    }
}
