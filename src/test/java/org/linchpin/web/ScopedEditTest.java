package org.linchpin.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Edits of those who see less than all: their own rows, by what they see; the rows that they do not see stay as they are. */
@QuarkusTest
class ScopedEditTest {
    private static final String CISO = "own-ciso";

    @BeforeEach
    void showTheWorld() {
        ScopedWorld.show();
    }

    @Test
    void anOrganizationChangesItsOwnRowsAndNoOtherIsLost() {
        Response changed = edit(CISO, "change", "services", service("svc.own"), Map.of("weight", 3));
        Response added = edit(
                CISO,
                "add",
                "dependencies",
                List.of(),
                Map.of("from", "svc.own2", "to", "prod.ledger2", "group", "two"));

        assertThat(changed.statusCode()).as(changed.asString()).isEqualTo(201);
        assertThat(added.statusCode()).as(added.asString()).isEqualTo(201);
        JsonPath all = Worlds.signedIn().get("/api/v1/dependencies?size=1000").jsonPath();
        assertThat(all.getInt("total"))
                .isEqualTo(ScopedWorld.graph().dependencies().size() + 1);
        assertThat(all.getList("items.findAll { it.from == 'svc.own2' }.group"))
                .containsOnly("two")
                .hasSize(3);
        assertThat(TestAccounts.as(CISO)
                        .get("/api/v1/row?file=services&id=svc.own")
                        .jsonPath()
                        .getString("history[0].user"))
                .isEqualTo(CISO);
    }

    @Test
    void whatIsSharedIsNotTheirs() {
        assertThat(edit(CISO, "add", "vendors", List.of(), Map.of("id", "v", "name", "v", "country", "DE"))
                        .statusCode())
                .isEqualTo(403);
        assertThat(edit(CISO, "add", "dependencies", List.of(), Map.of("from", "prod.os", "to", "prod.ledger"))
                        .statusCode())
                .isEqualTo(403);
        assertThat(TestAccounts.as(CISO)
                        .accept("text/html")
                        .get("/nodes/prod.os/change")
                        .statusCode())
                .isEqualTo(403);
        assertThat(TestAccounts.as(CISO).accept("text/html").get("/add/vendor").statusCode())
                .isEqualTo(403);
        assertThat(Worlds.page("/nodes/prod.os").select(".lp-actions a")).isNotEmpty();
        assertThat(TestAccounts.as(CISO)
                        .accept("text/html")
                        .get("/nodes/prod.os")
                        .asString())
                .doesNotContain("lp-actions");
    }

    @Test
    void whatTheyDoNotSeeIsUnknownToThem() {
        Response secret = edit(CISO, "add", "dependencies", List.of(), Map.of("from", "svc.own", "to", "svc.hush"));
        Response absent = edit(CISO, "add", "dependencies", List.of(), Map.of("from", "svc.own", "to", "svc.gush"));

        assertThat(secret.statusCode()).isEqualTo(422);
        assertThat(secret.asString().replace("hush", "gush")).isEqualTo(absent.asString());
        assertThat(edit(CISO, "remove", "services", List.of(Map.of("id", "svc.hush", "version", "x")), null)
                        .statusCode())
                .isEqualTo(404);
        assertThat(TestAccounts.as(CISO)
                        .get("/api/v1/dependencies?organization=org.hush")
                        .jsonPath()
                        .getInt("total"))
                .isZero();
    }

    private static List<Map<String, Object>> service(String id) {
        return List.of(Map.of(
                "id",
                id,
                "version",
                TestAccounts.as(CISO)
                        .get("/api/v1/row?file=services&id=" + id)
                        .jsonPath()
                        .getString("version")));
    }

    private static Response edit(
            String user,
            String action,
            String file,
            List<Map<String, Object>> keys,
            @Nullable Map<String, Object> row) {
        Map<String, Object> body =
                new HashMap<>(Map.of("action", action, "file", file, "keys", keys, "source", "test"));
        if (row != null) {
            body.put("row", row);
        }
        return TestAccounts.as(user).contentType("application/json").body(body).post("/api/v1/edits");
    }
}
