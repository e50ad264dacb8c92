package org.linchpin.account;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;

/** A person or program that may sign in. */
@Entity
public class Account {
    @Id
    public UUID id = UUID.randomUUID();

    @Column(nullable = false, unique = true, length = 200)
    public String username = "";

    /** Modular crypt format. */
    @Column(name = "password_hash", nullable = false, length = 200)
    public String passwordHash = "";

    @Column(nullable = false, length = 20)
    public String role = "";

    @Column(name = "created_at", nullable = false, updatable = false)
    public Instant createdAt = Instant.EPOCH;
}
