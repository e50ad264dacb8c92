package org.linchpin.finding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linchpin.account.AccountDraft;
import org.linchpin.account.Role;
import org.linchpin.graph.GraphText;
import org.linchpin.web.TestAccounts;
import org.linchpin.web.Worlds;

/** A register over the pages and the API, as people without JavaScript and programs use it. */
@QuarkusTest
class FindingPathTest {
    private static final String ROWS = """
            organizations id=org:reg name=Registered_Bank country=DE sector=Banking
            vendors id=ven:a name=Anton country=US
            vendors id=ven:b name=Berta country=IE
            products id=prod:a name=Cloud_A vendor=ven:a category=cloud
            products id=prod:b name=Cloud_B vendor=ven:b category=cloud
            services id=svc:pay name=Payments organization=org:reg criticality=critical tolerance_hours=4
            services id=svc:news name=News organization=org:reg criticality=standard
            dependencies from=svc:news to=prod:b
            """;
    private static final String ALONE = ROWS + "dependencies from=svc:pay to=prod:a\n";
    private static final String DOUBLED = ROWS + """
            dependencies from=svc:pay to=prod:a group=clouds
            dependencies from=svc:pay to=prod:b group=clouds
            """;

    private final LocalDate today = LocalDate.now(ZoneOffset.UTC);

    @BeforeEach
    void keepARegister() {
        Worlds.show(GraphText.graph(ALONE));
        Worlds.signedIn()
                .put("/api/v1/organizations/org:reg/findings-register")
                .then()
                .statusCode(200);
        await(() -> titles("not closed").contains("Cloud_A (Anton) would stop Payments"));
    }

    @Test
    void aSinglePointOfFailureIsAFindingOfItsNarrowestFault() {
        assertThat(titles("not closed"))
                .contains("Cloud_A (Anton) would stop Payments", "Cloud_B (Berta) would stop News");
        // the vendors are none: their products are what somebody can do something about
        assertThat(titles("all")).noneMatch(t -> t.startsWith("Anton") || t.startsWith("Berta"));
    }

    @Test
    void itClosesByItselfAndComesBack() {
        String address = addressOf("Cloud_A (Anton) would stop Payments");

        Worlds.show(GraphText.graph(DOUBLED));

        await(() -> Worlds.page(address).select(".lp-lead").text().startsWith("closed"));
        assertThat(titles("not closed"))
                .contains("Cloud_A (Anton) and Cloud_B (Berta) would stop Payments")
                .doesNotContain("Cloud_A (Anton) would stop Payments");
        assertThat(Worlds.page(address).select("form[aria-labelledby=accept-title]"))
                .isEmpty();

        Worlds.show(GraphText.graph(ALONE));

        await(() -> Worlds.page(address).select(".lp-lead").text().startsWith("open"));
        assertThat(Worlds.page(address)
                        .select("#table-history td[data-label=What], #table-history tbody tr")
                        .text())
                .contains("came back", "closed", "found");
    }

    @Test
    void whoDecidesOnWhatIsNotThereAnyMoreIsToldAndLosesNothing() {
        String address = addressOf("Cloud_B (Berta) would stop News");
        String version = Worlds.page(address).expectFirst("input[name=version]").attr("value");
        post(
                address,
                version,
                "mitigate",
                "owner",
                "Grace",
                "due",
                today.plusDays(5).toString());

        Response second = post(
                address,
                version,
                "accept",
                "until",
                today.plusDays(9).toString(),
                "by",
                "Ada",
                "reason",
                "A long thought");

        assertThat(second.statusCode()).isEqualTo(409);
        Document page = Jsoup.parse(second.asString());
        assertThat(page.select("[role=alert]").text()).contains("Nothing was overwritten");
        assertThat(page.select("#finding-reason").text()).isEqualTo("A long thought");
        assertThat(page.select("#finding-until").attr("value"))
                .isEqualTo(today.plusDays(9).toString());
        assertThat(page.select(".lp-lead").text()).startsWith("mitigating Grace does something about it");
        String now = page.expectFirst("input[name=version]").attr("value");
        assertThat(post(address, now, "accept", "until", today.plusDays(9).toString(), "by", "Ada", "reason", "Again")
                        .statusCode())
                .isEqualTo(303);
        assertThat(post(address, "0", "comment", "comment", "<b>Said</b>\nin two lines")
                        .statusCode())
                .isEqualTo(303);
        assertThat(Worlds.page(address)
                        .select("#table-history tbody tr:first-child")
                        .text())
                .contains("comment", "admin", "<b>Said</b> in two lines");
    }

    @Test
    void whatMakesNoSenseIsToldBesideTheForm() {
        String address = addressOf("Cloud_A (Anton) would stop Payments");
        String version = Worlds.page(address).expectFirst("input[name=version]").attr("value");

        Response past = post(address, version, "accept", "until", "2001-01-01", "by", "Ada", "reason", "Why not");
        Response empty = post(address, version, "mitigate", "owner", " ", "due", today.toString());
        Response twoLines = post(address, version, "mitigate", "owner", "Grace\nHopper", "due", today.toString());
        Response noDay = post(address, version, "mitigate", "owner", "Grace", "due", "soon");

        assertThat(List.of(past.statusCode(), empty.statusCode(), twoLines.statusCode(), noDay.statusCode()))
                .containsOnly(400);
        assertThat(Jsoup.parse(past.asString()).select("#finding-reason").text())
                .isEqualTo("Why not");
        assertThat(Jsoup.parse(noDay.asString()).select("[role=alert]").text())
                .contains("“soon”".replace("“", "\"").replace("”", "\""));
        assertThat(Worlds.signedIn().get("/findings/nothing").statusCode()).isEqualTo(404);
    }

    @Test
    void theRiskAppetiteIsHeldAgainstTheGraph() {
        String address = "/organizations/org:reg/risk-appetite";
        Document before = Worlds.page(address);
        String version = before.select("input[name=version]").attr("value");

        Response changed = Worlds.signedIn()
                .redirects()
                .follow(false)
                .formParam("version", version)
                .formParam("on.ride-through", "on")
                .formParam("limit.ride-through", "24")
                .formParam("on.tolerance", "on")
                .formParam("on.unknown-upstream", "on")
                .formParam("limit.unknown-upstream", "50")
                .formParam("on.services-per-vendor", "on")
                .formParam("limit.services-per-vendor", "1")
                .post(address);

        assertThat(changed.statusCode()).as(changed.asString()).isEqualTo(303);
        assertThat(titles("all&kind=appetite-breach"))
                .containsExactlyInAnyOrder(
                        "Payments would go down within 24 hours of a single fault",
                        "Payments would be down for longer than its impact tolerance",
                        "Nothing is known of the upstream of 100 % of the products reached");
        assertThat(Worlds.page(address).select(".lp-rule-state").eachText())
                .containsExactly("1 breach", "holds", "1 breach", "1 breach");
        Response stale = Worlds.signedIn()
                .formParam("version", version)
                .formParam("on.tolerance", "on")
                .post(address);
        assertThat(stale.statusCode()).isEqualTo(409);
        Response off = Worlds.signedIn()
                .redirects()
                .follow(false)
                .formParam(
                        "version",
                        Worlds.page(address).select("input[name=version]").attr("value"))
                .post(address);
        assertThat(off.statusCode()).isEqualTo(303);
        assertThat(titles("not closed&kind=appetite-breach")).isEmpty();
    }

    @Test
    void whatAnIncidentShowedLeadsToItAndSaysSoOnceItIsDeleted() {
        String incidents = "/api/v1/organizations/org:reg/incidents";
        String id = Worlds.signedIn()
                .contentType("application/json")
                .body("""
                    {"name": "Outage of April", "date": "2026-04-01", "faults": ["prod:a"],
                     "observations": [{"subject": "svc:news", "observed": "down"}]}\
                    """)
                .post(incidents)
                .jsonPath()
                .getString("id");
        String address = addressOf("News was hit in “Outage of April”, but nothing says why");
        assertThat(Worlds.page(address).select(".lp-facts dt").eachText()).contains("What happened");
        assertThat(Worlds.page(address).select(".lp-offers a").eachText()).contains("The incident");

        Worlds.signedIn().delete(incidents + "/" + id).then().statusCode(204);

        Document page = Worlds.page(address);
        assertThat(page.select(".lp-lead").text())
                .isEqualTo("closed The incident that showed it was deleted, so it is not opened again.");
        assertThat(page.select("section").text()).contains("The incident that showed it was deleted.");
        assertThat(page.select(".lp-offers a").eachText()).containsExactly("Add the dependency that is missing");
        String single = addressOf("Cloud_A (Anton) would stop Payments");
        assertThat(Worlds.page(single).select(".lp-facts dt").eachText()).contains("What it would do");
    }

    @Test
    void onlyWhoMayKeepARegisterIsOfferedOne() {
        TestAccounts.ensure("supervisor", new AccountDraft("regulator", List.of(), List.of(), List.of(), true));
        TestAccounts.ensure("reg-ciso", AccountDraft.of(Role.CISO, List.of("org:reg")));

        Document supervisors =
                Jsoup.parse(TestAccounts.as("supervisor").get("/findings").asString());
        Document own = Jsoup.parse(TestAccounts.as("reg-ciso").get("/findings").asString());

        assertThat(supervisors.select("form[action=/findings]")).isEmpty();
        assertThat(supervisors.select(".lp-lead").text())
                .startsWith("A register of findings is an organization's own: its people keep it");
        assertThat(own.select("#register-organizations option").eachAttr("value"))
                .containsExactly("Registered_Bank");
        assertThat(own.select("main").text()).contains("its risk appetite", "its own incidents");
        assertThat(TestAccounts.as("supervisor")
                        .formParam("organization", "org:reg")
                        .post("/findings")
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void programsReadAndDecide() {
        String id = addressOf("Cloud_A (Anton) would stop Payments").replace("/findings/", "");
        var item = Worlds.signedIn().get("/api/v1/findings/" + id).jsonPath();
        assertThat(item.getString("kind")).isEqualTo("single-point-of-failure");
        assertThat(item.getList("subject", String.class)).containsExactly("prod:a");
        assertThat(item.getList("services", String.class)).containsExactly("svc:pay");
        String body = """
                {"state": "accepted", "until": "%s", "by": "Ada", "reason": "Until the contract ends", "version": %d}
                """.formatted(today.plusDays(30), item.getInt("version"));

        Response accepted = put("/api/v1/findings/" + id + "/state", body);
        Response stale = put("/api/v1/findings/" + id + "/state", body);
        Response wrong = put("/api/v1/findings/" + id + "/state", "{\"state\": \"gone\", \"version\": 1}");

        assertThat(accepted.jsonPath().getString("state")).isEqualTo("accepted");
        assertThat(accepted.jsonPath().getString("until"))
                .isEqualTo(today.plusDays(30).toString());
        assertThat(stale.statusCode()).isEqualTo(409);
        assertThat(stale.jsonPath().getString("type")).isEqualTo("/problems/changed-meanwhile");
        assertThat(wrong.statusCode()).isEqualTo(400);
        assertThat(Worlds.signedIn()
                        .get("/api/v1/findings?organization=org:reg&state=accepted")
                        .jsonPath()
                        .getList("items.id", String.class))
                .contains(id);
        assertThat(Worlds.signedIn()
                        .get("/api/v1/findings/" + id + "/history")
                        .jsonPath()
                        .getString("items[0].what"))
                .isEqualTo("accepted");
        assertThatCode(() -> put("/api/v1/findings/" + id + "/state", """
                        {"state": "open", "why": "New facts", "version": %d}
                        """.formatted(
                                accepted.jsonPath().getInt("version"))))
                .doesNotThrowAnyException();
        assertThat(Worlds.signedIn().get("/api/v1/findings?state=nothing").statusCode())
                .isEqualTo(400);
    }

    private static Response put(String path, String body) {
        return Worlds.signedIn().contentType("application/json").body(body).put(path);
    }

    private static Response post(String address, String version, String action, String... fields) {
        var request = Worlds.signedIn()
                .redirects()
                .follow(false)
                .formParam("version", version)
                .formParam("action", action);
        for (int i = 0; i < fields.length; i += 2) {
            request = request.formParam(fields[i], fields[i + 1]);
        }
        return request.post(address);
    }

    private static String addressOf(String title) {
        return Worlds.page("/findings?organization=org:reg&status=all&findings.size=200")
                .select("#table-findings tbody th a")
                .stream()
                .filter(a -> a.text().equals(title))
                .findFirst()
                .orElseThrow(() -> new AssertionError(title))
                .attr("href");
    }

    private static List<String> titles(String status) {
        String which = status.startsWith("not closed") ? status.substring("not closed".length()) : "&status=" + status;
        return Worlds.page("/findings?organization=org:reg&findings.size=200" + which)
                .select("#table-findings tbody th a")
                .eachText();
    }

    /** What is held against a register in the background is there soon. */
    private static void await(BooleanSupplier there) {
        long deadline = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        while (!there.getAsBoolean() && System.nanoTime() < deadline) {
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
        }
        assertThat(there.getAsBoolean()).isTrue();
    }
}
