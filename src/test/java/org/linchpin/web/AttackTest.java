package org.linchpin.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linchpin.graph.Graph;
import org.linchpin.graph.GraphRow;
import org.linchpin.graph.Provenance;
import org.linchpin.graph.RowType;
import org.linchpin.graph.RowValues;

/** Tries what an attacker would. */
@QuarkusTest
class AttackTest {
    /** Whoever takes one of these for code shows it. */
    private static final List<String> PAYLOADS = List.of(
            "<script>alert(1)</script>",
            "\"><img src=x onerror=alert(1)>",
            "'; drop table account; --",
            "' or '1'='1",
            "x'}) detach delete n //",
            "{config:secret}{#include layout}",
            "=cmd|' /C calc'!A0",
            "line\r\nSet-Cookie: evil=1",
            "../../../etc/passwd",
            "%00");

    private static final List<String> PAGES = List.of(
            "/api/v1/graph", "/vendors", "/api/v1/faults", "/", "/services/svc:payments", "/api/v1/hidden-pairs");

    @BeforeEach
    void showTheSmallWorld() {
        Worlds.small();
    }

    @Test
    void noFieldOfAnAddressIsTakenForCode() {
        for (String payload : PAYLOADS) {
            for (String path : List.of(
                    "/search",
                    "/vendors",
                    "/faults",
                    "/what-if",
                    "/compare",
                    "/sectors",
                    "/settings/audit",
                    "/sign-in")) {
                for (String field : List.of(
                        "q", "vendors.q", "vendors.sort", "organization", "sector", "actor", "action", "back")) {
                    Response answer = given().auth()
                            .preemptive()
                            .basic("admin", "test")
                            .accept("text/html")
                            .queryParam(field, payload)
                            .get(path);
                    assertThat(answer.statusCode())
                            .as("%s?%s=%s", path, field, payload)
                            .isIn(200, 400, 404, 422);
                    assertHarmless(answer);
                }
            }
            Response id = Worlds.signedIn()
                    .get("/api/v1/organizations/" + URLEncoder.encode(payload, StandardCharsets.UTF_8));
            assertThat(id.statusCode()).as(payload).isIn(400, 404);
        }
    }

    @Test
    void noTextOfTheGraphIsTakenForCode() {
        List<GraphRow> rows = new ArrayList<>();
        Graph world = TestWorld.graph();
        for (RowType type : RowType.values()) {
            for (GraphRow row : world.rows(type)) {
                Map<String, Object> cells = new LinkedHashMap<>(row.values().cells());
                if (cells.containsKey("name")) {
                    cells.put("name", PAYLOADS.get(rows.size() % 8) + " " + rows.size());
                }
                cells.computeIfPresent("sector", (c, old) -> "<script>alert(2)</script>");
                cells.computeIfPresent("category", (c, old) -> "<img src=x onerror=alert(3)>");
                rows.add(type.row(RowValues.of(cells), Provenance.of(Provenance.DEFAULT_DATASET, 0)));
            }
        }
        Worlds.show(Graph.of(1, List.of(Provenance.DEFAULT_DATASET), rows));
        for (String path : List.of(
                "/",
                "/faults",
                "/vendors",
                "/products",
                "/organizations",
                "/services",
                "/sectors",
                "/data",
                "/organizations/org:north-bank",
                "/services/svc:payments",
                "/faults/prod:compute",
                "/faults/prod:compute?view=picture",
                "/hidden-pairs",
                "/what-if?fault=prod:compute",
                "/compare?organization=org:north-bank",
                "/search?q=script")) {
            Response answer = Worlds.signedIn().accept("text/html").get(path);
            assertThat(answer.statusCode()).as(path).isEqualTo(200);
            assertHarmless(answer);
        }
        assertThat(Worlds.signedIn()
                        .get("/vendors?download=vendors.csv")
                        .asString()
                        .lines())
                .noneMatch(line -> line.startsWith("=") || line.contains(",="));
    }

    @Test
    void noFieldOfAFormIsTakenForCode() {
        List<String> pages = List.of(
                "/account",
                "/settings/users",
                "/findings",
                "/scenarios",
                "/what-if?fault=prod:compute",
                "/organizations/org:north-bank",
                "/organizations/org:north-bank/risk-appetite",
                "/organizations/org:north-bank/incidents/new",
                "/nodes/org:north-bank/change",
                "/nodes/prod:compute/change",
                "/nodes/svc:payments/change",
                "/add/vendor",
                "/add/product",
                "/add/dependency",
                "/indicators/populations");
        int sent = 0;
        for (String payload : PAYLOADS) {
            for (String path : pages) {
                Document page = Jsoup.parse(
                        Worlds.signedIn().accept("text/html").get(path).asString());
                for (Element form : page.select("main form[method=post]:not([enctype])")) {
                    for (boolean typedToo : new boolean[] {false, true}) {
                        sent += attack(path, form, payload, typedToo) ? 1 : 0;
                    }
                }
            }
        }
        assertThat(sent).isGreaterThan(100);
        for (String path : pages) {
            assertHarmless(Worlds.signedIn().accept("text/html").get(path));
        }
        for (String download : List.of("/settings/users?download=people.csv", "/scenarios?download=scenarios.csv")) {
            assertThat(Worlds.signedIn().get(download).asString().lines())
                    .as(download)
                    .noneMatch(line -> line.startsWith("=") || line.contains(",=") || line.contains(",\"="));
        }
    }

    /** Sends a form with that text in its fields, and looks where it leads; false if it has none. */
    private static boolean attack(String path, Element form, String payload, boolean typedToo) {
        Map<String, String> fields = new LinkedHashMap<>();
        boolean hasText = false;
        for (Element field : form.select("input[name], select[name], textarea[name]")) {
            boolean isText = field.normalName().equals("textarea")
                    || field.normalName().equals("input")
                            && List.of("", "text", "search").contains(field.attr("type"));
            boolean isTyped = List.of("number", "date", "hidden", "url").contains(field.attr("type"));
            hasText |= isText;
            fields.put(
                    field.attr("name"),
                    isText || typedToo && isTyped
                            ? payload
                            : field.normalName().equals("select")
                                    ? field.select("option").attr("value")
                                    : field.attr("value"));
        }
        if (!hasText) {
            return false;
        }
        form.select("button[name]").forEach(button -> fields.put(button.attr("name"), button.attr("value")));
        // as browsers do: one without an action goes to its page
        String action = form.attr("action").isEmpty() ? path : form.attr("action");
        Response answer = given().auth()
                .preemptive()
                .basic("admin", "test")
                .redirects()
                .follow(false)
                .accept("text/html")
                .contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .formParams(fields)
                .post(action);
        assertThat(answer.statusCode()).as("%s with %s", action, fields).isIn(200, 303, 400, 404, 409, 413, 422);
        assertHarmless(answer);
        String location = answer.header("Location");
        if (location != null) {
            assertThat(location).doesNotContain("\r").doesNotContain("\n").doesNotContain("<");
            assertHarmless(given().auth()
                    .preemptive()
                    .basic("admin", "test")
                    .accept("text/html")
                    .urlEncodingEnabled(false)
                    .get(location));
        }
        return true;
    }

    @Test
    void anAccountsFieldsAreTextToo() {
        for (String payload : PAYLOADS) {
            Response made = given().auth()
                    .preemptive()
                    .basic("admin", "test")
                    .redirects()
                    .follow(false)
                    .formParam("username", payload)
                    .formParam("password", "correct horse battery")
                    .formParam("role", "ciso")
                    .formParam("organizations", payload)
                    .post("/settings/users");
            assertThat(made.statusCode()).as(payload).isEqualTo(payload.contains("\n") ? 400 : 422);
            assertHarmless(made);
        }
    }

    @Test
    void aTextThatIsNoneIsRefusedWhereverItIs() {
        Response query = Worlds.signedIn().get("/api/v1/findings?organization=a%00b");
        assertThat(query.statusCode()).isEqualTo(400);
        assertThat(query.jsonPath().getString("detail")).startsWith("\"organization\" has the character U+0000");
        Response form = Worlds.signedIn().formParam("organization", "a\0b").post("/findings");
        assertThat(form.statusCode()).isEqualTo(400);
        assertThat(Jsoup.parse(form.asString()).select("main").text())
                .contains("\"organization\" has the character U+0000");
        assertThat(detail("{\"name\": \"a\", \"faults\": [\"US\", \"a\\u0000b\"]}"))
                .startsWith("\"faults[1]\" has the character U+0000");
        assertThat(detail("{\"name\": \"\\ud800\"}")).startsWith("\"name\" has the character U+D800");
        assertThat(given().auth()
                        .preemptive()
                        .basic("adm\0in", "test")
                        .get("/api/v1/graph")
                        .statusCode())
                .isEqualTo(401);
    }

    /** Nor is what reads as something else than it is. */
    @Test
    void aNameIsOneLine() {
        for (String strange : List.of("\n", "\t", "\u0007", "\u0085", "\u202e", "\u2066")) {
            String character = "U+%04X".formatted((int) strange.charAt(0));
            Response form = Worlds.signedIn()
                    .contentType("application/x-www-form-urlencoded; charset=UTF-8")
                    .formParam("name", "a" + strange + "b")
                    .formParam("query", "fault=prod:compute")
                    .post("/scenarios");
            assertThat(form.statusCode()).as(character).isEqualTo(400);
            assertThat(Jsoup.parse(form.asString()).select("main").text())
                    .contains("\"name\" has the character %s, which it cannot have".formatted(character));
            assertThat(detail("{\"name\": \"a\\u%04xb\", \"faults\": [\"prod:compute\"]}"
                            .formatted((int) strange.charAt(0))))
                    .startsWith("\"name\" has the character " + character);
        }
    }

    @Test
    void aCellThatIsChangedOverTheApiIsOneLineButForNotes() {
        Response name = edit("\"name\": \"a\\nb\"");
        Response notes = edit("\"notes\": \"a\\n\\u0007b\"");
        Response several = edit("\"name\": \"a\", \"notes\": \"a\\nb\"");

        assertThat(name.statusCode()).isEqualTo(400);
        assertThat(name.jsonPath().getString("detail")).startsWith("\"row.name\" has the character U+000A");
        assertThat(notes.statusCode()).isEqualTo(400);
        assertThat(notes.jsonPath().getString("detail")).startsWith("\"row.notes\" has the character U+0007");
        assertThat(several.statusCode()).as(several.asString()).isNotEqualTo(400);
    }

    private static Response edit(String cells) {
        return Worlds.signedIn()
                .contentType("application/json")
                .body("""
                    {"action": "add", "file": "products.csv", "source": "told", "row": {"id": "prod:told", %s}}\
                    """.formatted(cells))
                .post("/api/v1/edits?preview=true");
    }

    @Test
    void aBodyThatIsNotWhatItMustBeIsToldWhere() {
        assertThat(detail("{\"name\": {\"a\": 1}}"))
                .startsWith("\"name\" has not the kind of value that it must have (line 1, column 10)");
        assertThat(detail("{\"name\": \"a\",\n oops"))
                .startsWith("The body is not the JSON that it must be (line 2, column");
    }

    /** Why a scenario cannot be saved. */
    private static String detail(String body) {
        Response answer =
                Worlds.signedIn().contentType("application/json").body(body).post("/api/v1/scenarios");
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(400);
        assertHarmless(answer);
        return answer.jsonPath().getString("detail");
    }

    /** What is no country may stand in an address. */
    @Test
    void aCountryThatIsNoneIsNone() {
        Document page = Worlds.page("/hidden-pairs?country=%3Cnone%3E");
        assertThat(page.select("select[name=country] option[selected]").text()).isEqualTo("<none>");
    }

    @Test
    void whatIsTooLargeIsRefused() {
        assertThat(Worlds.signedIn()
                        .header("X-Long", "x".repeat(20_000))
                        .get("/vendors")
                        .statusCode())
                .isIn(400, 431);
        assertThat(given().formParam("username", "x".repeat(100_000))
                        .formParam("password", "x")
                        .post("/sign-in")
                        .statusCode())
                .isIn(400, 413);
    }

    @Test
    void aZipThatUnpacksToMuchIsRefusedQuickly() throws IOException {
        var bytes = new ByteArrayOutputStream();
        byte[] zeros = new byte[1 << 20];
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("organizations.csv"));
            for (int i = 0; i < 64; i++) {
                zip.write(zeros);
            }
        }
        long start = System.nanoTime();
        assertThat(Worlds.post(bytes.toByteArray()).statusCode()).isEqualTo(422);
        assertThat(System.nanoTime() - start).isLessThan(60_000_000_000L);
    }

    @Test
    void aConnectionThatSaysNothingKeepsNobodyElseWaiting() throws IOException {
        List<Socket> slow = new ArrayList<>();
        try {
            for (int i = 0; i < 200; i++) {
                var socket = new Socket("localhost", RestAssured.port);
                socket.getOutputStream()
                        .write("POST /sign-in HTTP/1.1\r\nHost: x\r\nContent-Length: 99\r\n"
                                .getBytes(StandardCharsets.US_ASCII));
                slow.add(socket);
            }
            assertThat(Worlds.signedIn().get("/vendors").statusCode()).isEqualTo(200);
        } finally {
            for (Socket socket : slow) {
                socket.close();
            }
        }
    }

    /** Of pages, lists and analyses, for several seconds. */
    @Test
    void aHundredRequestsASecondOfOneUserPass() {
        ExecutorService many = Executors.newFixedThreadPool(8);
        try {
            List<CompletableFuture<Integer>> answers = new ArrayList<>();
            for (int i = 0; i < 600; i++) {
                String path = PAGES.get(i % PAGES.size());
                answers.add(CompletableFuture.supplyAsync(
                        () -> Worlds.signedIn().get(path).statusCode(), many));
            }
            assertThat(answers).allSatisfy(answer -> assertThat(answer.join()).isEqualTo(200));
        } finally {
            many.shutdown();
        }
    }

    @Test
    void aPageOfAnotherSiteChangesNothing() {
        for (Map<String, String> from : List.of(
                Map.of("Origin", "https://evil.example"),
                Map.of("Sec-Fetch-Site", "cross-site"),
                Map.of("Origin", "null"))) {
            Response undo = Worlds.signedIn().headers(from).accept("text/html").post("/imports/undo");
            assertThat(undo.statusCode()).isEqualTo(403);
            assertThat(Jsoup.parse(undo.asString()).select("h1").text())
                    .isEqualTo("This was not sent from a page of your session");
            assertThat(Jsoup.parse(undo.asString()).select(".lp-lead").text())
                    .isEqualTo("The request was sent from a page of another site.");
            assertThat(Worlds.signedIn().headers(from).post("/settings/backup").statusCode())
                    .isEqualTo(403);
        }
    }

    /** No payload is in the page but as text, in no header, and nothing of the inside is told. */
    private static void assertHarmless(Response answer) {
        String body = answer.asString();
        assertThat(body)
                .doesNotContain("<script>alert")
                .doesNotContain("<img src=x")
                .doesNotContain("org.linchpin.");
        assertThat(body).doesNotContain("\tat ");
        assertThat(answer.headers().getValues("Set-Cookie")).noneMatch(cookie -> cookie.contains("evil"));
    }
}
