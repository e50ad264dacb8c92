package org.linchpin.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linchpin.web.Worlds.signedIn;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.linchpin.graph.GraphText;
import org.linchpin.web.Worlds;

/** Comparisons, next steps and lost jurisdictions over REST. */
@QuarkusTest
class ProcurementApiTest {
    private static final String AIRPORT =
            "/api/v1/procurement/comparison?organization=org:hkia&category=endpoint%20security";

    @Test
    void givenTheAirport_whenItSwitchesToAnotherSensor_thenTheOneInUseGoesAndTheOtherAppears() {
        Worlds.shipped();

        JsonPath answer = ok(AIRPORT);

        assertThat(answer.getList("items.product.id"))
                .hasSize(10)
                .containsExactlyElementsOf(answer.getList("items.product.id", String.class).stream()
                        .sorted()
                        .toList());
        assertThat(answer.getList("present.id")).containsExactly("prd:crowdstrike-falcon-windows");
        String qax = "items.find { it.product.id == 'prd:qax-endpoint' }.";
        assertThat(answer.getList(qax + "switching.gone.id"))
                .contains("prd:crowdstrike-falcon-windows", "ven:crowdstrike");
        assertThat(answer.getList(qax + "switching.appeared.id")).contains("prd:qax-endpoint", "ven:qax");
        assertThat(answer.getList(qax + "adding.appeared.id")).isEmpty();
        assertThat(answer.getList(qax + "adding.gone.id")).contains("prd:crowdstrike-falcon-windows");
        assertThat(answer.getInt(qax + "adding.hiddenPairsAppeared")).isPositive();
        assertThat(answer.getString(qax + "upstream")).isEqualTo("unknown");
        assertThat(answer.getInt(qax + "behind.knownTiers")).isEqualTo(1);
        assertThat(answer.getString(qax + "origins.byOwner")).isEqualTo("foreign");
        assertThat(answer.getBoolean("serviceType")).isFalse();
        assertThat(answer.getBoolean("truncated")).isFalse();
        assertThat(answer.getString("notice")).contains("Directive 2014/24/EU");
    }

    @Test
    void givenTheMainlandCountsAsDomestic_thenItsSuppliersAre() {
        Worlds.shipped();

        JsonPath answer = ok(AIRPORT + "&domestic=HK,CN");

        assertThat(answer.getString("items.find { it.product.id == 'prd:qax-endpoint' }.origins.byOwner"))
                .isEqualTo("domestic");
        assertThat(answer.getString("items.find { it.product.id == 'prd:palo-alto-cortex-xdr' }.origins.byOwner"))
                .isEqualTo("foreign");
    }

    @Test
    void eachFigureAfterAChangeIsThatOfTheGraphReallyChanged() {
        Worlds.show(GraphText.graph(world("dependencies from=pay to=acme-mail")));
        JsonPath before = ok("/api/v1/procurement/comparison?organization=bank&category=mail");
        String bolt = "items.find { it.product.id == 'bolt-mail' }.";

        Worlds.show(GraphText.graph(world("dependencies from=pay to=bolt-mail")));

        JsonPath after = ok("/api/v1/procurement/comparison?organization=bank&category=mail");
        assertThat(before.<String, Object>getMap(bolt + "switching.after"))
                .isEqualTo(after.<String, Object>getMap("today"));
        assertThat(before.getString(bolt + "contract.noticeBy")).isEqualTo("2026-11-01");
        assertThat(before.getInt("today.singlePointsOfFailure")).isEqualTo(2);
    }

    @Test
    void theNextStepIsTheOnlySecondSourceThatIsKnown() {
        Worlds.show(GraphText.graph(world("dependencies from=pay to=acme-mail")));

        JsonPath answer = ok("/api/v1/organizations/bank/next-step");

        assertThat(answer.getList("single.changes.product.id")).containsExactly("bolt-mail");
        assertThat(answer.getList("single.changes.move")).containsExactly("add");
        assertThat(answer.getInt("single.effect.after.criticalSinglePointsOfFailure"))
                .isZero();
        assertThat(answer.<Object>get("pair")).isNull();
        assertThat(answer.getList("notJudged.product.id")).containsExactly("cher-mail");
        assertThat(answer.getList("notJudged.reason")).containsExactly("unknown upstream");
        assertThat(answer.getBoolean("truncated")).isFalse();
    }

    @Test
    void aLostJurisdictionSaysWhatStopsAndWhichContractsItConcerns() {
        Worlds.show(GraphText.graph(world("dependencies from=pay to=bolt-mail")));

        JsonPath answer = ok("/api/v1/organizations/bank/jurisdictions");

        assertThat(answer.getList("items.country.id")).containsExactly("US");
        assertThat(answer.getList("items[0].within30Days.id")).containsExactly("pay");
        assertThat(answer.getList("items[0].atOnce")).isEmpty();
        assertThat(answer.getList("items[0].contracts.id")).containsExactly("c1");
    }

    @ParameterizedTest
    @CsvSource({
        "/api/v1/procurement/comparison?category=mail, 400",
        "/api/v1/procurement/comparison?organization=bank, 400",
        "/api/v1/procurement/comparison?organization=bank&category=mail&domestic=Atlantis, 400",
        "/api/v1/procurement/comparison?organization=nobody&category=mail, 404",
        "/api/v1/procurement/comparison?organization=bank&category=nothing, 404",
        "/api/v1/organizations/nobody/next-step, 404",
        "/api/v1/organizations/bank/next-step?mode=magic, 400",
        "/api/v1/organizations/nobody/jurisdictions, 404",
    })
    void whatMakesNoSenseIsRefused(String path, int status) {
        Worlds.show(GraphText.graph(world("dependencies from=pay to=bolt-mail")));

        Response answer = signedIn().get(path);

        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(status);
        assertThat(answer.contentType()).startsWith("application/problem+json");
    }

    @Test
    void theDescriptionNamesTheCalls() {
        Map<String, Object> paths = signedIn()
                .accept("application/json")
                .get("/q/openapi?format=json")
                .jsonPath()
                .getMap("paths");

        assertThat(paths)
                .containsKeys(
                        "/api/v1/procurement/comparison",
                        "/api/v1/organizations/{id}/next-step",
                        "/api/v1/organizations/{id}/jurisdictions");
    }

    private static String world(String need) {
        return String.join(
                "\n",
                List.of(
                        "organizations id=bank country=DE sector=banking",
                        "vendors id=acme country=DE",
                        "vendors id=bolt country=US",
                        "vendors id=cher country=FR",
                        "products id=acme-mail vendor=acme category=mail upstream=complete",
                        "products id=bolt-mail vendor=bolt category=mail upstream=complete without_vendor_hours=100",
                        "products id=cher-mail vendor=cher category=mail",
                        "services id=pay organization=bank criticality=critical",
                        "contracts id=c1 organization=bank vendor=bolt ends=2026-12-31 notice_days=60",
                        need));
    }

    private static JsonPath ok(String path) {
        Response answer = signedIn().get(path);
        assertThat(answer.statusCode()).as(path + ": " + answer.asString()).isEqualTo(200);
        return answer.jsonPath();
    }
}
