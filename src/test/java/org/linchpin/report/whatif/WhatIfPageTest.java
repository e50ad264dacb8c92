package org.linchpin.report.whatif;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linchpin.web.Worlds.signedIn;

import io.quarkus.test.junit.QuarkusTest;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.linchpin.graph.Graph;
import org.linchpin.graph.GraphText;
import org.linchpin.web.Worlds;

/** What happens if several things fail at once. */
@QuarkusTest
class WhatIfPageTest {
    /** Payments need one of two clouds, the airline the first after 6 hours, the archive two of three stores. */
    private static final String WORLD = """
            organizations id=org:bank name=Bank country=DE sector=Banking
            organizations id=org:air name=Air country=FR sector=Airlines
            vendors id=ven:a name=Anton country=US
            vendors id=ven:b name=Berta country=IE
            products id=prod:a name=Cloud_A vendor=ven:a category=cloud
            products id=prod:b name=Cloud_B vendor=ven:b category=cloud
            products id=prod:s1 name=Store_1 vendor=ven:a category=store
            products id=prod:s2 name=Store_2 vendor=ven:b category=store
            products id=prod:s3 name=Store_3 vendor=ven:b category=store
            services id=svc:pay name=Payments organization=org:bank criticality=critical tolerance_hours=24
            services id=svc:archive name=Archive organization=org:bank criticality=standard
            services id=svc:fly name=Flights organization=org:air criticality=critical
            services id=svc:news name=News organization=org:air criticality=standard
            dependencies from=svc:pay to=prod:a group=clouds
            dependencies from=svc:pay to=prod:b group=clouds
            dependencies from=svc:fly to=prod:a ride_through_hours=6
            dependencies from=svc:news to=svc:fly kind=soft
            dependencies from=svc:archive to=prod:a group=g
            dependencies from=svc:archive to=prod:s2 group=g
            dependencies from=svc:archive to=prod:s3 group=g
            """;

    @Test
    void givenTwoFaults_thenTheFirstSentencesSayWhatFallsAndWhatOnlyTheirCombinationDoes() {
        Document page = whatIf("?fault=prod:a&fault=prod:b");

        assertThat(page.expectFirst(".lp-lead").ownText())
                .isEqualTo("If Cloud_A (Anton) and Cloud_B (Berta) malfunctioned at once for 72 hours, 2 services of 2"
                        + " organizations would go down, 2 of them critical, the first at once, the last after 6 hours. 1"
                        + " service would be degraded.");
        assertThat(page.expectFirst(".lp-more").text())
                .isEqualTo(
                        "1 of them would go down only because several things fail at once: none of the faults alone would stop it.");
        assertThat(page.select(".lp-figures dd").eachText()).containsExactly("2", "2", "2", "1", "1", "1");
    }

    @Test
    void whoFallsWhenIsAChartAndATable() {
        Document page = whatIf("?fault=prod:a&fault=prod:b");

        assertThat(page.select("#table-timeline tbody tr").eachText())
                .containsExactly("0 h 1 1 1 1 Payments (Bank)", "6 h 1 2 2 2 Flights (Air)");
        assertThat(page.expectFirst(".lp-chart-title").text())
                .isEqualTo("1 of 2 services would go down at once, the last after 6 hours");
        assertThat(page.select(".lp-chart text").eachText())
                .contains("2 services down", "2 critical services", "2 organizations hit", "hours after the faults");
        assertThat(page.expectFirst(".lp-chart desc").text()).contains("available after 72 hours, is beyond the chart");
    }

    @Test
    void tablesSayWhoFallsByWhichChainAndWhoCarriesOn() {
        Document page = whatIf("?fault=prod:a&fault=prod:b");

        assertThat(page.select("#table-services tbody th").eachText()).containsExactly("Payments", "Flights", "News");
        assertThat(page.select("#table-services td[data-label='Only together']").eachText())
                .containsExactly("yes", "–", "–");
        assertThat(page.select("#table-services td[data-label='By which chain']")
                        .eachText())
                .containsExactly(
                        "Cloud_A + Cloud_B → Payments (1 of 2 needed)",
                        "Cloud_A → Flights",
                        "Cloud_A → Flights → News");
        assertThat(page.select("#table-services td[data-label='Impact tolerance']")
                        .eachText())
                .containsExactly("exceeded", "–", "–");
        assertThat(page.select("#table-redundancy tbody tr").eachText())
                .containsExactly("Archive service Bank standard 2 of 3 left, 1 needed; lost Cloud_A svc:archive");
        assertThat(page.select("#table-sectors tbody th").eachText()).containsExactlyInAnyOrder("Banking", "Airlines");
        assertThat(page.select("#table-countries tbody th").eachText())
                .containsExactlyInAnyOrder("Germany (DE)", "France (FR)");
    }

    @Test
    void thePageAgreesWithTheSimulationOfTheApi() {
        Worlds.show(GraphText.graph(WORLD));

        var simulated = signedIn()
                .contentType("application/json")
                .body("{\"faults\": [\"ven:b\", \"US\"], \"mode\": \"loss\", \"outageHours\": 5}")
                .post("/api/v1/simulations")
                .jsonPath();
        Document page = Worlds.page("/what-if?fault=ven:b&fault=US&mode=loss&outageHours=5");

        assertThat(page.select(".lp-figures dd").get(0).text())
                .isEqualTo(simulated.getString("totals.all.servicesDown"))
                .isEqualTo("2");
        assertThat(page.select(".lp-figures dd").get(3).text())
                .isEqualTo(simulated.getString("totals.all.servicesDegraded"));
        assertThat(page.select(".lp-caveats").text()).contains("Of several faults nothing is left out");
    }

    @Test
    void givenNothingIsChosen_thenThePageExplainsAndOffersExamples() {
        Document page = whatIf("");

        assertThat(page.select("main ul a").eachText()).containsExactly("What if Cloud_A (Anton) fails?");
        Document example = Worlds.page(page.expectFirst("main ul a").attr("href"));
        assertThat(example.expectFirst(".lp-lead").text()).startsWith("If Cloud_A (Anton) malfunctioned for 72 hours");
    }

    @Test
    void givenAnEmptyGraph_thenThePageSaysSo() {
        Worlds.show(Graph.empty());

        assertThat(Worlds.page("/what-if").select("main").text())
                .contains("Nothing in this graph would stop a service if it failed.");
    }

    @Test
    void theSearchFindsWhatCanFailAndKeepsTheOtherChoices() {
        Document page = whatIf("?fault=prod:a&outageHours=12&q=cloud");

        assertThat(page.select(".lp-found li").eachText())
                .containsExactly("Cloud_A product · Anton · chosen", "+ Add Cloud_B product · Berta");
        assertThat(page.expectFirst(".lp-found a").attr("href"))
                .isEqualTo("/what-if?fault=prod%3Aa&fault=prod%3Ab&outageHours=12");
        assertThat(page.select("#choose input[type=hidden]").eachAttr("name")).containsExactly("fault", "outageHours");
        assertThat(whatIf("?q=bank").select(".lp-found")).isEmpty();
        assertThat(whatIf("?q=bank").expectFirst("#choose [role=status]").text())
                .isEqualTo(
                        "Nothing has a name or an id with the words “bank”. Try fewer of them, or another spelling.");
    }

    @Test
    void aFaultCanBeTakenAway() {
        Document page = whatIf("?fault=prod:a&fault=prod:b&mode=loss&services.q=x");

        assertThat(page.select(".lp-remove").eachAttr("href"))
                .containsExactly("/what-if?fault=prod%3Ab&mode=loss", "/what-if?fault=prod%3Aa&mode=loss");
    }

    @Test
    void givenAnIdThatIsNotThere_thenThePageSaysSoAndLosesNothingElse() {
        Document page = whatIf("?fault=nothing&fault=prod:a&fault=prod:b&outageHours=7");

        assertThat(page.expectFirst("#choose [role=alert]").text())
                .startsWith("There is nothing with the id “nothing”.");
        assertThat(page.expectFirst("#choose [role=alert] a").attr("href"))
                .isEqualTo("/what-if?fault=prod%3Aa&fault=prod%3Ab&outageHours=7");
        assertThat(page.select("#table-services tbody tr")).hasSize(3);
    }

    @Test
    void givenMoreThanTwentyFaults_thenTheRestIsLeftOutAndNamed() {
        String products = IntStream.rangeClosed(1, 22)
                .mapToObj(i -> "products id=p%02d vendor=ven:a category=x\n".formatted(i))
                .collect(Collectors.joining());
        Worlds.show(GraphText.graph(WORLD + products));
        String faults =
                IntStream.rangeClosed(1, 22).mapToObj("fault=p%02d"::formatted).collect(Collectors.joining("&"));

        Document page = Worlds.page("/what-if?" + faults + "&q=p01");

        assertThat(page.select(".lp-chosen li")).hasSize(20);
        assertThat(page.expectFirst("#choose [role=alert]").text())
                .startsWith("At most 20 things can fail at once here. 2 are left out, the first p21.");
        assertThat(page.select(".lp-found a")).isEmpty();
    }

    @Test
    void aServiceCanFailTooAndIsInNoTotal() {
        Document page = whatIf("?fault=svc:fly");

        assertThat(page.select(".lp-figures dd").get(0).text()).isEqualTo("0");
        assertThat(page.expectFirst(".lp-lead").text())
                .isEqualTo("If Flights (Air) malfunctioned for 72 hours, no service would go down, among the"
                        + " dependencies known. 1 service would be degraded.");
        assertThat(page.select(".lp-chart")).isEmpty();
    }

    @Test
    void faultPagesLeadHere() {
        Worlds.show(GraphText.graph(WORLD));

        assertThat(Worlds.page("/faults/prod:a?outageHours=5")
                        .select("main > p a")
                        .eachAttr("href"))
                .containsExactly("/what-if?fault=prod%3Aa&outageHours=5", "/products/prod%3Aa");
    }

    private static Document whatIf(String choices) {
        Worlds.show(GraphText.graph(WORLD));
        return Worlds.page("/what-if" + choices);
    }
}
