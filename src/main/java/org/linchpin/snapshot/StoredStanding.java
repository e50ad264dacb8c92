package org.linchpin.snapshot;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.linchpin.graph.Choice;

/** What would stop an organization, from a snapshot until its next row. */
@Entity
@Table(name = "snapshot_standing")
class StoredStanding {
    @Id
    UUID id = UUID.randomUUID();

    @Column(name = "snapshot_id", nullable = false, updatable = false)
    long snapshotId;

    @Column(nullable = false, length = 200, updatable = false)
    String organization = "";

    @Column(nullable = false, updatable = false)
    boolean present;

    @Embedded
    StoredFigures counts = new StoredFigures();

    @Column(nullable = false, updatable = false)
    int pairs;

    /** {@link PairSearchState#text}. */
    @Column(name = "pair_search", nullable = false, length = 20, updatable = false)
    String pairSearch = PairSearchState.NOT_COMPUTED.text();

    @Column(nullable = false, length = 64, updatable = false)
    String digest = "";

    /** {@link PackedStops}. */
    @Column(nullable = false, updatable = false)
    byte[] stops = {};

    void set(Figures figures) {
        present = true;
        counts.set(
                figures.services(),
                figures.criticalServices(),
                figures.singlePoints(),
                figures.criticalPoints(),
                figures.servicesAtStake(),
                figures.criticalAtStake());
        pairs = figures.pairs();
        pairSearch = figures.pairSearch().text();
    }

    Figures figures() {
        return new Figures(
                counts.services,
                counts.criticalServices,
                counts.singlePoints,
                counts.criticalPoints,
                counts.servicesAtStake,
                counts.criticalAtStake,
                pairs,
                Choice.of(PairSearchState.class, pairSearch));
    }
}
