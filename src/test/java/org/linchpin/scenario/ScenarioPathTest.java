package org.linchpin.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linchpin.graph.GraphText;
import org.linchpin.web.Worlds;

/** Scenarios from the first choice to the permanent link, without JavaScript. */
@QuarkusTest
class ScenarioPathTest {
    private static final String ROWS = """
        organizations id=org:shop name=Shop country=DE sector=Retail
        vendors id=ven:a name=Anton country=US
        vendors id=ven:b name=Berta country=IE
        products id=prod:a name=Cloud_A vendor=ven:a category=cloud-compute upstream=complete
        products id=prod:b name=Cloud_B vendor=ven:b category=cloud-compute upstream=complete
        services id=svc:sell name=Selling organization=org:shop criticality=critical
        services id=svc:news name=News organization=org:shop criticality=standard
        dependencies from=svc:news to=prod:a group=g
        dependencies from=svc:news to=prod:b group=g
        """;
    private static final String WORLD = ROWS + "dependencies from=svc:sell to=prod:a\n";

    @BeforeEach
    void show() {
        Worlds.show(GraphText.graph(WORLD));
    }

    @Test
    void aSecondSourceIsComparedSideBySide() {
        String there = location(Worlds.signedIn()
                .redirects()
                .follow(false)
                .get("/what-if?fault=prod:a&whose=Shop&product=Cloud_B&move=add"));

        assertThat(there).isEqualTo("/what-if?change=add%7Corg%3Ashop%7Cprod%3Ab&fault=prod%3Aa");
        Document page = Worlds.page(there);
        assertThat(page.select(".lp-changed li > span").eachText())
                .containsExactly("Shop adds Cloud_B as a second source");
        assertThat(page.select("#table-before-and-after tbody tr").eachText())
                .contains(
                        "Services down 1 0 -1",
                        "Critical services down 1 0 -1",
                        "Services degraded 0 0 0",
                        "Single points of failure of Shop 2 0 -2",
                        "Hidden pairs of Shop 1 1 0");
        assertThat(page.select("#table-outcomes tbody tr").eachText())
                .containsExactly("Selling Shop critical would go down unaffected 0 h svc:sell");
    }

    @Test
    void oneDependencyIsReplacedWhileTheOthersStay() {
        Document needs = Worlds.page("/what-if?fault=prod:a&needs-of=News");
        assertThat(needs.select("form[aria-label='Replace Cloud_A'] [name=replace]")
                        .attr("value"))
                .isEqualTo("svc:news|prod:a|g");

        String there = location(Worlds.signedIn()
                .redirects()
                .follow(false)
                .get("/what-if?fault=prod:a&replace=svc:sell%7Cprod:a%7C&by=Cloud_B"));

        Document page = Worlds.page(there);
        assertThat(page.select(".lp-changed li > span").eachText())
                .containsExactly("Selling needs Cloud_B in place of Cloud_A");
        assertThat(page.select("#table-before-and-after tbody tr").eachText())
                .contains(
                        "Services down 1 0 -1", "Single points of failure of Shop 2 2 0", "Hidden pairs of Shop 1 1 0");
    }

    @Test
    void whatRestsOnIllustrativeRowsIsHiddenBeforeAndAfterAndInWhatIsSaved() {
        Worlds.show(GraphText.graph(ROWS + "dependencies from=svc:sell to=prod:a evidence=illustrative\n"));
        String change = "/what-if?fault=prod:a&change=end%7Csvc:news%7Cprod:b%7Cg";

        assertThat(Worlds.page(change)
                        .select("#table-before-and-after tbody tr")
                        .eachText())
                .contains("Services down 1 2 1");
        Document firm = Worlds.page(change + "&illustrative=hide");
        assertThat(firm.select("#table-before-and-after tbody tr").eachText())
                .contains("Services down 0 1 1", "Single points of failure of Shop 0 2 2");
        String saved = location(Worlds.signedIn()
                .redirects()
                .follow(false)
                .formParam("name", "Firm")
                .formParam(
                        "query",
                        URLEncoder.encode(firm.expectFirst("input[name=query]").attr("value"), StandardCharsets.UTF_8))
                .post("/scenarios"));
        assertThat(Worlds.page(saved).select("#table-before-and-after tbody tr").eachText())
                .contains("Services down 0 1 1");
        assertThat(Worlds.signedIn().get("/api/v1" + saved).jsonPath().getString("scenario.illustrative"))
                .isEqualTo("hide");
    }

    @Test
    void aRideThroughAndAnEndAreChosenFromTheListOfNeeds() {
        Document needs = Worlds.page("/what-if?fault=prod:a&outageHours=24&needs-of=Selling");
        String end = needs.expectFirst(".lp-needs a").attr("href");
        String key = needs.expectFirst(".lp-needs input[name=ride]").attr("value");

        Document ended = Worlds.page(end);
        Document ridden = Worlds.page(location(Worlds.signedIn()
                .redirects()
                .follow(false)
                .get("/what-if?fault=prod:a&outageHours=24&ride-hours=48&ride=" + key.replace("|", "%7C"))));

        assertThat(ended.select(".lp-changed li > span").text()).isEqualTo("Selling needs Cloud_A no longer");
        assertThat(ended.select("#table-outcomes tbody tr").eachText())
                .containsExactly("Selling Shop critical would go down unaffected 0 h svc:sell");
        assertThat(ridden.select(".lp-changed li > span").text())
                .isEqualTo("Selling carries on for 48 hours without Cloud_A");
        assertThat(ridden.select("#table-outcomes tbody tr").eachText())
                .containsExactly("Selling Shop critical would go down would be degraded 0 h svc:sell");
    }

    @Test
    void itIsSavedRenamedToldOfWhatChangedAndDeleted() {
        Document made = Worlds.page("/what-if?fault=prod:a&fault=prod:b&change=add%7Corg:shop%7Cprod:b");
        String query = made.expectFirst("input[name=query]").attr("value");
        String address = location(Worlds.signedIn()
                .redirects()
                .follow(false)
                .formParam("name", "Two <clouds>")
                .formParam("organization", "Shop")
                .formParam("query", URLEncoder.encode(query, StandardCharsets.UTF_8))
                .post("/scenarios"));
        String revision = Worlds.signedIn().get("/api/v1/graph").jsonPath().getString("revision");

        Document saved = Worlds.page(address);
        assertThat(saved.select("h1").text()).isEqualTo("Two <clouds>");
        assertThat(saved.select(".lp-lead").text())
                .startsWith(
                        "If this failed for 72 hours, 2 services would go down, 1 of them critical; after the changes"
                                + " 2, 1")
                .contains("Saved by admin", "for the people of Shop");
        assertThat(saved.select(".lp-problem-line")).isEmpty();
        assertThat(saved.select("main a[href^=/what-if]").attr("href")).contains("fault=prod%3Ab", "outageHours=72");

        assertThat(post(address, "rename", "Both clouds").statusCode()).isEqualTo(303);
        assertThat(post(address, "rename", " ").statusCode()).isEqualTo(400);
        assertThat(Worlds.page("/scenarios").select("#table-scenarios tbody th").eachText())
                .contains("Both clouds");

        Worlds.show(GraphText.graph(WORLD.replace("prod:b", "prod:c")));

        assertThat(Worlds.page(address).select(".lp-problem-line").eachText())
                .anyMatch(t -> t.startsWith("It was made on revision " + revision))
                .anyMatch(t -> t.contains("“prod:b” is not in the graph any more"))
                .anyMatch(t -> t.contains("A change could not be made: There is no product"));
        assertThat(post(address, "delete", "").statusCode()).isEqualTo(303);
        assertThat(Worlds.signedIn().get(address).statusCode()).isEqualTo(404);
    }

    @Test
    void theBestNextStepLeadsToItsScenario() {
        Document page = Worlds.page("/organizations/org:shop/next-step");

        assertThat(page.select(".lp-lead").text())
                .isEqualTo("The single change that helps Shop most is that Shop adds Cloud_B as a second source:"
                        + " single points of failure of critical services fall from 2 to 0.");
        Document tried = Worlds.page(page.select(".lp-panel a[href^=/what-if]").attr("href"));
        assertThat(tried.select("#table-before-and-after tbody tr").eachText())
                .contains("Single points of failure of critical services of Shop 2 0 -2");
    }

    @Test
    void programsSaveAndReadThem() {
        Response saved =
                Worlds.signedIn().contentType("application/json").body("""
                    {"name": "By a program", "faults": ["prod:a"], "outageHours": 12,
                     "changes": ["add|org:shop|prod:b", "ride|3|svc:sell|prod:a|"]}\
                    """).post("/api/v1/scenarios");
        Response wrong = Worlds.signedIn()
                .contentType("application/json")
                .body("{\"name\": \"x\", \"changes\": [\"nonsense\"]}")
                .post("/api/v1/scenarios");

        assertThat(saved.statusCode()).isEqualTo(201);
        assertThat(wrong.statusCode()).isEqualTo(400);
        var one = Worlds.signedIn()
                .get(saved.header("Location").replaceFirst("^http://[^/]*", ""))
                .jsonPath();
        assertThat(one.getInt("before.totals.all.servicesDown")).isEqualTo(1);
        assertThat(one.getInt("after.totals.all.servicesDown")).isZero();
        // the dependency stands in a group by then
        assertThat(one.getList("notMade.change", String.class)).containsExactly("ride|3|svc:sell|prod:a|");
        assertThat(one.getInt("exposures[0].after.criticalSinglePointsOfFailure"))
                .isZero();
    }

    @Test
    void whatCannotBeUnderstoodIsToldAndTheRestStays() {
        Document page = Worlds.page("/what-if?fault=prod:a&change=nonsense&whose=Nobody&product=Cloud&move=add");

        assertThat(page.select("#changes [role=alert]").text())
                .contains("“nonsense”, which means nothing", "“Nobody” is no organization");
        assertThat(page.select("#change-product").attr("value")).isEqualTo("Cloud");
        assertThat(Worlds.signedIn().get("/scenarios/nothing").statusCode()).isEqualTo(404);
        assertThat(Worlds.signedIn().formParam("name", "x").post("/scenarios").statusCode())
                .isEqualTo(400);
    }

    private static Response post(String address, String action, String name) {
        return Worlds.signedIn()
                .redirects()
                .follow(false)
                .formParam("action", action)
                .formParam("name", name)
                .post(address);
    }

    private static String location(Response answer) {
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(303);
        return answer.header("Location").replaceFirst("^http://[^/]*", "");
    }
}
