package org.linchpin.report.supervision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linchpin.web.Worlds.signedIn;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.linchpin.graph.Graph;
import org.linchpin.graph.GraphText;
import org.linchpin.importing.CsvImport;
import org.linchpin.importing.ImportLimits;
import org.linchpin.importing.ImportResult;
import org.linchpin.web.Worlds;

/** The pages of a supervisor on the made-up sector of the docs; its figures were counted apart from the application. */
@QuarkusTest
class SupervisionPagesTest {
    private static Graph sector(String month) {
        var folder = new CsvImport(ImportLimits.DEFAULT).readFolder(Path.of("docs/examples/sector/" + month));
        return ((ImportResult.Accepted) folder).graph();
    }

    private static String lead(Document page) {
        return page.expectFirst(".lp-lead").text();
    }

    @Test
    void aVendorsPageSaysWhatWouldBeLost_andWhatDirectContractsAloneWouldShow() {
        Worlds.show(sector("2026-03"));

        Document page = Worlds.page("/vendors/ven:vastnet");

        assertThat(lead(page))
                .isEqualTo(
                        "40.6 % of the loaded entities by number, 53.2 % by assets in EUR of those that state them (4 do"
                                + " not), would lose a critical function with Vastnet Holding (made up); counting direct contracts"
                                + " only, you would see 21.9 %.");
        assertThat(page.select("#table-sectors tbody th").eachText())
                .containsExactly(
                        "Credit institutions", "Payment institution", "Trading venues", "All of these sectors");
        assertThat(page.select("#table-dependants tbody tr")).hasSize(14);
        assertThat(page.expectFirst("#table-dependants tbody tr").text()).contains("Example Bank 01", "would go down");
    }

    @Test
    void aProvidersIndicatorsSayWhatIsMetAndWhatIsNotAssessable() {
        Worlds.show(sector("2026-03"));

        Document page = Worlds.page("/vendors/ven:vastnet-eu/indicators");

        assertThat(lead(page))
                .isEqualTo(
                        "On this data, counting what it supplies directly or through subcontractors, Vastnet Holding (made"
                                + " up) meets indicators 1.1, 1.2, 2.1 and 2.2; 1.2 is not assessable for 1 entity, 4.1 is not"
                                + " assessable for 10 entities and 4.2 is not assessable for 10 entities, listed here.");
        assertThat(page.select("#table-indicators tbody tr").eachText())
                .anyMatch(row -> row.contains("12 of 24 loaded entities use it."));
        assertThat(page.select("#table-entities tbody tr")).hasSize(14);
    }

    @Test
    void whatMovedBetweenTwoRevisionsIsSaidWithWhoMoved() {
        Worlds.show(sector("2026-03"));
        long before = revision();
        Worlds.show(sector("2026-09"));

        Document page = Worlds.page(
                "/concentration/changes?depth=direct&sector=Credit%20institutions&category=cloud&from=" + before);

        assertThat(lead(page))
                .matches("Since [0-9-]+ \\(revision " + before
                        + "\\) the HHI for cloud of Credit institutions rose from 5,100 to 5,410, because these 3 entities"
                        + " moved\\.");
        assertThat(page.select("#table-movements tbody th").eachText())
                .containsExactly("Example Bank 10", "Example Bank 11", "Example Bank 12");
        JsonPath changes = signedIn()
                .get("/api/v1/concentration/changes?depth=direct&sector=Credit%20institutions&category=cloud&from="
                        + before)
                .jsonPath();
        assertThat(changes.getInt("total")).isEqualTo(3);
        assertThat(changes.getList("items.gained[0].id")).containsExactly("ven:vastnet-eu");
        assertThat(changes.getDouble("before.totals.hhi")).isBetween(5102.04, 5102.05);
        assertThat(signedIn().get("/concentration/changes?from=999999").statusCode())
                .isEqualTo(404);
    }

    private static long revision() {
        return Long.parseLong(signedIn().get("/api/v1/graph").header("X-Graph-Revision"));
    }

    @Test
    void aRowThatEndsIsGoneOnALaterDay() {
        Worlds.show(GraphText.graph("""
                organizations id=org:a country=DE sector=Banking
                vendors id=ven:old country=DE
                vendors id=ven:new country=DE
                products id=prod:old vendor=ven:old category=mail
                products id=prod:new vendor=ven:new category=mail
                services id=svc:a organization=org:a criticality=critical
                dependencies from=svc:a to=prod:old valid_to=2030-06-30
                dependencies from=svc:a to=prod:new valid_from=2030-07-01
                """));

        JsonPath changes = signedIn()
                .get("/api/v1/concentration/changes?fromDate=2030-01-01&toDate=2031-01-01")
                .jsonPath();

        assertThat(changes.getString("before.asOf")).isEqualTo("2030-01-01");
        assertThat(changes.getList("items.id")).containsExactly("org:a");
        assertThat(changes.getString("items[0].gained[0].id")).isEqualTo("ven:new");
        assertThat(changes.getString("items[0].lost[0].id")).isEqualTo("ven:old");
        assertThat(lead(Worlds.page("/concentration/changes?fromDate=2030-01-01&toDate=2031-01-01")))
                .endsWith("the HHI of all sectors did not change from 10,000, although this 1 entity moved.");
    }

    @Test
    void concentrationTellsUnitAndWeightInEachTitle_andCountsWhatIsLeftOut() {
        Worlds.show(sector("2026-03"));

        Document page =
                Worlds.page("/concentration?sector=Credit%20institutions&category=cloud&level=group&weight=size");

        assertThat(page.select("table caption").eachText())
                .allMatch(c -> c.contains("organizations, weighted by size") && c.contains("Credit institutions"));
        assertThat(page.select("#table-measures td[data-label='Without suppliers']")
                        .eachText())
                .containsExactly("10", "4");
        assertThat(page.select("#table-measures td[data-label='Band, US 2023']").eachText())
                .containsOnly("highly concentrated");
        assertThat(page.expectFirst("#table-suppliers tbody tr").text()).startsWith("Vastnet Holding (made up)");
        String behind = page.expectFirst("#table-suppliers td[data-label='Reach, indirect'] a")
                .attr("href");
        assertThat(Worlds.page(behind).select("#table-dependants tbody tr")).hasSize(12);
    }

    @Test
    void outsideTheAuthoritySmallFiguresAndNamesAreWithheld() {
        Worlds.show(sector("2026-03"));

        Document inside = Worlds.page("/concentration?sector=Trading%20venues");
        Document outside = Worlds.page("/concentration?sector=Trading%20venues&audience=external");

        assertThat(inside.select("#table-suppliers td[data-label='Units, indirect']")
                        .eachText())
                .containsOnly("1");
        assertThat(outside.select("#table-suppliers td[data-label='Units, indirect']")
                        .eachText())
                .containsOnly("–");
        assertThat(outside.select("#table-suppliers a[href^=/concentration/suppliers]"))
                .isEmpty();
        assertThat(signedIn()
                        .get("/concentration/suppliers/ven:mittel?audience=external")
                        .statusCode())
                .isEqualTo(400);
        assertThat(Worlds.page("/vendors/ven:vastnet?audience=external").select("#table-dependants"))
                .isEmpty();
        assertThat(signedIn().get("/indicators?audience=external").statusCode()).isEqualTo(400);
        assertThat(signedIn()
                        .get("/vendors/ven:vastnet/indicators?audience=external")
                        .statusCode())
                .isEqualTo(400);
        JsonPath api = signedIn()
                .get("/api/v1/concentration?sector=Trading%20venues&audience=external")
                .jsonPath();
        assertThat(api.getList("items.reach")).containsOnly((Object) null);
        assertThat((Object) api.get("totals.hhi")).isNull();
    }

    @Test
    void everyViewAnswersOnTheSector() {
        Worlds.show(sector("2026-03"));

        for (String path : List.of(
                "/concentration",
                "/concentration?unit=service&weight=weight&level=country&basis=place&country=EU",
                "/concentration/map",
                "/concentration/map?by=country&figure=reach",
                "/concentration/map?figure=organizations&audience=external",
                "/concentration/compare",
                "/concentration/compare?by=country&audience=external",
                "/concentration/supply?basis=seat",
                "/concentration/changes",
                "/systemic-faults",
                "/systemic-faults?sector=Credit%20institutions&kind=vendor",
                "/systemic-faults?sector=Credit%20institutions&sector=Trading%20venues&country=EU&audience=external",
                "/concentration/supply?by=country&country=EU&audience=external",
                "/systemic-faults/simulation",
                "/systemic-faults/simulation?fault=prd:vastnet-compute&fault=ven:mittel&sector=Credit%20institutions",
                "/indicators",
                "/indicators?depth=direct",
                "/indicators/populations",
                "/products/prd:vastnet-compute",
                "/vendors/ven:kern?country=DE")) {
            Document page = Worlds.page(path);
            assertThat(lead(page)).as(path).isNotBlank();
            for (String table : page.select("section.lp-table").eachAttr("id")) {
                String name = table.substring("table-".length());
                Response csv = signedIn().get(path + (path.contains("?") ? "&" : "?") + "download=" + name + ".csv");
                assertThat(csv.statusCode()).as(path + " " + name).isEqualTo(200);
            }
        }
        assertThat(Worlds.page("/concentration/map").select("svg.lp-heat a[href^=/concentration?]"))
                .isNotEmpty();
        assertThat(lead(Worlds.page("/systemic-faults?sector=Credit%20institutions")))
                .startsWith("Vastnet Compute (Vastnet Europe (made up)) would take down 50 % of the critical services");
    }

    @Test
    void aPopulationThatIsStatedIsWhatSharesAreOf() {
        Worlds.show(sector("2026-03"));

        Response stated = signedIn()
                .contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .formParam("category", "Credit institutions")
                .formParam("entities", "30")
                .formParam("source", "made up")
                .redirects()
                .follow(false)
                .post("/indicators/populations");
        JsonPath sheet =
                signedIn().get("/api/v1/vendors/ven:vastnet/indicators").jsonPath();
        signedIn()
                .contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .formParam("category", "Credit institutions")
                .redirects()
                .follow(false)
                .post("/indicators/populations");
        JsonPath after =
                signedIn().get("/api/v1/vendors/ven:vastnet/indicators").jsonPath();

        assertThat(stated.statusCode()).isEqualTo(303);
        assertThat(sheet.getDouble("indicators[0].value")).isEqualTo(0.4);
        assertThat(sheet.getString("indicators[0].data"))
                .isEqualTo("12 of 30 entities of the category use it; 6 are not loaded.");
        assertThat(after.getDouble("indicators[0].value")).isEqualTo(0.5);
        assertThat(signedIn()
                        .contentType("application/x-www-form-urlencoded; charset=UTF-8")
                        .formParam("category", "x")
                        .formParam("entities", "many")
                        .post("/indicators/populations")
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void setsOfCountriesAndSeveralSectorsAreOnePopulation() {
        Worlds.show(sector("2026-03"));

        JsonPath two = signedIn()
                .get("/api/v1/concentration?sector=Credit%20institutions&sector=Trading%20venues&country=EU")
                .jsonPath();

        assertThat(two.getInt("totals.units")).isEqualTo(26);
        assertThat(signedIn().get("/api/v1/concentration?country=Atlantis").statusCode())
                .isEqualTo(400);
        assertThat(signedIn().get("/api/v1/indicators").jsonPath().getList("items.group.id"))
                .contains("ven:vastnet");
        assertThat(signedIn()
                        .get("/api/v1/concentration/dependants?depth=indirect&level=group&supplier=ven:vastnet")
                        .jsonPath()
                        .getInt("total"))
                .isEqualTo(14);
        assertThat(signedIn()
                        .get("/api/v1/concentration/map?depth=direct")
                        .jsonPath()
                        .getInt("total"))
                .isPositive();
        assertThat(signedIn().get("/api/v1/revisions").jsonPath().getList("items"))
                .isNotEmpty();
    }

    /** A bank and an insurer, both in the EU, run on either of two clouds; a third organization, outside, on one. */
    @Test
    void pairsOfFaultsAreFoundForAnyPopulation() {
        Worlds.show(GraphText.graph("""
                organizations id=bank country=DE sector=banking
                organizations id=insurer country=FR sector=insurance
                organizations id=other country=CH sector=insurance
                vendors id=one country=US
                vendors id=two country=US
                products id=cloud-one vendor=one category=cloud upstream=complete
                products id=cloud-two vendor=two category=cloud upstream=complete
                services id=pay organization=bank criticality=critical
                services id=claim organization=insurer criticality=critical
                services id=quote organization=other criticality=critical
                dependencies from=pay to=cloud-one group=g
                dependencies from=pay to=cloud-two group=g
                dependencies from=claim to=cloud-one group=g
                dependencies from=claim to=cloud-two group=g
                dependencies from=quote to=cloud-one
                """));

        Document several = Worlds.page("/systemic-faults?sector=banking&sector=insurance&country=EU");
        Document one = Worlds.page("/systemic-faults?sector=banking");
        Document all = Worlds.page("/systemic-faults");

        assertThat(several.select("#table-pairs caption").text()).contains("banking, insurance in EU");
        assertThat(several.select("#table-pairs td[data-label='How many']").eachText())
                .containsOnly("2");
        assertThat(one.select("#table-pairs td[data-label='How many']").eachText())
                .containsOnly("1");
        assertThat(all.select("#table-pairs td[data-label='How many']").eachText())
                .containsOnly("2");
        assertThat(several.text()).contains("A pair is judged in an outage that does not end.");
    }

    @Test
    void systemicFaultsOfFewOrganizationsStayInside() {
        Worlds.show(sector("2026-03"));

        Document outside = Worlds.page("/systemic-faults?sector=Trading%20venues&audience=external");

        assertThat(outside.select("#table-faults td[data-label='How many organizations']")
                        .eachText())
                .containsOnly("–");
        assertThat(outside.select("#table-faults a[href^=/faults]")).isEmpty();
        assertThat(outside.select("#table-faults tbody tr").eachText()).noneMatch(row -> row.contains("system"));
        assertThat(signedIn()
                        .get("/systemic-faults/simulation?audience=external")
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void aProductsPageDrawsHowMuchOfEachSectorWouldGoDown() {
        Worlds.show(sector("2026-03"));

        Document page = Worlds.page("/products/prd:vastnet-compute");

        assertThat(page.select("figure .lp-chart-title").text()).contains("would lose a critical function with");
        assertThat(page.select("figure svg a[href^=/sectors/]")).isNotEmpty();
        assertThat(page.select("#table-sectors")).hasSize(1);
    }

    /** By hand: of 24 banks, all that buy of anybody; the figures are those of each sector asked for alone. */
    @Test
    void sectorsComparedAndCountriesOfSupplyAreOverRestWhatEachPopulationIsAlone() {
        Worlds.show(sector("2026-03"));
        JsonPath alone = signedIn()
                .get("/api/v1/concentration?sector=Credit%20institutions&depth=indirect")
                .jsonPath();
        JsonPath countries = signedIn()
                .get("/api/v1/concentration?sector=Credit%20institutions&level=country&basis=seat&depth=indirect")
                .jsonPath();

        JsonPath compared = signedIn().get("/api/v1/concentration/comparison").jsonPath();
        JsonPath supply = signedIn()
                .get("/api/v1/concentration/supply?depth=indirect&size=1000")
                .jsonPath();

        assertThat(compared.getList("items.part"))
                .containsExactly("Credit institutions", "Payment institution", "Trading venues");
        assertThat(compared.getDouble("items[0].indirect.hhi")).isEqualTo(alone.getDouble("totals.hhi"));
        assertThat(compared.getInt("items[0].direct.units")).isEqualTo(24);
        String first = countries.getString("items[0].supplier.id");
        assertThat(supply.getDouble(
                        "items.find { it.part == 'Credit institutions' && it.country.id == '%s' }.seat.share"
                                .formatted(first)))
                .isEqualTo(countries.getDouble("items[0].share"));
        JsonPath outside = signedIn()
                .get("/api/v1/concentration/comparison?sector=Trading%20venues&audience=external")
                .jsonPath();
        assertThat((Object) outside.get("items[0].indirect.hhi")).isNull();
        assertThat((Object) outside.get("items[0].widest")).isNull();
        assertThat(signedIn().get("/api/v1/concentration/supply?by=planet").statusCode())
                .isEqualTo(400);
    }

    @Test
    void theReportHasEveryViewWithItsDefinitions_andWithholdsOutside() throws IOException {
        Worlds.show(sector("2026-03"));

        try (PDDocument inside = pdf("/concentration/report.pdf?sector=Credit%20institutions&level=group");
                PDDocument outside = pdf("/concentration/report.pdf?sector=Trading%20venues&audience=external")) {
            String text = text(inside);
            assertThat(text)
                    .contains(
                            "Concentration: Credit institutions",
                            "Herfindahl-Hirschman Index: 10,000 times the sum of the squared shares",
                            "Vastnet Holding (made up)",
                            "By category of product",
                            "From which countries and territories it is supplied",
                            "would take down 50 % of the critical services",
                            "Which pairs would take down more",
                            "as of");
            assertThat(inside.getDocumentCatalog().getDocumentOutline().children())
                    .extracting(PDOutlineItem::getTitle)
                    .contains("How concentrated it is", "On which suppliers it rests", "How much is known");
            assertThat(text(outside))
                    .contains("Figures that stand for fewer than 3 organizations are withheld")
                    .doesNotContain("Example Exchange");
        }
    }

    private static PDDocument pdf(String path) throws IOException {
        Response answer = signedIn().get(path);
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        return Loader.loadPDF(answer.asByteArray());
    }

    private static String text(PDDocument document) throws IOException {
        return new PDFTextStripper().getText(document).replaceAll("[\\s\u00a0]+", " ");
    }
}
