package org.linchpin.report.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linchpin.web.Worlds.signedIn;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.linchpin.graph.GraphText;
import org.linchpin.web.Worlds;

/** Where a sector hangs on one supplier; the figures of the shipped airlines were counted apart from the application. */
@QuarkusTest
class SectorPageTest {
    @Test
    void givenTheShippedAirlines_thenTheFirstSentenceSaysOnWhomTheyHang() {
        Worlds.shipped();

        Document page = Worlds.page("/sectors/Airlines");

        assertThat(page.expectFirst(".lp-lead").text())
                .startsWith(
                        "CrowdStrike is among the suppliers of 10 of 16 organizations directly, and of 13 directly or"
                                + " indirectly;")
                .endsWith(
                        "By vendor, the Herfindahl-Hirschman Index is 4,040 of 10,000 directly and 4,980 indirectly, each"
                                + " organization counted alike.");
    }

    @Test
    void givenTheShippedAirlines_thenMeasuresStandSideBySideByVendorAndByCountry() {
        Worlds.shipped();

        Document page = Worlds.page("/sectors/Airlines");

        assertThat(page.select("#table-concentration tbody th").eachText())
                .containsExactly(
                        "Vendors, direct",
                        "Vendors, indirect",
                        "Countries or territories, direct",
                        "Countries or territories, indirect");
        assertThat(page.select("#table-concentration td[data-label=HHI]").eachText())
                .startsWith("4,043", "4,980.5");
        assertThat(page.select("#table-concentration td[data-label='Left out for having none']")
                        .eachText())
                .containsOnly("2");
        assertThat(page.expectFirst("#table-vendors tbody tr").text()).startsWith("CrowdStrike 62.5 % 81.2 %");
        assertThat(page.expectFirst("#table-vendors tbody th a").attr("href")).isEqualTo("/vendors/ven%3Acrowdstrike");
        assertThat(page.select("#table-organizations tbody th a").eachAttr("href"))
                .hasSize(18)
                .contains("/organizations/org%3Ahk-express");
        assertThat(page.expectFirst("#table-faults tbody th").text()).contains("CrowdStrike");
    }

    /** The agencies' data set calls no service critical. */
    @Test
    void givenASectorWithoutCriticalServices_thenNoneWouldGoDown() {
        Worlds.shipped();

        Document page = Worlds.page("/sectors/Department%20of%20Energy");

        assertThat(page.expectFirst(".lp-lead").text())
                .contains("if it malfunctioned for good, no critical service would");
    }

    @Test
    void whatIsShownCanBeDownloaded() {
        Worlds.shipped();

        String csv = signedIn()
                .get("/sectors/Airlines?download=vendors.csv")
                .then()
                .statusCode(200)
                .extract()
                .asString();

        assertThat(csv.lines().toList()).hasSize(6).anyMatch(line -> line.startsWith("CrowdStrike,0.625,0.8125,"));
    }

    @Test
    void givenASectorNamedWithASlashAndABar_thenItIsOneSegmentOfTheAddress() {
        Worlds.show(GraphText.graph("""
                organizations id=org:vaasa name=Vaasa country=FI sector=Municipality/Pohjanmaa|north
                vendors id=ven:mail country=US
                products id=prod:mail vendor=ven:mail category=e-mail
                services id=svc:mail organization=org:vaasa criticality=critical
                dependencies from=svc:mail to=prod:mail
                """));

        Document page = Worlds.page("/sectors/Municipality%2FPohjanmaa%7Cnorth");

        assertThat(page.expectFirst("h1").text()).isEqualTo("Municipality/Pohjanmaa|north");
        assertThat(page.expectFirst(".lp-lead").text())
                .startsWith("ven:mail is among the suppliers of 1 of 1 organization");
        String sort = page.expectFirst("#table-vendors thead a").attr("href");
        assertThat(sort).startsWith("/sectors/Municipality%2FPohjanmaa%7Cnorth?");
        assertThat(Worlds.page(sort).select("#table-vendors tbody tr")).hasSize(1);
    }

    @Test
    void givenNoSupplierIsKnown_thenThePageSaysThatNothingCanBeSaid() {
        Worlds.show(GraphText.graph("""
                organizations id=org:alone name=Alone country=FI sector=Quiet
                """));

        Document page = Worlds.page("/sectors/Quiet");

        assertThat(page.expectFirst(".lp-lead").text())
                .isEqualTo(
                        "Of 1 organization in this sector, none has a supplier in the graph, so nothing can be said of"
                                + " where it hangs on one.");
        assertThat(page.expectFirst("#table-vendors .lp-empty").text())
                .isEqualTo("No supplier of these organizations is in the graph.");
    }

    @Test
    void anUnknownSectorIsNotFound() {
        Response answer = signedIn().accept("text/html").get("/sectors/Nowhere");

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(Jsoup.parse(answer.asString()).expectFirst(".lp-lead").text())
                .isEqualTo("No organization is in a sector \"Nowhere\".");
    }
}
