package org.linchpin.web;

import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A Keycloak of this test's own, as its makers ship it, with the realm of {@code bank-realm.json}. */
final class Keycloak implements AutoCloseable {
    static final String CLIENT = "linchpin";
    static final String SECRET = "a-secret-of-this-test-alone-32-characters";
    static final String PASSWORD = "correct horse battery";

    private static final Path DISTRIBUTION = Path.of("target", "keycloak");
    /** It puts itself together at its first start. */
    private static final Duration PATIENCE = Duration.ofMinutes(4);

    private final Process process;
    private final String realm;
    private final Path log;
    private final HttpClient http = HttpClient.newHttpClient();

    private Keycloak(Process process, int port, Path log) {
        this.process = process;
        this.realm = "http://127.0.0.1:%d/realms/bank".formatted(port);
        this.log = log;
    }

    /**
     * Starts it and waits until it answers.
     *
     * @param applicationPort of the only application that it leads back to
     */
    static Keycloak start(Path home, int applicationPort) throws Exception {
        Path distribution;
        try (Stream<Path> unpacked = Files.list(DISTRIBUTION)) {
            distribution = unpacked.filter(Files::isDirectory).findFirst().orElseThrow();
        }
        Path realms = Files.createDirectories(distribution.resolve("data").resolve("import"));
        Files.writeString(realms.resolve("bank-realm.json"), realm(applicationPort));
        int port = PackagedApplication.freePort();
        Path log = home.resolve("keycloak.log");
        var builder = new ProcessBuilder(
                        "bash",
                        distribution.resolve("bin").resolve("kc.sh").toString(),
                        "start-dev",
                        "--db=dev-mem",
                        "--http-host=127.0.0.1",
                        "--http-port=" + port,
                        "--import-realm")
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.environment().put("JAVA_OPTS_KC_HEAP", "-Xmx512m -XX:TieredStopAtLevel=1");
        var keycloak = new Keycloak(builder.start(), port, log);
        keycloak.awaitReady();
        return keycloak;
    }

    private static String realm(int applicationPort) throws IOException {
        try (var in = Objects.requireNonNull(Keycloak.class.getResourceAsStream("/keycloak/bank-realm.json"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .replace("${PORT}", Integer.toString(applicationPort));
        }
    }

    /** What {@code quarkus.oidc.auth-server-url} has to be. */
    String address() {
        return realm;
    }

    /** A token that it gives a program for that user's password. */
    String accessToken(String username) throws IOException, InterruptedException {
        String form = Map.of(
                        "grant_type", "password",
                        "client_id", CLIENT,
                        "client_secret", SECRET,
                        "username", username,
                        "password", PASSWORD,
                        "scope", "openid")
                .entrySet()
                .stream()
                .map(e -> e.getKey() + "=" + URLEncoder.encode(e.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        HttpResponse<String> answer = http.send(
                HttpRequest.newBuilder(URI.create(realm + "/protocol/openid-connect/token"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(form))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        return JsonPath.from(answer.body()).getString("access_token");
    }

    private void awaitReady() throws Exception {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        URI discovery = URI.create(realm + "/.well-known/openid-configuration");
        while (true) {
            try {
                HttpRequest request = HttpRequest.newBuilder(discovery).build();
                if (http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200) {
                    return;
                }
            } catch (IOException notYet) {
                // the port is not open before it listens
            }
            if (!process.isAlive() || System.nanoTime() > deadline) {
                close();
                throw new AssertionError("Keycloak does not start: " + Files.readString(log));
            }
            TimeUnit.MILLISECONDS.sleep(200);
        }
    }

    /** Ends it, and what its script started. */
    @Override
    public void close() throws InterruptedException {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly().waitFor();
    }
}
