package org.linchpin.report.procurement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linchpin.web.Worlds.settled;
import static org.linchpin.web.Worlds.signedIn;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.linchpin.graph.GraphText;
import org.linchpin.web.Worlds;

/** A bank that buys mail from Acme of the US, on a cloud; Bolt would be domestic and has a cloud of its own. */
@QuarkusTest
class SupplyPagesTest {
    private static final String ROWS = """
        organizations id=bank name=Bank country=DE sector=banking
        organizations id=rival name=Rival country=FR sector=banking
        vendors id=acme name=Acme country=US
        vendors id=bolt name=Bolt country=DE
        vendors id=zed name=Zed country=US
        locations id=dublin name=Dublin country=IE
        products id=acme-mail name=AcmeMail vendor=acme category=mail upstream=complete
        products id=bolt-mail name=BoltMail vendor=bolt category=mail upstream=partial
        products id=zed-mail name=ZedMail vendor=zed category=mail
        products id=zed-cloud name=ZedCloud vendor=zed category=cloud location=dublin without_vendor_hours=48
        dependencies from=acme-mail to=zed-cloud
        services id=payments name=Payments organization=bank criticality=critical tolerance_hours=4 recovery_hours=1
        services id=clearing name=Clearing organization=rival criticality=critical
        dependencies from=payments to=acme-mail ride_through_hours=2
        dependencies from=clearing to=bolt-mail
        contracts id=c1 organization=bank vendor=acme ends=2031-12-31 notice_days=90 annual_cost=1000 currency=EUR
        incidents id=now name=MailOutage date=%s faults=acme-mail
        """;

    private static final String COMPARE = "/compare?organization=bank&category=mail";

    @BeforeEach
    void showTheBank() {
        Worlds.show(GraphText.graph(ROWS.formatted(LocalDate.now(java.time.ZoneOffset.UTC))));
    }

    @Test
    void theThreeSentencesOfABuyerAreThere() {
        Document page = settled(COMPARE);

        assertThat(page.select("main li").eachText())
                .anySatisfy(text -> assertThat(text)
                        .contains(
                                "Switching from AcmeMail to BoltMail would remove 5 single points of failure and add 2")
                        .contains("BoltMail is domestic by seat, domestic by owner")
                        .contains("beyond tier 1")
                        .contains("Herfindahl-Hirschman Index in this category, 5,000 of 10,000 today, would rise by"
                                + " switching to 10,000"))
                .anySatisfy(text -> assertThat(text)
                        .startsWith("If suppliers under the jurisdiction of United States (US) stopped supplying, 0"
                                + " services of Bank would go down at once, 1 within 30 days and 0 would go on"
                                + " degraded")
                        .contains("its contract with Acme ends on 2031-12-31, notice by 2031-10-02"));
        assertThat(page.select("#table-present tbody tr").text()).contains("AcmeMail", "2031-10-02", "1,000");
    }

    @Test
    void aWithdrawalSaysByWhenThroughWhomAndWhatHelps() {
        Document page = settled("/organizations/bank/withdrawal?fault=US");

        String row = page.expectFirst("#table-services tbody tr").text();
        assertThat(row).contains("Payments", "would go down", "AcmeMail");
        assertThat(page.select("main li").eachText())
                .anySatisfy(text -> assertThat(text)
                        .startsWith("What helps most is switching to BoltMail (Bolt)")
                        .contains("none of today’s 1 service would go down"));
        assertThat(page.select("#table-vendors tbody th").eachText()).containsExactly("Acme", "Zed");
        assertThat(page.select("#table-places tbody th").eachText()).containsExactly("Dublin");
        assertThat(page.select("#table-contracts tbody tr").text()).contains("c1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/organizations/bank/withdrawal",
                "/organizations/bank/withdrawal?fault=DE",
                "/organizations/bank/withdrawal?fault=dublin",
                "/organizations/bank/sovereignty?basis=place&domestic=EU",
                "/sectors/banking/sovereignty",
                "/concentration/supply?sector=banking&by=country&depth=direct",
                "/compare?sector=banking&category=mail&side=acme-mail&side=bolt-mail",
                "/tender?organization=bank&product=bolt-mail"
            })
    void eachPageCarriesTheSentenceOnProcurementLaw(String path) {
        assertThat(settled(path).text()).contains("article 25 of Directive 2014/24/EU");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/organizations/nobody/withdrawal",
                "/organizations/bank/withdrawal?fault=nothing",
                "/sectors/none/sovereignty",
                "/tender?organization=bank&product=nothing",
                "/tender?organization=nobody&product=bolt-mail",
                "/sectors/none/sovereignty/report.pdf",
                "/organizations/nobody/sovereignty/report.pdf",
                "/organizations/nobody/withdrawal/report.pdf",
                "/api/v1/organizations/bank/losses/nothing"
            })
    void whatIsNotThereIsNotFound(String path) {
        assertThat(signedIn().get(path).statusCode()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/organizations/bank/withdrawal?fault=acme-mail",
                "/organizations/bank/withdrawal/report.pdf?fault=acme-mail",
                "/organizations/bank/sovereignty?basis=moon",
                "/organizations/bank/sovereignty?domestic=Narnia",
                "/api/v1/organizations/bank/losses?kind=product",
                "/api/v1/procurement/comparison?organization=bank&sector=banking&category=mail"
            })
    void whatMakesNoSenseIsRefused(String path) {
        assertThat(signedIn().get(path).statusCode()).isEqualTo(400);
    }

    @Test
    void aTenderSheetAsksForWhatIsNotKnown() {
        String text = settled("/tender?organization=bank&product=bolt-mail").text();

        assertThat(text)
                .contains("Name every product, vendor and place without which BoltMail (Bolt) cannot be delivered")
                .contains("only a part is recorded")
                .contains("Repair every outage of BoltMail within 5 hours")
                .contains("Notice must be given by 2031-10-02 (90 days before the end)");
    }

    @Test
    void theDocumentsCarryTheSentenceToo() throws IOException {
        assertThat(pdf("/compare.pdf?organization=bank&category=mail&side=bolt-mail"))
                .contains("Suppliers of mail for Bank", "BoltMail", "Directive 2014/24/EU", "notice by 2031-10-02");
        assertThat(pdf("/tender.pdf?organization=bank&product=bolt-mail"))
                .contains("Tender sheet: BoltMail (Bolt)", "What to disclose", "Directive 2014/24/EU");
        assertThat(pdf("/organizations/bank/withdrawal/report.pdf?fault=US"))
                .contains(
                        "If suppliers supplied no more: Bank, and United States (US) is lost",
                        "Payments",
                        "What helps most is switching to BoltMail",
                        "Directive 2014/24/EU");
        assertThat(pdf("/organizations/bank/sovereignty/report.pdf?domestic=EU"))
                .contains("Whose jurisdiction applies: Bank", "Domestic on foreign", "Directive 2014/24/EU");
        assertThat(pdf("/sectors/banking/sovereignty/report.pdf"))
                .contains("Whose jurisdiction applies: the sector banking", "mail");
    }

    @Test
    void theApiSaysTheSame() {
        JsonPath loss = signedIn().get("/api/v1/organizations/bank/losses/US").jsonPath();
        assertThat(loss.getList("services.service.id")).containsExactly("payments");
        assertThat(loss.getDouble("services[0].downAfterHours")).isEqualTo(2);
        assertThat(loss.getInt("services[0].tiers")).isEqualTo(1);
        assertThat(loss.getString("remedy.best.change.product.id")).isEqualTo("bolt-mail");
        assertThat(loss.getInt("remedy.best.servicesDown")).isZero();
        JsonPath profile = signedIn().get("/api/v1/sectors/banking/sovereignty").jsonPath();
        assertThat(profile.getDouble("all.direct.foreign")).isEqualTo(1);
        JsonPath matrix = signedIn()
                .get("/api/v1/concentration/supply?sector=banking&by=country&depth=indirect")
                .jsonPath();
        String byOwner = "items.findAll { it.owner != null }";
        assertThat(matrix.getList(byOwner + ".part")).containsExactly("DE", "FR");
        assertThat(matrix.getList(byOwner + ".country.id")).containsExactly("US", "DE");
        assertThat(matrix.getList(byOwner + ".owner.unitsDown")).containsExactly(1, 1);
        JsonPath comparison = signedIn()
                .get("/api/v1/procurement/comparison?sector=banking&category=mail")
                .jsonPath();
        assertThat(comparison.getDouble("sectorIndex")).isEqualTo(5000);
        assertThat(comparison.getString("organization")).isNull();
        assertThat(comparison.getList("items.sectorIndexSwitching.worse")).containsExactly(true, true, true);
    }

    @Test
    void whileAnIncidentLastsWhatUsuallyFollowsStandsThere() {
        for (String path : new String[] {"/faults/acme-mail", "/faults/acme", "/organizations/bank"}) {
            Document page = settled(path);
            assertThat(page.select(".lp-ongoing").text())
                    .as(path)
                    .contains("MailOutage")
                    .contains("It began on %s, and its end is not known".formatted(LocalDate.now(ZoneOffset.UTC)))
                    .contains("impostors");
            assertThat(page.select(".lp-ongoing a[href^=https://www.cisa.gov]")).hasSize(1);
        }
        assertThat(settled("/faults/zed").select(".lp-ongoing")).isEmpty();
        assertThat(settled("/organizations/rival").select(".lp-ongoing")).isEmpty();
    }

    @Test
    void theReportCarriesTheNoteAsJsonAndPdfAndOfOwnIncidentsToo() throws IOException {
        Response recorded = signedIn()
                .contentType("application/json")
                .body("""
                    {"name": "OwnOutage", "date": "%s", "faults": ["zed"]}\
                    """.formatted(LocalDate.now(ZoneOffset.UTC)))
                .post("/api/v1/organizations/bank/incidents");
        assertThat(recorded.statusCode()).as(recorded.asString()).isEqualTo(201);

        JsonPath report = signedIn().get("/api/v1/organizations/bank/report").jsonPath();
        String first = "sections.find { it.topic == 'ongoing' }.";
        assertThat(report.getList(first + "lines.text", String.class)).containsExactly("MailOutage", "OwnOutage");
        assertThat(report.getString(first + "text")).contains("impostors");
        assertThat(report.getString(first + "source.url")).startsWith("https://www.cisa.gov/");
        assertThat(report.getInt(first + "figures.incidents")).isEqualTo(2);
        assertThat(pdf("/organizations/bank/report.pdf"))
                .contains("While an incident lasts", "MailOutage", "OwnOutage", "impostors", "CrowdStrike update");
        assertThat(settled("/faults/zed").select(".lp-ongoing").text()).contains("OwnOutage");

        signedIn()
                .delete("/api/v1/organizations/bank/incidents/"
                        + recorded.jsonPath().getString("id"));
        assertThat(settled("/faults/zed").select(".lp-ongoing")).isEmpty();
    }

    private static String pdf(String path) throws IOException {
        Response answer = signedIn().get(path);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.contentType()).startsWith("application/pdf");
        try (var document = Loader.loadPDF(answer.asByteArray())) {
            return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
        }
    }
}
