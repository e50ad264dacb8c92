package org.linchpin.report.organization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linchpin.web.Worlds.page;
import static org.linchpin.web.Worlds.signedIn;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linchpin.Approved;
import org.linchpin.web.Worlds;

/** The report of a made-up bank as page, JSON, CSV and PDF: approved, and saying the same. */
@QuarkusTest
class OrganizationReportTest {
    private static final String JSON = "/api/v1/organizations/org:bank/report";
    private static final String PAGE = "/organizations/org:bank";
    private static final ObjectMapper MAPPER = new ObjectMapper();

    @BeforeEach
    void showTheBank() {
        Worlds.show(SampleBank.graph());
    }

    @Test
    void theFourSentencesAreSaidFromData() throws IOException {
        JsonNode report = report();
        assertThat(report.get("sentences").findValuesAsText("text"))
                .containsExactly(
                        "If Scanner (Emil) malfunctioned for 72 hours, all of your 2 critical services would go down, the first at"
                                + " once; 1 would exceed its impact tolerance.",
                        "You have no contract with Dora; you depend on it through Cloud_A → Fibre.",
                        "Your two suppliers of cloud both need Fibre (Dora), so your redundancy does not protect Payments.",
                        "The single change that helps most is to add Scanner_F (Friedrich) as a second source of endpoint-security:"
                                + " single points of failure of your critical services fall from 7 to 5. 40\u00a0% of this rests on"
                                + " declared or illustrative data, 16.7\u00a0% of the products reached have unknown upstream.");
    }

    @Test
    void theJsonIsApproved() throws IOException {
        var report = (ObjectNode) report();
        ((ObjectNode) report.get("basis")).remove(List.of("revision", "asOf"));
        Approved.verify(
                "organization-report.json",
                MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(report) + "\n");
    }

    @Test
    void thePageIsApproved() throws IOException {
        report(); // which waits for the searches
        Document page = page(PAGE);
        page.select("svg title, svg desc, .lp-added, .lp-explained, .lp-edition, script, .lp-top, .lp-sizes")
                .remove();
        var text = new StringBuilder();
        page.expectFirst("main")
                .select("h1, h2, h3, p, li, dt, dd, th, td, text")
                .forEach(e -> {
                    String own =
                            e.select("li, dt, dd").size() > 1 && !e.normalName().equals("li") ? e.ownText() : e.text();
                    if (!own.isBlank()) {
                        text.append(e.normalName()).append(": ").append(own).append('\n');
                    }
                });
        Approved.verify("organization-report-page.txt", text.toString());
    }

    @Test
    void theCsvIsApproved() throws IOException {
        report();
        var text = new StringBuilder();
        for (String table : List.of("points", "stops", "services", "pairs", "vendors", "redundancy", "unjudged")) {
            text.append(signedIn().get(PAGE + "?download=" + table + ".csv").asString())
                    .append('\n');
        }
        Approved.verify("organization-report.csv.txt", text.toString().replace("\r\n", "\n"));
    }

    @Test
    void theTextOfThePdfIsApproved() throws IOException {
        var answer = signedIn().get(PAGE + "/report.pdf");
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        assertThat(answer.contentType()).isEqualTo("application/pdf");
        try (PDDocument document = Loader.loadPDF(answer.asByteArray())) {
            String text = new PDFTextStripper()
                    .getText(document)
                    .replaceAll("as of [0-9-]+", "as of DAY")
                    .replaceAll("revision [0-9]+", "revision N")
                    .replaceAll("made [0-9-]+ [0-9:]+", "made THEN");
            Approved.verify("organization-report.pdf.txt", text);
            assertThat(document.getDocumentCatalog().getDocumentOutline().children())
                    .extracting("title")
                    .contains("Single points of failure", "What helps most", "Evidence and assumptions");
        }
    }

    @Test
    void everyFigureOfThePageIsOneOfTheJson() throws IOException {
        JsonNode report = report();
        Document page = page(PAGE);
        assertThat(texts(page, "points", "Critical services down"))
                .isEqualTo(values(report.at("/singlePointsOfFailure/items"), "criticalServicesDown"));
        assertThat(texts(page, "points", "Services down"))
                .isEqualTo(values(report.at("/singlePointsOfFailure/items"), "servicesDown"));
        assertThat(texts(page, "points", "Services degraded"))
                .isEqualTo(values(report.at("/singlePointsOfFailure/items"), "servicesDegraded"));
        assertThat(texts(page, "points", "Tolerances exceeded"))
                .isEqualTo(values(report.at("/singlePointsOfFailure/items"), "tolerancesBreached"));
        assertThat(texts(page, "points", "First down after"))
                .isEqualTo(values(report.at("/singlePointsOfFailure/items"), "firstDownAfterHours"));
        assertThat(texts(page, "points", "Weight down"))
                .isEqualTo(values(report.at("/singlePointsOfFailure/items"), "weightDown"));
        assertThat(texts(page, "services", "Stopped by"))
                .isEqualTo(values(report.get("services"), "singlePointsOfFailure"));
        assertThat(texts(page, "services", "Exceeded by"))
                .isEqualTo(values(report.get("services"), "tolerancesBreached"));
        assertThat(texts(page, "services", "Weight")).isEqualTo(values(report.get("services"), "weight"));
        assertThat(texts(page, "stops", "Down after")).isEqualTo(values(report.at("/heatMap/cells"), "downAfterHours"));
        assertThat(page.select("[class*=lp-heat-text-]").eachText().stream().map(text -> text.replace(" !", "")))
                .containsExactlyInAnyOrderElementsOf(values(report.at("/heatMap/cells"), "downAfterHours"));
        assertThat(texts(page, "vendors", "Critical services down"))
                .isEqualTo(values(report.at("/vendorsWithoutContract/items"), "criticalServicesDown"));
        assertThat(texts(page, "redundancy", "Members it takes down"))
                .isEqualTo(values(report.get("redundancyThatIsNot"), "lost"));
        assertThat(texts(page, "redundancy", "Other causes"))
                .isEqualTo(values(report.get("redundancyThatIsNot"), "otherCauses"));
        JsonNode totals = report.get("totals");
        assertThat(page.select(".lp-figures dd").eachText())
                .containsExactly(
                        totals.get("criticalServicesAtStake") + " of " + totals.get("criticalServices"),
                        totals.get("servicesAtStake") + " of " + totals.get("services"),
                        totals.get("singlePointsOfFailure").asText(),
                        report.get("redundancyThatIsNot").size() + " of " + totals.get("redundancyGroups"),
                        report.at("/vendorsWithoutContract/withoutContract") + " of "
                                + report.at("/vendorsWithoutContract/vendors"));
        List<String> sentences =
                new ArrayList<>(List.of(page.expectFirst(".lp-lead").text()));
        sentences.addAll(page.select(".lp-sentences li").eachText());
        assertThat(sentences)
                .isEqualTo(report.get("sentences").findValuesAsText("text").stream()
                        .map(s -> s.replace('\u00a0', ' '))
                        .toList());
    }

    private static List<String> texts(Document page, String table, String label) {
        return page.select("#table-%s td[data-label='%s']".formatted(table, label)).stream()
                .map(Element::text)
                .map(t -> t.replace(",", "").replaceAll("\\s*h$", ""))
                .toList();
    }

    /** As JSON has them, without a decimal that is zero. */
    private static List<String> values(JsonNode items, String name) {
        List<String> values = new ArrayList<>();
        items.forEach(item -> values.add(item.get(name).asText().replaceAll("\\.0$", "")));
        return values;
    }

    private static JsonNode report() throws IOException {
        var answer = signedIn().get(JSON);
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        return MAPPER.readTree(answer.asString());
    }
}
