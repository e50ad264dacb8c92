package org.linchpin.snapshot;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.linchpin.platform.problem.ProblemException;
import org.linchpin.platform.problem.ProblemType;

/** What snapshots say. An organization's own is shown to its own people only; the caller sees to that. */
@ApplicationScoped
public class SnapshotHistory {
    private final Snapshots snapshots;
    private final StoredStandings standings;
    private final ObjectMapper json;

    SnapshotHistory(Snapshots snapshots, StoredStandings standings, ObjectMapper json) {
        this.snapshots = snapshots;
        this.standings = standings;
        this.json = json;
    }

    /** All snapshots, the earliest first. */
    public List<Moment> all() {
        return QuarkusTransaction.requiringNew()
                .call(() -> snapshots.inOrder().stream().map(Snapshot::moment).toList());
    }

    /** The last snapshot. */
    public Optional<Moment> last() {
        return QuarkusTransaction.requiringNew().call(() -> snapshots.last().map(Snapshot::moment));
    }

    /** The last snapshot of a revision. */
    public Optional<Moment> ofRevision(long revision) {
        return QuarkusTransaction.requiringNew()
                .call(() -> snapshots.ofRevision(revision).map(Snapshot::moment));
    }

    /** How things stood at the end of a day: the last snapshot on or before it, or else the first that there is. */
    public Optional<Moment> on(LocalDate day) {
        return QuarkusTransaction.requiringNew()
                .call(() -> snapshots.on(day).or(snapshots::first).map(Snapshot::moment));
    }

    /**
     * The snapshot that a reader means.
     *
     * @param text a revision or a day (ISO 8601)
     * @throws ProblemException if it is neither, or that revision has no snapshot
     */
    public Optional<Moment> named(String text) {
        if (text.matches("[0-9]{1,18}")) {
            Optional<Moment> found = ofRevision(Long.parseLong(text));
            if (found.isEmpty()) {
                throw new ProblemException(
                        ProblemType.NOT_FOUND,
                        "No figures of revision %s are kept. It was replaced before it was analysed, or is too old."
                                .formatted(text));
            }
            return found;
        }
        try {
            return on(LocalDate.parse(text));
        } catch (DateTimeParseException e) {
            throw new ProblemException(
                    ProblemType.BAD_REQUEST,
                    "\"%s\" must be a day, such as 2026-01-31, or the number of a revision.".formatted(text));
        }
    }

    /** How an organization stood; empty if it was not in the graph. */
    public Optional<Standing> standing(String organization, Moment moment) {
        return QuarkusTransaction.requiringNew()
                .call(() -> standings
                        .at(organization, moment.id())
                        .filter(row -> row.present)
                        .map(row -> {
                            PackedStops stops = PackedStops.unpack(json, row.stops);
                            return new Standing(row.figures(), stops.points(), stops.pairs());
                        }));
    }

    /** What appeared and what went for an organization between two snapshots. */
    public StandingChange change(String organization, Moment from, Moment to) {
        return StandingChange.between(
                standing(organization, from).orElse(null),
                standing(organization, to).orElse(null));
    }

    /** The figures of an organization at every snapshot since it is known, the earliest first. */
    public List<Stand> trend(String organization) {
        return QuarkusTransaction.requiringNew().call(() -> {
            List<StoredStandings.Row> rows = standings.of(organization);
            List<Stand> trend = new ArrayList<>();
            int next = 0;
            StoredStandings.@Nullable Row row = null;
            for (Snapshot snapshot : snapshots.inOrder()) {
                Moment moment = snapshot.moment();
                while (next < rows.size() && rows.get(next).snapshot() <= moment.id()) {
                    row = rows.get(next++);
                }
                if (row != null && row.present()) {
                    trend.add(new Stand(moment, row.figures()));
                }
            }
            return trend;
        });
    }

    /** An organization's figures at a snapshot. */
    public record Stand(Moment moment, Figures figures) {}
}
