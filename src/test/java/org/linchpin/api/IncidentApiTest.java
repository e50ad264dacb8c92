package org.linchpin.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.linchpin.web.Worlds.signedIn;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linchpin.web.Worlds;

/** Incidents and back-tests over REST, on the data sets that are shipped. */
@QuarkusTest
class IncidentApiTest {
    private static final String COLLINS = "/api/v1/incidents/inc:collins-muse-2025-09-19";

    @BeforeEach
    void showWhatIsShipped() {
        Worlds.shipped();
    }

    @Test
    void theListIsByDateAndPaged() {
        JsonPath list = signedIn().get("/api/v1/incidents?size=2&page=1").jsonPath();

        assertThat(list.getInt("total")).isEqualTo(23);
        assertThat(list.<String>getList("items.id")).containsExactly("inc:dyn-2016-10-21", "inc:notpetya-2017-06-27");
    }

    @Test
    void oneIncidentSaysWhatFailedAndWhatWasSeen() {
        JsonPath incident = signedIn().get(COLLINS).jsonPath();

        assertThat(incident.getString("date")).isEqualTo("2025-09-19");
        assertThat(incident.<String>getList("faults")).containsExactly("prd:collins-muse");
        assertThat(incident.<String, Object>getMap("$")).containsEntry("durationHours", null);
        assertThat(incident.<String, Integer>getMap("observed"))
                .isEqualTo(Map.of("down", 5, "degraded", 1, "unaffected", 1));
    }

    @Test
    void theBacktestGivesBothSidesWithChainAndCause() {
        JsonPath test = signedIn().get(COLLINS + "/backtest").jsonPath();

        assertThat(test.getString("reconstructed.title")).isEqualTo("Reconstructed, not predictive");
        assertThat(test.getInt("reconstructed.downOrDegraded.truePositives")).isEqualTo(5);
        assertThat(test.getDouble("reconstructed.downOrDegraded.recall")).isCloseTo(5.0 / 6, within(1e-6));
        assertThat(test.getDouble("reconstructed.down.accuracy")).isEqualTo(1);
        assertThat(test.<String, List<String>>getMap("reconstructed.misses"))
                .containsEntry("fallback-did-not-hold", List.of("org:british-airways"))
                .containsEntry("unknown-dependency", List.of());
        Map<String, Object> brussels =
                test.getMap("reconstructed.subjects.find { it.subject == 'org:brussels-airport' }");
        assertThat(brussels)
                .containsEntry("predicted", "down")
                .containsEntry("observed", "down")
                .containsEntry("cause", null)
                .containsEntry("evidence", "documented");
        assertThat(test.<String>getList(
                        "reconstructed.subjects.find { it.subject == 'org:brussels-airport' }.steps.node"))
                .containsExactly("prd:collins-muse", "svc:brussels-airport:check-in");
    }

    @Test
    void anUndefinedRatioIsNull() {
        JsonPath test = signedIn().get(COLLINS + "/backtest").jsonPath();

        assertThat(test.<String, Object>getMap("knownBefore.down"))
                .containsEntry("truePositives", 0)
                .containsEntry("precision", null)
                .containsEntry("recall", 0.0f);
    }

    @Test
    void allIncidentsTogether() {
        JsonPath all = signedIn().get("/api/v1/backtest").jsonPath();

        assertThat(all.getInt("incidents")).isEqualTo(21);
        assertThat(all.getInt("knownBefore.downOrDegraded.truePositives")).isEqualTo(3);
        assertThat(all.getInt("reconstructed.downOrDegraded.falseNegatives")).isEqualTo(2);
        assertThat(all.getInt("reconstructed.misses.partial-exposure")).isEqualTo(4);
    }

    @Test
    void anIncidentIsReplayedOnTodaysGraphForAnOrganizationOrASector() {
        String replay = "/api/v1/incidents/inc:crowdstrike-2024-07-19/replay";
        JsonPath impact = signedIn()
                .get("/api/v1/faults/prd:crowdstrike-falcon-windows/impact?outageHours=1.3")
                .jsonPath();
        JsonPath longer = signedIn()
                .get("/api/v1/faults/prd:crowdstrike-falcon-windows/impact?outageHours=72&sector=Airlines")
                .jsonPath();

        assertThat(impact.getInt("totals.all.servicesDown")).isPositive();
        assertThat(signedIn().get(replay).jsonPath().<Object>get()).isEqualTo(impact.get());
        assertThat(signedIn()
                        .get(replay + "?outageHours=72&sector=Airlines")
                        .jsonPath()
                        .<Object>get())
                .isEqualTo(longer.get());
        assertThat(signedIn().get(replay + "?organization=org:delta").jsonPath().getInt("totals.all.servicesDown"))
                .isEqualTo(1);
        assertThat(signedIn()
                        .get("/api/v1/incidents/inc:ovh-strasbourg-2021-03-09/replay")
                        .statusCode())
                .isEqualTo(200);
        assertThat(signedIn().get(replay + "?organization=org:nobody").statusCode())
                .isEqualTo(404);
        assertThat(signedIn().get(replay + "?outageHours=0").statusCode()).isEqualTo(400);
    }

    @Test
    void whereNothingStoppedNothingFailsUnlessAnOutageIsGiven() {
        String replay = "/api/v1/incidents/inc:solarwinds-2020-03-26/replay";

        assertThat(signedIn().get(replay).jsonPath().getList("down")).isEmpty();
        assertThat(signedIn().get(replay + "?outageHours=5").jsonPath().getList("down"))
                .isNotEmpty();
        assertThat(signedIn().get("/q/openapi?format=json").asString())
                .contains("Where nothing stopped, nothing fails unless outageHours is given.");
    }

    @Test
    void anUnknownIdIsA404() {
        assertThat(signedIn().get("/api/v1/incidents/inc:nowhere").statusCode()).isEqualTo(404);
        assertThat(signedIn().get("/api/v1/incidents/inc:nowhere/backtest").statusCode())
                .isEqualTo(404);
    }
}
