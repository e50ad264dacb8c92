package org.linchpin.editing;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.linchpin.graph.Dependency;
import org.linchpin.graph.Graph;
import org.linchpin.graph.Source;

/**
 * How old the evidence of a dependency is: it is of the latest of the days on which the row was last confirmed, came to be known,
 * and on which a source that it names was published.
 */
@ApplicationScoped
public class EvidenceDates {
    private final EvidenceSettings settings;
    private final Clock clock;

    EvidenceDates(EvidenceSettings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    /** The day of its evidence; null where nothing tells. */
    public static @Nullable LocalDate of(Graph graph, Dependency need) {
        return Stream.concat(
                        Stream.of(need.lastConfirmed(), need.knownSince()),
                        Source.named(need.source()).stream()
                                .map(id -> graph.find(Source.class, id))
                                .map(s -> s == null ? null : s.date()))
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .orElse(null);
    }

    /** Evidence of this day or later needs no confirmation yet. */
    public LocalDate limit() {
        return today().minusMonths(settings.age());
    }

    /** After how many months evidence is to be confirmed. */
    public int months() {
        return settings.age();
    }

    /** The day of a confirmation that is given now. */
    public LocalDate today() {
        return LocalDate.now(clock);
    }

    /** Whether the row counts today, and its evidence is older than the settings allow, or of no known day. */
    public boolean isStale(Graph graph, Dependency need) {
        LocalDate day = of(graph, need);
        return need.validOn(today()) && (day == null || day.isBefore(limit()));
    }

    /** Those of some rows that are to be confirmed, in their order. */
    public List<Dependency> stale(Graph graph, Stream<Dependency> needs) {
        return needs.filter(need -> isStale(graph, need)).toList();
    }
}
