package org.linchpin.report.organization;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.concurrent.CompletableFuture;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.linchpin.analysis.CurrentAnalysis;
import org.linchpin.graph.FaultMode;
import org.linchpin.graph.GraphText;
import org.linchpin.procurement.NextStepProgress;
import org.linchpin.web.Worlds;

/** The page of the best next step: while it is searched for, and where there is none to compare. */
@QuarkusTest
class NextStepWaitingTest {
    /** Pages of a second at most, longer than a search is given. */
    private static final int MOST = 120;

    @Inject
    CurrentAnalysis current;

    @Inject
    NextStepSearches searches;

    @Test
    void itWaitsBehindOthersUntilTheResultShows() {
        // another graph between, as a test before this one may have asked the same of the bank
        Worlds.small();
        Worlds.show(LargeBank.graph());
        var others = new CompletableFuture<Void>();
        NextStepSearches.ONE_AT_A_TIME.execute(others::join);

        Document waiting = page();
        boolean hasBegun = progress() != null;
        others.complete(null);

        assertThat(hasBegun).isFalse();
        assertThat(refresh(waiting)).isEqualTo("2");
        assertThat(waiting.select("main").text())
                .contains(
                        "What would stop org:large is worked out, then every change of suppliers is compared. The result will show here.");
        Document page = page();
        for (int i = 0; i < MOST && !refresh(page).isEmpty(); i++) {
            page = page();
        }
        assertThat(page.select("main").text()).contains("compared, exactly, with all pairs of them.");
        // it ends as soon as no pair that is left can be better
        assertThat(progress()).satisfies(told -> assertThat(told.done()).isBetween(0, told.all()));
    }

    @Test
    void whereNothingCouldBeComparedItSaysWhy() {
        Worlds.show(GraphText.graph("""
                organizations id=org:bound name=Bound country=DE sector=Banking
                organizations id=org:bare name=Bare country=DE sector=Banking
                vendors id=ven:a name=Anton country=US
                products id=prod:a name=Cloud_A vendor=ven:a category=cloud-compute
                services id=svc:pay name=Pay organization=org:bound criticality=critical
                services id=svc:news name=News organization=org:bare criticality=critical
                dependencies from=svc:pay to=prod:a
                """));

        Document bound = Worlds.settled("/organizations/org:bound/next-step");
        Document bare = Worlds.settled("/organizations/org:bare/next-step");

        assertThat(bound.select("main").text())
                .contains("No change could be compared, for the reasons that are told below.")
                .doesNotContain("exactly");
        assertThat(bound.select("#table-not-judged tbody").text()).contains("no other product of this category");
        assertThat(bare.select("main").text())
                .contains("No change could be compared: no product that it needs is known.");
    }

    private @Nullable NextStepProgress progress() {
        return searches.progress(current.get(), 0, FaultMode.MALFUNCTION).orElse(null);
    }

    private static String refresh(Document page) {
        return page.select("meta[http-equiv=refresh]").attr("content");
    }

    private static Document page() {
        return Worlds.page("/organizations/org:large/next-step");
    }
}
