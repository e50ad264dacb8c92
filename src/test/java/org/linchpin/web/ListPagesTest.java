package org.linchpin.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linchpin.graph.Graph;

/** What the lists, the search and the contents of the graph say of {@link TestWorld}. */
@QuarkusTest
class ListPagesTest {
    @BeforeEach
    void showTheSmallWorld() {
        Worlds.small();
    }

    @Test
    void organizationsSayWhatTheyDeliverAndUse() {
        Document page = Worlds.page("/organizations");
        assertThat(lead(page)).isEqualTo("3 organizations in 3 sectors, with 4 services, 2 of them critical.");
        assertThat(row(page, "Nordbank_São_João"))
                .containsExactly("Banking", "Germany (DE)", "2", "1", "2", "2", "o-sii", "default", "org:north-bank");
        assertThat(row(page, "Harbour_Air")).contains("Hong Kong SAR China (HK)");
        assertThat(page.expectFirst("tbody th a").attr("href")).isEqualTo("/organizations/org%3Aagency");
    }

    @Test
    void givenASector_thenOnlyItsOrganizationsAreListedAndThePageSaysSo() {
        Document page = Worlds.page("/organizations?sector=Airlines");
        assertThat(page.select("tbody th").eachText()).containsExactly("Harbour_Air");
        assertThat(page.select(".lp-chip").eachText()).containsExactly("Sector: Airlines ×");
        assertThat(page.expectFirst(".lp-chip").attr("href")).isEqualTo("/organizations");
    }

    @Test
    void vendorsSayWhoUsesThemAndWhereTheySit() {
        Document page = Worlds.page("/vendors");
        assertThat(lead(page)).isEqualTo("4 vendors, seated in 3 countries and territories; 1 seat is unknown.");
        assertThat(row(page, "Cloud_Europe"))
                .containsExactly("Cloud_Holding", "Ireland (IE)", "1", "2", "default", "ven:cloud-eu");
        assertThat(row(page, "=Formula_Ltd")).contains("unknown");
    }

    @Test
    void theFilterLooksIntoNamesButNotIntoWhatAllRowsShare() {
        assertThat(Worlds.page("/vendors?vendors.q=default").select(".lp-empty"))
                .isNotEmpty();
    }

    @Test
    void productsSayWhatTheyCarryAndWhatIsKnownOfThem() {
        Document page = Worlds.page("/products?vendor=ven:cloud-eu");
        assertThat(lead(page)).isEqualTo("1 product of 1 vendor. Something is known of what each needs in turn.");
        assertThat(row(page, "Compute"))
                .containsExactly(
                        "Cloud_Europe",
                        "cloud-compute",
                        "Ireland (IE)",
                        "2",
                        "1",
                        "0",
                        "partial",
                        "default",
                        "prod:compute");
    }

    @Test
    void sectorsLeadToTheirOrganizations() {
        Document page = Worlds.page("/sectors?sectors.sort=sector");
        assertThat(row(page, "Banking")).containsExactly("1", "1", "2", "1", "default");
        assertThat(page.select("tbody td a").eachAttr("href")).contains("/organizations?sector=Banking");
    }

    @Test
    void theSearchFindsNamesAndIdsOfEveryKind() {
        assertThat(Worlds.page("/search?q=SAO+joao").select("tbody th").eachText())
                .containsExactly("Nordbank_São_João");
        assertThat(Worlds.page("/search?q=sensor").select("tbody th").eachText())
                .containsExactly("Sensor_for_Windows", "Sensor_Works");
        Document service = Worlds.page("/search?q=svc:payments");
        assertThat(row(service, "Payments")).containsExactly("service", "Nordbank_São_João", "svc:payments");
        assertThat(service.expectFirst("tbody a").attr("href")).isEqualTo("/services/svc%3Apayments");
        assertThat(Worlds.page("/search?q=IE").select("tbody th").eachText())
                .first()
                .isEqualTo("Ireland");
        assertThat(Worlds.page("/search?q=%3Cscript%3E").text()).contains("0 results for “<script>”.");
    }

    @Test
    void theContentsSayHowMuchIsKnown() {
        Document page = Worlds.page("/data");
        assertThat(lead(page)).contains("3 organizations, 3 products and 8 dependencies in 1 data set.");
        assertThat(row(page, "Services")).first().isEqualTo("4");
        assertThat(row(page, "complete")).startsWith("1", "33.3 %");
        assertThat(row(page, "not stated")).startsWith("1", "12.5 %");
    }

    @Test
    void givenAnEmptyGraph_thenEveryPageSaysSo() {
        Worlds.show(Graph.empty());
        for (String path :
                List.of("/organizations", "/services", "/vendors", "/products", "/sectors", "/search?q=a", "/data")) {
            Document page = Worlds.page(path);
            assertThat(page.expectFirst(".lp-notice").text()).as(path).startsWith("The graph is empty.");
        }
        assertThat(Worlds.page("/vendors").expectFirst(".lp-empty").text()).startsWith("There is no vendor here.");
    }

    @Test
    void theHelpExplainsEachTermOnce() {
        Document page = Worlds.page("/help");
        List<String> anchors = page.select(".lp-terms [id]").eachAttr("id");
        assertThat(anchors)
                .doesNotHaveDuplicates()
                .contains("single-point-of-failure", "lost-redundancy", "withdrawal");
        assertThat(page.select(".lp-terms dt").eachText())
                .contains("down", "degraded", "lost redundancy", "untouched", "critical", "moderate");
    }

    private static String lead(Document page) {
        return page.expectFirst(".lp-lead").text();
    }

    /** The cells of the row of that name, without the name. */
    private static List<String> row(Document page, String name) {
        return page.select("tbody tr").stream()
                .filter(r -> r.expectFirst("th").text().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no row \"%s\" in %s"
                        .formatted(name, page.select("tbody th").eachText())))
                .select("td")
                .eachText();
    }
}
