package org.linchpin.web;

import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;

/** The application as users start it, in a process of its own. */
final class PackagedApplication implements AutoCloseable {
    private static final Path JAR = Path.of("target", "quarkus-app", "quarkus-run.jar");
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    /** A revision that was published by whoever does not know of it is found within 2 s. */
    private static final int UNTIL_SHOWN_SECONDS = 5;

    private static final String CREDENTIALS =
            "Basic " + Base64.getEncoder().encodeToString("admin:test".getBytes(StandardCharsets.UTF_8));

    private final Process process;
    private final URI address;
    private final Path log;
    private final HttpClient http = HttpClient.newHttpClient();

    private PackagedApplication(Process process, URI address, Path log) {
        this.process = process;
        this.address = address;
        this.log = log;
    }

    /** Starts it on what that home holds, without data at first, and waits until it answers. */
    static PackagedApplication start(Path home) throws Exception {
        return start(home, freePort(), Map.of());
    }

    /** A port that nobody listens on. */
    static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    /**
     * As {@link #start(Path)}, at that port.
     *
     * @param settings more environment variables
     */
    static PackagedApplication start(Path home, int port, Map<String, String> settings) throws Exception {
        Path log = home.resolve("application.log");
        Path noData = Files.createDirectories(home.resolve("no-data"));
        var builder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx512m",
                        // ready in half the time, which is most of a test's
                        "-XX:TieredStopAtLevel=1",
                        "-jar",
                        JAR.toAbsolutePath().toString())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        builder.environment().put("LINCHPIN_HOME", home.resolve("home").toString());
        builder.environment().put("LINCHPIN_GRAPH_DATA", noData.toString());
        builder.environment().put("LINCHPIN_ADMIN_PASSWORD", "test");
        builder.environment().put("QUARKUS_HTTP_PORT", Integer.toString(port));
        builder.environment().putAll(settings);
        var application = new PackagedApplication(builder.start(), URI.create("http://127.0.0.1:" + port), log);
        application.awaitReady();
        return application;
    }

    /** Ends it and its databases at once, as a power failure does, but for what the system has written. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** Ends its Neo4j alone. */
    void killNeo4j() {
        process.descendants()
                .filter(child -> child.info().command().orElse("").endsWith("java"))
                .forEach(ProcessHandle::destroyForcibly);
    }

    /** Waits until its Neo4j is there again, and whatever it holds is shown. */
    void awaitNeo4j() throws IOException, InterruptedException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (get("/q/health/ready").statusCode() != 200) {
            if (System.nanoTime() > deadline) {
                throw new AssertionError("Neo4j does not come back: " + Files.readString(log));
            }
            TimeUnit.MILLISECONDS.sleep(200);
        }
        TimeUnit.SECONDS.sleep(UNTIL_SHOWN_SECONDS);
    }

    HttpResponse<byte[]> upload(byte[] zip) throws IOException, InterruptedException {
        return http.send(
                request("/api/v1/imports")
                        .header("Content-Type", "application/zip")
                        .POST(HttpRequest.BodyPublishers.ofByteArray(zip))
                        .build(),
                HttpResponse.BodyHandlers.ofByteArray());
    }

    /** The status of an upload; 0 if it was never answered. */
    int statusOf(byte[] zip) {
        try {
            return upload(zip).statusCode();
        } catch (IOException e) {
            return 0;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return 0;
        }
    }

    byte[] export() throws IOException, InterruptedException {
        return get("/api/v1/exports/graph").body();
    }

    /** The revision that readers see. */
    long revision() throws IOException, InterruptedException {
        return json("/api/v1/graph").getLong("revision");
    }

    /** The revision of the last import that the history says was published. */
    long latestPublished() throws IOException, InterruptedException {
        return json("/api/v1/imports?size=1000").getList("items.revisionAfter").stream()
                .filter(Objects::nonNull)
                .mapToLong(number -> ((Number) number).longValue())
                .max()
                .orElse(0);
    }

    /** Waits until the history knows of each import how it ended. */
    void awaitSettled(Duration patience) throws IOException, InterruptedException {
        long deadline = System.nanoTime() + patience.toNanos();
        List<String> left = unsettled();
        while (!left.isEmpty()) {
            if (System.nanoTime() > deadline) {
                throw new AssertionError("imports are still " + left);
            }
            TimeUnit.MILLISECONDS.sleep(100);
            left = unsettled();
        }
    }

    private List<String> unsettled() throws IOException, InterruptedException {
        return json("/api/v1/imports?size=1000").<String>getList("items.status").stream()
                .filter(status -> status.equals("reading") || status.equals("storing"))
                .toList();
    }

    private void awaitReady() throws IOException, InterruptedException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            try {
                if (get("/api/v1/graph").statusCode() == 200) {
                    return;
                }
            } catch (IOException notYet) {
                // the port is not open before it listens
            }
            if (!process.isAlive() || System.nanoTime() > deadline) {
                process.destroyForcibly();
                throw new AssertionError("it does not start: " + Files.readString(log));
            }
            TimeUnit.MILLISECONDS.sleep(100);
        }
    }

    private JsonPath json(String path) throws IOException, InterruptedException {
        HttpResponse<byte[]> answer = get(path);
        if (answer.statusCode() != 200) {
            throw new AssertionError(path + ": " + new String(answer.body(), StandardCharsets.UTF_8));
        }
        return JsonPath.from(new String(answer.body(), StandardCharsets.UTF_8));
    }

    private HttpResponse<byte[]> get(String path) throws IOException, InterruptedException {
        return http.send(request(path).GET().build(), HttpResponse.BodyHandlers.ofByteArray());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(address.resolve(path)).header("Authorization", CREDENTIALS);
    }

    /** Stops it as an administrator does; nothing, if it was killed. */
    @Override
    public void close() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(1, TimeUnit.MINUTES)) {
            process.destroyForcibly();
        }
    }
}
