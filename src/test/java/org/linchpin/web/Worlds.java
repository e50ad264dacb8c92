package org.linchpin.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.locks.LockSupport;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.linchpin.exporting.CsvExport;
import org.linchpin.graph.Graph;
import org.linchpin.importing.CsvImport;
import org.linchpin.importing.ImportLimits;
import org.linchpin.importing.ImportResult;

/**
 * Which graph the application under test shows. A test class says so before its first test; the graph gets there as a
 * user's would, through {@code POST /imports}, and only if it is not there already.
 */
public final class Worlds {
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private Worlds() {}

    /** The small world of {@link TestWorld}. */
    public static void small() {
        show(TestWorld.graph());
    }

    /** The data sets that are shipped. */
    public static void shipped() {
        var folder = new CsvImport(ImportLimits.DEFAULT).readFolder(Path.of("graph-data"));
        show(((ImportResult.Accepted) folder).graph());
    }

    /** That graph. */
    public static void show(Graph graph) {
        awaitReady();
        byte[] zip = zip(graph);
        if (!java.util.Arrays.equals(
                zip, signedIn().get("/api/v1/exports/graph").asByteArray())) {
            Response imported = postWhenFree(zip);
            assertThat(imported.statusCode()).as(imported.asString()).isEqualTo(201);
        }
    }

    /** The first load answers readers a moment before it lets the next import begin. */
    private static Response postWhenFree(byte[] zip) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        Response answer = post(zip);
        while (answer.statusCode() == 409 && System.nanoTime() < deadline) {
            LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
            answer = post(zip);
        }
        return answer;
    }

    /** What the API says to an upload. */
    public static Response post(byte[] zip) {
        return signedIn().contentType("application/zip").body(zip).post("/api/v1/imports");
    }

    public static byte[] zip(Graph graph) {
        try (var out = new ByteArrayOutputStream()) {
            CsvExport.write(graph, out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A zip of texts by path. */
    public static byte[] zip(Map<String, String> files) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var file : new TreeMap<>(files).entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue().getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** A request of the user that tests sign in as; paths are given encoded. */
    public static RequestSpecification signedIn() {
        return given().auth().preemptive().basic("admin", "test").urlEncodingEnabled(false);
    }

    /** A page that must be there. */
    public static Document page(String path) {
        Response answer = signedIn().accept("text/html").get(path);
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        return Jsoup.parse(answer.asString());
    }

    /** A page, once it no longer asks again by itself because something is being worked out. */
    public static Document settled(String path) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        Document page = page(path);
        while (!page.select("meta[http-equiv=refresh]").isEmpty() && System.nanoTime() < deadline) {
            page = page(path);
        }
        return page;
    }

    /** Waits until the graph is analysed. */
    public static void awaitReady() {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (signedIn().get("/api/v1/graph").statusCode() == 503 && System.nanoTime() < deadline) {
            LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
        }
    }
}
