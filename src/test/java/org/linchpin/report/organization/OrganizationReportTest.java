package org.linchpin.report.organization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linchpin.web.Worlds.page;
import static org.linchpin.web.Worlds.signedIn;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.assertj.core.api.SoftAssertions;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linchpin.Approved;
import org.linchpin.report.Phrases;
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
                        "If Scanner (Emil) malfunctioned for 72 hours, all of your 2 critical services would go down,"
                                + " the first at once; 1 would exceed its impact tolerance.",
                        "You have no contract with Dora; you depend on it through Cloud_A → Fibre.",
                        "Your two suppliers of cloud both need Fibre (Dora), so your redundancy does not protect"
                                + " Payments.",
                        "The single change that helps most is to add Scanner_F (Friedrich) as a second source of"
                                + " endpoint-security: single points of failure of your critical services fall from 7 to"
                                + " 5. 40\u00a0% of this rests on declared or illustrative data, 16.7\u00a0% of the"
                                + " products reached have unknown upstream.");
    }

    @Test
    void theJsonIsApproved() throws IOException {
        var report = (ObjectNode) report();
        ((ObjectNode) report.get("basis")).remove(List.of("revision", "asOf"));
        // what other tests recorded of the same organization
        report.remove("sections");
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
                    .replaceAll("made [0-9-]+ [0-9:]+", "made THEN")
                    // what other tests recorded of the same organization
                    .replaceAll("(?s)\nFindings\n.*", "\n")
                    .replaceAll("page ([0-9]+) of [0-9]+", "page $1 of ALL");
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

    /** Prose, captions and pictures too: each number of a part of the page is one of that part of the record. */
    @Test
    void everyNumberOfThePageIsOneOfTheRecord() throws IOException {
        JsonNode report;
        Document page;
        do { // figures of the revision are stored in the background, and change what both say
            report = report();
            page = page(PAGE);
        } while (!report.equals(report()));
        compare(report, page);
    }

    private static void compare(JsonNode report, Document page) {
        page.select("script, .lp-explained, .lp-edition, .lp-top, .lp-sizes, .lp-out, [role=search], nav")
                .remove();
        Element main = page.expectFirst("main");
        var parts = new LinkedHashMap<Element, List<String>>();
        parts.put(main.expectFirst(".lp-lead"), List.of("/sentences"));
        parts.put(main.expectFirst(".lp-sentences"), List.of("/sentences"));
        parts.put(main.expectFirst(".lp-figures"), List.of("/totals", "/vendorsWithoutContract"));
        for (Element section : main.select("section:not(.lp-table)")) {
            parts.put(section, pointers(section));
        }
        for (Element article : main.select("article")) {
            int rank = Integer.parseInt(article.expectFirst("h3").id().replaceAll("[^0-9]", ""));
            parts.put(article, List.of("/singlePointsOfFailure/items/" + (rank - 1), "/basis"));
        }
        int[] checked = {0};
        SoftAssertions.assertSoftly(all -> {
            List<Element> deepestFirst = new ArrayList<>(parts.keySet());
            Collections.reverse(deepestFirst);
            for (Element part : deepestFirst) {
                Set<String> known = new TreeSet<>();
                parts.getOrDefault(part, List.of()).forEach(pointer -> numbers(report.at(pointer), known));
                for (String number : numbers(part.text())) {
                    all.assertThat(known).as("%s of “%s”", number, part.text()).contains(number);
                    checked[0]++;
                }
                part.remove();
            }
            Set<String> basis = new TreeSet<>();
            List.of("/basis", "/organization").forEach(pointer -> numbers(report.at(pointer), basis));
            for (String number : numbers(main.text())) {
                all.assertThat(basis).as("%s of “%s”", number, main.text()).contains(number);
            }
        });
        // the least: findings and incidents that other tests leave behind only add to it
        assertThat(checked[0]).as("numbers").isGreaterThan(100);
    }

    private static List<String> pointers(Element section) {
        return switch (section.expectFirst("h2").text()) {
            case "Services by what would stop them" -> List.of("/heatMap", "/services", "/totals");
            case "Single points of failure" -> List.of("/singlePointsOfFailure", "/basis");
            case "What helps most" -> List.of("/nextStep");
            case "Hidden pairs" -> List.of("/hiddenPairs");
            case "Vendors without a contract" -> List.of("/vendorsWithoutContract");
            case "Redundancy that is not" -> List.of("/redundancyThatIsNot");
            case "Services" -> List.of("/services");
            case "Its incidents" -> List.of("/incidents");
            case "Evidence and assumptions" -> List.of("/evidence", "/coverage", "/assumptions");
            default -> List.of("/sections");
        };
    }

    private static final Pattern NUMBER = Pattern.compile("(?<![\\w.:_-])[0-9][0-9,]*(?:\\.[0-9]+)?(?![\\w:_-])");

    /** Of a text: figures that are no part of a name, an id or a date. */
    private static List<String> numbers(String text) {
        return NUMBER.matcher(text)
                .results()
                .map(found -> plain(Double.parseDouble(found.group().replace(",", ""))))
                .toList();
    }

    /** Numbers, also those in texts; shares in per cent as well, and how many items a list has. */
    private static void numbers(JsonNode node, Set<String> to) {
        if (node.isNumber()) {
            to.add(plain(node.asDouble()));
            if (node.asDouble() >= 0 && node.asDouble() <= 1) {
                to.add(plain(Double.parseDouble(Phrases.percent(node.asDouble()).replaceAll("[^0-9.]", ""))));
            }
        } else if (node.isTextual()) {
            to.addAll(numbers(node.asText()));
        }
        if (node.isArray()) {
            to.add(plain(node.size()));
        }
        node.forEach(child -> numbers(child, to));
    }

    private static String plain(double number) {
        return BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
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
