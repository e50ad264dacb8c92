package org.linchpin.report.pair;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.linchpin.graph.Graph;
import org.linchpin.graph.GraphText;
import org.linchpin.web.Worlds;

/** The pairs of faults that stop services only together. */
@QuarkusTest
class HiddenPairsPageTest {
    /** Two clouds carry two banks, two lines an airline; the shop has no redundancy. */
    private static final String WORLD = """
            organizations id=org:north name=North country=DE sector=Banking
            organizations id=org:south name=South country=IT sector=Banking
            organizations id=org:air name=Air country=FR sector=Airlines
            vendors id=ven:a name=Anton country=US
            vendors id=ven:b name=Berta country=IE
            products id=prod:a name=Cloud_A vendor=ven:a category=cloud
            products id=prod:b name=Cloud_B vendor=ven:b category=cloud
            products id=prod:l1 name=Line_1 vendor=ven:a category=line
            products id=prod:l2 name=Line_2 vendor=ven:b category=line
            services id=svc:north name=Payments_North organization=org:north criticality=critical
            services id=svc:south name=Payments_South organization=org:south criticality=standard
            services id=svc:fly name=Flights organization=org:air criticality=standard
            dependencies from=svc:north to=prod:a group=g
            dependencies from=svc:north to=prod:b group=g
            dependencies from=svc:south to=prod:a group=g
            dependencies from=svc:south to=prod:b group=g
            dependencies from=svc:fly to=prod:l1 group=g
            dependencies from=svc:fly to=prod:l2 group=g
            """;

    @Test
    void pairsAreRankedAndTheFirstSentenceNamesTheWorst() {
        Document page = pairs("");

        assertThat(page.expectFirst(".lp-lead").text())
                .isEqualTo(
                        "2 pairs of products would stop services that neither stops alone. The worst, Cloud_A (Anton) and"
                                + " Cloud_B (Berta), would stop 2 services of 2 organizations, 1 of them critical.");
        assertThat(page.select("#table-pairs tbody tr").eachText())
                .containsExactly(
                        "Cloud_A (Anton) Cloud_B (Berta) critical 1 2 2", "Line_1 (Anton) Line_2 (Berta) high 0 1 1");
    }

    @Test
    void aFigureLeadsToWhatHappensIfBothFail() {
        String href = pairs("")
                .expectFirst("#table-pairs td[data-label='Services down'] a")
                .attr("href");

        assertThat(href).isEqualTo("/what-if?fault=prod%3Aa&fault=prod%3Ab&outageHours=never");
        Document page = Worlds.page(href);
        assertThat(page.select("#table-services td[data-label='Only together']").eachText())
                .containsExactly("yes", "yes");
    }

    @Test
    void servicesAndKindsCanBeNarrowed() {
        assertThat(pairs("?sector=Airlines").select("#table-pairs tbody th").eachText())
                .containsExactly("Line_1 (Anton)");
        assertThat(pairs("?country=IT").select("#table-pairs tbody td").eachText())
                .containsExactly("Cloud_B (Berta)", "high", "0", "1", "1");
        Document vendors = pairs("?kind=vendor&organization=north");
        assertThat(vendors.select("#table-pairs tbody tr").eachText()).containsExactly("Anton Berta critical 1 1 1");
        assertThat(vendors.select("input[name=kind][checked]").eachAttr("value"))
                .containsExactly("vendor");
        assertThat(vendors.expectFirst("#pairs-organization").attr("value")).isEqualTo("North");
    }

    @Test
    void givenAPairWithACountry_thenItIsALossInTheScenarioToo() {
        Document page = pairs("?kind=country&sector=Airlines");

        assertThat(page.select("#table-pairs tbody tr").eachText()).containsExactly("Ireland United States high 0 1 1");
        assertThat(page.expectFirst("#table-pairs td[data-label='Services down'] a")
                        .attr("href"))
                .isEqualTo("/what-if?fault=IE&fault=US&mode=loss&outageHours=never");
    }

    @Test
    void givenAnOrganizationThatIsNotThereOrSeveral_thenThePageAsksAndKeepsTheRest() {
        Document unknown = pairs("?organization=nobody&kind=vendor");
        assertThat(unknown.expectFirst("[role=alert]").text())
                .isEqualTo("No organization has the name or the id “nobody”. Everything else is as you chose it.");
        assertThat(unknown.select("input[name=kind][checked]").eachAttr("value"))
                .containsExactly("vendor");

        Document several = pairs("?organization=org&kind=vendor");
        assertThat(several.select("main ul a").eachText()).containsExactly("Air", "North", "South");
        assertThat(several.expectFirst("main ul a").attr("href"))
                .isEqualTo("/hidden-pairs?kind=vendor&organization=org%3Aair");
    }

    @Test
    void givenNoPair_thenThePageSaysSo() {
        assertThat(pairs("?kind=location").expectFirst("#table-pairs .lp-empty").text())
                .isEqualTo(
                        "No two faults of locations would stop a service only together, among the dependencies known.");
        Worlds.show(Graph.empty());
        assertThat(found("/hidden-pairs").expectFirst(".lp-lead").text())
                .startsWith("No two faults of products would stop a service only together");
    }

    private static Document pairs(String choices) {
        Worlds.show(GraphText.graph(WORLD));
        return found("/hidden-pairs" + choices);
    }

    /** The page, once the search is done: on a busy machine it may ask for patience first. */
    private static Document found(String path) {
        Document page = Worlds.page(path);
        for (int i = 0; i < 60 && !page.select("meta[http-equiv=refresh]").isEmpty(); i++) {
            LockSupport.parkNanos(TimeUnit.SECONDS.toNanos(1));
            page = Worlds.page(path);
        }
        return page;
    }
}
