package org.linchpin.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.linchpin.web.Worlds.signedIn;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.path.json.config.JsonPathConfig;
import io.restassured.path.json.config.JsonPathConfig.NumberReturnType;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.linchpin.web.Worlds;

/** Concentration over REST: a world small enough to reckon by hand, and published figures of the shipped data. */
@QuarkusTest
class ConcentrationApiTest {
    private static final Offset<Double> EXACT = within(1e-9);

    /**
     * The bank uses Sensor Works and Formula, the airline Sensor Works and Cloud Europe, the agency Cloud Europe alone: shares
     * 1/3, 1/6 and 1/2.
     */
    @Test
    void givenThreeOrganizations_thenTheFiguresAreThoseReckonedByHand() {
        Worlds.small();

        JsonPath direct = ok("");

        assertThat(direct.getInt("totals.units")).isEqualTo(3);
        assertThat(direct.getInt("totals.unitsWithoutSuppliers")).isZero();
        assertThat(direct.getInt("totals.unitsWithoutSize")).isZero();
        assertThat(direct.getDouble("totals.weight")).isEqualTo(3);
        assertThat(direct.getDouble("totals.hhi")).isCloseTo(10_000 * 14 / 36.0, EXACT);
        assertThat(direct.getDouble("totals.cr1")).isCloseTo(0.5, EXACT);
        assertThat(direct.getDouble("totals.cr3")).isCloseTo(1, EXACT);
        assertThat(direct.getDouble("totals.cr4")).isCloseTo(1, EXACT);
        assertThat(direct.getDouble("totals.effectiveSuppliers")).isCloseTo(36 / 14.0, EXACT);
        assertThat(direct.getInt("total")).isEqualTo(3);
        assertThat(direct.getList("items.supplier.id")).containsExactly("ven:cloud-eu", "ven:sensor", "ven:quiet");
        assertThat(direct.<String, Object>getMap("items[0].supplier"))
                .isEqualTo(Map.of("id", "ven:cloud-eu", "kind", "vendor", "name", "Cloud_Europe"));
        assertThat(doubles(direct, "items.share")).containsExactly(new double[] {1 / 2.0, 1 / 3.0, 1 / 6.0}, EXACT);
        assertThat(doubles(direct, "items.reach")).containsExactly(new double[] {2 / 3.0, 2 / 3.0, 1 / 3.0}, EXACT);
        assertThat(doubles(direct, "items.criticalReach")).containsExactly(new double[] {0, 1 / 3.0, 1 / 3.0}, EXACT);
    }

    @Test
    void givenTheLedgerRunsOnTheCloud_whenIndirect_thenTheBankRestsOnItToo() {
        Worlds.small();

        JsonPath indirect = ok("?depth=indirect&level=group");

        assertThat(indirect.getString("items[0].supplier.id")).isEqualTo("ven:cloud");
        assertThat(indirect.getDouble("items[0].reach")).isEqualTo(1);
        assertThat(indirect.getDouble("items[0].criticalReach")).isCloseTo(1 / 3.0, EXACT);
    }

    @Test
    void givenAVendorWithoutAKnownSeat_whenByCountry_thenUnknownIsASupplierThatNeverFails() {
        Worlds.small();

        JsonPath countries = ok("?level=country&sector=Banking");

        assertThat(countries.getList("items.supplier.id")).containsExactly("HK", "ZZ");
        assertThat(countries.getString("items[1].supplier.name")).isEqualTo("unknown");
        assertThat(countries.getDouble("items[1].criticalReach")).isZero();
    }

    /** The agency and the airline state no size, so only the bank weighs. */
    @Test
    void givenSizesAreMissing_whenWeightedBySize_thenTheTotalsSaySo() {
        Worlds.small();

        JsonPath sized = ok("?weight=size");

        assertThat(sized.getInt("totals.unitsWithoutSize")).isEqualTo(2);
        assertThat(sized.getDouble("totals.weight")).isEqualTo(1_234_567.5);
        assertThat(sized.getDouble("totals.hhi")).isCloseTo(5_000, EXACT);
    }

    @ParameterizedTest
    @CsvSource({"?sector=Nowhere,0", "?sector=Airlines&weight=size,1"})
    void givenNoUnitsOrNoWeight_thenTheMeasuresAreNull(String query, int units) {
        Worlds.small();

        JsonPath nothing = ok(query);

        assertThat(nothing.getInt("totals.units")).isEqualTo(units);
        for (String measure : List.of("hhi", "cr1", "cr3", "cr4", "effectiveSuppliers")) {
            assertThat(nothing.<String, Object>getMap("totals")).as(measure).containsEntry(measure, null);
        }
        assertThat(nothing.getList("items")).isEmpty();
    }

    /** The sample of April 2026: 81 of 242 agencies use Amazon directly, 222 with indirect use. */
    @Test
    void givenTheFederalCloud_thenAmazonReachesAsManyAgenciesAsPublished() {
        Worlds.shipped();

        JsonPath direct = ok("?dataset=us-federal-cloud&size=1000");
        JsonPath indirect = ok("?dataset=us-federal-cloud&depth=indirect&size=1000");

        assertThat(direct.getInt("totals.units")).isEqualTo(242);
        assertThat(reach(direct, "ven:amazon")).isCloseTo(81 / 242.0, EXACT);
        assertThat(reach(indirect, "ven:amazon")).isCloseTo(222 / 242.0, EXACT);
    }

    @Test
    void itemsArePagedAndTheTotalsAreOfAll() {
        Worlds.small();

        JsonPath second = ok("?size=2&page=1");

        assertThat(second.getList("items.supplier.id")).containsExactly("ven:quiet");
        assertThat(second.getInt("total")).isEqualTo(3);
        assertThat(second.getDouble("totals.cr3")).isCloseTo(1, EXACT);
        assertThat(ok("?page=9").getList("items")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "?level=planet | level is \"planet\", but must be one of product, vendor, group, country",
                "?basis=heart | must be one of owner, seat, place",
                "?depth=deep | must be one of direct, indirect",
                "?unit=person | must be one of organization, service",
                "?weight=heavy | must be one of one, size, weight",
                "?weight=size&unit=service | Maybe weight=weight",
                "?weight=weight | Maybe weight=size",
                "?basis=seat | basis=seat needs level=country",
                "?country=Germany | Maybe you mean an ISO 3166-1",
                "?size=0 | size is 0"
            })
    void nonsenseIsRefusedAndWhatWouldBeRightIsNamed(String query, String reason) {
        Response answer = signedIn().get("/api/v1/concentration" + query);

        assertThat(answer.statusCode()).as(query).isEqualTo(400);
        assertThat(answer.contentType()).startsWith("application/problem+json");
        assertThat(answer.jsonPath().getString("detail")).contains(reason);
    }

    @Test
    void theDescriptionNamesTheParameters() {
        assertThat(signedIn().get("/q/openapi").asString()).contains("/api/v1/concentration", "name: basis");
    }

    private static double reach(JsonPath measured, String vendor) {
        return measured.getDouble("items.find { it.supplier.id == '%s' }.reach".formatted(vendor));
    }

    private static double[] doubles(JsonPath json, String path) {
        return json.<Number>getList(path).stream()
                .mapToDouble(Number::doubleValue)
                .toArray();
    }

    private static JsonPath ok(String query) {
        Response answer = signedIn().get("/api/v1/concentration" + query);
        assertThat(answer.statusCode()).as(query + ": " + answer.asString()).isEqualTo(200);
        return answer.jsonPath(JsonPathConfig.jsonPathConfig().numberReturnType(NumberReturnType.DOUBLE));
    }
}
