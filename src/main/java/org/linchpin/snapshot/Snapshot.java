package org.linchpin.snapshot;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Key figures of one revision on one day; see {@link KeyFigures}. */
@Entity
class Snapshot {
    @Id
    @Nullable
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long id;

    @Column(nullable = false, updatable = false)
    long revision;

    @Column(nullable = false, length = 64, updatable = false)
    String digest = "";

    @Column(name = "as_of", nullable = false, updatable = false)
    LocalDate asOf = LocalDate.EPOCH;

    @Column(name = "published_at", nullable = false, updatable = false)
    Instant publishedAt = Instant.EPOCH;

    @Column(name = "taken_at", nullable = false, updatable = false)
    Instant takenAt = Instant.EPOCH;

    @Column(name = "outage_hours", nullable = false, updatable = false)
    double outageHours;

    /** {@link org.linchpin.graph.FaultMode#text}. */
    @Column(nullable = false, length = 20, updatable = false)
    String mode = "";

    @Column(nullable = false, updatable = false)
    int organizations;

    @Embedded
    StoredFigures counts = new StoredFigures();

    @Column(name = "upstream_complete", nullable = false, updatable = false)
    int upstreamComplete;

    @Column(name = "upstream_partial", nullable = false, updatable = false)
    int upstreamPartial;

    @Column(name = "upstream_unknown", nullable = false, updatable = false)
    int upstreamUnknown;

    void set(KeyFigures figures) {
        organizations = figures.organizations();
        counts.set(
                figures.services(),
                figures.criticalServices(),
                figures.singlePoints(),
                figures.criticalPoints(),
                figures.servicesAtStake(),
                figures.criticalAtStake());
        upstreamComplete = figures.upstreamComplete();
        upstreamPartial = figures.upstreamPartial();
        upstreamUnknown = figures.upstreamUnknown();
    }

    KeyFigures figures() {
        return new KeyFigures(
                organizations,
                counts.services,
                counts.criticalServices,
                counts.singlePoints,
                counts.criticalPoints,
                counts.servicesAtStake,
                counts.criticalAtStake,
                upstreamComplete,
                upstreamPartial,
                upstreamUnknown);
    }

    Moment moment() {
        return new Moment(id == null ? 0 : id, revision, asOf, publishedAt, outageHours, mode, figures());
    }
}
