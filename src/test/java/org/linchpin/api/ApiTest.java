package org.linchpin.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.linchpin.web.Worlds.signedIn;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.linchpin.web.Worlds;

/** The REST interface on a world whose answers are worked out by hand. */
@QuarkusTest
class ApiTest {
    @BeforeEach
    void showTheSmallWorld() {
        Worlds.small();
    }

    @Test
    void graphSaysWhatThereIs() {
        JsonPath graph = ok("/api/v1/graph");
        assertThat(graph.<String, Integer>getMap("nodes"))
                .containsAllEntriesOf(
                        Map.of("country", 4, "location", 1, "vendor", 4, "product", 3, "system", 1, "service", 4));
        assertThat(graph.getInt("dependencies")).isEqualTo(8);
        assertThat(graph.getInt("organizations")).isEqualTo(3);
        assertThat(graph.getList("datasets")).containsExactly("default");
        assertThat(graph.<String, Integer>getMap("coverage"))
                .containsExactlyInAnyOrderEntriesOf(Map.of("complete", 1, "partial", 1, "unknown", 1));
    }

    @Test
    void faultsAreRankedWithWhatTheyDo() {
        JsonPath faults = ok("/api/v1/faults?kind=product");
        assertThat(faults.getList("items.fault.id"))
                .containsExactly("prod:compute", "prod:ledger", "prod:sensor-windows");
        assertThat(faults.<String, Object>getMap("items[0]"))
                .containsAllEntriesOf(Map.of(
                        "servicesDown", 2,
                        "criticalServicesDown", 1,
                        "servicesDegraded", 1,
                        "organizationsHit", 1,
                        "tolerancesBreached", 1));
        assertThat(faults.getInt("total")).isEqualTo(3);
    }

    @Test
    void countsComeApartWhereThatIsAskedFor() {
        JsonPath faults = ok("/api/v1/faults?kind=product&breakdown=sector");
        assertThat(faults.getInt("items[0].breakdown.Banking.servicesDown")).isEqualTo(2);
        assertThat(faults.getInt("items[0].breakdown.Banking.organizationsHit")).isEqualTo(1);
        assertThat(ok("/api/v1/single-points-of-failure?kind=product&breakdown=criticality")
                        .getInt("items[0].breakdown.critical.servicesDown"))
                .isEqualTo(1);
        assertThat(ok("/api/v1/faults?breakdown=organization&organization=org:north-bank")
                        .<String, Object>getMap("items[0].breakdown"))
                .containsOnlyKeys("org:north-bank");
        assertThat(ok("/api/v1/faults").<String, Object>getMap("items[0]")).doesNotContainKey("breakdown");
        Response wrong = signedIn().get("/api/v1/faults?breakdown=colour");
        assertThat(wrong.statusCode()).isEqualTo(400);
        assertThat(wrong.jsonPath().getString("detail"))
                .isEqualTo("breakdown is \"colour\", but must be one of sector, country, criticality, organization.");
    }

    @Test
    void singlePointsOfFailureTakeAServiceDown() {
        JsonPath all = ok("/api/v1/single-points-of-failure?organization=org:harbour-air");
        assertThat(all.getInt("total")).isZero();
        assertThat(ok("/api/v1/single-points-of-failure?category=core-banking").getList("items.fault.id"))
                .containsExactly("prod:ledger");
    }

    @Test
    void impactListsByHourAndCountsBySector() {
        JsonPath impact = ok("/api/v1/faults/ven:cloud-eu/impact?outageHours=1");
        assertThat(impact.getList("down.id"))
                .containsExactly("prod:compute", "prod:ledger", "svc:advice", "svc:payments", "ven:cloud-eu");
        assertThat(impact.<String, Object>getMap("down.find { it.id == 'svc:payments' }"))
                .containsAllEntriesOf(Map.of(
                        "kind", "service",
                        "organization", "org:north-bank",
                        "criticality", "critical",
                        "toleranceBreached", false));
        assertThat(impact.getList("degraded.id")).containsExactly("svc:records");
        assertThat(impact.getInt("totals.all.servicesDown")).isEqualTo(2);
        assertThat(impact.getInt("totals.sector.Banking.servicesDown")).isEqualTo(2);
        assertThat(impact.getInt("totals.country.US.servicesDegraded")).isEqualTo(1);
        assertThat(impact.getInt("totals.criticality.critical.servicesDown")).isEqualTo(1);
        JsonPath services = ok("/api/v1/faults/ven:cloud-eu/impact?kind=service&sector=Banking");
        assertThat(services.getList("down.id")).containsExactly("svc:advice", "svc:payments");
        assertThat(services.getList("degraded")).isEmpty();
        assertThat(services.getBoolean("down[1].toleranceBreached")).isTrue();
    }

    @Test
    void anExplanationHasTheCausalSteps() {
        JsonPath why = ok("/api/v1/faults/ven:cloud/impact/svc:payments/explanation");
        assertThat(why.getList("steps.node"))
                .containsExactly("ven:cloud", "ven:cloud-eu", "prod:compute", "prod:ledger", "svc:payments");
        assertThat((Object) why.get("steps[0].because")).isNull();
        assertThat(why.getList("steps[4].because.lost")).containsExactly("prod:ledger");
        assertThat(why.getInt("steps[4].because.required")).isEqualTo(1);
        assertThat(why.getInt("steps[4].because.size")).isEqualTo(1);
    }

    @Test
    void cutSetsNameWhatSuffices() {
        JsonPath sets = ok("/api/v1/services/svc:check-in/cut-sets");
        assertThat(sets.getList("cutSets")).isEqualTo(List.of(List.of("prod:compute", "prod:sensor-windows")));
        assertThat(sets.getBoolean("truncated")).isFalse();
        assertThat(ok("/api/v1/services/svc:payments/cut-sets?order=1&kind=vendor&kind=system")
                        .getList("cutSets"))
                .isEqualTo(List.of(
                        List.of("sys:fleet"),
                        List.of("ven:cloud"),
                        List.of("ven:cloud-eu"),
                        List.of("ven:quiet"),
                        List.of("ven:sensor")));
        assertThat(signedIn().get("/api/v1/services/ven:cloud/cut-sets").statusCode())
                .isEqualTo(404);
        assertThat(signedIn()
                        .get("/api/v1/services/svc:check-in/cut-sets?order=3")
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void hiddenPairsSinkTogetherWhatNeitherSinksAlone() {
        JsonPath pairs = ok("/api/v1/hidden-pairs");
        assertThat(pairs.getInt("total")).isEqualTo(1);
        assertThat(pairs.getList("items[0].pair")).containsExactly("prod:compute", "prod:sensor-windows");
        assertThat(pairs.getInt("items[0].criticalServicesDown")).isEqualTo(1);
        assertThat(ok("/api/v1/hidden-pairs?sector=Banking").getInt("total")).isZero();
        assertThat(ok("/api/v1/hidden-pairs?kind=vendor").getList("items.pair"))
                .isEqualTo(
                        ok("/api/v1/hidden-pairs?kind=vendor&mode=malfunction").getList("items.pair"))
                .doesNotContainNull();
        assertThat(ok("/api/v1/hidden-pairs?page=1").getList("items")).isEmpty();
        assertThat(ok("/api/v1/hidden-pairs?page=1").getInt("total")).isEqualTo(1);
    }

    @Test
    void aSimulationShowsBeforeAndAfterAndStoresNothing() {
        JsonPath both = simulate("{\"faults\": [\"prod:compute\", \"prod:sensor-windows\"], \"outageHours\": 5}", 200);
        assertThat(both.getList("down.id")).contains("svc:check-in", "svc:payments", "svc:advice");
        assertThat(both.getInt("totals.all.servicesDown")).isEqualTo(3);
        JsonPath changed = simulate("""
                             {"faults": ["prod:sensor-windows"],
                              "changes": [{"add": {"from": "svc:records", "to": "prod:sensor-windows"}},
                                          {"remove": {"from": "svc:payments", "group": null, "to": "sys:fleet"}}]}\
                             """, 200);
        assertThat(changed.getList("before.down.findAll { it.kind == 'service' }.id"))
                .containsExactly("svc:payments");
        assertThat(changed.getList("after.down.findAll { it.kind == 'service' }.id"))
                .containsExactly("svc:records");
        assertThat(changed.getInt("singlePointsOfFailure.before.all"))
                .isEqualTo(ok("/api/v1/single-points-of-failure").getInt("total"));
        assertThat(changed.getInt("singlePointsOfFailure.after.critical"))
                .isPositive()
                .isLessThan(changed.getInt("singlePointsOfFailure.before.critical"));
        assertThat(ok("/api/v1/graph").getInt("dependencies")).isEqualTo(8);
    }

    @Test
    void aSimulationThatMakesNoSenseIsRefused() {
        assertThat(simulate("{\"faults\": [\"nobody\"]}", 404).getString("detail"))
                .contains("nobody");
        assertThat(simulate("{\"mode\": \"magic\"}", 400).getString("detail")).contains("malfunction, loss");
        assertThat(simulate("{\"changes\": [{}]}", 400).getString("detail")).contains("either");
        JsonPath rejected =
                simulate("{\"changes\": [{\"add\": {\"from\": \"svc:records\", \"to\": \"prod:nothing\"}}]}", 422);
        assertThat(rejected.getString("problems[0].value")).isEqualTo("prod:nothing");
        assertThat(simulate("not json", 400).getInt("status")).isEqualTo(400);
        String many = IntStream.range(0, 21).mapToObj(i -> "\"prod:compute\"").collect(Collectors.joining(","));
        assertThat(simulate("{\"faults\": [" + many + "]}", 400).getString("detail"))
                .contains("at most 20");
    }

    private static JsonPath simulate(String body, int status) {
        Response answer = signedIn().contentType("application/json").body(body).post("/api/v1/simulations");
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(status);
        return answer.jsonPath();
    }

    @Test
    void listsPageAndSearchByName() {
        JsonPath vendors = ok("/api/v1/vendors?q=CLOUD&size=1&page=1");
        assertThat(vendors.getInt("total")).isEqualTo(2);
        assertThat(vendors.getList("items.id")).containsExactly("ven:cloud-eu");
        assertThat(ok("/api/v1/vendors?page=99").getList("items")).isEmpty();
        assertThat(ok("/api/v1/countries/HK").getString("name")).startsWith("Hong Kong");
        assertThat(ok("/api/v1/sectors").getList("items.name"))
                .containsExactly("Airlines", "Banking", "Public_administration");
        assertThat(ok("/api/v1/products/prod:ledger").getString("withoutVendorHours"))
                .isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"organizations", "services", "systems", "vendors", "products", "locations", "countries"})
    void everyListHasItsElements(String list) {
        String id = ok("/api/v1/" + list).getString("items[0].id");
        assertThat(ok("/api/v1/" + list + "/" + id).getString("id")).isEqualTo(id);
        assertThat(signedIn().get("/api/v1/" + list + "/nobody").statusCode()).isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/api/v1/vendors?size=1001 | size is 1001",
                "/api/v1/vendors?size=0 | size is 0",
                "/api/v1/vendors?page=-1 | page is -1",
                "/api/v1/vendors?page=x | cannot be read",
                "/api/v1/faults?kind=planet | kind is \"planet\"",
                "/api/v1/faults?kind=service | a service is a fault only",
                "/api/v1/faults?mode=magic | must be one of malfunction, loss",
                "/api/v1/faults?outageHours=0 | above 0",
                "/api/v1/faults?outageHours=-3 | above 0",
                "/api/v1/faults?outageHours=NaN | above 0",
                "/api/v1/faults?country=Germany | ISO 3166-1"
            })
    void nonsenseIsRefusedAndNamed(String path, String reason) {
        Response answer = signedIn().get(path);
        assertThat(answer.statusCode()).as(path).isEqualTo(400);
        assertThat(answer.contentType()).startsWith("application/problem+json");
        assertThat(answer.jsonPath().getString("detail")).contains(reason);
    }

    @Test
    void whatIsUnknownOrUnaffectedIsNotFound() {
        for (String path : List.of(
                "/api/v1/faults/nobody/impact",
                "/api/v1/faults/ven:quiet/impact/svc:records/explanation",
                "/api/v1/faults?organization=nobody")) {
            assertThat(signedIn().get(path).statusCode()).as(path).isEqualTo(404);
        }
    }

    @Test
    void everyAnswerCarriesTheRevision() {
        int revision = ok("/api/v1/graph").getInt("revision");
        for (String path : List.of("/api/v1/faults", "/api/v1/vendors/nobody", "/api/v1/exports/graph")) {
            assertThat(signedIn().get(path).header("X-Graph-Revision")).as(path).isEqualTo("" + revision);
        }
    }

    @Test
    void nobodyReadsWithoutSigningIn() {
        for (String path : List.of("/api/v1/graph", "/api/v1/exports/graph", "/", "/q/openapi", "/q/swagger-ui/")) {
            assertThat(given().get(path).statusCode()).as(path).isEqualTo(401);
        }
        assertThat(given().get("/q/health/ready").statusCode()).isEqualTo(200);
    }

    @Test
    void theDescriptionNamesEveryCall() {
        String description = signedIn().get("/q/openapi").asString();
        assertThat(description)
                .contains("/api/v1/graph", "/api/v1/faults/{id}/impact", "/api/v1/imports", "/api/v1/exports/graph");
        assertThat(signedIn().get("/q/swagger-ui/").statusCode()).isEqualTo(200);
    }

    private static JsonPath ok(String path) {
        Response answer = signedIn().get(path);
        assertThat(answer.statusCode()).as(path + ": " + answer.asString()).isEqualTo(200);
        return answer.jsonPath();
    }
}
