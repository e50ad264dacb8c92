package org.linchpin.finding;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.linchpin.snapshot.PairSearchState;

/** Keeps the registers: what the analysis shows is found, closed and reopened here. */
@ApplicationScoped
public class FindingRegisters {
    private final RegisterRows registers;
    private final FindingRows findings;
    private final Clock clock;

    FindingRegisters(RegisterRows registers, FindingRows findings, Clock clock) {
        this.registers = registers;
        this.findings = findings;
        this.clock = clock;
    }

    /** The register of an organization, if it keeps one. */
    public Optional<KnownRegister> find(String organization) {
        return QuarkusTransaction.requiringNew()
                .call(() -> registers.findByIdOptional(organization).map(Register::known));
    }

    /** All registers, by organization. */
    public List<KnownRegister> all() {
        return QuarkusTransaction.requiringNew()
                .call(() ->
                        registers.byOrganization().stream().map(Register::known).toList());
    }

    /** Begins a register, unless there is one. Nothing is held against it yet. */
    public void start(String organization, String user) {
        QuarkusTransaction.requiringNew()
                .run(() -> registers
                        .getEntityManager()
                        .createNativeQuery(
                                "insert into finding_register (organization, started_by, started_at, revision, published_at,"
                                        + " as_of, pair_search) values (:organization, :who, :at, 0, :never, :day, :search)"
                                        + " on conflict do nothing")
                        .setParameter("organization", organization)
                        .setParameter("who", user)
                        .setParameter("at", now())
                        .setParameter("never", Instant.EPOCH)
                        .setParameter("day", LocalDate.EPOCH)
                        .setParameter("search", PairSearchState.NOT_COMPUTED.text())
                        .executeUpdate());
    }

    /**
     * Holds what the analysis shows against a register. Nothing is done without a register, or with what is older than what was
     * held against it last.
     *
     * @param again whether the same revision and day may be held against it once more, as after a change of its rules
     */
    public void apply(String organization, Sightings sightings, boolean again) {
        QuarkusTransaction.requiringNew()
                .run(() -> registers.locked(organization).ifPresent(register -> {
                    boolean isSame = sightings.publishedAt().equals(register.publishedAt)
                            && sightings.asOf().equals(register.asOf);
                    if (again && isSame || register.precedes(sightings.publishedAt(), sightings.asOf())) {
                        register.revision = sightings.revision();
                        register.publishedAt = sightings.publishedAt();
                        register.asOf = sightings.asOf();
                        register.pairSearch = sightings.pairSearch().text();
                        reconcile(organization, sightings);
                    }
                }));
    }

    private void reconcile(String organization, Sightings sightings) {
        Map<FindingKey, Finding> known = new HashMap<>();
        findings.of(organization).forEach(finding -> known.put(finding.key(), finding));
        for (Sighting sighting : sightings.shown()) {
            Finding finding = known.remove(sighting.key());
            if (finding == null) {
                add(organization, sighting, sightings.revision());
            } else {
                show(finding, sighting, sightings.revision());
            }
        }
        known.values().stream()
                .filter(finding -> sightings.decides(finding.key()))
                .forEach(finding -> close(finding, sightings.revision()));
    }

    private void add(String organization, Sighting sighting, long revision) {
        Finding added = Finding.of(organization, sighting, revision, now());
        findings.persist(added);
        findings.write(added, now(), null, Happened.FOUND, revision, sighting.detail());
    }

    private void show(Finding finding, Sighting sighting, long revision) {
        if (finding.state() instanceof FindingState.Closed closed) {
            finding.show(sighting);
            finding.enter(closed.reappear(), now());
            findings.write(finding, now(), null, Happened.CAME_BACK, revision, sighting.detail());
        } else if (!finding.serviceIds().equals(sighting.services()) || !finding.detail.equals(sighting.detail())) {
            finding.show(sighting);
            finding.changedAt = now();
            findings.write(finding, now(), null, Happened.CHANGED, revision, sighting.detail());
        } else {
            finding.title = sighting.title();
        }
    }

    private void close(Finding finding, long revision) {
        if (finding.state() instanceof FindingState.Shown shown) {
            finding.enter(shown.close(), now());
            findings.write(finding, now(), null, Happened.CLOSED, revision, "The analysis shows it no longer.");
        }
    }

    /** Reopens what was accepted until a day that is over. */
    public void endAcceptances(LocalDate today) {
        QuarkusTransaction.requiringNew()
                .run(() -> findings.outlived(today).forEach(finding -> {
                    if (finding.state() instanceof FindingState.Accepted accepted && accepted.isOver(today)) {
                        finding.enter(accepted.reopen(), now());
                        findings.write(
                                finding,
                                now(),
                                null,
                                Happened.ACCEPTANCE_ENDED,
                                null,
                                "It was accepted until %s by %s.".formatted(accepted.until(), accepted.by()));
                    }
                }));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
