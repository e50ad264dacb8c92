package org.linchpin.procurement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linchpin.analysis.BackgroundRun;
import org.linchpin.analysis.CurrentAnalysis;
import org.linchpin.graph.DependencyGraph;
import org.linchpin.graph.GraphText;
import org.linchpin.platform.problem.ProblemException;
import org.linchpin.web.Worlds;

/** Comparisons of suppliers beside the requests: each is worked out once, and pages say how far it is. */
@QuarkusTest
class ComparisonRunTest {
    private static final String WORLD = """
        organizations id=bank name=Bank country=DE sector=banking
        vendors id=acme country=US
        vendors id=bolt country=DE
        products id=acme-mail name=AcmeMail vendor=acme category=mail
        products id=bolt-mail name=BoltMail vendor=bolt category=mail
        services id=payments organization=bank criticality=critical
        dependencies from=payments to=acme-mail
        """;

    private static final String PAGE = "/compare?organization=bank&category=mail";
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Inject
    CurrentAnalysis current;

    @Inject
    SupplierComparisons comparisons;

    @BeforeEach
    void showTheBank() {
        Worlds.small(); // so that what is shown next is analysed anew
        Worlds.show(GraphText.graph(WORLD));
    }

    @Test
    void whatIsChosenIsNotComparedAgainWhereAllIsJudged() {
        BackgroundRun<SupplierComparison> all = comparisons.find(current.get(), query(List.of()));

        assertThat(all.within(PATIENCE).orElseThrow().candidates()).hasSize(2).allMatch(c -> c.switched() != null);
        assertThat(all.done()).isEqualTo(2);
        assertThat(all.total()).isEqualTo(2);
        assertThat(comparisons.find(
                        current.get(), query(List.of(current.get().graph().node("bolt-mail")))))
                .isSameAs(all);
    }

    @Test
    void onePageWaitsBehindOthersAndSaysSoUntilTheResultShows() {
        var others = new CompletableFuture<Void>();
        SupplierComparisons.ONE_AT_A_TIME.execute(others::join);

        Document waiting = Worlds.page(PAGE);
        Document sheet = Worlds.page("/tender?organization=bank&product=bolt-mail");
        others.complete(null);

        assertThat(waiting.select("meta[http-equiv=refresh]").attr("content")).isEqualTo("2");
        assertThat(waiting.select(".lp-lead").text())
                .isEqualTo(
                        "What would stop Bank today is worked out, then the products of the category “mail” are compared."
                                + " The result will show here.");
        assertThat(sheet.select("meta[http-equiv=refresh]")).hasSize(1);
        assertThat(Worlds.settled(PAGE).select("main").text()).contains("BoltMail");
    }

    @Test
    void whoWaitsForOneThatIsGivenUpIsToldToAskAgain() {
        var others = new CompletableFuture<Void>();
        SupplierComparisons.ONE_AT_A_TIME.execute(others::join);
        BackgroundRun<SupplierComparison> run = comparisons.find(current.get(), query(List.of()));

        run.cancel();
        others.complete(null);

        assertThat(run.within(PATIENCE)).isEmpty();
        assertThatThrownBy(run::get).isInstanceOf(ProblemException.class).hasMessageContaining("Ask again");
        assertThat(comparisons.find(current.get(), query(List.of())).within(PATIENCE))
                .isPresent();
    }

    private ComparisonQuery query(List<Integer> chosen) {
        DependencyGraph graph = current.get().graph();
        return new ComparisonQuery(Buyers.organization(graph, 0), "mail", Set.of(), chosen);
    }
}
