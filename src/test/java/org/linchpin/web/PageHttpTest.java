package org.linchpin.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every page does: frame, table, downloads, problems, headers. Seen over HTTP at the list of vendors. */
@QuarkusTest
class PageHttpTest {
    @BeforeEach
    void showTheSmallWorld() {
        Worlds.small();
    }

    @Test
    void aPageSaysWhereOneIsAndWhatItsFiguresAreMadeFrom() {
        Document page = Worlds.page("/vendors");
        assertThat(page.title()).isEqualTo("Vendors · Linchpin");
        assertThat(page.select("h1").eachText()).containsExactly("Vendors");
        assertThat(page.select("nav[aria-label=Places] [aria-current=page]").eachText())
                .containsExactly("Vendors");
        assertThat(page.select("nav[aria-label=Places] [aria-current=true]").eachText())
                .containsExactly("Suppliers");
        assertThat(page.expectFirst(".lp-edition").text()).matches("As of [0-9-]{10} · revision [0-9]+");
        assertThat(page.select("footer").text()).contains("availability only, not confidentiality or integrity");
        assertThat(page.expectFirst(".lp-person summary").text()).isEqualTo("admin");
        assertThat(page.select("script:not([src]), style, [style], [onclick]")).isEmpty();
    }

    @Test
    void aTableIsSortedAsTheAddressSays() {
        Document page = Worlds.page("/vendors?vendors.sort=-name");
        assertThat(names(page)).containsExactly("Sensor_Works", "Cloud_Holding", "Cloud_Europe", "=Formula_Ltd");
        Element head = page.expectFirst("th[aria-sort]");
        assertThat(head.text()).isEqualTo("Vendor");
        assertThat(head.attr("aria-sort")).isEqualTo("descending");
        assertThat(head.expectFirst("a").attr("href")).isEqualTo("/vendors?vendors.sort=name");
    }

    @Test
    void aFilterKeepsTheOtherChoicesAndSaysHowManyMatch() {
        Document page = Worlds.page("/vendors?vendors.q=cloud&vendors.sort=name");
        assertThat(names(page)).containsExactly("Cloud_Europe", "Cloud_Holding");
        assertThat(page.expectFirst(".lp-count").text()).isEqualTo("1–2 of 2 matching, 4 in all");
        assertThat(page.expectFirst(".lp-filter input[type=hidden]").attr("name"))
                .isEqualTo("vendors.sort");
    }

    @Test
    void givenNothingMatches_thenThePageSaysSoAndOffersTheWayBack() {
        Document page = Worlds.page("/vendors?vendors.q=zzz%3Cb%3E");
        assertThat(page.expectFirst(".lp-empty").text()).startsWith("Nothing here contains “zzz<b>”.");
        assertThat(page.expectFirst(".lp-empty a").attr("href")).isEqualTo("/vendors");
    }

    @Test
    void pagesPastTheEndAndNonsenseFallBack() {
        assertThat(names(Worlds.page("/vendors?vendors.size=3&vendors.page=9"))).hasSize(1);
        assertThat(names(Worlds.page("/vendors?vendors.size=-3&vendors.page=x&vendors.sort=nothing")))
                .hasSize(4);
        assertThat(Worlds.page("/vendors?vendors.size=3")
                        .expectFirst("a[rel=next]")
                        .attr("href"))
                .isEqualTo("/vendors?vendors.page=2&vendors.size=3");
    }

    @Test
    void theCsvHasWhatIsShownAndNoFormula() {
        Response csv = Worlds.signedIn().get("/vendors?vendors.size=1&vendors.sort=name&download=vendors.csv");
        assertThat(csv.contentType()).startsWith("text/csv");
        assertThat(csv.header("Content-Disposition")).matches("attachment; filename=\"linchpin-vendors-r[0-9]+.csv\"");
        List<String> lines = csv.asString().lines().toList();
        assertThat(lines.get(0)).isEqualTo("name,parent,country,products,organizations,dataset,id");
        assertThat(lines.get(1)).isEqualTo("'=Formula_Ltd,,ZZ,1,1,default,ven:quiet");
        assertThat(lines).hasSize(5);
    }

    @Test
    void theJsonHasTheRevisionAndExactValues() {
        var json = Worlds.signedIn()
                .get("/vendors?vendors.q=europe&download=vendors.json")
                .jsonPath();
        assertThat(json.getInt("revision")).isPositive();
        assertThat(json.getInt("total")).isEqualTo(1);
        assertThat(json.getString("items[0].country")).isEqualTo("IE");
        assertThat(json.getInt("items[0].organizations")).isEqualTo(2);
    }

    @Test
    void theThemeIsRememberedAndLeadsBackIntoTheApplicationOnly() {
        Response chosen = given().redirects()
                .follow(false)
                .formParam("theme", "dark")
                .formParam("back", "/vendors?vendors.q=a")
                .post("/theme");
        assertThat(chosen.statusCode()).isEqualTo(303);
        assertThat(chosen.header("Location")).endsWith("/vendors?vendors.q=a");
        String html = Worlds.signedIn()
                .cookie("linchpin-theme", chosen.cookie("linchpin-theme"))
                .get("/vendors")
                .asString();
        assertThat(Jsoup.parse(html).expectFirst("html").attr("data-bs-theme")).isEqualTo("dark");
        for (String elsewhere : List.of("//evil.example", "/\\evil.example", "https://evil.example", "")) {
            Response back = given().redirects()
                    .follow(false)
                    .formParam("back", elsewhere)
                    .post("/theme");
            assertThat(back.header("Location")).doesNotContain("evil").endsWith("/");
        }
    }

    @Test
    void anUnknownPageIsAPageForPeopleAndADocumentForPrograms() {
        Response page = Worlds.signedIn().accept("text/html").get("/nowhere");
        assertThat(page.statusCode()).isEqualTo(404);
        assertThat(Jsoup.parse(page.asString()).expectFirst("h1").text()).isEqualTo("There is nothing here");
        Response document = Worlds.signedIn().accept("text/html").get("/api/v1/nowhere");
        assertThat(document.statusCode()).isEqualTo(404);
        assertThat(document.contentType()).startsWith("application/problem+json");
        assertThat(document.jsonPath().getString("type")).isEqualTo("/problems/not-found");
        assertThat(document.jsonPath().getString("instance")).isEqualTo("/api/v1/nowhere");
        assertThat(document.jsonPath().getInt("status")).isEqualTo(404);
        assertThat(document.jsonPath().<String, Object>getMap("$").keySet())
                .containsExactlyInAnyOrder("type", "title", "status", "detail", "instance");
    }

    @Test
    void aMethodThatIsNotThereIsToldSo() {
        Response answer = Worlds.signedIn().accept("application/json").delete("/vendors");
        assertThat(answer.statusCode()).isEqualTo(405);
        assertThat(answer.jsonPath().getString("detail")).isEqualTo("DELETE is not possible on /vendors.");
    }

    @Test
    void aParameterThatCannotBeReadIsABadRequestAndNotAMissingPage() {
        Response answer = Worlds.signedIn().get("/api/v1/vendors?size=many");
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.jsonPath().getString("type")).isEqualTo("/problems/bad-request");
    }

    @Test
    void whatIsLoadedIsNotToldToPeopleWhoAreNotSignedIn() {
        Document page = Jsoup.parse(given().accept("text/html").get("/vendors").asString());
        assertThat(page.select(".lp-edition, .lp-notice")).isEmpty();
    }

    @Test
    void nobodyIsLetInWithoutAPassword() {
        Response anonymous = given().get("/vendors");
        assertThat(anonymous.statusCode()).isEqualTo(401);
        assertThat(anonymous.header("WWW-Authenticate")).isEqualTo("basic realm=\"Linchpin\"");
        assertThat(Jsoup.parse(anonymous.asString()).expectFirst("h1").text()).isEqualTo("Sign in to go on");
        Response browser = given().redirects().follow(false).accept("text/html").get("/vendors?vendors.q=a");
        assertThat(browser.statusCode()).isEqualTo(302);
        assertThat(browser.header("Location")).endsWith("/sign-in?back=%2Fvendors%3Fvendors.q%3Da");
        Response wrong = given().auth().preemptive().basic("admin", "wrong").get("/api/v1/graph");
        assertThat(wrong.statusCode()).isEqualTo(401);
        assertThat(wrong.header("WWW-Authenticate")).isEqualTo("basic realm=\"Linchpin\"");
        assertThat(wrong.contentType()).startsWith("application/problem+json");
        assertThat(wrong.jsonPath().getString("detail")).isEqualTo("The name or the password is wrong.");
    }

    @Test
    void everyAnswerHasTheSecurityHeaders() {
        for (String path : List.of("/vendors", "/nowhere", "/assets/linchpin.css", "/q/openapi")) {
            Response answer = Worlds.signedIn().get(path);
            assertThat(answer.header("Content-Security-Policy"))
                    .as(path)
                    .startsWith("default-src 'self'")
                    .doesNotContain("unsafe");
            assertThat(answer.header("X-Content-Type-Options")).as(path).isEqualTo("nosniff");
        }
    }

    @Test
    void styleSheetsAndScriptsAreServedToAnyone() {
        Document page = Worlds.page("/vendors");
        List<String> assets = page.select("link[href], script[src]").stream()
                .map(e -> e.hasAttr("src") ? e.attr("src") : e.attr("href"))
                .toList();
        assertThat(assets).hasSizeGreaterThanOrEqualTo(5);
        for (String asset : assets) {
            assertThat(given().get(asset).statusCode()).as(asset).isEqualTo(200);
        }
    }

    private static List<String> names(Document page) {
        return page.select("tbody th").eachText();
    }
}
