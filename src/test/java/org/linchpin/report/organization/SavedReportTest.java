package org.linchpin.report.organization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linchpin.web.Worlds.page;
import static org.linchpin.web.Worlds.signedIn;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linchpin.graph.GraphText;
import org.linchpin.web.Worlds;

/** Reports that are kept, and documents that leave. */
@QuarkusTest
class SavedReportTest {
    @Inject
    SavedReports reports;

    @BeforeEach
    void showTheBank() {
        Worlds.show(SampleBank.graph());
    }

    @Test
    void aSavedReportStaysAsItWas() throws Exception {
        JsonNode then = new ObjectMapper()
                .readTree(signedIn()
                        .get("/api/v1/organizations/org:bank/report?outageHours=48")
                        .asString());
        String address = save("48");
        byte[] pdf = signedIn().get(address + "/report.pdf").asByteArray();
        Document page = page(address);
        assertThat(page.select(".lp-sentences li").eachText())
                .isEqualTo(then.get("sentences").findValuesAsText("text").stream()
                        .map(s -> s.replace('\u00a0', ' '))
                        .toList());
        assertThat(page.text())
                .contains(HexFormat.of()
                        .formatHex(MessageDigest.getInstance("SHA-256").digest(pdf)));

        Worlds.show(GraphText.graph("""
            organizations id=org:bank name=Nordbank country=DE sector=Banking
            vendors id=ven:a country=US
            products id=prod:a vendor=ven:a category=c
            services id=svc:pay organization=org:bank criticality=critical
            dependencies from=svc:pay to=prod:a
            """));

        assertThat(signedIn().get(address + "/report.pdf").asByteArray()).isEqualTo(pdf);
        assertThat(new ObjectMapper()
                        .readTree(signedIn().get(address + "/report.json").asString()))
                .isEqualTo(then);
        assertThat(page("/organizations/org:bank/reports").select("tbody th a").eachAttr("href"))
                .contains(address);
    }

    @Test
    void aReportThatIsDeletedIsGone() {
        String address = save("24");

        assertThat(Worlds.signedIn()
                        .redirects()
                        .follow(false)
                        .post(address + "/delete")
                        .statusCode())
                .isEqualTo(303);

        assertThat(signedIn().get(address).statusCode()).isEqualTo(404);
        assertThat(signedIn().get(address + "/report.pdf").statusCode()).isEqualTo(404);
        assertThat(signedIn().get("/reports/nonsense").statusCode()).isEqualTo(404);
    }

    @Test
    void aReportIsForgottenOnceItWasKeptForAsLongAsIsSet() {
        String old = save("24");
        String young = save("25");
        QuarkusTransaction.requiringNew()
                .run(() -> reports.getEntityManager()
                        .createNativeQuery(
                                "update saved_report set saved_at = saved_at - interval '10 years 1 day' where id ="
                                        + " :id")
                        .setParameter("id", UUID.fromString(old.substring(old.lastIndexOf('/') + 1)))
                        .executeUpdate());

        reports.forgetOld();

        assertThat(signedIn().get(old).statusCode()).isEqualTo(404);
        assertThat(signedIn().get(young).statusCode()).isEqualTo(200);
    }

    @Test
    void theAssessmentAfterArticle29HasItsPartsAndExitStrategies() throws IOException {
        Response answer = signedIn().get("/organizations/org:bank/concentration-risk.pdf");
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        try (PDDocument document = Loader.loadPDF(answer.asByteArray())) {
            assertThat(document.getDocumentCatalog().getDocumentOutline().children())
                    .extracting("title")
                    .containsExactly(
                            "Functions in scope",
                            "Providers that are not easily replaced (paragraph 1, point a)",
                            "Several arrangements with the same or connected providers (paragraph 1, point b)",
                            "Alternatives to weigh (paragraph 1)",
                            "Subcontracting chains and third countries (paragraph 2)",
                            "Insolvency, data and law (paragraph 2)",
                            "Exit strategies",
                            "Evidence and assumptions");
            assertThat(new PDFTextStripper().getText(document).replaceAll("\\s+", " "))
                    .contains(
                            "2 of 4 arrangements have no exit plan on record",
                            "highly complex",
                            "2026-10-02",
                            "Cloud_F")
                    .doesNotContain("con:old");
        }
    }

    private static String save(String hours) {
        Response saved = signedIn()
                .redirects()
                .follow(false)
                .formParam("outageHours", hours)
                .post("/organizations/org:bank/reports");
        assertThat(saved.statusCode()).as(saved.asString()).isEqualTo(303);
        return URI.create(saved.header("Location")).getPath();
    }
}
