package org.linchpin.occurrence;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linchpin.graph.GraphText;
import org.linchpin.web.Worlds;

/** An organization records an incident, sees its back-test, and finds what nobody knew; without JavaScript. */
@QuarkusTest
class OwnIncidentPathTest {
    /** Pay hangs on A, News on A or B, Advice on A softly, and nothing is known of Branch. All were known before 2026-03-04. */
    private static final String WORLD = """
        organizations id=org:own name=Own_Bank country=DE sector=Banking
        vendors id=ven:a name=Anton country=US
        products id=prod:a name=Cloud_A vendor=ven:a category=cloud-compute
        products id=prod:b name=Cloud_B vendor=ven:a category=cloud-compute
        services id=svc:pay name=Pay organization=org:own criticality=critical
        services id=svc:news name=News organization=org:own criticality=standard
        services id=svc:advice name=Advice organization=org:own criticality=standard
        services id=svc:branch name=Branch organization=org:own criticality=critical
        services id=svc:archive name=Archive organization=org:own criticality=standard
        dependencies from=svc:pay to=prod:a known_since=2026-01-01
        dependencies from=svc:news to=prod:a group=g known_since=2026-01-01
        dependencies from=svc:news to=prod:b group=g known_since=2026-01-01
        dependencies from=svc:advice to=prod:a kind=soft
        dependencies from=svc:archive to=prod:a known_since=2026-01-01
        """;

    private static final String LIST = "/organizations/org:own/incidents";
    private static final String API = "/api/v1" + LIST;

    @Inject
    OwnIncidents incidents;

    @BeforeEach
    void begin() {
        Worlds.show(GraphText.graph(WORLD));
        incidents.of("org:own").forEach(r -> incidents.remove("org:own", r.id()));
    }

    @Test
    void itsConfusionMatrixIsTheOneCountedByHand() {
        record("prod:a", "2026-03-04");

        // before: Pay and Archive are predicted, Advice was not known yet; Pay, Advice and Branch were hit
        // reconstructed: Advice is predicted degraded as well
        Document page = Worlds.page(LIST);
        assertThat(page.select("#table-results tbody tr").eachText())
                .containsExactly(
                        "Known before the incident down or degraded 1 1 2 1 50.0 % 33.3 % 40.0 %",
                        "Known before the incident down 1 1 1 2 50.0 % 50.0 % 60.0 %",
                        "Reconstructed, not predictive down or degraded 2 1 1 1 66.7 % 66.7 % 60.0 %",
                        "Reconstructed, not predictive down 1 1 1 2 50.0 % 50.0 % 60.0 %");
        assertThat(page.select(".lp-lead").text())
                .isEqualTo("In 1 incident of Own_Bank, 2 of 5 observations would have been predicted right from what"
                        + " was known before.");
    }

    @Test
    void whatWasNotPredictedIsAFindingUntilItsDependencyIsKnown() {
        record("prod:a", "2026-03-04");

        assertThat(findings("open")).containsExactly("Branch was hit in “Outage of March”, but nothing says why");
        assertThat(Worlds.signedIn()
                        .get("/api/v1/findings?organization=org:own&kind=unknown-dependency&state=open")
                        .jsonPath()
                        .getList("items[0].services", String.class))
                .containsExactly("svc:branch");
        assertThat(Worlds.page(findings("unknown-dependency", "open")
                                .expectFirst("#table-findings tbody th a")
                                .attr("href"))
                        .select(".lp-offers a")
                        .eachAttr("href"))
                .contains("/add/dependency?from=svc%3Abranch");

        Worlds.show(GraphText.graph(WORLD + "dependencies from=svc:branch to=prod:a known_since=2026-03-05\n"));
        // held against the register in the background; asking for it again is harmless
        Worlds.signedIn()
                .put("/api/v1/organizations/org:own/findings-register")
                .then()
                .statusCode(200);

        assertThat(findings("open")).isEmpty();
        assertThat(findings("closed")).contains("Branch was hit in “Outage of March”, but nothing says why");
    }

    @Test
    void aFallbackThatDidNotHoldIsAFindingToo() {
        String body = """
            {"name": "Outage of May", "date": "2026-05-04", "faults": ["prod:a"], "observations": [
               {"subject": "svc:news", "observed": "down"}, {"subject": "svc:advice", "observed": "down"},
               {"subject": "svc:branch", "observed": "unaffected"}, {"subject": "svc:pay", "observed": "degraded"}]}\
            """;
        assertThat(json().body(body).post(API).statusCode()).isEqualTo(201);

        Document list = findings("fallback-did-not-hold", "open");
        assertThat(list.select("#table-findings tbody th").eachText())
                .containsExactlyInAnyOrder(
                        "News was hit in “Outage of May”, though its fallback should have held",
                        "Advice was hit in “Outage of May”, though its fallback should have held");
        assertThat(findings("open")).isEmpty();
        Document finding = Worlds.page(
                list.expectFirst("#table-findings tbody th a:contains(News)").attr("href"));
        assertThat(finding.select(".lp-offers a").eachAttr("href"))
                .anyMatch(href -> href.startsWith("/organizations/org%3Aown/incidents/"))
                .contains("/nodes/svc%3Anews");

        Worlds.show(GraphText.graph(WORLD.replace("to=prod:b group=g", "to=prod:b group=g required=2")
                .replace("to=prod:a group=g", "to=prod:a group=g required=2")
                .replace(" kind=soft", "")));
        json().put("/api/v1/organizations/org:own/findings-register");
        assertThat(findings("fallback-did-not-hold", "open").select("#table-findings tbody th"))
                .isEmpty();
    }

    @Test
    void whereNothingWasSeenNothingIsHeldAgainstIt() {
        Response recorded = json().body("""
            {"name": "Outage of June", "date": "2026-06-04", "faults": ["prod:a"]}\
            """).post(API);

        String page = LIST + "/" + recorded.jsonPath().getString("id");
        assertThat(Worlds.page(page).select("table")).isEmpty();
        assertThat(Worlds.page(LIST).select("#table-results, #table-misses")).isEmpty();
    }

    @Test
    void whatFailedIsSearchedForAndChosenWhileTheRestStaysTyped() {
        Document found = choose("action", "search", List.of());
        assertThat(found.select(".lp-found button").eachAttr("value")).containsExactly("prod:a", "prod:b");
        assertThat(found.select("#incident-name").attr("value")).isEqualTo("Half typed");

        Document added = choose("add", "prod:b", List.of());
        assertThat(added.select("[name=fault]").eachAttr("value")).containsExactly("prod:b");
        assertThat(added.select(".lp-chosen").text()).contains("Cloud_B (Anton)");

        assertThat(choose("action", "enter", List.of()).select(".lp-found button"))
                .hasSize(2);

        Document dropped = choose("drop", "prod:b", List.of("prod:a", "prod:b"));
        assertThat(dropped.select("[name=fault]").eachAttr("value")).containsExactly("prod:a");
        assertThat(incidents.of("org:own")).isEmpty();
    }

    private static Document choose(String button, String value, List<String> chosen) {
        Response answer = Worlds.signedIn()
                .formParam("name", "Half typed")
                .formParam("q", "cloud")
                .formParam("fault", chosen)
                .formParam(button, value)
                .post(LIST + "/new");
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        return Jsoup.parse(answer.asString());
    }

    @Test
    void theApiRecordsChangesBackTestsAndDeletesTheSame() {
        String body = """
            {"name": "Outage of March", "date": "2026-03-04", "faults": ["prod:a"], "durationHours": 5,
             "source": "Our own log", "observations": [
               {"subject": "svc:pay", "observed": "down", "recoveryHours": 7},
               {"subject": "svc:news", "observed": "unaffected"},
               {"subject": "svc:advice", "observed": "degraded"},
               {"subject": "svc:branch", "observed": "down"},
               {"subject": "svc:archive", "observed": "unaffected"}]%s}\
            """;
        Response recorded = json().body(body.formatted("")).post(API);
        assertThat(recorded.statusCode()).as(recorded.asString()).isEqualTo(201);
        String address = recorded.header("Location").replaceFirst("^http://[^/]*", "");

        assertThat(json().get(API).jsonPath().getList("items.name")).containsExactly("Outage of March");
        JsonPath test = json().get(address + "/backtest").jsonPath();
        assertThat(test.getString("incident")).isEqualTo(recorded.jsonPath().getString("id"));
        assertThat(test.getInt("knownBefore.downOrDegraded.truePositives")).isEqualTo(1);
        assertThat(test.getInt("knownBefore.downOrDegraded.falseNegatives")).isEqualTo(2);
        assertThat(test.getList("reconstructed.misses.'unknown-dependency'", String.class))
                .containsExactly("svc:branch");
        assertThat(json().get("/api/v1/organizations/org:own/backtest")
                        .jsonPath()
                        .getInt("reconstructed.downOrDegraded.truePositives"))
                .isEqualTo(2);
        assertThat(findings("open")).containsExactly("Branch was hit in “Outage of March”, but nothing says why");

        Response changed = json().body(body.formatted(", \"mode\": \"loss\", \"version\": 0"))
                .put(address);
        Response stale = json().body(body.formatted(", \"version\": 0")).put(address);
        Response future = json().body("""
            {"name": "n", "date": "2126-03-04", "faults": ["prod:a"]}\
            """).post(API);
        Response foreign = json().body("""
            {"name": "n", "date": "2026-03-04", "faults": ["prod:a"],
             "observations": [{"subject": "prod:b", "observed": "down"}]}\
            """).post(API);

        assertThat(changed.statusCode()).as(changed.asString()).isEqualTo(200);
        assertThat(changed.jsonPath().getString("mode")).isEqualTo("loss");
        assertThat(stale.statusCode()).isEqualTo(409);
        assertThat(future.statusCode()).isEqualTo(400);
        assertThat(foreign.statusCode()).isEqualTo(400);
        assertThat(foreign.jsonPath().getString("detail")).contains("“prod:b”");
        assertThat(json().delete(address).statusCode()).isEqualTo(204);
        assertThat(json().get(address).statusCode()).isEqualTo(404);
        assertThat(findings("open")).isEmpty();
    }

    @Test
    void whatCannotBeIsRefusedAndNothingIsKept() {
        Map<String, String> wrong = new TreeMap<>(Map.of(
                with("\"observations\": [{\"subject\": \"svc:pay\", \"observed\": \"down\"},"
                        + " {\"subject\": \"svc:pay\", \"observed\": \"unaffected\"}]"),
                "“svc:pay” is observed twice",
                with("\"durationHours\": 0, \"observations\": [{\"subject\": \"svc:pay\", \"observed\": \"down\"}]"),
                "0 hours say that nothing stopped, but “svc:pay” was seen to be down",
                with(
                        "\"faults\": [\"svc:pay\"], \"observations\": [{\"subject\": \"svc:pay\", \"observed\": \"down\"}]"),
                "“svc:pay” is what failed",
                with("\"faults\": [null]"),
                "faults holds null",
                with("\"observations\": [null]"),
                "observations holds null",
                with("\"date\": \"-0044-03-15\""),
                "-0044-03-15 is before 1900-01-01",
                with("\"date\": \"-999999999999-01-01\""),
                "must be a day such as 2026-01-31",
                with("\"date\": \"2026-03-04T00:00:00Z\""),
                "must be a day such as 2026-01-31",
                with("\"durationHours\": 1e-320"),
                "0 to 87,600 hours",
                with("\"observations\": [{\"subject\": \"svc:pay\", \"observed\": \"down\", \"recoveryHours\": -1}]"),
                "“svc:pay” worked again after -1.0 hours"));

        wrong.forEach((body, told) -> {
            Response answer = json().body(body).post(API);
            assertThat(answer.statusCode()).as(body + answer.asString()).isEqualTo(400);
            assertThat(answer.jsonPath().getString("detail")).as(body).contains(told);
        });
        assertThat(incidents.of("org:own")).isEmpty();
        assertThat(json().get(API + "/zzz").statusCode()).isEqualTo(404);
    }

    /** An incident with one or two other members. */
    private static String with(String members) {
        String rest = "";
        for (String member : List.of(
                "\"name\": \"Outage\"",
                "\"date\": \"2026-03-04\"",
                "\"faults\": [\"prod:a\"]",
                "\"durationHours\": 5")) {
            rest += members.contains(member.substring(0, member.indexOf(':'))) ? "" : member + ", ";
        }
        return "{" + rest + members + "}";
    }

    @Test
    void aFormThatIsSentTwiceTellsOfOneIncident() {
        String id =
                Worlds.page(LIST + "/new").expectFirst("form input[name=id]").attr("value");

        List<String> addresses = Stream.of(1, 2)
                .map(i -> typed().formParam("id", id)
                        .formParam("action", "enter")
                        .formParam("q", "cloud")
                        .formParam("searched", "cloud")
                        .post(LIST + "/new")
                        .header("Location"))
                .toList();

        assertThat(addresses.get(0)).endsWith(id).isEqualTo(addresses.get(1));
        assertThat(incidents.of("org:own")).hasSize(1);
    }

    @Test
    void whatWasTypedIsNotDroppedWithoutAWord() {
        Response hours = typed().formParam("recovery.svc:news", "7").post(LIST + "/new");
        Response letter = typed().formParam("recovery.svc:pay", "5d").post(LIST + "/new");

        assertThat(hours.statusCode()).isEqualTo(400);
        assertThat(Jsoup.parse(hours.asString()).select("[role=alert]").text())
                .isEqualTo("News worked again after “7” hours, but it is not said whether it was down or degraded.");
        assertThat(Jsoup.parse(letter.asString()).select("[role=alert]").text())
                .isEqualTo("The hours of recovery of Pay are “5d”, but must be 0 to 87,600, such as 1.5.");

        String address = record("prod:a", "2026-03-04");
        Worlds.show(GraphText.graph(
                WORLD.replace("services id=svc:branch name=Branch organization=org:own criticality=critical\n", "")));
        Document page = Worlds.page(address);
        assertThat(page.select("select[name='seen.svc:branch'] option[selected]")
                        .attr("value"))
                .isEqualTo("down");
        Response saved = typed().formParam("seen.svc:branch", "down")
                .formParam("version", page.expectFirst("input[name=version]").attr("value"))
                .post(address);
        assertThat(saved.statusCode()).as(saved.asString()).isEqualTo(303);
        assertThat(incidents.of("org:own").get(0).incident().seen())
                .extracting(Seen::subject)
                .containsExactly("svc:pay", "svc:branch");
    }

    @Test
    void whoIsSlowerThanOthersLosesNothing() {
        String address = record("prod:a", "2026-03-04");
        typed().formParam("version", "0").post(address);

        Response stale = Worlds.signedIn()
                .formParam("action", "delete")
                .formParam("version", "0")
                .post(address);
        assertThat(stale.statusCode()).isEqualTo(409);
        assertThat(incidents.of("org:own")).hasSize(1);

        incidents.of("org:own").forEach(r -> incidents.remove("org:own", r.id()));
        Response late = typed().formParam("version", "1").post(address);
        assertThat(late.statusCode()).isEqualTo(409);
        Document again = Jsoup.parse(late.asString());
        assertThat(again.select("[role=alert]").text()).startsWith("Somebody deleted this incident");
        assertThat(again.select("#incident-name").attr("value")).isEqualTo("Outage of March");
        assertThat(again.expectFirst("form[aria-label='The incident']").attr("action"))
                .endsWith("/incidents/new");
    }

    @Test
    void anOrganizationOfAThousandServicesSendsItsForm() {
        var world = new StringBuilder(WORLD);
        for (int i = 0; i < 1_000; i++) {
            world.append("services id=svc:n%03d name=N organization=org:own criticality=standard\n".formatted(i));
        }
        Worlds.show(GraphText.graph(world.toString()));
        Map<String, String> fields = new TreeMap<>();
        Worlds.page(LIST + "/new")
                .select("[name^=seen.], [name^=recovery.]")
                .forEach(field -> fields.put(field.attr("name"), ""));
        fields.put("seen.svc:n999", "down");

        RequestSpecification form = Worlds.signedIn().redirects().follow(false);
        Map.of("name", "Outage", "date", "2026-03-04", "fault", "prod:a", "mode", "malfunction")
                .forEach((name, value) -> form.multiPart(name, value));
        fields.forEach((name, value) -> form.multiPart(name, value));
        Response recorded = form.post(LIST + "/new");

        assertThat(fields).hasSize(2_010);
        assertThat(Worlds.page(LIST + "/new")
                        .expectFirst("form[aria-label='The incident']")
                        .attr("enctype"))
                .isEqualTo("multipart/form-data");
        assertThat(recorded.statusCode()).as(recorded.asString()).isEqualTo(303);
        assertThat(incidents.of("org:own").get(0).incident().seen())
                .extracting(Seen::subject)
                .contains("svc:n999");
    }

    /** A form in which Pay was seen to be down. */
    private static RequestSpecification typed() {
        return Worlds.signedIn()
                .redirects()
                .follow(false)
                .formParam("name", "Outage of March")
                .formParam("date", "2026-03-04")
                .formParam("fault", "prod:a")
                .formParam("mode", "malfunction")
                .formParam("hours", "5")
                .formParam("seen.svc:pay", "down");
    }

    private static RequestSpecification json() {
        return Worlds.signedIn().contentType("application/json");
    }

    @Test
    void itIsChangedAndDeletedAndMistakesAreTold() {
        String address = record("prod:a", "2026-03-04");
        Document page = Worlds.page(address);
        assertThat(page.select("#incident-hours").attr("value")).isEqualTo("5");
        assertThat(page.select("select[name='seen.svc:pay'] option[selected]").attr("value"))
                .isEqualTo("down");
        assertThat(page.select("#table-subjects tbody th").eachText()).contains("Branch (Own_Bank)", "Pay (Own_Bank)");

        Response future = post(LIST + "/new", "prod:a", "2126-03-04", "0");
        Response unknown = post(LIST + "/new", "prod:none", "2026-03-04", "0");
        Response changed = post(
                address,
                "prod:b",
                "2026-03-05",
                page.expectFirst("input[name=version]").attr("value"));
        Response stale = post(
                address,
                "prod:a",
                "2026-03-06",
                page.expectFirst("input[name=version]").attr("value"));

        assertThat(future.statusCode()).isEqualTo(400);
        assertThat(unknown.statusCode()).isEqualTo(400);
        assertThat(Jsoup.parse(unknown.asString()).select("[role=alert]").text())
                .contains("“prod:none”");
        assertThat(Jsoup.parse(unknown.asString()).select("#incident-name").attr("value"))
                .isEqualTo("Outage of March");
        assertThat(changed.statusCode()).isEqualTo(303);
        assertThat(stale.statusCode()).isEqualTo(409);
        assertThat(Worlds.page(address).select("[name=fault]").eachAttr("value"))
                .containsExactly("prod:b");
        assertThat(Worlds.signedIn()
                        .redirects()
                        .follow(false)
                        .formParam("action", "delete")
                        .formParam("version", "1")
                        .post(address)
                        .statusCode())
                .isEqualTo(303);
        assertThat(Worlds.signedIn().get(address).statusCode()).isEqualTo(404);
        assertThat(findings("open")).isEmpty();
    }

    private static String record(String fault, String date) {
        Response recorded = post(LIST + "/new", fault, date, "0");
        assertThat(recorded.statusCode()).as(recorded.asString()).isEqualTo(303);
        return recorded.header("Location").replaceFirst("^http://[^/]*", "");
    }

    private static Response post(String address, String fault, String date, String version) {
        return Worlds.signedIn()
                .redirects()
                .follow(false)
                .formParam("name", "Outage of March")
                .formParam("date", date)
                .formParam("fault", fault)
                .formParam("mode", "malfunction")
                .formParam("hours", "5")
                .formParam("source", "Our own log")
                .formParam("seen.svc:pay", "down")
                .formParam("recovery.svc:pay", "7")
                .formParam("seen.svc:news", "unaffected")
                .formParam("seen.svc:advice", "degraded")
                .formParam("seen.svc:branch", "down")
                .formParam("seen.svc:archive", "unaffected")
                .formParam("version", version)
                .post(address);
    }

    private static List<String> findings(String status) {
        return findings("unknown-dependency", status)
                .select("#table-findings tbody th")
                .eachText();
    }

    private static Document findings(String kind, String status) {
        return Worlds.page("/findings?organization=org:own&kind=" + kind + "&status=" + status);
    }
}
