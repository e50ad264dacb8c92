package org.linchpin.account;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;

/** A browser that is signed in. */
@Entity
public class Session {
    @Id
    public UUID id = UUID.randomUUID();

    @Column(name = "token_hash", nullable = false, length = 64)
    public String tokenHash = "";

    @Column(name = "account_id", nullable = false)
    public UUID accountId = new UUID(0, 0);

    @Column(nullable = false)
    public int epoch;

    @Column(name = "created_at", nullable = false)
    public Instant createdAt = Instant.EPOCH;

    @Column(name = "seen_at", nullable = false)
    public Instant seenAt = Instant.EPOCH;

    @Column(name = "expires_at", nullable = false)
    public Instant expiresAt = Instant.EPOCH;

    /** What the browser calls itself. */
    @Column(nullable = false, length = 200)
    public String client = "";
}
