package org.linchpin.occurrence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An incident that an organization recorded; see {@link OwnIncident}. */
@Entity
@Table(name = "own_incident")
class StoredIncident {
    @Id
    UUID id = UUID.randomUUID();

    @Column(nullable = false, length = 200, updatable = false)
    String organization = "";

    @Column(nullable = false, length = 200)
    String name = "";

    @Column(name = "happened_on", nullable = false)
    LocalDate date = LocalDate.EPOCH;

    /** Ids, separated by blanks. */
    @Column(nullable = false, length = 4_200)
    String faults = "";

    /** {@link org.linchpin.graph.FaultMode#text}. */
    @Column(nullable = false, length = 20)
    String mode = "";

    @Nullable
    @Column(name = "duration_hours")
    Double durationHours;

    @Column(nullable = false, length = 500)
    String source = "";

    /** JSON: a list of {@link Seen}. */
    @Column(nullable = false, columnDefinition = "text")
    String observations = "[]";

    @Column(name = "recorded_by", nullable = false, length = 200)
    String recordedBy = "";

    @Column(name = "recorded_at", nullable = false)
    Instant recordedAt = Instant.EPOCH;

    @Version
    int version;
}
