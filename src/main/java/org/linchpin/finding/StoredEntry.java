package org.linchpin.finding;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linchpin.graph.Choice;

/** Something that happened to a finding. */
@Entity
@Table(name = "finding_entry")
class StoredEntry {
    @Id
    @Nullable
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long id;

    @Column(name = "finding_id", nullable = false, updatable = false)
    UUID findingId = new UUID(0, 0);

    @Column(nullable = false, updatable = false)
    Instant at = Instant.EPOCH;

    @Nullable
    @Column(length = 200, updatable = false)
    String who;

    /** {@link Happened#text}. */
    @Column(nullable = false, length = 30, updatable = false)
    String what = "";

    @Nullable
    @Column(updatable = false)
    Long revision;

    @Column(nullable = false, length = 4_000, updatable = false)
    String text = "";

    FindingEntry known() {
        return new FindingEntry(at, who, Choice.of(Happened.class, what), revision, text);
    }
}
