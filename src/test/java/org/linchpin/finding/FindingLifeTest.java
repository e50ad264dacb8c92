package org.linchpin.finding;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.linchpin.snapshot.PairSearchState;

/**
 * The register over random sequences of revisions, decisions and days, against the definition: a finding is what the last
 * revision that decides about it says, and else what was decided last since it last appeared.
 */
@QuarkusTest
class FindingLifeTest {
    private static final long SEED = Long.getLong("sweep.seed", 20_260_101L);
    private static final int SEQUENCES = 60;
    private static final int STEPS = 14;
    private static final List<FindingKey> KEYS = List.of(
            FindingKey.singlePoint("prod:a"),
            FindingKey.singlePoint("ven:b"),
            FindingKey.hiddenPair("prod:b", "prod:a"),
            FindingKey.breach(RiskRule.HIDDEN_PAIR, "svc:one"),
            FindingKey.breach(RiskRule.TOLERANCE, "svc:one"));

    @Inject
    FindingRegisters registers;

    @Inject
    FindingDesk desk;

    /** What happens, in order. */
    private sealed interface Event {
        record Revision(Set<FindingKey> shown, boolean complete) implements Event {}

        record Decision(FindingKey key, FindingAction action) implements Event {}

        record Day(LocalDate today) implements Event {}
    }

    @Test
    void theRegisterIsWhatItsHistoryDefines() {
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < SEQUENCES; i++) {
            long seed = SEED + i;
            try {
                seen.addAll(live(new SplittableRandom(seed), "org:life-" + seed + "-" + System.nanoTime()));
            } catch (AssertionError | RuntimeException e) {
                throw new AssertionError("fails for -Dsweep.seed=" + seed, e);
            }
        }
        assertThat(seen).contains("none", "open", "accepted", "mitigating", "closed");
    }

    /** Returns the states that were compared. */
    private Set<String> live(SplittableRandom random, String organization) {
        registers.start(organization, "ada");
        LocalDate first = desk.today();
        LocalDate today = first;
        List<Event> events = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (int step = 1; step <= STEPS; step++) {
            int kind = random.nextInt(10);
            if (kind < 4) {
                var revision = new Event.Revision(
                        KEYS.stream().filter(k -> random.nextInt(3) > 0).collect(Collectors.toSet()),
                        random.nextInt(3) > 0);
                events.add(revision);
                registers.apply(organization, sightings(step, first, revision), random.nextBoolean());
            } else if (kind < 6) {
                today = today.plusDays(random.nextInt(3));
                events.add(new Event.Day(today));
                registers.endAcceptances(today);
            } else {
                FindingKey key = KEYS.get(random.nextInt(KEYS.size()));
                FindingAction action = action(random, first);
                events.add(new Event.Decision(key, action));
                byKey(organization).values().stream()
                        .filter(f -> f.key().equals(key))
                        .forEach(f -> desk.act(f.id(), f.version(), action, "ada"));
            }
            Map<String, KnownFinding> now = byKey(organization);
            for (FindingKey key : KEYS) {
                KnownFinding found = now.get(key.toString());
                FindingState expected = defined(key, events);
                assertThat(found == null ? null : found.state())
                        .as("%s after %s", key, events)
                        .isEqualTo(expected);
                seen.add(expected == null ? "none" : expected.text());
            }
        }
        byKey(organization).values().forEach(this::checkHistory);
        return seen;
    }

    /** Every change of state is in the history, and the last of them is the state. */
    private void checkHistory(KnownFinding finding) {
        List<FindingEntry> history = desk.history(finding.id());
        assertThat(history.get(history.size() - 1).what()).isEqualTo(Happened.FOUND);
        String last = history.stream()
                .map(FindingEntry::what)
                .filter(what -> what != Happened.CHANGED && what != Happened.COMMENT)
                .findFirst()
                .map(what -> switch (what) {
                    case ACCEPTED -> "accepted";
                    case MITIGATING -> "mitigating";
                    case CLOSED -> "closed";
                    default -> "open";
                })
                .orElseThrow();
        assertThat(last).isEqualTo(finding.state().text());
    }

    private static @Nullable FindingState defined(FindingKey key, List<Event> events) {
        int shown = -1;
        int gone = -1;
        int appeared = -1;
        for (int i = 0; i < events.size(); i++) {
            if (events.get(i) instanceof Event.Revision revision) {
                if (revision.shown().contains(key)) {
                    appeared = shown == -1 || gone > shown ? i : appeared;
                    shown = i;
                } else if (shown >= 0 && (revision.complete() || !isAboutPairs(key))) {
                    gone = i;
                }
            }
        }
        if (shown == -1) {
            return null;
        }
        if (gone > shown) {
            return new FindingState.Closed();
        }
        for (int i = events.size() - 1; i > appeared; i--) {
            if (events.get(i) instanceof Event.Decision decision
                    && decision.key().equals(key)) {
                return decided(decision.action(), events.subList(i + 1, events.size()));
            }
        }
        return new FindingState.Open();
    }

    private static FindingState decided(FindingAction action, List<Event> since) {
        if (action instanceof FindingAction.Mitigate mitigate) {
            return new FindingState.Mitigating(mitigate.owner(), mitigate.due());
        }
        if (action instanceof FindingAction.Accept accept
                && since.stream()
                        .noneMatch(
                                e -> e instanceof Event.Day day && day.today().isAfter(accept.until()))) {
            return new FindingState.Accepted(accept.until(), accept.by(), accept.reason());
        }
        return new FindingState.Open();
    }

    private static boolean isAboutPairs(FindingKey key) {
        return key.kind() == FindingKind.HIDDEN_PAIR || key.subject().startsWith("hidden-pair ");
    }

    private static FindingAction action(SplittableRandom random, LocalDate first) {
        return switch (random.nextInt(3)) {
            case 0 -> new FindingAction.Accept(first.plusDays(random.nextInt(4)), "Ada", "No second source.");
            case 1 -> new FindingAction.Mitigate("Grace", first.plusDays(random.nextInt(30)));
            default -> new FindingAction.Reopen("It takes too long.");
        };
    }

    private static Sightings sightings(int revision, LocalDate day, Event.Revision event) {
        return new Sightings(
                revision,
                Instant.EPOCH.plusSeconds(revision),
                day,
                event.shown().stream()
                        .map(key -> new Sighting(key, "A title", "A detail", List.of("svc:one"), 1))
                        .toList(),
                event.complete() ? PairSearchState.COMPLETE : PairSearchState.TRUNCATED);
    }

    private Map<String, KnownFinding> byKey(String organization) {
        Map<String, KnownFinding> byKey = new TreeMap<>();
        desk.of(organization).forEach(f -> byKey.put(f.key().toString(), f));
        return byKey;
    }
}
