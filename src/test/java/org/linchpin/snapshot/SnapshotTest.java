package org.linchpin.snapshot;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.locks.LockSupport;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.linchpin.analysis.Analysis;
import org.linchpin.analysis.CurrentAnalysis;
import org.linchpin.analysis.SearchSettings;
import org.linchpin.graph.GraphText;
import org.linchpin.web.Worlds;

/** Figures of revisions, and what changed between them. */
@QuarkusTest
class SnapshotTest {
    private static final String ROWS = """
        organizations id=org:one name=One country=DE sector=Banking
        organizations id=org:two name=Two country=FR sector=Banking
        vendors id=ven:a name=Anton country=US
        vendors id=ven:b name=Berta country=IE
        products id=prod:a name=Cloud_A vendor=ven:a category=cloud
        products id=prod:b name=Cloud_B vendor=ven:b category=cloud
        services id=svc:pay name=Payments organization=org:one criticality=critical
        services id=svc:news name=News organization=org:one criticality=standard
        services id=svc:two name=Loans organization=org:two criticality=critical
        dependencies from=svc:two to=prod:b
        dependencies from=svc:news to=prod:a
        """;
    /** Payments hang on A alone. */
    private static final String BEFORE = ROWS + "dependencies from=svc:pay to=prod:a\n";
    /** Payments have a second source. */
    private static final String AFTER = ROWS + """
        dependencies from=svc:pay to=prod:a group=clouds
        dependencies from=svc:pay to=prod:b group=clouds
        """;

    @Inject
    SnapshotRecorder recorder;

    @Inject
    SnapshotHistory history;

    @Inject
    StoredStandings standings;

    @Inject
    CurrentAnalysis current;

    @Inject
    Snapshots snapshots;

    @Inject
    SnapshotSettings settings;

    @Inject
    SearchSettings searches;

    @Inject
    ObjectMapper json;

    @Test
    void whatAppearedAndWhatWentIsToldAndStoredOnceForWhomItChanged() {
        long before = show(BEFORE);
        long after = show(AFTER);

        JsonPath changes = Worlds.signedIn()
                .get("/api/v1/organizations/org:one/changes?from=" + before + "&to=" + after)
                .jsonPath();

        assertThat(changes.getString("singlePointsOfFailure.appeared")).isEqualTo("[]");
        assertThat(changes.getString("singlePointsOfFailure.gone")).isEqualTo("[]");
        assertThat(changes.getList("singlePointsOfFailure.changed.after.fault.id", String.class))
                .containsExactly("US", "prod:a", "ven:a");
        assertThat(changes.getInt("singlePointsOfFailure.changed[1].before.criticalServicesDown"))
                .isEqualTo(1);
        assertThat(changes.getInt("singlePointsOfFailure.changed[1].after.criticalServicesDown"))
                .isZero();
        assertThat(changes.getList("hiddenPairs.appeared.pair", List.class))
                .containsExactly(List.of("prod:a", "prod:b"));
        assertThat(changes.getInt("from.figures.criticalAtStake")).isEqualTo(1);
        assertThat(changes.getInt("to.figures.criticalAtStake")).isZero();
        assertThat(changes.getString("to.figures.pairSearch")).isEqualTo("complete");
        // nothing changed for the other organization, so nothing was stored
        Moment moment = history.ofRevision(after).orElseThrow();
        assertThat(standings.at("org:two", moment.id()).orElseThrow().snapshotId)
                .isLessThan(moment.id());

        Document page = Worlds.page("/organizations/org:one/changes?from=" + before + "&to=" + after);
        assertThat(page.expectFirst(".lp-lead").text())
                .contains(
                        "(revision " + before + ")",
                        "0 single points of failure of One appeared and 0 went; 3 now would take down another number");
        assertThat(page.select("#table-pairs tbody tr").eachText())
                .containsExactly("Cloud_A + Cloud_B appeared hidden pair 0 1 0 1 prod:a + prod:b");
        assertThat(page.select("#table-trend tbody tr").size()).isGreaterThanOrEqualTo(2);
        assertThat(page.select(".lp-chart path").size()).isGreaterThan(3);
    }

    @Test
    void severalReplicasAndRestartsStoreEachRevisionOnce() {
        long revision = show(BEFORE);
        Analysis analysis = current.get();

        var replicas = List.of(
                CompletableFuture.supplyAsync(() -> recorder.record(analysis)),
                CompletableFuture.supplyAsync(() -> recorder.record(analysis)));

        assertThat(replicas.stream().map(CompletableFuture::join)).containsOnly(false);
        assertThat(history.all().stream().filter(m -> m.revision() == revision)).hasSize(1);
    }

    /** Two recorders with nothing in common but the database: both find that a snapshot is lacking, and one stores it. */
    @Test
    void ofTwoReplicasThatRecordTheSameRevisionAtOnceOneStoresIt() {
        long revision = show(BEFORE);
        Analysis analysis = current.get();
        for (int round = 0; round < 5; round++) {
            long stored = history.ofRevision(revision).orElseThrow().id();
            QuarkusTransaction.requiringNew().run(() -> {
                standings.delete("snapshotId", stored);
                snapshots.deleteById(stored);
            });
            var together = new CyclicBarrier(2);

            var replicas = List.of(
                    CompletableFuture.supplyAsync(() -> recordAt(together, replica(), analysis)),
                    CompletableFuture.supplyAsync(() -> recordAt(together, replica(), analysis)));

            assertThat(replicas.stream().map(CompletableFuture::join)).containsExactlyInAnyOrder(true, false);
            assertThat(history.all().stream().filter(m -> m.revision() == revision))
                    .hasSize(1);
        }
    }

    private SnapshotRecorder replica() {
        return new SnapshotRecorder(snapshots, standings, settings, searches, 72, json, Clock.systemUTC());
    }

    private static boolean recordAt(CyclicBarrier together, SnapshotRecorder replica, Analysis analysis) {
        try {
            together.await();
        } catch (InterruptedException | BrokenBarrierException e) {
            throw new IllegalStateException(e);
        }
        return replica.record(analysis);
    }

    @Test
    void anOrganizationThatLeftTheGraphHasNoStandingAfterwards() {
        show(BEFORE);
        long without = show("""
            organizations id=org:two name=Two country=FR sector=Banking
            vendors id=ven:b name=Berta country=IE
            products id=prod:b name=Cloud_B vendor=ven:b category=cloud
            services id=svc:two name=Loans organization=org:two criticality=critical
            dependencies from=svc:two to=prod:b
            """);

        Moment moment = history.ofRevision(without).orElseThrow();
        assertThat(history.standing("org:one", moment)).isEmpty();
        assertThat(history.standing("org:two", moment)).isPresent();
    }

    @Test
    void badDatesAreToldAndUnknownOrganizationsAreNotFound() {
        show(BEFORE);

        assertThat(status("/api/v1/organizations/org:one/changes?from=yesterday"))
                .isEqualTo(400);
        assertThat(status("/api/v1/organizations/org:one/changes?from=999999")).isEqualTo(404);
        assertThat(status("/api/v1/organizations/org:none/changes")).isEqualTo(404);
        assertThat(status("/api/v1/organizations/org:one/changes?from=2001-01-01"))
                .isEqualTo(200);
        assertThat(status("/trends")).isEqualTo(200);
    }

    private static int status(String path) {
        return Worlds.signedIn().get(path).statusCode();
    }

    /** Shows that graph and waits until its figures are stored. */
    private long show(String rows) {
        Worlds.show(GraphText.graph(rows));
        long revision = Worlds.signedIn().get("/api/v1/graph").jsonPath().getLong("revision");
        long deadline = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        while (history.ofRevision(revision).isEmpty() && System.nanoTime() < deadline) {
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
        }
        assertThat(history.ofRevision(revision))
                .as("figures of revision %d", revision)
                .isPresent();
        return revision;
    }
}
