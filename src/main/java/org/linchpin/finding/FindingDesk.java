package org.linchpin.finding;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Where people look at findings and decide about them. Whose findings they may see, the caller says. */
@ApplicationScoped
public class FindingDesk {
    private final FindingRows findings;
    private final Clock clock;

    FindingDesk(FindingRows findings, Clock clock) {
        this.findings = findings;
        this.clock = clock;
    }

    /** The day that dates are compared with. */
    public LocalDate today() {
        return LocalDate.now(clock);
    }

    /** All findings, by organization, kind and subject. */
    public List<KnownFinding> all() {
        return QuarkusTransaction.requiringNew()
                .call(() -> findings.sorted().stream().map(Finding::known).toList());
    }

    /** The findings of an organization. */
    public List<KnownFinding> of(String organization) {
        return QuarkusTransaction.requiringNew()
                .call(() ->
                        findings.of(organization).stream().map(Finding::known).toList());
    }

    public Optional<KnownFinding> find(UUID id) {
        return QuarkusTransaction.requiringNew()
                .call(() -> findings.findByIdOptional(id).map(Finding::known));
    }

    /** What happened to a finding, the latest first. */
    public List<FindingEntry> history(UUID id) {
        return QuarkusTransaction.requiringNew().call(() -> findings.history(id));
    }

    /**
     * Does that with a finding.
     *
     * @param version of the finding that the person saw; a comment is taken whatever was changed meanwhile
     * @throws IllegalArgumentException if there is no such finding
     */
    public ActionOutcome act(UUID id, int version, FindingAction action, String user) {
        return QuarkusTransaction.requiringNew().call(() -> {
            Finding finding =
                    findings.locked(id).orElseThrow(() -> new IllegalArgumentException("there is no finding " + id));
            if (action instanceof FindingAction.Comment comment) {
                findings.write(finding, now(), user, Happened.COMMENT, null, comment.text());
                return new ActionOutcome.Done(finding.known());
            }
            return finding.version == version
                    ? decide(finding, action, user)
                    : new ActionOutcome.Stale(finding.known());
        });
    }

    private ActionOutcome decide(Finding finding, FindingAction action, String user) {
        FindingState state = finding.state();
        if (!(state instanceof FindingState.Shown shown)) {
            return new ActionOutcome.Refused(
                    finding.known(), "The finding is closed: the analysis shows it no longer.");
        }
        if (action instanceof FindingAction.Accept accept) {
            if (!inTime(accept.until())) {
                return new ActionOutcome.Refused(finding.known(), bounds("An acceptance lasts until", accept.until()));
            }
            finding.enter(shown.accept(accept.until(), accept.by(), accept.reason()), now());
            findings.write(
                    finding,
                    now(),
                    user,
                    Happened.ACCEPTED,
                    null,
                    "Until %s by %s: %s".formatted(accept.until(), accept.by(), accept.reason()));
        } else if (action instanceof FindingAction.Mitigate mitigate) {
            if (!inTime(mitigate.due())) {
                return new ActionOutcome.Refused(finding.known(), bounds("A mitigation is due on", mitigate.due()));
            }
            finding.enter(shown.mitigate(mitigate.owner(), mitigate.due()), now());
            findings.write(
                    finding,
                    now(),
                    user,
                    Happened.MITIGATING,
                    null,
                    "%s, due %s".formatted(mitigate.owner(), mitigate.due()));
        } else if (action instanceof FindingAction.Reopen reopen) {
            if (state instanceof FindingState.Open) {
                return new ActionOutcome.Refused(finding.known(), "The finding is open already.");
            }
            finding.enter(reopened(state), now());
            findings.write(finding, now(), user, Happened.REOPENED, null, reopen.why());
        }
        findings.flush();
        return new ActionOutcome.Done(finding.known());
    }

    private static FindingState reopened(FindingState state) {
        if (state instanceof FindingState.Accepted accepted) {
            return accepted.reopen();
        }
        return ((FindingState.Mitigating) state).reopen();
    }

    private boolean inTime(LocalDate day) {
        return !day.isBefore(today()) && !day.isAfter(today().plusYears(FindingAction.MOST_YEARS));
    }

    private String bounds(String what, LocalDate day) {
        return "%s a day from %s to %s, not %s."
                .formatted(what, today(), today().plusYears(FindingAction.MOST_YEARS), day);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
