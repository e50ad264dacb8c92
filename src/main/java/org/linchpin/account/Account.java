package org.linchpin.account;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A person or program that may sign in. */
@Entity
public class Account {
    @Id
    public UUID id = UUID.randomUUID();

    @Column(nullable = false, unique = true, length = 200)
    public String username = "";

    /** Modular crypt format; empty: this account has no password and signs in elsewhere. */
    @Column(name = "password_hash", nullable = false, length = 200)
    public String passwordHash = "";

    /** Slug of a {@link Role}. */
    @Column(nullable = false, length = 20)
    public String role = "";

    @Column(name = "created_at", nullable = false, updatable = false)
    public Instant createdAt = Instant.EPOCH;

    @Column(nullable = false)
    public boolean disabled;

    /** Whether a regulator sees names. */
    @Column(name = "shows_names", nullable = false)
    public boolean showsNames = true;

    /** Counts what ends all that was signed in before: another password, role or scope, sign-out everywhere. */
    @Column(nullable = false)
    public int epoch;

    /** Sign-ins that failed since the last that did not. */
    @Column(name = "failed_attempts", nullable = false)
    public int failedAttempts;

    @Column(name = "locked_until")
    public @Nullable Instant lockedUntil;

    /** With the subject, who this is at the provider: from the first sign-in there on, null before. */
    @Column(name = "provider_issuer", length = 500)
    public @Nullable String providerIssuer;

    @Column(name = "provider_subject", length = 255)
    public @Nullable String providerSubject;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "account_scope", joinColumns = @JoinColumn(name = "account_id"))
    public Set<ScopeEntry> scopeEntries = new HashSet<>();

    /** Whether the provider says who this is, and no password. */
    public boolean isOfProvider() {
        return passwordHash.isEmpty();
    }

    /** The role; of a slug that no release knows, the one that sees least. */
    public Role kind() {
        return Role.ofSlug(role).orElse(Role.AUDITOR);
    }

    /** What of the graph this account sees. */
    public Scope scope() {
        return switch (kind()) {
            case ADMIN -> Scope.EVERYTHING;
            case AUDITOR -> Scope.NOTHING;
            case CISO, PROCUREMENT -> Scope.organizations(values(ScopeEntry.ORGANIZATION));
            case REGULATOR -> Scope.supervision(values(ScopeEntry.SECTOR), values(ScopeEntry.COUNTRY), showsNames);
        };
    }

    private List<String> values(String kind) {
        return scopeEntries.stream()
                .filter(entry -> entry.kind().equals(kind))
                .map(ScopeEntry::value)
                .sorted()
                .toList();
    }
}
