package org.linchpin.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linchpin.web.Worlds.page;
import static org.linchpin.web.Worlds.signedIn;

import io.quarkus.test.junit.QuarkusTest;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Predicted against what happened, as people read it. */
@QuarkusTest
class IncidentPagesTest {
    @BeforeEach
    void showWhatIsShipped() {
        Worlds.shipped();
    }

    @Test
    void theListSaysWhatWouldHaveBeenKnown() {
        Document list = page("/incidents");

        assertThat(list.expectFirst(".lp-lead").text())
                .startsWith("Of 222 observed outcomes in 21 incidents, 202 were hit.")
                .contains("3 of them would have been predicted")
                .endsWith("200 follow: reconstructed, not predictive.");
        assertThat(list.select("#table-results tbody tr")).hasSize(4);
        assertThat(list.expectFirst("#timeline").text())
                .isEqualTo("In 20 of 21 incidents with somebody hit, nothing known before led to those that were");
        assertThat(list.select(".lp-time a")).hasSize(23);
        assertThat(list.select(".lp-time-full title").eachText())
                .singleElement()
                .asString()
                .startsWith("AWS us-east-1 outage of October 2025");
        assertThat(list.select(".lp-time-dashed")).hasSize(2);
    }

    @Test
    void anIncidentShowsEachSubjectWithItsChain() {
        Document incident = page("/incidents/inc:kaseya-2021-07-02");

        Element coop = incident.select("#table-subjects tbody tr").stream()
                .filter(row -> row.text().contains("Checkout of about 800 stores"))
                .findFirst()
                .orElseThrow();
        assertThat(coop.text())
                .contains("Kaseya VSA on the premises of providers → Visma EssCom managed tills → Checkout");
        assertThat(incident.select("#table-misses tbody tr").eachText())
                .anyMatch(row -> row.startsWith("unknown dependency 4 0"))
                .anyMatch(row -> row.startsWith("partial exposure 0 2"));
        assertThat(incident.select(".lp-facts a[href^=https]")).isNotEmpty();
    }

    @Test
    void anIncidentOfConfidentialityIsKeptApart() {
        Document incident = page("/incidents/inc:solarwinds-2020-03-26");

        assertThat(incident.expectFirst(".lp-lead").text()).startsWith("Nothing stopped");
        assertThat(incident.select("#table-results, form[action$=replay]")).isEmpty();

        Document replay = page("/incidents/inc:solarwinds-2020-03-26/replay");
        assertThat(replay.expectFirst(".lp-lead").text()).contains("nothing to replay");
        assertThat(replay.select("table")).isEmpty();
    }

    @Test
    void aReplayIsNarrowedToAnOrganizationOrASector() {
        String replay = "/incidents/inc:crowdstrike-2024-07-19/replay";

        assertThat(page(replay + "?organization=Delta%20Air%20Lines&sector=")
                        .expectFirst(".lp-lead")
                        .text())
                .isEqualTo(
                        "If what failed on 2024-07-19 failed today for 1.3 hours, 1 service of Delta Air Lines would go"
                                + " down, a critical one, and none would be degraded.");
        assertThat(page(replay + "?sector=Banking&services.size=1000").select("#table-services tbody tr"))
                .isNotEmpty()
                .allMatch(row -> row.text().contains("Banking"));
    }

    @Test
    void aReplaySaysWhatItShowsWhereTheChoiceMeansNothing() {
        String replay = "/incidents/inc:crowdstrike-2024-07-19/replay?services.size=1000&";
        Document elsewhere = page(replay + "organization=org:delta&sector=Banking");
        Document nobody = page(replay + "organization=nosuch&sector=Airlines");
        Document nowhere = page(replay + "sector=Nope");

        assertThat(elsewhere.expectFirst(".lp-lead").text())
                .startsWith("Delta Air Lines is of the sector “Airlines”, not of “Banking”. If what failed")
                .contains("1 service of Delta Air Lines would go down");
        assertThat(elsewhere.select("#table-services tbody tr")).hasSize(1);
        assertThat(elsewhere.select("#replay-sector [selected]")).isEmpty();
        assertThat(nobody.expectFirst(".lp-lead").text())
                .startsWith("No organization is called “nosuch”. If what failed")
                .contains(" services of Airlines would go down");
        assertThat(nobody.select("#table-services tbody tr"))
                .isNotEmpty()
                .allMatch(row -> row.text().contains("Airlines"));
        assertThat(nowhere.expectFirst(".lp-lead").text())
                .startsWith("There is no sector “Nope”. If what failed")
                .contains(" services of all organizations would go down");
        assertThat(nowhere.select("#table-services tbody tr").text()).contains("Airlines", "Banking");
    }

    @Test
    void anIncidentIsFoundByItsNameAndItsId() {
        for (String query : new String[] {"falcon+update", "inc:crowdstrike-2024-07-19"}) {
            assertThat(page("/search?q=" + query).select("tbody th a").eachAttr("href"))
                    .as(query)
                    .containsExactly("/incidents/inc%3Acrowdstrike-2024-07-19");
        }
        assertThat(page("/search?q=falcon+update").expectFirst("tbody tr").text())
                .contains("incident");
    }

    @Test
    void theHelpExplainsEachCauseOfAMiss() {
        assertThat(page("/help").select(".lp-terms [id]").eachAttr("id"))
                .contains("fallback-that-did-not-hold", "partial-exposure", "unknown-dependency", "unknown-fallback");
    }

    @Test
    void whatEndedIsNotReplayed() {
        assertThat(page("/incidents/inc:dyn-2016-10-21/replay")
                        .expectFirst(".lp-lead")
                        .text())
                .contains("no service would go down or be degraded");
    }

    @Test
    void anOrganizationSeesItsOwnBacktest() {
        Document delta = page("/organizations/org:delta");

        assertThat(delta.select("#table-incidents tbody tr").eachText())
                .satisfiesExactly(
                        row -> assertThat(row).startsWith("AWS us-east-1 outage of October 2025"),
                        row -> assertThat(row).startsWith("CrowdStrike Falcon update of July 2024"),
                        row -> assertThat(row).startsWith("AWS us-east-1 outage of December 2021"));
        assertThat(delta.select("#table-incidents tbody tr").get(0).text())
                .contains("degraded unaffected down", "partial exposure");
        assertThat(page("/organizations/org:cn-banks").select("#table-incidents tbody tr"))
                .hasSize(1);
    }

    @Test
    void anUnknownIncidentIsNotFound() {
        assertThat(signedIn().get("/incidents/inc:nowhere").statusCode()).isEqualTo(404);
    }
}
