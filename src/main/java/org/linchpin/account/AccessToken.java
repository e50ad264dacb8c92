package org.linchpin.account;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a program signs in with on behalf of an account. */
@Entity
@Table(name = "access_token")
public class AccessToken {
    @Id
    public UUID id = UUID.randomUUID();

    @Column(name = "token_hash", nullable = false, length = 64)
    public String tokenHash = "";

    @Column(name = "account_id", nullable = false)
    public UUID accountId = new UUID(0, 0);

    @Column(nullable = false, length = 100)
    public String name = "";

    /** Whether it may only read: {@code GET} and {@code HEAD}. */
    @Column(name = "read_only", nullable = false)
    public boolean readOnly;

    @Column(name = "created_at", nullable = false)
    public Instant createdAt = Instant.EPOCH;

    @Column(name = "expires_at", nullable = false)
    public Instant expiresAt = Instant.EPOCH;

    @Column(name = "last_used_at")
    public @Nullable Instant lastUsedAt;
}
