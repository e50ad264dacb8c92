package org.linchpin.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linchpin.web.Worlds.signedIn;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linchpin.exporting.CsvExport;
import org.linchpin.graph.Graph;
import org.linchpin.graph.GraphRevision;
import org.linchpin.graph.GraphStore;
import org.linchpin.importing.history.ImportHistory;
import org.linchpin.importing.history.ImportKind;
import org.linchpin.importing.history.ImportState;
import org.linchpin.importing.history.PastImport;
import org.linchpin.web.TestWorld;
import org.linchpin.web.Worlds;

/** What becomes of an import, from its file to the history, through the real databases. */
@QuarkusTest
class ImportLifeTest {
    /** The check-in of the small world comes to need a product that nothing needed, and a vendor gets another name. */
    private static final Map<String, String> CHANGE = Map.of(
            "dependencies.csv", "from,to\nsvc:check-in,prod:gate\n",
            "products.csv", "id,name,vendor,category\nprod:gate,Gate,ven:gates,boarding\n",
            "vendors.csv", "id,name,country\nven:cloud,Renamed,US\nven:gates,Gates,FR\n");

    @Inject
    ImportHistory history;

    @Inject
    GraphStore store;

    @BeforeEach
    void showTheSmallWorld() {
        Worlds.small();
    }

    @Test
    void anUploadThatStopsArrivingIsToldAsSuch() throws IOException {
        UUID id;
        try (var socket = new Socket("localhost", RestAssured.port)) {
            socket.getOutputStream().write("""
                    POST /api/v1/imports?file=cut-off.zip HTTP/1.1
                    Host: localhost
                    Authorization: Basic %s
                    Content-Type: application/zip
                    Content-Length: 9999

                    PK""".formatted(
                            Base64.getEncoder().encodeToString("admin:test".getBytes(StandardCharsets.UTF_8)))
                    .replace("\n", "\r\n")
                    .getBytes(StandardCharsets.US_ASCII));
            id = awaitBegin("cut-off.zip");
        }

        JsonPath ended = awaitEnd("/api/v1/imports/" + id);

        assertThat(ended.getString("status")).isEqualTo("failed");
        assertThat(ended.getString("detail"))
                .isEqualTo("The file stopped arriving before its end. Nothing was changed.");
    }

    private UUID awaitBegin(String file) {
        long deadline = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        PastImport latest = history.latest(0, 1).get(0);
        while ((latest.file() == null || !latest.file().name().equals(file)) && System.nanoTime() < deadline) {
            LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
            latest = history.latest(0, 1).get(0);
        }
        return latest.id();
    }

    @Test
    void anImportInTheBackgroundTellsHowItEnds() {
        Response accepted = post("?mode=merge&file=change.zip", "respond-async", Worlds.zip(CHANGE));

        assertThat(accepted.statusCode()).as(accepted.asString()).isEqualTo(202);
        JsonPath done = awaitEnd(accepted.header("Location"));
        assertThat(done.getString("status")).isEqualTo("published");
        assertThat(done.getString("stage")).isEqualTo("done");
        assertThat(done.getString("startedBy")).isEqualTo("admin");
        assertThat(done.getString("file.name")).isEqualTo("change.zip");
        assertThat(done.getString("file.format")).isEqualTo("csv");
        assertThat(done.getString("file.sha256")).matches("[0-9a-f]{64}");
        assertThat(done.getInt("changes.'dependencies.csv'.added")).isEqualTo(1);
        assertThat(done.getInt("changes.'vendors.csv'.changed")).isEqualTo(1);
        assertThat(done.getLong("revisionAfter")).isEqualTo(revision()).isGreaterThan(done.getLong("revisionBefore"));
    }

    @Test
    void aRejectedImportInTheBackgroundKeepsItsProblems() {
        Response accepted =
                post("?mode=merge", "respond-async", Worlds.zip(Map.of("vendors.csv", "id,country\nven:cloud,Mars\n")));

        JsonPath done = awaitEnd(accepted.header("Location"));
        assertThat(done.getString("status")).isEqualTo("rejected");
        assertThat(done.getList("problems.column")).containsExactly("country");
        assertThat(done.getString("revisionAfter")).isNull();
    }

    @Test
    void aPreviewShowsWhatWouldChangeAndChangesNothing() {
        long before = revision();

        JsonPath preview = preview();

        assertThat(preview.getString("status")).isEqualTo("ready");
        assertThat(preview.getString("decideUntil")).isNotBlank();
        assertThat(preview.getInt("changes.'dependencies.csv'.added")).isEqualTo(1);
        assertThat(preview.getList("singlePointsOfFailure.appearing.id"))
                .containsExactly("FR", "prod:gate", "ven:gates");
        assertThat(preview.getList("singlePointsOfFailure.going.id")).isEmpty();
        assertThat(revision()).isEqualTo(before);
    }

    @Test
    void aPreviewedImportIsAppliedOnce() {
        JsonPath preview = preview();

        Response applied = signedIn().post("/api/v1/imports/" + preview.getString("id") + "/apply");

        assertThat(applied.statusCode()).as(applied.asString()).isEqualTo(201);
        assertThat(applied.jsonPath().getLong("revision")).isEqualTo(revision());
        assertThat(signedIn().get("/api/v1/vendors/ven:cloud").jsonPath().getString("name"))
                .isEqualTo("Renamed");
        JsonPath over = about(preview);
        assertThat(over.getString("status")).isEqualTo("published");
        assertThat(over.getString("decidedBy")).isEqualTo("admin");
        Response again = signedIn().post("/api/v1/imports/" + preview.getString("id") + "/apply");
        assertThat(again.statusCode()).isEqualTo(409);
        assertThat(again.jsonPath().getString("type")).endsWith("import-not-waiting");
    }

    @Test
    void aDiscardedImportChangesNothing() {
        long before = revision();
        JsonPath preview = preview();
        String address = "/api/v1/imports/" + preview.getString("id");

        assertThat(signedIn().delete(address).statusCode()).isEqualTo(204);

        assertThat(about(preview).getString("status")).isEqualTo("discarded");
        assertThat(signedIn().delete(address).statusCode()).isEqualTo(409);
        assertThat(signedIn().post(address + "/apply").statusCode()).isEqualTo(409);
        assertThat(revision()).isEqualTo(before);
    }

    @Test
    void aPreviewOfAnotherGraphIsMadeAnewBeforeItIsApplied() {
        JsonPath preview = preview();
        assertThat(post("?mode=merge", "", Worlds.zip(Map.of("vendors.csv", "id,name\nven:cloud,Renamed\n")))
                        .statusCode())
                .isEqualTo(201);
        long between = revision();

        Response stale = signedIn().post("/api/v1/imports/" + preview.getString("id") + "/apply");

        assertThat(stale.statusCode()).isEqualTo(409);
        assertThat(stale.jsonPath().getString("type")).endsWith("import-stale");
        assertThat(stale.jsonPath().getString("preview.status")).isEqualTo("ready");
        assertThat(stale.jsonPath().getLong("preview.revisionBefore")).isEqualTo(between);
        assertThat(stale.jsonPath().getMap("preview.changes"))
                .containsOnlyKeys("dependencies.csv", "products.csv", "vendors.csv");
        assertThat(stale.jsonPath().getInt("preview.changes.'vendors.csv'.changed"))
                .isZero();
        assertThat(revision()).isEqualTo(between);
        assertThat(signedIn()
                        .post("/api/v1/imports/" + preview.getString("id") + "/apply")
                        .statusCode())
                .isEqualTo(201);
    }

    @Test
    void theLastImportIsTakenBack() {
        assertThat(post("?mode=merge", "", Worlds.zip(CHANGE)).statusCode()).isEqualTo(201);

        Response undone = signedIn().post("/api/v1/imports/undo");

        assertThat(undone.statusCode()).as(undone.asString()).isEqualTo(201);
        assertThat(signedIn().get("/api/v1/exports/graph").asByteArray()).isEqualTo(Worlds.zip(TestWorld.graph()));
        JsonPath list = signedIn().get("/api/v1/imports?size=2").jsonPath();
        assertThat(list.getList("items.kind")).containsExactly("undo", "merge");
        assertThat(list.getLong("items[0].revisionAfter")).isEqualTo(revision());
        assertThat(list.getInt("total")).isGreaterThanOrEqualTo(2);
        assertThat(list.getInt("items[0].changes.removed")).isEqualTo(3);
    }

    @Test
    void whatWasCutOffIsSettledByTheNextImport() {
        long seen = revision();
        UUID reading = history.begin(ImportKind.MERGE, "somebody", "reading.zip", seen, "");
        UUID storing = history.begin(ImportKind.MERGE, "somebody", "storing.zip", seen, "");
        history.enter(storing, ImportState.Reading.class, ImportState.Reading::store);
        UUID flipped = history.begin(ImportKind.MERGE, "somebody", "flipped.zip", seen, "");
        history.enter(flipped, ImportState.Reading.class, ImportState.Reading::store);
        Graph graph = TestWorld.graph();
        GraphRevision revision =
                store.write(graph, CsvExport.sha256(graph), "test", "test", flipped.toString(), (rows, all) -> {});

        post("?mode=merge&preview=true", "", Worlds.zip(CHANGE));

        assertThat(status(reading)).isEqualTo("failed");
        assertThat(status(storing)).isEqualTo("failed");
        JsonPath published = signedIn().get("/api/v1/imports/" + flipped).jsonPath();
        assertThat(published.getString("status")).isEqualTo("published");
        assertThat(published.getLong("revisionAfter")).isEqualTo(revision.number());
    }

    @Test
    void whatIsNotThereIsNotFound() {
        assertThat(signedIn().get("/api/v1/imports/" + UUID.randomUUID()).statusCode())
                .isEqualTo(404);
        assertThat(signedIn().get("/api/v1/imports/nonsense").statusCode()).isEqualTo(404);
        assertThat(signedIn().get("/api/v1/imports?size=0").statusCode()).isEqualTo(400);
        assertThat(signedIn()
                        .get("/api/v1/imports?page=2147483647&size=1000")
                        .jsonPath()
                        .getList("items"))
                .isEmpty();
    }

    private String status(UUID id) {
        return signedIn().get("/api/v1/imports/" + id).jsonPath().getString("status");
    }

    private static JsonPath preview() {
        Response ready = post("?mode=merge&preview=true", "", Worlds.zip(CHANGE));
        assertThat(ready.statusCode()).as(ready.asString()).isEqualTo(201);
        return ready.jsonPath();
    }

    private static JsonPath about(JsonPath past) {
        return signedIn().get("/api/v1/imports/" + past.getString("id")).jsonPath();
    }

    private static Response post(String query, String prefer, byte[] zip) {
        return signedIn()
                .contentType("application/zip")
                .header("Prefer", prefer)
                .body(zip)
                .post("/api/v1/imports" + query);
    }

    private static JsonPath awaitEnd(String address) {
        long deadline = System.nanoTime() + Duration.ofMinutes(1).toNanos();
        JsonPath now = signedIn().get(address).jsonPath();
        while (now.getString("endedAt") == null && System.nanoTime() < deadline) {
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
            now = signedIn().get(address).jsonPath();
        }
        return now;
    }

    private static long revision() {
        return signedIn().get("/api/v1/graph").jsonPath().getLong("revision");
    }
}
