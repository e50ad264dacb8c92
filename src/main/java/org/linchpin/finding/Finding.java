package org.linchpin.finding;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linchpin.graph.Choice;

/** One finding of an organization. */
@Entity
class Finding {
    private static final String BLANK = " ";

    @Id
    UUID id = UUID.randomUUID();

    @Column(nullable = false, length = 200, updatable = false)
    String organization = "";

    /** {@link FindingKind#text}. */
    @Column(nullable = false, length = 30, updatable = false)
    String kind = "";

    @Column(nullable = false, length = 500, updatable = false)
    String subject = "";

    @Column(nullable = false, length = 1_000)
    String title = "";

    @Column(nullable = false, length = 2_000)
    String detail = "";

    /** Ids, separated by blanks. */
    @Column(nullable = false, columnDefinition = "text")
    String services = "";

    @Column(name = "services_down", nullable = false)
    int servicesDown;

    @Column(name = "critical_down", nullable = false)
    int criticalDown;

    /** {@link FindingState#text}. */
    @Column(nullable = false, length = 20)
    String status = FindingState.Open.TEXT;

    @Nullable
    @Column(name = "accepted_until")
    LocalDate acceptedUntil;

    @Nullable
    @Column(name = "accepted_by", length = 200)
    String acceptedBy;

    @Nullable
    @Column(length = 2_000)
    String reason;

    @Nullable
    @Column(length = 200)
    String owner;

    @Nullable
    LocalDate due;

    @Column(name = "first_revision", nullable = false, updatable = false)
    long firstRevision;

    @Column(name = "first_seen", nullable = false, updatable = false)
    Instant firstSeen = Instant.EPOCH;

    @Column(name = "changed_at", nullable = false)
    Instant changedAt = Instant.EPOCH;

    @Version
    int version;

    static Finding of(String organization, Sighting sighting, long revision, Instant now) {
        var finding = new Finding();
        finding.organization = organization;
        finding.kind = sighting.key().kind().text();
        finding.subject = sighting.key().subject();
        finding.firstRevision = revision;
        finding.firstSeen = now;
        finding.changedAt = now;
        finding.show(sighting);
        return finding;
    }

    /** Takes over what the analysis shows now. */
    void show(Sighting sighting) {
        title = sighting.title();
        detail = sighting.detail();
        services = String.join(BLANK, sighting.services());
        servicesDown = sighting.services().size();
        criticalDown = sighting.critical();
    }

    FindingKey key() {
        return new FindingKey(Choice.of(FindingKind.class, kind), subject);
    }

    FindingState state() {
        return switch (status) {
            case FindingState.Open.TEXT -> new FindingState.Open();
            case FindingState.Accepted.TEXT ->
                new FindingState.Accepted(
                        Objects.requireNonNull(acceptedUntil),
                        Objects.requireNonNull(acceptedBy),
                        Objects.requireNonNull(reason));
            case FindingState.Mitigating.TEXT ->
                new FindingState.Mitigating(Objects.requireNonNull(owner), Objects.requireNonNull(due));
            case FindingState.Closed.TEXT -> new FindingState.Closed();
            default ->
                throw new IllegalStateException("finding %s has the unknown status \"%s\"".formatted(id, status));
        };
    }

    void enter(FindingState state, Instant now) {
        status = state.text();
        acceptedUntil = null;
        acceptedBy = null;
        reason = null;
        owner = null;
        due = null;
        changedAt = now;
        if (state instanceof FindingState.Accepted accepted) {
            acceptedUntil = accepted.until();
            acceptedBy = accepted.by();
            reason = accepted.reason();
        } else if (state instanceof FindingState.Mitigating mitigating) {
            owner = mitigating.owner();
            due = mitigating.due();
        }
    }

    List<String> serviceIds() {
        return services.isEmpty() ? List.of() : List.of(services.split(BLANK, -1));
    }

    KnownFinding known() {
        return new KnownFinding(
                id,
                organization,
                key(),
                title,
                detail,
                serviceIds(),
                criticalDown,
                state(),
                firstRevision,
                firstSeen,
                changedAt,
                version);
    }
}
