package org.linchpin.procurement;

import java.util.List;

/**
 * Changes of suppliers and what they do.
 *
 * @param changes one or two, in the order in which they are made
 */
public record Plan(List<SupplierChange> changes, ExposureChange effect) {
    public Plan {
        changes = List.copyOf(changes);
        if (changes.isEmpty() || changes.size() > 2) {
            throw new IllegalArgumentException("a plan is one or two changes, but has " + changes.size());
        }
    }
}
