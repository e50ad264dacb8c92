package org.linchpin.report.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linchpin.web.Worlds.signedIn;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.linchpin.graph.GraphText;
import org.linchpin.web.Worlds;

/** What would stop a service. */
@QuarkusTest
class ServicePageTest {
    /** Two clouds behind payments, of which one must work; a ledger with four hours of paper; a mail that is only used. */
    private static final String BANK = """
            organizations id=org:bank name=Bank country=DE sector=Banking
            vendors id=ven:a name=Anton country=US
            vendors id=ven:b name=Berta country=IE
            vendors id=ven:c name=Cesar country=DE
            products id=prod:a name=Cloud_A vendor=ven:a category=cloud upstream=complete
            products id=prod:a2 name=Store_A vendor=ven:a category=cloud
            products id=prod:b name=Cloud_B vendor=ven:b category=cloud
            products id=prod:ledger name=Ledger vendor=ven:c category=core
            products id=prod:mail name=Mail vendor=ven:b category=mail
            sources id=src:report title=Annual_report url=https://example.org/report
            services id=svc:pay name=Payments organization=org:bank criticality=critical function=payments tolerance_hours=24
            services id=svc:store name=Storage organization=org:bank criticality=standard
            services id=svc:idle name=Idle organization=org:bank criticality=standard
            dependencies from=svc:pay to=prod:a group=clouds evidence=documented source=src:report
            dependencies from=svc:pay to=prod:b group=clouds evidence=declared
            dependencies from=svc:pay to=prod:ledger ride_through_hours=4 evidence=illustrative
            dependencies from=svc:pay to=prod:mail kind=soft
            dependencies from=svc:pay to=prod:a2 valid_to=2020-12-31
            dependencies from=svc:store to=prod:a2
            """;

    @Test
    void theFirstSentenceSaysWhatStopsItAndHowSoon() {
        Document page = service("svc:pay", "");

        assertThat(page.expectFirst(".lp-lead").text())
                .isEqualTo(
                        "If Ledger (Cesar) malfunctioned for 72 hours, it would go down after 4 hours. Nothing else of these"
                                + " kinds would stop it alone. Its impact tolerance of 24 hours would be exceeded by it."
                                + " 1 single fault would degrade it. There is 1 hidden pair: two faults that stop it together,"
                                + " though neither does alone.");
        assertThat(page.select(".lp-facts dd").eachText())
                .contains("Bank", "critical", "payments", "24 hours", "Germany (DE)");
        assertThat(page.select(".lp-trail a").eachText()).containsExactly("Services", "Bank");
    }

    @Test
    void singlePointsOfFailureSayWhenByWhichChainAndOnWhatEvidence() {
        Document page = service("svc:pay", "");

        Element row = page.expectFirst("#table-singles tbody tr");
        assertThat(page.select("#table-singles tbody tr")).hasSize(1);
        assertThat(row.expectFirst("th").text()).isEqualTo("Ledger (Cesar)");
        assertThat(row.select("td").eachText())
                .containsExactly("Cesar", "product", "4 h", "exceeded", "Ledger → Payments", "illustrative");
        assertThat(page.expectFirst("#spread").text()).isEqualTo("How Ledger (Cesar) would reach this service");
        assertThat(page.select(".lp-pic-label").eachText()).containsExactlyInAnyOrder("Ledger", "Payments");
    }

    @Test
    void givenIllustrativeRowsAreHidden_thenWhatRestsOnThemStopsNothing() {
        Document page = service("svc:pay", "?illustrative=hide");

        assertThat(page.expectFirst(".lp-lead").text())
                .startsWith("No single fault of these kinds would stop it, among the dependencies known.");
        assertThat(needs(page, "Ledger (Cesar)")).contains("no: hidden");
    }

    @Test
    void givenAnOutageShorterThanTheRideThrough_thenItCarriesOn() {
        Document page = service("svc:pay", "?outageHours=3&fault=prod:ledger");

        assertThat(page.expectFirst("#table-singles .lp-empty").text()).startsWith("No single fault of these kinds");
        assertThat(page.expectFirst("#table-degrading tbody").text()).contains("Ledger (Cesar)");
        assertThat(page.select(".lp-pic-label").eachText()).contains("Ledger", "Payments");
    }

    @Test
    void hiddenPairsAreThoseOfTheChosenKinds() {
        Document products = service("svc:pay", "");
        Document vendors = service("svc:pay", "?kind=vendor&kind=product");

        assertThat(products.select("#table-pairs tbody tr").eachText())
                .containsExactly("Cloud_A (Anton) Cloud_B (Berta) 0 h exceeded Cloud_A + Cloud_B → Payments"
                        + " (1 of 2 needed) declared");
        assertThat(vendors.select("#table-pairs tbody tr")).hasSize(4);
        assertThat(vendors.select("#hidden-pairs ~ .lp-chips [aria-current]").eachText())
                .containsExactly("products", "vendors");
    }

    @Test
    void thePairThatIsChosenIsDrawn() {
        String drawing = service("svc:pay", "")
                .expectFirst("#table-pairs td[data-label='By which chain'] a")
                .attr("href");

        Document page = Worlds.page(drawing);

        assertThat(page.expectFirst("#spread").text())
                .isEqualTo("How Cloud_A (Anton) and Cloud_B (Berta) would reach this service");
        assertThat(page.select(".lp-pic-label").eachText()).containsExactlyInAnyOrder("Cloud_A", "Cloud_B", "Payments");
    }

    @Test
    void whatItNeedsIsListedAsTheRowsSayIt() {
        Document page = service("svc:pay", "");

        assertThat(page.select("#table-needs tbody tr")).hasSize(5);
        assertThat(needs(page, "Cloud_A (Anton)"))
                .containsExactly(
                        "product",
                        "clouds: 1 of 2 needed",
                        "hard",
                        "0 h",
                        "yes",
                        "–",
                        "documented",
                        "Annual_report",
                        "history, change",
                        "prod:a");
        assertThat(page.select("#table-needs a[href='https://example.org/report']"))
                .hasSize(1);
        assertThat(needs(page, "Mail (Berta)")).contains("soft", "not stated");
        assertThat(needs(page, "Store_A (Anton)")).contains("no: not valid", "2020-12-31");
    }

    @Test
    void givenAFaultThatIsNotThere_thenThePageSaysSoAndKeepsTheRest() {
        Document page = service("svc:pay", "?fault=nothing&kind=vendor");

        assertThat(page.expectFirst("#spread ~ p").text())
                .isEqualTo("There is nothing with the id “nothing”. The rest of the page is not affected.");
        assertThat(page.select("#table-singles tbody tr")).hasSize(1);
        assertThat(service("svc:pay", "?fault=prod:a2")
                        .expectFirst("#spread ~ p")
                        .text())
                .isEqualTo("Store_A (Anton) would neither stop nor degrade this service.");
    }

    @Test
    void givenNothingIsKnownOfItsNeeds_thenThePageSaysThatNothingCanBeSaid() {
        Document page = service("svc:idle", "");

        assertThat(page.expectFirst(".lp-lead").text())
                .isEqualTo("Nothing is known of what it needs, so nothing can be said of what would stop it.");
        assertThat(page.select("#spread")).isEmpty();
    }

    @Test
    void tablesCanBeDownloaded() {
        Worlds.show(GraphText.graph(BANK));

        String pairs = signedIn()
                .get("/services/svc:pay?download=pairs.csv")
                .then()
                .statusCode(200)
                .extract()
                .asString();

        assertThat(pairs.lines().toList()).hasSize(2);
        assertThat(pairs).contains("first,second,down_after_hours,tolerance,chain,evidence");
    }

    @Test
    void anythingButAServiceIsNotFound() {
        Worlds.show(GraphText.graph(BANK));

        for (String id : List.of("nothing", "prod:a", "org:bank")) {
            Response answer = signedIn().accept("text/html").get("/services/" + id);
            assertThat(answer.statusCode()).isEqualTo(404);
            assertThat(Jsoup.parse(answer.asString()).expectFirst(".lp-lead").text())
                    .isEqualTo("There is no service \"%s\".".formatted(id));
        }
        assertThat(signedIn().get("/services/svc:pay?kind=shop").statusCode()).isEqualTo(400);
    }

    @Test
    void theListSaysHowManyFaultsStopEachService() {
        Worlds.show(GraphText.graph(BANK));

        Document page = Worlds.page("/services");

        assertThat(page.expectFirst(".lp-lead").text())
                .isEqualTo("2 of 3 services would be stopped by at least one single fault of these kinds;"
                        + " of 1 critical service, 1 would.");
        assertThat(page.select("tbody th").eachText()).containsExactly("Payments", "Storage", "Idle");
        assertThat(page.select("td[data-label='Stopped by']").eachText()).containsExactly("2", "2", "0");
        assertThat(page.expectFirst("tbody th a").attr("href")).isEqualTo("/services/svc%3Apay");
        assertThat(Worlds.page("/services?country=FR").expectFirst(".lp-empty").text())
                .startsWith("There is no service here.");
    }

    private static Document service(String id, String choices) {
        Worlds.show(GraphText.graph(BANK));
        return Worlds.page("/services/" + id + choices);
    }

    private static List<String> needs(Document page, String name) {
        return page.select("#table-needs tbody tr").stream()
                .filter(r -> r.expectFirst("th").text().equals(name))
                .findFirst()
                .orElseThrow()
                .select("td")
                .eachText();
    }
}
