package org.linchpin.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linchpin.web.Worlds.signedIn;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linchpin.graph.Graph;
import org.linchpin.web.TestWorld;
import org.linchpin.web.Worlds;

/** A graph goes in whole or not at all, through the real databases, and comes out as it went in. */
@QuarkusTest
class ImportTest {
    private static final Map<String, String> MINIMAL = Map.of(
            "organizations.csv", "id,name,country,sector\no,Org,DE,Banking\n",
            "vendors.csv", "id,name,country\nv,Vendor,US\n",
            "products.csv", "id,name,vendor,category\np,Product,v,cloud\n",
            "services.csv", "id,name,organization,criticality\ns,Service,o,critical\n",
            "dependencies.csv", "from,to\ns,p\n");

    @BeforeEach
    void showTheSmallWorld() {
        Worlds.small();
    }

    @Test
    void whatGoesInComesOutByteForByte() {
        byte[] zip = Worlds.zip(TestWorld.graph());
        assertThat(signedIn().get("/api/v1/exports/graph").asByteArray()).isEqualTo(zip);
    }

    @Test
    void anAcceptedImportIsSeenByEveryLaterRead() {
        int before = revision();
        Response imported = Worlds.post(Worlds.zip(MINIMAL));
        assertThat(imported.statusCode()).isEqualTo(201);
        assertThat(imported.jsonPath().getInt("revision")).isGreaterThan(before);
        assertThat(imported.header("X-Graph-Revision"))
                .isEqualTo(imported.jsonPath().getString("revision"));
        assertThat(imported.jsonPath().getInt("rows.'dependencies.csv'")).isEqualTo(1);
        assertThat(signedIn().get("/api/v1/single-points-of-failure").jsonPath().getList("items.fault.id"))
                .containsExactly("US", "p", "v");
    }

    @Test
    void aRejectedImportSaysWhereAndChangesNothing() {
        int before = revision();
        var bad = new LinkedHashMap<>(MINIMAL);
        bad.put("dependencies.csv", "from,to\ns,p\ns,nobody\n");
        bad.put("services.csv", "id,name,organization,criticality\ns,Service,o,vital\n");
        Response answer = Worlds.post(Worlds.zip(bad));
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.contentType()).startsWith("application/problem+json");
        assertThat(answer.jsonPath().getList("problems.collect { it.file + ':' + it.line + ':' + it.column }"))
                .containsExactly("dependencies.csv:3:to", "services.csv:2:criticality");
        assertThat(answer.jsonPath().getString("problems[1].value")).isEqualTo("vital");
        assertThat(answer.jsonPath().getString("problems[1].message")).contains("critical");
        assertThat(revision()).isEqualTo(before);
        assertThat(signedIn().get("/api/v1/exports/graph").asByteArray()).isEqualTo(Worlds.zip(TestWorld.graph()));
    }

    @Test
    void aMergeChangesWhatItNamesAndNothingElse() {
        Graph before = TestWorld.graph();
        String id = before.vendors().get(0).id();
        Response merged = merge(Worlds.zip(Map.of("vendors.csv", "id,name\n" + id + ",Another Name\n")));
        assertThat(merged.statusCode()).as(merged.asString()).isEqualTo(201);
        assertThat(merged.jsonPath().getInt("rows.'dependencies.csv'"))
                .isEqualTo(before.dependencies().size());
        assertThat(signedIn().get("/api/v1/vendors/" + id).jsonPath().getString("name"))
                .isEqualTo("Another Name");
        byte[] export = signedIn().get("/api/v1/exports/graph").asByteArray();
        Response back = merge(Worlds.zip(Map.of(
                "vendors.csv",
                "id,name\n%s,\"%s\"\n".formatted(id, before.vendors().get(0).name()))));
        assertThat(back.statusCode()).isEqualTo(201);
        assertThat(signedIn().get("/api/v1/exports/graph").asByteArray())
                .isEqualTo(Worlds.zip(before))
                .isNotEqualTo(export);
    }

    @Test
    void aRejectedMergeNamesSeverityAndChangesNothing() {
        int before = revision();
        Response answer = merge(Worlds.zip(Map.of("vendors.csv", "id,name\nnobody-knows,New\n")));
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.jsonPath().getList("problems.severity")).containsExactly("error");
        assertThat(answer.jsonPath().getList("problems.column")).containsExactly("country");
        assertThat(revision()).isEqualTo(before);
    }

    @Test
    void aModeThatIsNoneIsABadRequest() {
        Response answer = signedIn()
                .contentType("application/zip")
                .body(Worlds.zip(MINIMAL))
                .post("/api/v1/imports?mode=append");
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.jsonPath().getString("detail")).contains("append", "replace", "merge");
    }

    @Test
    void whatIsNoZipIsRejected() {
        Response answer = Worlds.post("hello".getBytes(StandardCharsets.UTF_8));
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.jsonPath().getList("problems")).isNotEmpty();
        assertThat(signedIn()
                        .contentType("text/plain")
                        .body("x")
                        .post("/api/v1/imports")
                        .statusCode())
                .isEqualTo(415);
    }

    private static Response merge(byte[] zip) {
        return signedIn().contentType("application/zip").body(zip).post("/api/v1/imports?mode=merge");
    }

    private static int revision() {
        return signedIn().get("/api/v1/graph").jsonPath().getInt("revision");
    }
}
