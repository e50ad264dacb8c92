package org.linchpin.finding;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * A finding as others see it.
 *
 * @param organization id
 * @param services ids of the services concerned, as they were when the analysis last showed it
 * @param critical how many of them are critical
 * @param firstRevision in which it was first shown, since the register is kept
 * @param version grows with each change of it
 */
public record KnownFinding(
        UUID id,
        String organization,
        FindingKey key,
        String title,
        String detail,
        List<String> services,
        int critical,
        FindingState state,
        long firstRevision,
        Instant firstSeen,
        Instant changedAt,
        int version) {
    public KnownFinding {
        services = List.copyOf(services);
    }

    /** Whether a mitigation should be over by now. */
    public boolean isOverdue(LocalDate today) {
        return state instanceof FindingState.Mitigating mitigating && mitigating.isOverdue(today);
    }
}
