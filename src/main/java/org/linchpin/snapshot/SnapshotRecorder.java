package org.linchpin.snapshot;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.logging.Log;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.ObservesAsync;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import org.linchpin.analysis.Analysis;
import org.linchpin.analysis.AnalysisReady;
import org.linchpin.analysis.SearchSettings;
import org.linchpin.fault.RunCancelledException;
import org.linchpin.fault.SearchBudget;
import org.linchpin.fault.SingleFaults;
import org.linchpin.graph.DependencyGraph;
import org.linchpin.graph.Digests;
import org.linchpin.graph.FaultMode;
import org.linchpin.graph.GraphRevision;
import org.linchpin.graph.NodeKind;

/**
 * Takes a snapshot of each analysis that readers get to see, in the background: one at a time, and of several that wait the
 * latest only. What is stored is one transaction, so that a snapshot is whole or not there, and is taken anew after a restart.
 */
@ApplicationScoped
public class SnapshotRecorder {
    /** Twenty thousand organizations take seconds. */
    private static final int MOST_SECONDS = 600;

    private static final int BETWEEN_FLUSHES = 500;

    private final Snapshots snapshots;
    private final StoredStandings standings;
    private final SnapshotSettings settings;
    private final SearchSettings searches;
    private final double outageHours;
    private final ObjectMapper json;
    private final Clock clock;
    private final AtomicReference<@Nullable Analysis> waiting = new AtomicReference<>();
    private volatile boolean stopping;

    SnapshotRecorder(
            Snapshots snapshots,
            StoredStandings standings,
            SnapshotSettings settings,
            SearchSettings searches,
            @ConfigProperty(name = "linchpin.outage.hours", defaultValue = "72") double outageHours,
            ObjectMapper json,
            Clock clock) {
        this.snapshots = snapshots;
        this.standings = standings;
        this.settings = settings;
        this.searches = searches;
        this.outageHours = outageHours;
        this.json = json;
        this.clock = clock;
    }

    void whenReady(@ObservesAsync AnalysisReady ready) {
        waiting.set(ready.analysis());
        try {
            recordWaiting();
        } catch (RuntimeException e) {
            // the figures of this revision are lacking then; what readers see does not depend on them
            Log.warnf(
                    e,
                    "no snapshot could be taken of revision %d",
                    ready.analysis().revisionNumber());
        }
    }

    void whenStopping(@Observes ShutdownEvent event) {
        stopping = true;
    }

    private synchronized void recordWaiting() {
        Analysis next = waiting.getAndSet(null);
        if (next != null && !stopping) {
            try {
                record(next);
            } catch (RunCancelledException e) {
                Log.debugf("the snapshot of revision %d is left to the next start", next.revisionNumber());
            }
        }
    }

    /**
     * Takes a snapshot, unless there is one or a later one already.
     *
     * @return whether one was stored: not where nothing changed since the last
     */
    public boolean record(Analysis analysis) {
        GraphRevision revision = analysis.revision().orElse(null);
        if (revision == null || !isNew(analysis, revision)) {
            return false;
        }
        SingleFaults faults = analysis.singleFaults(FaultMode.MALFUNCTION, outageHours);
        KeyFigures figures = KeyFigures.of(faults);
        List<StoredStanding> found = standings(analysis.graph(), faults);
        boolean[] stored = {false};
        QuarkusTransaction.requiringNew()
                .timeout(MOST_SECONDS)
                .run(() -> stored[0] = store(analysis, revision, figures, found));
        return stored[0];
    }

    private boolean isNew(Analysis analysis, GraphRevision revision) {
        return QuarkusTransaction.requiringNew()
                .call(() -> snapshots
                        .last()
                        .map(last -> isLater(analysis, revision, last))
                        .orElse(true));
    }

    private static boolean isLater(Analysis analysis, GraphRevision revision, Snapshot last) {
        Instant published = revision.createdAt().truncatedTo(ChronoUnit.MILLIS);
        return published.equals(last.publishedAt)
                ? analysis.graph().asOf().isAfter(last.asOf)
                : published.isAfter(last.publishedAt);
    }

    private List<StoredStanding> standings(DependencyGraph graph, SingleFaults faults) {
        long start = System.nanoTime();
        long most = settings.pairTime().toNanos();
        boolean affordable = graph.count(NodeKind.SERVICE) <= settings.pairServices();
        BooleanSupplier wantsPairs = () -> affordable && System.nanoTime() - start <= most;
        var search = new StandingSearch(
                faults, new SearchBudget(searches.time(), searches.sets(), () -> stopping), wantsPairs);
        List<int[]> services = StandingSearch.services(graph);
        List<StoredStanding> found = new ArrayList<>();
        for (int organization = 0; organization < services.size(); organization++) {
            if (stopping) {
                throw new RunCancelledException();
            }
            found.add(stored(graph.organizations().get(organization).id(), search.of(services.get(organization))));
        }
        return found;
    }

    private StoredStanding stored(String organization, Standing standing) {
        var row = new StoredStanding();
        row.organization = organization;
        row.set(standing.figures());
        byte[] stops = PackedStops.json(json, standing);
        row.stops = PackedStops.deflate(stops);
        String all = standing.figures() + new String(stops, StandardCharsets.UTF_8);
        row.digest = Digests.sha256(all.getBytes(StandardCharsets.UTF_8));
        return row;
    }

    private boolean store(Analysis analysis, GraphRevision revision, KeyFigures figures, List<StoredStanding> found) {
        snapshots.lock();
        Snapshot last = snapshots.last().orElse(null);
        if (last != null && !isLater(analysis, revision, last)) {
            return false;
        }
        Map<String, String> before = standings.lastDigests();
        List<StoredStanding> changed = new ArrayList<>();
        for (StoredStanding row : found) {
            if (!row.digest.equals(before.remove(row.organization))) {
                changed.add(row);
            }
        }
        before.forEach((organization, digest) -> {
            if (!digest.isEmpty()) {
                var gone = new StoredStanding();
                gone.organization = organization;
                changed.add(gone);
            }
        });
        boolean isSameRevision = last != null
                && last.revision == revision.number()
                && last.digest.equals(revision.digest())
                && last.figures().equals(figures);
        if (isSameRevision && changed.isEmpty()) {
            return false;
        }
        Snapshot snapshot = snapshot(analysis, revision, figures);
        snapshots.persistAndFlush(snapshot);
        long id = snapshot.moment().id();
        for (int i = 0; i < changed.size(); i++) {
            changed.get(i).snapshotId = id;
            standings.persist(changed.get(i));
            if (i % BETWEEN_FLUSHES == BETWEEN_FLUSHES - 1) {
                standings.flush();
                standings.getEntityManager().clear();
            }
        }
        standings.flush();
        forgetOld();
        Log.infof("a snapshot of revision %d: %d standings changed", revision.number(), changed.size());
        return true;
    }

    private Snapshot snapshot(Analysis analysis, GraphRevision revision, KeyFigures figures) {
        var snapshot = new Snapshot();
        snapshot.revision = revision.number();
        snapshot.digest = revision.digest();
        snapshot.asOf = analysis.graph().asOf();
        snapshot.publishedAt = revision.createdAt().truncatedTo(ChronoUnit.MILLIS);
        snapshot.takenAt = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        snapshot.outageHours = outageHours;
        snapshot.mode = FaultMode.MALFUNCTION.text();
        snapshot.set(figures);
        return snapshot;
    }

    private void forgetOld() {
        Duration keep = settings.keep();
        if (snapshots.forget(clock.instant().minus(keep)) > 0) {
            snapshots.first().ifPresent(first -> standings.forget(first.moment().id()));
        }
    }
}
