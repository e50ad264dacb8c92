package org.linchpin.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linchpin.web.Worlds.signedIn;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The pages of imports, as a person without JavaScript uses them. */
@QuarkusTest
class ImportPagesTest {
    private static final Map<String, String> CHANGE = Map.of(
            "dependencies.csv", "from,to\nsvc:check-in,prod:gate\n",
            "products.csv", "id,name,vendor,category\nprod:gate,Gate,ven:gates,boarding\n",
            "vendors.csv", "id,name,country\nven:cloud,Renamed,US\nven:gates,Gates,FR\n");

    private static final Map<String, String> BAD =
            Map.of("vendors.csv", "id,country\nven:cloud,Mars\n", "services.csv", "id,weight\nsvc:advice,heavy\n");

    @BeforeEach
    void showTheSmallWorld() {
        Worlds.small();
    }

    @Test
    void aFileIsShownBeforeItIsApplied() {
        String address = upload(Worlds.zip(CHANGE), "merge");

        Document preview = awaitEnd(address);

        assertThat(preview.select(".lp-lead").text()).contains("waits for a decision", "Nothing has changed yet");
        assertThat(preview.select("#table-changes tbody tr").eachText())
                .containsExactly("dependencies.csv 1 0 0", "products.csv 1 0 0", "vendors.csv 1 1 0");
        assertThat(preview.select("#table-faults tbody th").eachText()).containsExactly("France", "Gate", "Gates");
        assertThat(preview.select("#table-faults tbody tr:first-child").text()).contains("appears");

        Response applied = post(address + "/apply");

        assertThat(applied.statusCode()).isEqualTo(303);
        assertThat(Worlds.page(address).select(".lp-lead").text()).contains("published");
        assertThat(signedIn().get("/api/v1/vendors/ven:cloud").jsonPath().getString("name"))
                .isEqualTo("Renamed");
        assertThat(Worlds.page("/imports")
                        .select("#table-imports tbody tr:first-child")
                        .text())
                .contains("published", "merge", "admin", "change.zip");
    }

    @Test
    void aFileIsDiscarded() {
        String address = upload(Worlds.zip(CHANGE), "merge");
        awaitEnd(address);

        post(address + "/discard");

        Document discarded = Worlds.page(address);
        assertThat(discarded.select(".lp-lead").text()).contains("discarded", "Nothing was changed");
        assertThat(discarded.select("form[action$=/apply]")).isEmpty();
    }

    @Test
    void problemsAreShownNarrowedAndDownloaded() {
        String address = upload(Worlds.zip(BAD), "merge");
        Document rejected = awaitEnd(address);

        assertThat(rejected.select(".lp-lead").text()).contains("rejected", "nothing was changed");
        assertThat(rejected.select("#table-problems tbody tr").eachText())
                .hasSize(2)
                .first()
                .asString()
                .contains("services.csv", "weight", "error", "heavy");
        assertThat(rejected.select("#problem-column option").eachText())
                .containsExactly("All columns", "country", "weight");
        assertThat(Worlds.page(address + "?column=country")
                        .select("#table-problems tbody tr")
                        .eachText())
                .singleElement()
                .asString()
                .contains("vendors.csv", "Mars");
        assertThat(signedIn()
                        .get(address + "?column=country&download=problems.csv")
                        .asString()
                        .lines())
                .hasSize(2)
                .last()
                .asString()
                .startsWith("vendors.csv,2,country,error,Mars");
    }

    @Test
    void theLastImportIsTakenBackOnceItIsConfirmed() {
        String address = upload(Worlds.zip(CHANGE), "merge");
        awaitEnd(address);
        post(address + "/apply");
        Document question = Worlds.page("/imports/undo");
        String revision = question.select("input[name=revision]").attr("value");
        assertThat(question.select(".lp-lead").text()).contains("change.zip", "admin", "Revision " + revision);

        Response stale =
                signedIn().redirects().follow(false).formParam("revision", "1").post("/imports/undo");
        Response undone = signedIn()
                .redirects()
                .follow(false)
                .formParam("revision", revision)
                .post("/imports/undo");

        assertThat(stale.statusCode()).isEqualTo(409);
        assertThat(undone.statusCode()).isEqualTo(303);
        assertThat(signedIn().get("/api/v1/exports/graph").asByteArray()).isEqualTo(Worlds.zip(TestWorld.graph()));
    }

    @Test
    void aCycloneDxDocumentWaitsForADecisionAndIsThenNeededByWhatWasNamed() {
        String document = """
                {"bomFormat": "CycloneDX", "specVersion": "1.6",
                 "metadata": {"component": {"type": "application", "name": "Shop", "bom-ref": "shop"}},
                 "components": [{"type": "library", "name": "log", "bom-ref": "log", "purl": "pkg:maven/org.log/log@2"}],
                 "dependencies": [{"ref": "shop", "dependsOn": ["log"]}]}
                """;

        String address = signedIn()
                .redirects()
                .follow(false)
                .multiPart("mode", "merge")
                .multiPart("neededBy", "svc:advice")
                .multiPart("file", "bom.json", document.getBytes(StandardCharsets.UTF_8))
                .post("/imports")
                .header("Location");
        address = address.substring(address.indexOf("/imports/"));
        assertThat(awaitEnd(address).select("#table-changes tbody tr").eachText())
                .containsExactly(
                        "dependencies.csv 2 0 0", "products.csv 2 0 0", "sources.csv 1 0 0", "vendors.csv 2 0 0");
        assertThat(post(address + "/apply").statusCode()).isEqualTo(303);

        assertThat(signedIn()
                        .get("/api/v1/faults/prd:purl:maven:org.log:log/impact")
                        .jsonPath()
                        .getList("down.id"))
                .contains("svc:advice", "prd:cdx:Shop");
        assertThat(signedIn()
                        .contentType("application/vnd.cyclonedx+json")
                        .body(document)
                        .post("/api/v1/imports?mode=merge&neededBy=svc:advice")
                        .statusCode())
                .isEqualTo(201);
        assertThat(signedIn().get("/api/v1/exports/graph.graphml").asString())
                .contains("<node id=\"prd:cdx:Shop\">", "source=\"svc:advice\" target=\"prd:cdx:Shop\"");
    }

    @Test
    void aFileIsNeededAndAModeThatIsOne() {
        assertThat(signedIn()
                        .multiPart("mode", "merge")
                        .multiPart("file", "", new byte[0])
                        .post("/imports")
                        .statusCode())
                .isEqualTo(400);
        assertThat(signedIn()
                        .multiPart("mode", "mix")
                        .multiPart("file", "a.zip", Worlds.zip(CHANGE))
                        .post("/imports")
                        .statusCode())
                .isEqualTo(400);
        assertThat(signedIn().get("/imports/nonsense").statusCode()).isEqualTo(404);
    }

    @Test
    void whatAnotherSiteSendsChangesNothing() {
        for (String[] header : new String[][] {
            {"Sec-Fetch-Site", "cross-site"}, {"Sec-Fetch-Site", "same-site"}, {"Origin", "https://evil.example"}
        }) {
            assertThat(signedIn()
                            .header(header[0], header[1])
                            .post("/api/v1/imports/undo")
                            .statusCode())
                    .as(String.join(": ", header))
                    .isEqualTo(403);
            assertThat(signedIn()
                            .header(header[0], header[1])
                            .multiPart("mode", "merge")
                            .multiPart("file", "a.zip", Worlds.zip(CHANGE))
                            .post("/imports")
                            .statusCode())
                    .isEqualTo(403);
        }
        assertThat(signedIn()
                        .redirects()
                        .follow(false)
                        .header("Sec-Fetch-Site", "same-origin")
                        .formParam("theme", "dark")
                        .post("/theme")
                        .statusCode())
                .isEqualTo(303);
    }

    private static String upload(byte[] zip, String mode) {
        long deadline = System.nanoTime() + Duration.ofMinutes(1).toNanos();
        Response answer;
        do {
            answer = signedIn()
                    .redirects()
                    .follow(false)
                    .multiPart("mode", mode)
                    .multiPart("file", "change.zip", zip)
                    .post("/imports");
        } while (answer.statusCode() == 409 && System.nanoTime() < deadline);
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(303);
        String address = answer.header("Location");
        return address.substring(address.indexOf("/imports/"));
    }

    private static Response post(String address) {
        return signedIn().redirects().follow(false).post(address);
    }

    private static Document awaitEnd(String address) {
        long deadline = System.nanoTime() + Duration.ofMinutes(1).toNanos();
        Document page = Worlds.page(address);
        while (!page.select("meta[http-equiv=refresh]").isEmpty() && System.nanoTime() < deadline) {
            LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
            page = Worlds.page(address);
        }
        return page;
    }
}
