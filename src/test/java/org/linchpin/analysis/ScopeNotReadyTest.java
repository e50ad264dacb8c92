package org.linchpin.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linchpin.account.AccountDraft;
import org.linchpin.web.TestAccounts;
import org.linchpin.web.Worlds;

/** What somebody is told whose part of the graph is still being made, here because those of others come first. */
@QuarkusTest
class ScopeNotReadyTest {
    private static final String REGULATOR = "patient-regulator";

    private final CompletableFuture<Void> others = new CompletableFuture<>();

    /** A scope that nobody else has, so that nothing of it is known yet. */
    @BeforeEach
    void waitBehindOthers() {
        Worlds.small();
        String sector = UUID.randomUUID().toString();
        TestAccounts.ensure(
                REGULATOR, new AccountDraft("regulator", List.of(), List.of("Banking", sector), List.of(), true));
        Analysis.ONE_AT_A_TIME.execute(others::join);
    }

    @AfterEach
    void letOthersEnd() {
        others.complete(null);
    }

    @Test
    void aPageSaysSoAndComesBackUntilItIsReady() {
        Response answer = page();

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.header("Retry-After")).isEqualTo("3");
        Document page = Jsoup.parse(answer.asString());
        assertThat(page.expectFirst("meta[http-equiv=refresh]").attr("content")).isEqualTo("3");
        assertThat(page.select("main").text())
                .contains("What you see of the graph is being put together, once for each revision.");

        others.complete(null);
        Response later = page();
        for (int i = 0; i < 20 && later.statusCode() == 503; i++) {
            later = page();
        }
        assertThat(later.statusCode()).isEqualTo(200);
        assertThat(Jsoup.parse(later.asString()).select("meta[http-equiv=refresh]"))
                .isEmpty();
    }

    @Test
    void othersAreAnsweredMeanwhile() {
        assertThat(Worlds.page("/organizations").select("main").text()).contains("Harbour_Air");
    }

    @Test
    void aProgramWaits() throws Exception {
        CompletableFuture<Integer> answer = CompletableFuture.supplyAsync(
                () -> TestAccounts.as(REGULATOR).get("/api/v1/organizations").statusCode());
        page();
        assertThat(answer).isNotDone();

        others.complete(null);

        assertThat(answer.get(1, TimeUnit.MINUTES)).isEqualTo(200);
    }

    private static Response page() {
        return TestAccounts.as(REGULATOR).accept("text/html").get("/organizations");
    }
}
