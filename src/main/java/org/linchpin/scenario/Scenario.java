package org.linchpin.scenario;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A scenario that was saved. */
@Entity
class Scenario {
    static final int LONGEST_QUERY = 8_000;

    @Id
    UUID id = UUID.randomUUID();

    @Column(nullable = false, length = 200)
    String name = "";

    @Nullable
    @Column(length = 200, updatable = false)
    String organization;

    @Column(nullable = false, length = 200, updatable = false)
    String author = "";

    /** {@link ScenarioQuery#text}. */
    @Column(nullable = false, length = LONGEST_QUERY, updatable = false)
    String query = "";

    @Column(nullable = false, updatable = false)
    long revision;

    @Column(name = "created_at", nullable = false, updatable = false)
    Instant createdAt = Instant.EPOCH;

    @Column(name = "changed_at", nullable = false)
    Instant changedAt = Instant.EPOCH;

    @Version
    int version;

    SavedScenario saved() {
        return new SavedScenario(id, name, organization, author, ScenarioQuery.parse(query), revision, createdAt);
    }
}
