package org.linchpin.occurrence;

import java.time.Instant;
import java.util.UUID;

/**
 * An incident that an organization recorded.
 *
 * @param version grows with each change
 */
public record RecordedIncident(
        UUID id, String organization, OwnIncident incident, String recordedBy, Instant recordedAt, int version) {}
