package org.linchpin.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.linchpin.fault.Progress;
import org.linchpin.fault.SearchBudget;
import org.linchpin.graph.DependencyGraph;
import org.linchpin.graph.FaultMode;
import org.linchpin.graph.GraphText;
import org.linchpin.graph.NodeKind;
import org.linchpin.platform.problem.ProblemException;

class PairSearchTest {
    private static final DependencyGraph GRAPH = GraphText.project("""
        organizations id=o country=DE sector=Banking
        vendors id=v country=US
        products id=a vendor=v category=x
        products id=b vendor=v category=x
        services id=s organization=o criticality=critical
        dependencies from=s to=a group=g
        dependencies from=s to=b group=g
        """);
    private static final HiddenPairQuery QUERY =
            new HiddenPairQuery(ServiceFilter.NONE, Set.of(NodeKind.PRODUCT), null, FaultMode.MALFUNCTION);
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Analysis analysis = new Analysis(Optional.empty(), GRAPH, SearchBudget.DEFAULT, Progress.UNWATCHED);

    @Test
    void givenAQuestion_whenAskedTwice_thenOneSearchAnswersWithAllPairsAndItsProgress() {
        BackgroundRun<PairSearch.Found> search = analysis.searchHiddenPairs(QUERY);

        PairSearch.Found found = search.within(PATIENCE).orElseThrow();

        assertThat(found.total()).isEqualTo(1);
        assertThat(found.first())
                .isEqualTo(analysis.hiddenPairs(QUERY, Progress.UNWATCHED).pairs());
        assertThat(found.truncated()).isFalse();
        assertThat(search.done()).isEqualTo(1);
        assertThat(analysis.searchHiddenPairs(QUERY)).isSameAs(search);
    }

    @Test
    void givenASearchThatFailed_whenAskedAgain_thenANewOneBegins() {
        var stopping = new AtomicBoolean(true);
        var stopped = new Analysis(Optional.empty(), GRAPH, SearchBudget.DEFAULT, stopping::get);
        BackgroundRun<PairSearch.Found> failed = stopped.searchHiddenPairs(QUERY);
        assertThatThrownBy(() -> failed.within(PATIENCE)).isInstanceOf(ProblemException.class);
        stopping.set(false);

        BackgroundRun<PairSearch.Found> next = stopped.searchHiddenPairs(QUERY);

        assertThat(next.within(PATIENCE)).isPresent();
    }
}
