package org.linchpin.importing.register;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.linchpin.web.Worlds.signedIn;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.IOException;
import java.io.InputStream;
import org.junit.jupiter.api.Test;
import org.linchpin.web.Worlds;

/** The upload that takes CSV files tells a register by its content. */
@QuarkusTest
class RegisterUploadTest {
    @Test
    void givenTwoRegisters_whenUploaded_thenTheirSinglePointsOfFailureAreShown() {
        Worlds.small();

        Response imported = Worlds.post(RegisterFiles.zip(RegisterFiles.both()));

        assertThat(imported.statusCode()).as(imported.asString()).isEqualTo(201);
        Response faults = signedIn().get("/api/v1/single-points-of-failure?kind=vendor");
        assertThat(faults.jsonPath().getList("items.fault.name"))
                .containsExactly(
                        "Alpencloud GmbH",
                        "Kühlhaus Rechenzentren AG",
                        "Strom i Sieć S.A.",
                        "Ledgerly Inc.",
                        "Ledgerly Holdings Ltd.",
                        "Nord-IT GmbH",
                        "Funknetz SL");
        assertThat(faults.jsonPath().getList("items.servicesDown")).containsExactly(3, 2, 1, 1, 1, 1, 1);
        byte[] export = signedIn().get("/api/v1/exports/graph").asByteArray();
        assertThat(Worlds.post(export).statusCode())
                .as("the export goes in again as CSV")
                .isEqualTo(201);
        assertThat(signedIn().get("/api/v1/exports/graph").asByteArray()).isEqualTo(export);
    }

    @Test
    void givenTheSampleOfRandomValues_whenUploaded_thenItIsRejectedWithRules() throws IOException {
        byte[] sample;
        try (InputStream in = requireNonNull(getClass().getResourceAsStream("/importing/register-random-values.zip"))) {
            sample = in.readAllBytes();
        }

        Response answer = Worlds.post(sample);

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.jsonPath().getList("problems.findAll { it.rule == '807' }"))
                .hasSize(23);
        assertThat(answer.jsonPath().getList("problems.severity")).contains("error", "warning");
    }
}
