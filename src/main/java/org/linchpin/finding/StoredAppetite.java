package org.linchpin.finding;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;

/** The risk appetite of an organization. */
@Entity
@Table(name = "risk_appetite")
class StoredAppetite {
    @Id
    @Column(length = 200)
    String organization = "";

    /** JSON: limit by {@link RiskRule#text}. */
    @Column(nullable = false, length = 2_000)
    String rules = "{}";

    @Column(name = "changed_by", nullable = false, length = 200)
    String changedBy = "";

    @Column(name = "changed_at", nullable = false)
    Instant changedAt = Instant.EPOCH;

    @Version
    int version;
}
