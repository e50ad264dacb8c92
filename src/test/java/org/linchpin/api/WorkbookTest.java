package org.linchpin.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linchpin.web.Worlds.signedIn;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linchpin.graph.Graph;
import org.linchpin.graph.GraphRow;
import org.linchpin.graph.Provenance;
import org.linchpin.graph.RowType;
import org.linchpin.graph.RowValues;
import org.linchpin.web.Worlds;

/** Workbooks go in and come out through the API and the page Data. */
@QuarkusTest
class WorkbookTest {
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final String ZIP = "/api/v1/exports/graph";
    private static final String WORKBOOK = "/api/v1/exports/graph.xlsx";

    @BeforeEach
    void showOneDataset() {
        Worlds.show(graph(List.of("default"), organization("o1", "default")));
    }

    @Test
    void whatComesOutAsAWorkbookGoesInAgainAsTheSameGraph() {
        byte[] before = signedIn().get(ZIP).asByteArray();
        Response workbook = signedIn().get(WORKBOOK);
        assertThat(workbook.statusCode()).isEqualTo(200);
        // the framework takes every type with "xml" in its name for text, and adds a character set
        assertThat(workbook.contentType()).isEqualTo(XLSX);
        assertThat(workbook.header("Content-Disposition"))
                .matches("attachment; filename=\"linchpin-graph-\\d+\\.xlsx\"");
        assertThat(post(workbook.asByteArray()).statusCode()).isEqualTo(201);
        assertThat(signedIn().get(ZIP).asByteArray()).isEqualTo(before);
    }

    @Test
    void theTemplateGoesInAsAnEmptyGraph() {
        Response template = signedIn().get("/api/v1/exports/template.xlsx");
        assertThat(template.statusCode()).isEqualTo(200);
        Response imported = post(template.asByteArray());
        assertThat(imported.statusCode()).as(imported.asString()).isEqualTo(201);
        assertThat(imported.jsonPath().getInt("rows.'organizations.csv'")).isZero();
    }

    @Test
    void aWorkbookInAnotherFormatIsRejectedWithARemedy() {
        Response answer = signedIn()
                .contentType("application/octet-stream")
                .body(new byte[] {
                    (byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1
                })
                .post("/api/v1/imports");
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.jsonPath().getString("problems[0].message")).contains(".xls. Save it as");
    }

    @Test
    void ofSeveralDatasetsOneIsToBeNamed() {
        Worlds.show(graph(List.of("a", "b"), organization("o1", "a"), organization("o2", "b")));
        Response unnamed = signedIn().get(WORKBOOK);
        assertThat(unnamed.statusCode()).isEqualTo(400);
        assertThat(unnamed.jsonPath().getString("detail"))
                .isEqualTo("A workbook holds one data set. Name it by dataset=, one of a, b.");
        assertThat(signedIn().get(WORKBOOK + "?dataset=c").statusCode()).isEqualTo(404);
        Response b = signedIn().get(WORKBOOK + "?dataset=b");
        assertThat(post(b.asByteArray()).statusCode()).isEqualTo(201);
        assertThat(signedIn().get("/api/v1/organizations").jsonPath().getList("items.id"))
                .containsExactly("o2");
    }

    @Test
    void aTextThatNoCellHoldsIsAnsweredWithTheOtherFormat() {
        var cells = new HashMap<String, Object>(Map.of("id", "s1", "title", "x".repeat(32_768)));
        GraphRow source = RowType.SOURCE.row(RowValues.of(cells), new Provenance(List.of("default"), 0));
        Worlds.show(graph(List.of("default"), source));
        Response answer = signedIn().get(WORKBOOK);
        assertThat(answer.statusCode()).isEqualTo(406);
        assertThat(answer.jsonPath().getString("detail")).contains("\"title\" of \"sources\"", "zip of CSV files");
    }

    @Test
    void thePageDataLeadsToWorkbookAndTemplate() {
        var page = Worlds.page("/data");
        assertThat(page.select("a[href=/api/v1/exports/template.xlsx]").text()).isEqualTo("Download the template");
        assertThat(page.select("a[href^=/api/v1/exports/graph.xlsx]").eachAttr("href"))
                .containsExactly("/api/v1/exports/graph.xlsx?dataset=default");
    }

    private static Response post(byte[] workbook) {
        return signedIn().contentType(XLSX).body(workbook).post("/api/v1/imports");
    }

    private static Graph graph(List<String> datasets, GraphRow... rows) {
        return Graph.of(0, datasets, List.of(rows));
    }

    private static GraphRow organization(String id, String dataset) {
        var cells = new HashMap<String, Object>(Map.of("id", id, "name", "Name", "country", "DE", "sector", "Banking"));
        return RowType.ORGANIZATION.row(RowValues.of(cells), new Provenance(List.of(dataset), 0));
    }
}
