package org.linchpin.finding;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import org.linchpin.graph.Choice;
import org.linchpin.snapshot.PairSearchState;

/** That an organization keeps a register of findings, and what was last held against it. */
@Entity
@Table(name = "finding_register")
class Register {
    @Id
    @Column(length = 200)
    String organization = "";

    @Column(name = "started_by", nullable = false, length = 200, updatable = false)
    String startedBy = "";

    @Column(name = "started_at", nullable = false, updatable = false)
    Instant startedAt = Instant.EPOCH;

    /** 0 before the first. */
    @Column(nullable = false)
    long revision;

    @Column(name = "published_at", nullable = false)
    Instant publishedAt = Instant.EPOCH;

    @Column(name = "as_of", nullable = false)
    LocalDate asOf = LocalDate.EPOCH;

    /** {@link PairSearchState#text}. */
    @Column(name = "pair_search", nullable = false, length = 20)
    String pairSearch = PairSearchState.NOT_COMPUTED.text();

    /** Whether these are later than what was last held against it. */
    boolean precedes(Instant published, LocalDate day) {
        return published.isAfter(publishedAt) || published.equals(publishedAt) && day.isAfter(asOf);
    }

    KnownRegister known() {
        return new KnownRegister(
                organization, startedBy, startedAt, revision, asOf, Choice.of(PairSearchState.class, pairSearch));
    }
}
