package org.linchpin.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linchpin.web.Worlds.page;
import static org.linchpin.web.Worlds.signedIn;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the pages say of the data sets that are shipped: the sentences that the product is there for. */
@QuarkusTest
class ShippedDataTest {
    @BeforeEach
    void showWhatIsShipped() {
        Worlds.shipped();
    }

    @Test
    void theOverviewNamesTheFalconSensorForWindowsFirst() {
        Document overview = page("/");
        assertThat(overview.expectFirst(".lp-lead").text())
                .startsWith("If Falcon sensor for Windows (CrowdStrike) malfunctioned for 72 hours, 44 services of 43"
                        + " organizations would go down, 39 of them critical.");
        Element first = overview.expectFirst("#table-faults tbody tr");
        assertThat(first.expectFirst("th").text()).isEqualTo("Falcon sensor for Windows (CrowdStrike)");
        assertThat(first.text()).contains("CrowdStrike", "illustrative");
        assertThat(overview.select("section h2").eachText())
                .contains("Data set july-2024", "Data set us-federal-cloud", "What the graph holds");
    }

    @Test
    void itsPageShowsWhoWouldFallAndWhoWouldNot() {
        Document fault = page("/faults/prd:crowdstrike-falcon-windows?services.size=1000");
        List<String> sectors = fault.select("#table-sectors tbody th").eachText();
        assertThat(sectors).contains("Airlines", "Banking", "Health", "Airports");
        List<String> organizations = fault.select("#table-services tbody td[data-label=Organization]")
                .eachText();
        assertThat(organizations)
                .contains("Delta Air Lines", "Hong Kong International Airport")
                .doesNotContain("Southwest Airlines")
                .noneMatch(name -> name.contains("State-owned") || name.contains("Ministry of Industry"));
    }

    @Test
    void theOtherMonocultureShowsTheMirrorImage() {
        var down = signedIn()
                .get("/api/v1/faults/prd:360-endpoint/impact?kind=service")
                .jsonPath();
        assertThat(down.<String, Object>getMap("totals.country")).containsOnlyKeys("CN");
        assertThat(down.getInt("totals.all.servicesDown")).isEqualTo(4);
    }

    @Test
    void anOrganizationSaysWhatWouldStopItAndByWhichChain() {
        Document delta = page("/organizations/org:delta");
        assertThat(delta.expectFirst(".lp-lead").text()).startsWith("If Falcon sensor for Windows (CrowdStrike)");
        assertThat(delta.select("#table-points tbody tr").eachText())
                .anyMatch(row -> row.contains("Falcon sensor for Windows →"));
        assertThat(delta.select(".lp-sentences li").eachText())
                .anyMatch(s -> s.startsWith("No contract of yours is recorded in this data, so it is unknown"));
        Document southwest = page("/organizations/org:southwest");
        assertThat(southwest.expectFirst(".lp-lead").text())
                .startsWith(
                        "No single fault of these kinds would stop your only service, among the dependencies known.");
    }

    /** The facts hold no contract, no redundancy and no substitute with a known upstream, and the sentences say so. */
    @Test
    void theFourSentencesAreSaidFromFactsAlone() {
        Document practices = page("/organizations/org:gp-england");
        assertThat(practices.expectFirst(".lp-lead").text())
                .isEqualTo("If EMIS Web (EMIS) malfunctioned for 72 hours, your only critical service would go down, at"
                        + " once; it states no impact tolerance.");
        assertThat(practices.select(".lp-sentences li").eachText())
                .containsExactly(
                        "No contract of yours is recorded in this data, so it is unknown whether you have one with"
                                + " CrowdStrike; you depend on it through EMIS Web → Falcon sensor for Windows. The same"
                                + " is unknown of 1 other vendor behind your services.",
                        "You have no redundancy among the dependencies known.",
                        "No single change of supplier that could be judged would leave your critical services fewer"
                                + " single points of failure (1 could not be judged). 0 % of this rests on declared or"
                                + " illustrative data, 50 % of the products reached have unknown upstream.");
    }

    @Test
    void withoutIllustrativeRowsLessFalls() {
        String shown = page("/").expectFirst(".lp-lead").text();
        String hidden = page("/?illustrative=hide").expectFirst(".lp-lead").text();
        assertThat(hidden)
                .startsWith("If Falcon sensor for Windows (CrowdStrike)")
                .isNotEqualTo(shown);
    }

    @Test
    void anAuthorisationIsUseAndNotAStop() {
        var amazon = signedIn()
                .get("/api/v1/faults?dataset=us-federal-cloud&size=1000")
                .jsonPath();
        assertThat(amazon.getList("items.servicesDown")).containsOnly(0);
        assertThat(amazon.getString("items[0].fault.name")).isEqualTo("Amazon");
    }
}
