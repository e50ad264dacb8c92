package org.linchpin.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What limits are there to stop, under limits so tight that the test need not wait. */
@QuarkusTest
@TestProfile(TightLimitsTest.Tight.class)
class TightLimitsTest {
    /** Longer than the limits of the profile, and far shorter than those in use otherwise. */
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    /** In which whatever failed is logged, even if the other side is told first. */
    private static final Duration A_MOMENT = Duration.ofSeconds(1);

    private static final String BASIC =
            "Basic " + Base64.getEncoder().encodeToString("admin:test".getBytes(StandardCharsets.UTF_8));

    /** Nobody may let anything expensive run, and a client must not pause. */
    public static final class Tight implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "quarkus.http.read-timeout", "2s",
                    "quarkus.http.idle-timeout", "4s",
                    "linchpin.work.seconds-in-a-minute", "0");
        }
    }

    @BeforeEach
    void awaitTheGraph() {
        Worlds.awaitReady();
    }

    @Test
    void whoStopsInTheMiddleOfAFormIsCutOff() throws IOException {
        assertThat(cutOff("""
                        POST /sign-in HTTP/1.1
                        Host: localhost
                        Content-Type: application/x-www-form-urlencoded
                        Content-Length: 99

                        username=adm""")).isTrue();
    }

    @Test
    void whoStopsInTheMiddleOfAnUploadIsCutOff() throws IOException {
        assertThat(cutOff("""
                        POST /imports HTTP/1.1
                        Host: localhost
                        Authorization: %s
                        Content-Type: multipart/form-data; boundary=x
                        Content-Length: 9999

                        --x
                        Content-Disposition: form-data; name="file"; filename="../../x.zip"

                        PK""".formatted(BASIC))).isTrue();
    }

    /** That is no failure of ours: nobody is woken by an incident. */
    @Test
    void whoStopsInTheMiddleOfADocumentIsCutOff_andNoIncidentIsLogged() throws IOException {
        try (var log = new IncidentLog()) {
            assertThat(cutOff("""
                            POST /api/v1/edits HTTP/1.1
                            Host: localhost
                            Authorization: %s
                            Content-Type: application/json
                            Content-Length: 9999

                            {"rows": [""".formatted(BASIC))).isTrue();
            try (var socket = new Socket("localhost", RestAssured.port)) {
                socket.getOutputStream().write(request("""
                            POST /api/v1/scenarios HTTP/1.1
                            Host: localhost
                            Authorization: %s
                            Content-Type: application/json
                            Content-Length: 9999

                            {"name": \"""".formatted(BASIC)));
            }
            LockSupport.parkNanos(A_MOMENT.toNanos());
            assertThat(log.errors()).isEmpty();
        }
    }

    @Test
    void whoNeverEndsTheirHeadersIsCutOff() throws IOException {
        assertThat(cutOff("""
                        GET /vendors HTTP/1.1
                        Host: localhost
                        X-Never:""")).isTrue();
    }

    @Test
    void whoeverSpentTheirTimeGetsNoMoreAnalyses_butGoesOnReading() {
        for (String expensive : List.of(
                "/api/v1/hidden-pairs",
                "/api/v1/exports/graph",
                "/api/v1/organizations/org:north-bank/next-step",
                "/organizations/org:north-bank/report.pdf",
                "/hidden-pairs")) {
            Response refused = Worlds.signedIn().get(expensive);
            assertThat(refused.statusCode()).as(expensive).isEqualTo(429);
            assertThat(refused.asString()).as(expensive).contains("within a minute");
        }
        assertThat(Worlds.signedIn()
                        .contentType("application/zip")
                        .body(new byte[0])
                        .post("/api/v1/imports")
                        .statusCode())
                .isEqualTo(429);
        for (String cheap : List.of("/vendors", "/api/v1/graph", "/api/v1/faults")) {
            assertThat(Worlds.signedIn().get(cheap).statusCode()).as(cheap).isEqualTo(200);
        }
    }

    private static byte[] request(String text) {
        return text.replace("\n", "\r\n").getBytes(StandardCharsets.US_ASCII);
    }

    /** Sends the beginning of a request and nothing more; whether the connection was ended. */
    private static boolean cutOff(String beginning) throws IOException {
        try (var socket = new Socket("localhost", RestAssured.port)) {
            socket.setSoTimeout((int) PATIENCE.toMillis());
            socket.getOutputStream().write(request(beginning));
            socket.getOutputStream().flush();
            // whatever is answered, until the other side closes
            socket.getInputStream().transferTo(OutputStream.nullOutputStream());
            return true;
        } catch (java.net.SocketTimeoutException e) {
            return false;
        } catch (java.net.SocketException reset) {
            return true;
        }
    }
}
