package org.linchpin.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linchpin.web.Worlds.signedIn;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linchpin.web.Worlds;

/** Rows changed by a program, through the real databases. */
@QuarkusTest
class EditApiTest {
    private static final String LEDGER = "?from=svc:advice&to=prod:ledger";

    @BeforeEach
    void showTheSmallWorld() {
        Worlds.small();
    }

    @Test
    void dependenciesAreListedWithTheirVersions() {
        JsonPath all = signedIn().get("/api/v1/dependencies").jsonPath();
        JsonPath ofBank = signedIn()
                .get("/api/v1/dependencies?organization=org:north-bank&size=2")
                .jsonPath();
        JsonPath desk = signedIn()
                .get("/api/v1/dependencies?from=svc:check-in&to=prod:compute")
                .jsonPath();

        assertThat(all.getInt("total")).isEqualTo(8);
        assertThat(all.getList("items.from").stream().sorted().toList()).isEqualTo(all.getList("items.from"));
        assertThat(ofBank.getInt("total")).isEqualTo(4);
        assertThat(ofBank.getList("items")).hasSize(2);
        assertThat(desk.getString("items[0].group")).isEqualTo("desk");
        assertThat(desk.getString("items[0].version"))
                .isEqualTo(row("?from=svc:check-in&to=prod:compute&group=desk").getString("version"));
        assertThat(desk.getBoolean("items[0].toConfirm")).isTrue();
    }

    @Test
    void aRowIsPreviewedAndThenChanged() {
        var change = body("change", "services", key("svc:payments"), Map.of("tolerance_hours", 4, "weight", 2.5));
        long before = revision();

        Response preview = post("?preview=true", change);

        assertThat(preview.statusCode()).as(preview.asString()).isEqualTo(200);
        assertThat(preview.jsonPath().getString("rows[0].before.tolerance_hours"))
                .isEqualTo("2");
        assertThat(preview.jsonPath().getString("rows[0].after.tolerance_hours"))
                .isEqualTo("4");
        assertThat(revision()).isEqualTo(before);

        Response changed = post("", change);

        assertThat(changed.statusCode()).as(changed.asString()).isEqualTo(201);
        assertThat(changed.jsonPath().getLong("revision")).isEqualTo(revision()).isGreaterThan(before);
        JsonPath row = row("?file=services&id=svc:payments");
        assertThat(row.getMap("row"))
                .containsEntry("tolerance_hours", "4")
                .containsEntry("weight", "2.5")
                .containsEntry("criticality", "critical");
        assertThat(row.getString("history[0].action")).isEqualTo("change");
        assertThat(row.getString("history[0].user")).isEqualTo("admin");
        assertThat(row.getString("history[0].source")).isEqualTo("test");
        assertThat(row.getString("history[0].before.weight")).isNull();
        assertThat(signedIn().get(changed.header("Location")).jsonPath().getString("kind"))
                .isEqualTo("edit");
    }

    @Test
    void aRowThatSaysThisAlreadyChangesNothing() {
        long before = revision();

        Response same = post("", body("change", "services", key("svc:payments"), Map.of("tolerance_hours", 2)));

        assertThat(same.statusCode()).isEqualTo(200);
        assertThat(same.jsonPath().getList("rows")).isEmpty();
        assertThat(revision()).isEqualTo(before);
    }

    @Test
    void aVersionThatIsNoLongerTheRowsIsAConflict() {
        var first = body("change", "services", key("svc:payments"), Map.of("weight", 3));
        var second = body("change", "services", key("svc:payments"), Map.of("weight", 8));
        assertThat(post("", first).statusCode()).isEqualTo(201);

        Response refused = post("", second);

        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.jsonPath().getString("type")).endsWith("/problems/changed-meanwhile");
        assertThat(row("?file=services&id=svc:payments").getString("row.weight"))
                .isEqualTo("3");
    }

    @Test
    void rowsThatDoNotFitAreToldByColumn() {
        long before = revision();

        Response refused = post(
                "",
                body(
                        "add",
                        "dependencies.csv",
                        List.of(),
                        Map.of("from", "svc:advice", "to", "nothing", "kind", "Hard", "colour", "red")));

        assertThat(refused.statusCode()).as(refused.asString()).isEqualTo(422);
        assertThat(refused.contentType()).startsWith("application/problem+json");
        assertThat(refused.jsonPath().getList("problems.column")).contains("colour", "kind");
        assertThat(revision()).isEqualTo(before);
    }

    @Test
    void dependenciesAreAddedConfirmedEndedAndRemoved() {
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        assertThat(post("", body("add", "dependencies", List.of(), Map.of("from", "svc:advice", "to", "prod:compute")))
                        .statusCode())
                .isEqualTo(201);
        String added = "?from=svc:advice&to=prod:compute";
        assertThat(row(added).getString("row.source")).isEqualTo("test");

        List<Map<String, Object>> both = new ArrayList<>(need("svc:advice", "prod:compute", added));
        both.addAll(need("svc:advice", "prod:ledger", LEDGER));
        assertThat(post("", body("confirm", null, both, null)).statusCode()).isEqualTo(201);
        assertThat(row(added).getString("evidenceDay")).isEqualTo(today.toString());
        assertThat(row(LEDGER).getString("row.last_confirmed")).isEqualTo(today.toString());
        assertThat(row(LEDGER).getBoolean("toConfirm")).isFalse();

        var end = new HashMap<>(body("end", null, need("svc:advice", "prod:ledger", LEDGER), null));
        end.put("lastDay", "2026-01-31");
        assertThat(post("", end).statusCode()).isEqualTo(201);
        assertThat(row(LEDGER).getString("row.valid_to")).isEqualTo("2026-01-31");

        assertThat(post("", body("remove", "dependencies", need("svc:advice", "prod:compute", added), null))
                        .statusCode())
                .isEqualTo(201);
        assertThat(signedIn().get("/api/v1/row" + added).statusCode()).isEqualTo(404);
        assertThat(row(LEDGER).getList("history.action")).containsExactly("end", "confirm");
    }

    @Test
    void whatIsNotUnderstoodIsABadRequest() {
        for (Map<String, Object> bad : List.<Map<String, Object>>of(
                Map.of(),
                Map.of("action", "break"),
                Map.of("action", "add", "file", "observations", "source", "x"),
                Map.of("action", "add", "file", "services", "row", Map.of("id", "x")),
                Map.of("action", "change", "file", "services", "source", "x"),
                Map.of("action", "remove", "file", "services", "keys", List.of(Map.of("id", "svc:advice"))),
                Map.of("action", "end", "keys", need("svc:advice", "prod:ledger", LEDGER)),
                Map.of("action", "confirm", "keys", List.of(Map.of("id", "svc:advice", "version", "x"))))) {
            assertThat(post("", bad).statusCode()).as(bad.toString()).isEqualTo(400);
        }
        assertThat(post("", body("remove", "services", List.of(Map.of("id", "nothing", "version", "x")), null))
                        .statusCode())
                .isEqualTo(404);
    }

    private static Map<String, Object> body(
            String action,
            @Nullable String file,
            List<? extends Map<String, Object>> keys,
            @Nullable Map<String, Object> row) {
        Map<String, Object> body = new HashMap<>(Map.of("action", action, "source", "test", "keys", keys));
        if (file != null) {
            body.put("file", file);
        }
        if (row != null) {
            body.put("row", row);
        }
        return body;
    }

    private static List<Map<String, Object>> key(String service) {
        return List.of(Map.of(
                "id", service, "version", row("?file=services&id=" + service).getString("version")));
    }

    private static List<Map<String, Object>> need(String from, String to, String query) {
        return List.of(Map.of("from", from, "to", to, "version", row(query).getString("version")));
    }

    private static JsonPath row(String query) {
        Response answer = signedIn().get("/api/v1/row" + query);
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        return answer.jsonPath();
    }

    private static Response post(String query, Map<String, Object> body) {
        return signedIn().contentType("application/json").body(body).post("/api/v1/edits" + query);
    }

    private static long revision() {
        return signedIn().get("/api/v1/graph").jsonPath().getLong("revision");
    }
}
