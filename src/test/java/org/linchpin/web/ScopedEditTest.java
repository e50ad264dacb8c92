package org.linchpin.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
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

    @Test
    void whatOthersNeedStaysAndTheyAreNotNamed() {
        assertThat(edit(
                                CISO,
                                "add",
                                "services",
                                List.of(),
                                Map.of(
                                        "id",
                                        "svc.spare",
                                        "name",
                                        "Spare",
                                        "organization",
                                        "org.own",
                                        "criticality",
                                        "standard"))
                        .statusCode())
                .isEqualTo(201);
        assertThat(edit("admin", "add", "dependencies", List.of(), Map.of("from", "svc.hush", "to", "svc.spare"))
                        .statusCode())
                .isEqualTo(201);

        Response refused = edit(CISO, "remove", "services", service("svc.spare"), null);

        assertThat(refused.statusCode()).as(refused.asString()).isEqualTo(422);
        assertThat(refused.jsonPath().getList("problems.message"))
                .singleElement()
                .asString()
                .contains("Rows that you do not see name this one");
        assertThat(refused.asString()).doesNotContain(ScopedWorld.SECRET);
    }

    @Test
    void aConfirmationIsSeenByWhoGaveItAndTheRowCanBeChangedAgain() {
        String query = "?from=svc.own&to=sys.own";
        assertThat(edit(CISO, "confirm", "dependencies", need(query), null).statusCode())
                .isEqualTo(201);

        assertThat(row(query).getString("row.last_confirmed")).isNotNull();
        assertThat(row(query).getBoolean("toConfirm")).isFalse();
        assertThat(edit(CISO, "change", "dependencies", need(query), Map.of("kind", "soft"))
                        .statusCode())
                .isEqualTo(201);
    }

    /** Whatever a product of it needs as well, which does not name it. */
    @Test
    void aNeedOfAnothersServiceCanBeChanged() {
        for (String from : List.of("prod.os", "prod.ledger", "svc.own", "svc.own2")) {
            assertThat(edit("admin", "add", "dependencies", List.of(), Map.of("from", from, "to", "svc.third"))
                            .statusCode())
                    .isEqualTo(201);
        }
        for (String from : List.of("svc.own", "svc.own2")) {
            String query = "?from=%s&to=svc.third".formatted(from);
            Response changed = edit(CISO, "change", "dependencies", need(query), Map.of("kind", "soft"));
            assertThat(changed.statusCode()).as(changed.asString()).isEqualTo(201);
        }
    }

    @Test
    void contractsAreSeenAndChangedByTheirOrganizationOnly() {
        String contracts = page(CISO, "/contracts");
        assertThat(contracts).contains("ctr.own", "Add a contract").doesNotContain("hush");
        assertThat(page(CISO, "/nodes/ctr.own")).contains("/nodes/ctr.own/end");
        assertThat(page(CISO, "/contracts?organization=org.hush").replace("hush", "gush"))
                .isEqualTo(page(CISO, "/contracts?organization=org.gush"));

        assertThat(edit(CISO, "end", "contracts", contract("ctr.own"), null, "2030-12-31")
                        .statusCode())
                .isEqualTo(201);
        assertThat(edit(
                                CISO,
                                "add",
                                "contracts",
                                List.of(),
                                Map.of("id", "ctr.new", "organization", "org.own", "vendor", "ven.os"))
                        .statusCode())
                .isEqualTo(201);
        assertThat(edit(
                                CISO,
                                "add",
                                "contracts",
                                List.of(),
                                Map.of("id", "ctr.two", "organization", "org.exchange", "vendor", "ven.os"))
                        .statusCode())
                .isEqualTo(403);
        assertThat(edit(CISO, "remove", "contracts", contract("ctr.new"), null).statusCode())
                .isEqualTo(201);
        assertThat(row("?file=contracts&id=ctr.own").getString("row.ends")).isEqualTo("2030-12-31");
    }

    @Test
    void aSupervisorChangesNoContractAndNobodyButWhoImportsASource() {
        assertThat(page("de-regulator", "/contracts")).contains("ctr.own").doesNotContain("lp-actions");
        assertThat(page("de-regulator", "/nodes/ctr.own")).doesNotContain("lp-actions");
        for (String user : List.of("de-regulator", "nameless-regulator", "auditor")) {
            assertThat(TestAccounts.as(user)
                            .accept("text/html")
                            .get("/add/contract")
                            .statusCode())
                    .as(user)
                    .isEqualTo(403);
        }
        assertThat(page(CISO, "/sources")).doesNotContain("lp-actions", "hush");
        assertThat(page(CISO, "/nodes/src.paper")).contains("Paper").doesNotContain("lp-actions");
        assertThat(TestAccounts.as(CISO).accept("text/html").get("/add/source").statusCode())
                .isEqualTo(403);
    }

    private static String page(String user, String path) {
        return TestAccounts.as(user).accept("text/html").get(path).asString();
    }

    private static List<Map<String, Object>> contract(String id) {
        return List.of(
                Map.of("id", id, "version", row("?file=contracts&id=" + id).getString("version")));
    }

    private static JsonPath row(String query) {
        return TestAccounts.as(CISO).get("/api/v1/row" + query).jsonPath();
    }

    private static List<Map<String, Object>> need(String query) {
        JsonPath row = row(query);
        return List.of(Map.of(
                "from", row.getString("row.from"), "to", row.getString("row.to"), "version", row.getString("version")));
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
        return edit(user, action, file, keys, row, null);
    }

    private static Response edit(
            String user,
            String action,
            String file,
            List<Map<String, Object>> keys,
            @Nullable Map<String, Object> row,
            @Nullable String lastDay) {
        Map<String, Object> body =
                new HashMap<>(Map.of("action", action, "file", file, "keys", keys, "source", "test"));
        if (lastDay != null) {
            body.put("lastDay", lastDay);
        }
        if (row != null) {
            body.put("row", row);
        }
        RequestSpecification as = user.equals("admin") ? Worlds.signedIn() : TestAccounts.as(user);
        return as.contentType("application/json").body(body).post("/api/v1/edits");
    }
}
