package org.linchpin.incident;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.linchpin.graph.Dependency;
import org.linchpin.graph.Graph;
import org.linchpin.graph.GraphRow;
import org.linchpin.graph.Incident;
import org.linchpin.graph.RowType;
import org.linchpin.importing.CsvImport;
import org.linchpin.importing.ImportLimits;
import org.linchpin.importing.ImportResult;

/** The incidents that are shipped: that they load, say where they come from, and give the figures that the docs print. */
class ShippedIncidentsTest {
    private static final Graph SHIPPED = load("graph-data");
    private static final Backtests TESTS = new Backtests(SHIPPED);

    @Test
    void theDataSetLoadsByItselfAsWellWithNoProblem() {
        Graph alone = load("graph-data/incidents");

        assertThat(alone.incidents()).hasSize(20);
        assertThat(new Backtests(alone).summary(Knowledge.RECONSTRUCTED).backtests())
                .hasSize(18);
    }

    @Test
    void everySourceIdResolves() {
        Set<String> named = new TreeSet<>();
        for (RowType type : List.of(RowType.DEPENDENCY, RowType.INCIDENT, RowType.OBSERVATION)) {
            for (GraphRow row : SHIPPED.rows(type)) {
                named.addAll(Arrays.asList(row.values().required("source").split(";", -1)));
            }
        }

        assertThat(SHIPPED.rows(RowType.SOURCE).stream().map(GraphRow::key).collect(Collectors.toSet()))
                .containsAll(named);
    }

    @Test
    void everyDependencyOfThePastEndedWithIt() {
        List<Dependency> rows = SHIPPED.dependencies().stream()
                .filter(d -> d.provenance().datasets().equals(List.of("incidents")))
                .toList();

        assertThat(rows).hasSize(165).allSatisfy(row -> {
            assertThat(row.validFrom()).isNotNull();
            assertThat(row.validTo()).isNotNull();
            assertThat(row.knownSince()).isEqualTo(row.validFrom());
            assertThat(row.evidence()).isNotNull();
        });
    }

    @Test
    void overAllIncidentsTheFiguresAreThoseOfTheDocs() {
        BacktestSummary before = TESTS.summary(Knowledge.KNOWN_BEFORE);
        BacktestSummary all = TESTS.summary(Knowledge.RECONSTRUCTED);

        assertThat(before.matrix(Positive.DOWN_OR_DEGRADED)).isEqualTo(new ConfusionMatrix(3, 0, 199, 20));
        assertThat(before.matrix(Positive.DOWN)).isEqualTo(new ConfusionMatrix(3, 0, 178, 41));
        assertThat(all.matrix(Positive.DOWN_OR_DEGRADED)).isEqualTo(new ConfusionMatrix(200, 0, 2, 20));
        assertThat(all.matrix(Positive.DOWN)).isEqualTo(new ConfusionMatrix(181, 4, 0, 37));
        assertThat(all.misses()).hasToString("{UNKNOWN_DEPENDENCY=1, FALLBACK_DID_NOT_HOLD=1, PARTIAL_EXPOSURE=4}");
    }

    @Test
    void givenTheLinksSeenIn2021_whenTheRegionFailedAgain_thenThreeWereForeseen() {
        Backtest test = test("inc:aws-us-east-1-2025-10-20", Knowledge.KNOWN_BEFORE);

        assertThat(test.outcomes().stream()
                        .filter(o -> !o.chain().isEmpty())
                        .map(o -> o.observation().subject()))
                .containsExactly("org:coinbase", "org:ring", "org:venmo");
    }

    @Test
    void anIndirectChainIsAChain() {
        Backtest test = test("inc:kaseya-2021-07-02", Knowledge.RECONSTRUCTED);

        SubjectOutcome coop = test.outcomes().stream()
                .filter(o -> o.observation().subject().equals("svc:coop-sweden:checkout"))
                .findFirst()
                .orElseThrow();
        assertThat(coop.chain().stream().map(ChainStep::id))
                .containsExactly("prd:kaseya-vsa", "prd:visma-esscom-tills", "svc:coop-sweden:checkout");
    }

    @Test
    void redundancyThatWasNotEnoughIsAMiss() {
        Backtest test = test("inc:collins-muse-2025-09-19", Knowledge.RECONSTRUCTED);

        assertThat(test.matrix(Positive.DOWN_OR_DEGRADED)).isEqualTo(new ConfusionMatrix(5, 0, 1, 1));
        assertThat(test.misses()).containsOnlyKeys(MissCause.FALLBACK_DID_NOT_HOLD);
    }

    @Test
    void confidentialityTakesNoPart() {
        assertThat(TESTS.incidents())
                .filteredOn(i -> TESTS.observations(i).isEmpty() || i.isWithoutOutage())
                .extracting(Incident::id)
                .containsExactly("inc:solarwinds-2020-03-26", "inc:moveit-2023-05-27");
    }

    private static Backtest test(String incident, Knowledge knowledge) {
        return TESTS.of(TESTS.find(incident).orElseThrow(), knowledge);
    }

    private static Graph load(String folder) {
        ImportResult result = new CsvImport(ImportLimits.DEFAULT).readFolder(Path.of(folder));
        assertThat(result.problems()).isEmpty();
        return ((ImportResult.Accepted) result).graph();
    }
}
