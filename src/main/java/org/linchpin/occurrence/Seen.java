package org.linchpin.occurrence;

import org.jspecify.annotations.Nullable;
import org.linchpin.graph.Observed;

/**
 * What was seen of one service or system.
 *
 * @param subject id
 * @param recoveryHours from the start until it worked again, at least 0; null if not known
 */
public record Seen(
        String subject, Observed observed, @Nullable Double recoveryHours) {
    /** Ten years. */
    private static final double MOST_HOURS = 87_600;

    public Seen {
        if (recoveryHours != null && !(recoveryHours >= 0 && recoveryHours <= MOST_HOURS)) {
            throw new IllegalArgumentException("“%s” worked again after %s hours, but that must be 0 to %,.0f."
                    .formatted(subject, recoveryHours, MOST_HOURS));
        }
    }
}
