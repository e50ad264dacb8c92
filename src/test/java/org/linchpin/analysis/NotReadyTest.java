package org.linchpin.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linchpin.graph.GraphStore;
import org.linchpin.web.Worlds;

/** What is answered before the first load and analysis are done. */
@QuarkusTest
class NotReadyTest {
    @Inject
    GraphStore store;

    @Inject
    Clock clock;

    @Inject
    SearchSettings searches;

    @Inject
    Event<AnalysisReady> ready;

    /** One that has been told of no revision yet, as at a start; the real one is back after each test. */
    @BeforeEach
    void startAnew() {
        QuarkusMock.installMockForType(new CurrentAnalysis(store, clock, searches, ready), CurrentAnalysis.class);
    }

    @Test
    void aPageSaysSoAndComesBack() {
        Response page = Worlds.signedIn().accept("text/html").get("/vendors");
        assertThat(page.statusCode()).isEqualTo(503);
        assertThat(page.header("Retry-After")).isEqualTo("3");
        Document html = Jsoup.parse(page.asString());
        assertThat(html.expectFirst("meta[http-equiv=refresh]").attr("content")).isEqualTo("3");
        assertThat(html.select(".lp-edition")).isEmpty();
    }

    @Test
    void theApiAnswersAProblemDocument() {
        Response answer = Worlds.signedIn().get("/api/v1/faults");
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.header("Retry-After")).isEqualTo("3");
        assertThat(answer.jsonPath().getString("type")).isEqualTo("/problems/graph-not-ready");
    }
}
