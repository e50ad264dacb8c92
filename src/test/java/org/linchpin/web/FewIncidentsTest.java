package org.linchpin.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linchpin.web.Worlds.page;

import io.quarkus.test.junit.QuarkusTest;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linchpin.graph.GraphText;

/** What the pages of incidents say of one, of none, of a country, and to readers who see less than all. */
@QuarkusTest
class FewIncidentsTest {
    private static final String WORLD = """
        organizations id=org:a+b name=Twin country=US sector=Retail
        organizations id=org:twin name=Twin country=DE sector=Retail
        vendors id=ven:v name=Vendor country=US
        vendors id=ven:w name=Other country=DE
        products id=prod:p name=Muse vendor=ven:v category=x
        products id=prod:q name=Quiet vendor=ven:w category=x
        services id=svc:home name=Home organization=org:a+b criticality=critical
        services id=svc:abroad name=Abroad organization=org:twin criticality=standard
        dependencies from=svc:home to=prod:p
        dependencies from=svc:abroad to=prod:p
        incidents id=inc:country name=Country date=2025-01-01 faults=US
        incidents id=inc:twice name=Twice date=2025-02-02 faults=prod:p;prod:p
        observations incident=inc:country subject=org:a+b observed=down
        """;

    private static final String WITHDRAWAL =
            "the country's or territory's own organizations are left out. This says what would happen, not how likely it is.";

    @BeforeEach
    void showFew() {
        Worlds.show(GraphText.graph(WORLD));
    }

    @Test
    void oneIsCountedAsOneAndNoneAsNone() {
        assertThat(lead(page("/incidents/inc:country")))
                .isEqualTo(
                        "Of 1 observed subject, 1 was hit. From the dependencies known before, none would have been predicted;"
                                + " from all, none follows.");
        assertThat(lead(page("/incidents")))
                .isEqualTo(
                        "Of 1 observed outcome in 1 incident, 1 was hit. From the dependencies known before each incident, none"
                                + " would have been predicted. From all dependencies, most of them recorded because of the"
                                + " incident, none follows: reconstructed, not predictive.");
        Worlds.show(GraphText.graph(
                WORLD.replace("observed=down", "observed=unaffected").replace("subject=org:a+b", "subject=org:twin")));
        assertThat(lead(page("/incidents/inc:country")))
                .isEqualTo(
                        "Of 1 observed subject, none was hit. From the dependencies known before, none would have been"
                                + " predicted to be; from all, 1 follows.");
        assertThat(page("/incidents").expectFirst("#timeline").text())
                .isEqualTo("2 incidents, and nobody was observed to be hit");
    }

    @Test
    void aCountryIsAlwaysALossAndLeavesOutItsOwn() {
        Document incident = page("/incidents/inc:country");
        assertThat(incident.select(".lp-facts").text()).contains("loss (always, for a country or territory)");
        assertThat(incident.select("#table-misses tbody tr").eachText())
                .singleElement()
                .asString()
                .startsWith("unknown dependency 1 1");

        Document home = page("/incidents/inc:country/replay?organization=org:a%2Bb");
        assertThat(lead(home))
                .isEqualTo(
                        "If what failed on 2025-01-01 failed today without end, no service of Twin would go down or be degraded,"
                                + " among the dependencies known today. Those of that day may have ended.");
        assertThat(home.select(".lp-hint").text()).endsWith(WITHDRAWAL);
        assertThat(page("/faults/US").select(".lp-hint").text()).endsWith(WITHDRAWAL);
        assertThat(lead(page("/incidents/inc:country/replay?organization=org:twin")))
                .endsWith("1 service of Twin would go down, not a critical one, and none would be degraded.");
        assertThat(page("/incidents/inc:twice/replay").select(".lp-hint")).isEmpty();
    }

    @Test
    void whoMayBeMeantIsOfferedWithTheSector() {
        Document unclear = page("/incidents/inc:twice/replay?organization=Twin&sector=Retail");

        assertThat(lead(unclear)).startsWith("“Twin” may be one of several organizations. If what failed");
        assertThat(unclear.select("main li a[href*=replay]").eachAttr("href"))
                .containsExactly(
                        "/incidents/inc%3Atwice/replay?organization=org%3Aa%2Bb&sector=Retail",
                        "/incidents/inc%3Atwice/replay?organization=org%3Atwin&sector=Retail");
    }

    @Test
    void aFaultThatIsNamedTwiceIsListedOnce() {
        assertThat(page("/incidents/inc:twice").select(".lp-facts a[href*=prod]"))
                .hasSize(1);
        assertThat(page("/incidents").select("#table-incidents").text()).doesNotContain("Muse (Vendor) and Muse");
    }

    @Test
    void whoSeesNoObservationIsNotToldThatThereIsNone() {
        ScopedWorld.show();

        Document list = as("nameless-regulator", "/incidents");
        assertThat(lead(list))
                .isEqualTo("No outcome that you may see is on record, so nothing can be held against what happened.");
        assertThat(list.expectFirst("#timeline").text()).isEqualTo("1 incident, without an outcome that you may see");
        assertThat(list.select("#table-results, #table-misses")).isEmpty();
        assertThat(lead(as("nameless-regulator", "/incidents/inc.public")))
                .isEqualTo(
                        "No outcome that you may see is on record, so there is nothing to hold a prediction against.");
        assertThat(as("own-ciso", "/search?q=inc").select("tbody th a").eachAttr("href"))
                .containsExactly("/incidents/inc.public");
        Worlds.show(GraphText.graph("organizations id=org:a name=A country=US sector=Retail"));
        assertThat(as("own-ciso", "/incidents").select(".lp-empty").text())
                .startsWith("There is no incident here. What happened is in incidents.csv");
    }

    private static Document as(String user, String path) {
        return Jsoup.parse(TestAccounts.as(user).accept("text/html").get(path).asString());
    }

    private static String lead(Document page) {
        return page.expectFirst(".lp-lead").text();
    }
}
