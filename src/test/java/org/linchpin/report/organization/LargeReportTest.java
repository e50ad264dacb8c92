package org.linchpin.report.organization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linchpin.web.Worlds.signedIn;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linchpin.web.Worlds;

/** The report of an organization with 200 services and 3,000 nodes upstream; how long it takes is in docs/reference/performance.md. */
@QuarkusTest
class LargeReportTest {
    @BeforeEach
    void showTheLargeBank() {
        Worlds.show(LargeBank.graph());
    }

    @Test
    void itsFiguresAreThoseOfTheWholeGraph() throws IOException {
        JsonNode report = json("/api/v1/organizations/org:large/report");
        assertThat(report.at("/totals/services").asInt()).isEqualTo(200);
        assertThat(report.at("/singlePointsOfFailure/items")).hasSize(SinglePoints.MOST);
        assertThat(report.at("/totals/singlePointsOfFailure").asInt()).isGreaterThan(SinglePoints.MOST);
        for (JsonNode point : report.at("/singlePointsOfFailure/items")) {
            JsonNode all = json("/api/v1/faults/%s/impact?outageHours=72&kind=service"
                            .formatted(point.at("/fault/id").asText()))
                    .at("/totals/all");
            for (String count :
                    new String[] {"servicesDown", "criticalServicesDown", "tolerancesBreached", "servicesDegraded"}) {
                assertThat(point.get(count).asInt())
                        .as(count)
                        .isEqualTo(all.get(count).asInt());
            }
        }
    }

    private static JsonNode json(String path) throws IOException {
        var answer = signedIn().get(path);
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        return new ObjectMapper().readTree(answer.asString());
    }
}
