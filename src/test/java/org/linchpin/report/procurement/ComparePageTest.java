package org.linchpin.report.procurement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linchpin.web.Worlds.signedIn;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.linchpin.web.Worlds;

/** Suppliers side by side, as Hong Kong's airport sees them. */
@QuarkusTest
class ComparePageTest {
    private static final String AIRPORT = "/compare?organization=org:hkia&category=endpoint%20security";
    private static final List<String> AMERICAN = List.of("CrowdStrike", "SentinelOne, Inc.", "Palo Alto Networks");
    private static final List<String> CHINESE = List.of("360 (Qihoo 360)", "QAX (Qi An Xin)", "Tencent");

    @BeforeEach
    void showTheShippedData() {
        Worlds.shipped();
    }

    @ParameterizedTest
    @ValueSource(strings = {"by_owner", "by_seat"})
    void givenTheAirport_thenAmericanAndMainlandSuppliersAreForeignAlike(String basis) {
        Map<String, String> origins = origins(AIRPORT, basis);

        assertThat(origins).containsKeys(AMERICAN.toArray(String[]::new)).containsKeys(CHINESE.toArray(String[]::new));
        assertThat(origins.values()).containsOnly("foreign");
    }

    @ParameterizedTest
    @ValueSource(strings = {"HK,CN", "cn", "CN;HK"})
    void givenTheAirportCountsTheMainlandAsDomestic_thenOnlyItsSuppliersAre(String domestic) {
        Map<String, String> origins = origins(AIRPORT + "&domestic=" + domestic, "by_owner");

        assertThat(origins)
                .allSatisfy((vendor, origin) ->
                        assertThat(origin).as(vendor).isEqualTo(CHINESE.contains(vendor) ? "domestic" : "foreign"));
        assertThat(origins).containsKeys(CHINESE.toArray(String[]::new));
    }

    @Test
    void theSentenceCountsWhatIsInUseByOwnerAndBySeat() {
        Document page = Worlds.settled(AIRPORT);

        assertThat(page.expectFirst(".lp-lead").text())
                .isEqualTo("Hong Kong International Airport uses 1 of the 10 products in this category, directly or"
                        + " indirectly. By owner, none is domestic, 1 (100 %) is foreign and none is unknown. By seat, none is"
                        + " domestic, 1 (100 %) is foreign and none is unknown.");
        assertThat(page.expectFirst(".lp-facts").text()).contains("Domestic to it Hong Kong SAR China (HK)");
    }

    @Test
    void eachCandidateSaysWhatWouldChangeAndTheNoticeStandsThere() {
        Document page = Worlds.settled(AIRPORT);

        assertThat(page.select("main li").eachText())
                .anySatisfy(sentence -> assertThat(sentence)
                        .startsWith("Switching from Falcon sensor for Windows to ")
                        .contains("single points of failure")
                        .contains("not completely known beyond tier 1"));
        var qax = page.expectFirst("#table-products tr:contains(QAX endpoint)");
        assertThat(qax.select("td[data-label='Switching removes']").text()).isEqualTo("2");
        assertThat(qax.select("td[data-label='Adding leaves']").text()).isEqualTo("0");
        assertThat(page.text()).contains("Directive 2014/24/EU");
        assertThat(page.select("#table-jurisdictions tbody tr").eachText())
                .anySatisfy(row -> assertThat(row).startsWith("United States (US)"));
    }

    @Test
    void eachProductStandsThereByNameWithoutARanking() {
        Document page = Worlds.settled(AIRPORT);

        assertThat(page.select("#table-products tbody th").eachText())
                .hasSize(10)
                .isSortedAccordingTo(String.CASE_INSENSITIVE_ORDER);
        assertThat(page.select("#table-products .lp-badge")).isEmpty();
        var falcon = page.expectFirst("#table-products tr:contains(Falcon sensor for Windows)");
        assertThat(falcon.select("td[data-label='In use now']").text()).isEqualTo("directly");
        assertThat(falcon.select("td[data-label='Evidence of direct use']").text())
                .isEqualTo("illustrative");
        assertThat(falcon.select("td[data-label='Used in the sector, directly']")
                        .text())
                .isEqualTo("5");
        var qax = page.expectFirst("#table-products tr:contains(QAX endpoint)");
        assertThat(qax.select("td[data-label='In use now']").text()).isEqualTo("no");
        assertThat(qax.select("td[data-label='Used in the sector, indirectly too']")
                        .text())
                .isEqualTo("0");
    }

    @ParameterizedTest
    @ValueSource(strings = {"org:hkia", "hong%20kong%20international%20AIRPORT", "Kong%20Airport"})
    void anOrganizationIsFoundByIdByNameAndByAPartOfIt(String typed) {
        Document page = Worlds.settled("/compare?category=endpoint+security&organization=" + typed);

        assertThat(page.expectFirst("#compare-organization").val()).isEqualTo("Hong Kong International Airport");
        assertThat(page.select("#table-products tbody tr")).hasSize(10);
    }

    @Test
    void givenAPartOfManyNames_thenThePageAsksWhichIsMeant() {
        Document page = Worlds.settled("/compare?category=endpoint+security&organization=airport");

        assertThat(page.expectFirst(".lp-lead").text())
                .matches("“airport” may mean [0-9]+ organizations[.] Choose one.*");
        assertThat(page.select("main section li a").eachAttr("href"))
                .contains("/compare?category=endpoint%20security&organization=org%3Ahkia");
    }

    @Test
    void givenNothingIsChosen_thenThePageExplainsAndOffersCategories() {
        Document page = Worlds.settled("/compare");

        assertThat(page.expectFirst(".lp-lead").text())
                .startsWith("Choose an organization or a sector, and a category");
        assertThat(page.select("#table-categories tbody th a").eachAttr("href"))
                .contains("/compare?category=endpoint%20security");
        assertThat(page.select("nav[aria-label=Places] [aria-current=page]").eachText())
                .containsExactly("Compare");
    }

    @Test
    void givenAnOrganizationAlone_thenItsCategoriesComeFirst() {
        Document page = Worlds.settled("/compare?organization=org:hkia");

        var first = page.expectFirst("#table-categories tbody tr");
        assertThat(first.expectFirst("th a").attr("href"))
                .isEqualTo("/compare?category=endpoint%20security&organization=org%3Ahkia");
        assertThat(first.select("td[data-label='In use now']").text()).isEqualTo("1");
    }

    @Test
    void givenACategoryWithoutProducts_thenThePageOffersOthers() {
        Document page = Worlds.settled("/compare?organization=org:hkia&category=umbrellas");

        assertThat(page.expectFirst(".lp-lead").text())
                .isEqualTo(
                        "No product of the category “umbrellas” is in the graph. Choose another category to compare for"
                                + " Hong Kong International Airport.");
        assertThat(page.select("#table-categories tbody tr")).isNotEmpty();
    }

    @Test
    void anUnknownOrganizationIsNotFoundAndStaysInTheForm() {
        Response answer = signedIn().get("/compare?organization=Atlantis&category=endpoint+security");

        assertThat(answer.statusCode()).isEqualTo(404);
        Document page = Jsoup.parse(answer.asString());
        assertThat(page.expectFirst(".lp-lead").text()).startsWith("No organization has the id “Atlantis”");
        assertThat(page.expectFirst("#compare-organization").val()).isEqualTo("Atlantis");
        assertThat(page.expectFirst("#compare-category option[selected]").text())
                .isEqualTo("endpoint security");
    }

    @Test
    void aCountryThatIsNoneIsRefusedAndWhatWouldBeRightIsNamed() {
        Response answer = signedIn().get(AIRPORT + "&domestic=Narnia");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(Jsoup.parse(answer.asString()).expectFirst(".lp-lead").text())
                .isEqualTo(
                        "\"Narnia\" is no country. Maybe you mean EEA, EU, or an ISO 3166-1 alpha-2 code such as DE.");
    }

    @Test
    void givenAMainlandBank_thenItsOriginsAreTheRightWayRound() {
        Map<String, String> origins =
                origins("/compare?organization=org:cn-banks&category=endpoint%20security", "by_owner");

        assertThat(origins)
                .allSatisfy((vendor, origin) ->
                        assertThat(origin).as(vendor).isEqualTo(CHINESE.contains(vendor) ? "domestic" : "foreign"));
        assertThat(origins).containsKeys(AMERICAN.toArray(String[]::new)).containsKeys(CHINESE.toArray(String[]::new));
    }

    @Test
    void givenASector_thenAllItsOrganizationsMakeTheSameMove() {
        Document page = Worlds.settled("/compare?sector=Airlines&category=endpoint%20security");

        assertThat(page.expectFirst(".lp-lead").text())
                .matches(
                        "The [0-9]+ organizations of this sector name [0-9]+ of the 10 products in this category; by vendor,"
                                + " the Herfindahl-Hirschman Index is [0-9,]+ of 10,000. .*");
        assertThat(page.select("#table-products tbody tr")).hasSize(10);
        assertThat(page.select("#table-products td[data-label='By owner']").eachText())
                .anyMatch(text -> text.startsWith("domestic to "));
        assertThat(page.select("#table-jurisdictions")).isEmpty();
    }

    @Test
    void givenAnOrganizationAndASector_thenOneMustGo() {
        Response answer = signedIn().get(AIRPORT + "&sector=Airports");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.asString()).contains("not for both");
    }

    @Test
    void givenThreeSideBySide_thenEachIsAColumnAndTheLinkKeepsThem() {
        List<String> six =
                signedIn().get(AIRPORT + "&download=products.json").jsonPath().getList("items.id");
        String side = six.stream().limit(3).map(id -> "&side=" + id).collect(Collectors.joining());

        Document page = Worlds.settled(AIRPORT + side);

        assertThat(page.select(".lp-side thead th a:first-of-type")).hasSize(3);
        assertThat(page.select(".lp-side th[scope=row]").eachText())
                .contains("By owner", "Shared upstream", "Hidden pairs", "Sector’s index (HHI)", "Incidents on record");
        assertThat(page.select(".lp-side-remove").eachAttr("href"))
                .allSatisfy(href -> assertThat(href.split("side=", -1)).hasSize(3));
        assertThat(page.select("#table-products td[data-label='Side by side'] a")
                        .eachText())
                .hasSize(10)
                .filteredOn("take out"::equals)
                .hasSize(3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"products", "present", "jurisdictions"})
    void everyDownloadCarriesTheSentenceOnProcurementLaw(String table) {
        String csv = signedIn().get(AIRPORT + "&download=" + table + ".csv").asString();
        Response json = signedIn().get(AIRPORT + "&download=" + table + ".json");

        assertThat(csv.lines().findFirst().orElseThrow()).endsWith(",note");
        assertThat(csv.lines().skip(1)).isNotEmpty().allMatch(line -> line.contains("Directive 2014/24/EU"));
        assertThat(json.jsonPath().getString("note")).contains("WTO Agreement on Government Procurement");
    }

    @Test
    void theOrganizationsPageLeadsHere() {
        assertThat(Worlds.settled("/organizations/org:hkia")
                        .select(".lp-facts a")
                        .eachAttr("href"))
                .contains("/compare?organization=org%3Ahkia");
    }

    /** By vendor, as the download of exactly what is shown says. */
    private static Map<String, String> origins(String path, String basis) {
        List<Map<String, String>> rows = signedIn()
                .get(path + "&download=products.json")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("items");
        return rows.stream()
                .collect(Collectors.toMap(row -> row.get("vendor"), row -> row.get(basis), (one, other) -> one));
    }
}
