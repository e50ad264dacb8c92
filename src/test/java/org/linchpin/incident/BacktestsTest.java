package org.linchpin.incident;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.linchpin.fault.EvidenceGrade;
import org.linchpin.graph.Graph;
import org.linchpin.graph.GraphText;
import org.linchpin.graph.Incident;
import org.linchpin.graph.Observed;

class BacktestsTest {
    /** Nine organizations, one service each, but for o2 with two; the fault is p, and lasts 10 hours. */
    private static final String WORLD = """
        vendors id=v name=V country=ZZ
        products id=p vendor=v category=x
        products id=q vendor=v2 category=x
        vendors id=v2 country=ZZ
        organizations id=o1 country=DE sector=A
        organizations id=o2 country=DE sector=A
        organizations id=o3 country=DE sector=A
        organizations id=o4 country=DE sector=A
        organizations id=o5 country=DE sector=A
        organizations id=o6 country=DE sector=A
        organizations id=o7 country=DE sector=A
        organizations id=o8 country=DE sector=A
        organizations id=o9 country=DE sector=A
        services id=s1 organization=o1 criticality=critical
        services id=s2 organization=o2 criticality=critical
        services id=s2b organization=o2 criticality=standard
        services id=s3 organization=o3 criticality=critical
        services id=s4 organization=o4 criticality=critical
        services id=s5 organization=o5 criticality=critical
        services id=s6 organization=o6 criticality=critical
        services id=s7 organization=o7 criticality=critical
        services id=s8 organization=o8 criticality=critical
        services id=s9 organization=o9 criticality=critical
        dependencies from=s1 to=p known_since=2019-12-31 evidence=documented
        dependencies from=s2 to=q
        dependencies from=s2b to=p kind=soft known_since=2020-01-01
        dependencies from=s3 to=p ride_through_hours=10 known_since=2019-01-01
        dependencies from=s4 to=p group=g required=1
        dependencies from=s4 to=q group=g required=1
        dependencies from=s5 to=p known_since=2019-06-01
        dependencies from=s6 to=p evidence=illustrative
        dependencies from=s7 to=p valid_from=2020-01-02
        dependencies from=s9 to=p valid_to=2019-12-31
        incidents id=i date=2020-01-01 faults=p duration_hours=10
        """;

    private static final String OBSERVED = """
        observations incident=i subject=o1 observed=down recovery_hours=30
        observations incident=i subject=o2 observed=degraded
        observations incident=i subject=o3 observed=down
        observations incident=i subject=o4 observed=degraded
        observations incident=i subject=o5 observed=degraded
        observations incident=i subject=o6 observed=unaffected
        observations incident=i subject=o7 observed=down
        observations incident=i subject=s8 observed=unaffected
        observations incident=i subject=o9 observed=unaffected
        """;

    @Test
    void givenTheRowsOfThatDay_whenTheFaultIsReplayed_thenEachSubjectIsTheWorstOfItsServices() {
        Backtest test = only(WORLD + OBSERVED, Knowledge.RECONSTRUCTED);

        assertThat(predictions(test))
                .containsExactly(
                        "o1 down", // hard
                        "o2 degraded", // its other service only uses it
                        "o3 degraded", // carries on for exactly as long as the outage lasts
                        "o4 unaffected", // redundant
                        "o5 down",
                        "o6 down",
                        "o7 unaffected", // the need began a day later
                        "o9 unaffected", // the need ended a day earlier
                        "s8 unaffected");
    }

    @Test
    void theMatricesAreThoseCountedByHand() {
        Backtest test = only(WORLD + OBSERVED, Knowledge.RECONSTRUCTED);

        // hit predicted: 1 2 3 5 6; hit observed: 1 2 3 4 5 7
        ConfusionMatrix hit = test.matrix(Positive.DOWN_OR_DEGRADED);
        assertThat(hit).isEqualTo(new ConfusionMatrix(4, 1, 2, 2));
        assertThat(hit.precision()).isEqualTo(4.0 / 5);
        assertThat(hit.recall()).isEqualTo(4.0 / 6);
        assertThat(hit.accuracy()).isEqualTo(6.0 / 9);
        // down predicted: 1 5 6; down observed: 1 3 7
        ConfusionMatrix down = test.matrix(Positive.DOWN);
        assertThat(down).isEqualTo(new ConfusionMatrix(1, 2, 2, 4));
        assertThat(down.precision()).isEqualTo(1.0 / 3);
        assertThat(down.recall()).isEqualTo(1.0 / 3);
        assertThat(down.accuracy()).isEqualTo(5.0 / 9);
    }

    @Test
    void everyMissHasItsCause() {
        Backtest test = only(WORLD + OBSERVED, Knowledge.RECONSTRUCTED);

        assertThat(causes(test))
                .containsExactly(
                        "unknown-dependency o7",
                        "fallback-did-not-hold o3 o4",
                        "unknown-fallback o6",
                        "partial-exposure o5");
    }

    @Test
    void givenOnlyRowsKnownBefore_thenThoseOfTheDayItselfAndThoseWithoutADateTakeNoPart() {
        Backtest test = only(WORLD + OBSERVED, Knowledge.KNOWN_BEFORE);

        assertThat(predictions(test))
                .containsExactly(
                        "o1 down",
                        "o2 unaffected", // became known on the day
                        "o3 degraded",
                        "o4 unaffected",
                        "o5 down",
                        "o6 unaffected", // no date
                        "o7 unaffected",
                        "o9 unaffected",
                        "s8 unaffected");
        assertThat(test.matrix(Positive.DOWN_OR_DEGRADED)).isEqualTo(new ConfusionMatrix(3, 0, 3, 3));
    }

    @Test
    void theChainOfAPredictionLeadsFromTheFaultToTheService() {
        Backtest test = only(WORLD + OBSERVED, Knowledge.RECONSTRUCTED);

        SubjectOutcome first = test.outcomes().get(0);
        assertThat(first.chain().stream().map(ChainStep::id)).containsExactly("p", "s1");
        assertThat(first.chain().get(1).because()).isEqualTo(new ChainStep.Because(null, 1, 1, List.of("p")));
        assertThat(first.evidence()).isEqualTo(EvidenceGrade.DOCUMENTED);
        assertThat(test.outcomes().get(3).chain()).isEmpty();
    }

    @Test
    void givenNoEndOfTheOutage_thenRideThroughDoesNotLast() {
        Backtest test = only(WORLD.replace(" duration_hours=10", "") + OBSERVED, Knowledge.RECONSTRUCTED);

        assertThat(predictions(test)).contains("o3 down");
    }

    @Test
    void givenAnOutageOfNoLength_thenNothingIsPredicted() {
        Backtest test =
                only(WORLD.replace("duration_hours=10", "duration_hours=0") + OBSERVED, Knowledge.RECONSTRUCTED);

        assertThat(test.outcomes()).allMatch(o -> o.predicted() == Observed.UNAFFECTED);
    }

    @Test
    void givenAWithdrawal_thenTheCountrysOwnOrganizationsAreLeftOut() {
        Backtest test = only("""
            organizations id=home country=US sector=A
            organizations id=abroad country=DE sector=A
            vendors id=v country=US
            products id=p vendor=v category=x
            services id=s1 organization=home criticality=critical
            services id=s2 organization=abroad criticality=critical
            dependencies from=s1 to=p
            dependencies from=s2 to=p
            incidents id=i date=2020-01-01 faults=US
            observations incident=i subject=home observed=unaffected
            observations incident=i subject=abroad observed=down
            """, Knowledge.RECONSTRUCTED);

        assertThat(predictions(test)).containsExactly("abroad down", "home unaffected");
    }

    @Test
    void givenAWithdrawal_whenTheCountrysOwnAreHit_thenNoFallbackIsBlamed() {
        String world = """
            organizations id=home country=US sector=A
            organizations id=abroad country=DE sector=A
            vendors id=v country=US
            products id=p vendor=v category=x
            vendors id=v2 country=DE
            products id=q vendor=v2 category=x
            services id=s1 organization=home criticality=critical
            services id=s2 organization=abroad criticality=critical
            dependencies from=s1 to=p
            dependencies from=s2 to=p group=g
            dependencies from=s2 to=q group=g
            incidents id=i date=2020-01-01 faults=US
            observations incident=i subject=home observed=down
            observations incident=i subject=abroad observed=down
            """;

        assertThat(causes(only(world, Knowledge.RECONSTRUCTED)))
                .containsExactly("unknown-dependency home", "fallback-did-not-hold abroad");
        assertThat(causes(only(world.replace("faults=US", "faults=US;v2"), Knowledge.RECONSTRUCTED)))
                .isEmpty();
    }

    @Test
    void givenAnIncidentThatNamesAFaultTwice_thenItHasItOnce() {
        Backtest test = only(WORLD.replace("faults=p", "faults=p;q;p") + OBSERVED, Knowledge.RECONSTRUCTED);

        assertThat(test.incident().faults()).containsExactly("p", "q");
    }

    @Test
    void givenNoSubjectOfAKind_thenItsRatioIsUndefined() {
        Backtest test = only("""
            organizations id=o country=US sector=A
            vendors id=v country=US
            products id=p vendor=v category=x
            services id=s organization=o criticality=critical
            incidents id=i date=2020-01-01 faults=p
            observations incident=i subject=o observed=unaffected
            """, Knowledge.RECONSTRUCTED);

        ConfusionMatrix matrix = test.matrix(Positive.DOWN_OR_DEGRADED);
        assertThat(matrix).isEqualTo(new ConfusionMatrix(0, 0, 0, 1));
        assertThat(matrix.precision()).isNull();
        assertThat(matrix.recall()).isNull();
        assertThat(matrix.accuracy()).isEqualTo(1.0);
        assertThat(ConfusionMatrix.EMPTY.accuracy()).isNull();
    }

    @Test
    void theSummaryAddsUpWhatWasObserved_andLeavesOutWhatWasNot() {
        var tests = new Backtests(GraphText.graph(WORLD + OBSERVED + """
            incidents id=earlier date=2019-12-31 faults=p
            observations incident=earlier subject=o9 observed=down
            observations incident=earlier subject=o1 observed=unaffected
            incidents id=unseen date=2020-02-01 faults=q
            """));

        assertThat(tests.incidents().stream().map(Incident::id)).containsExactly("earlier", "i", "unseen");
        BacktestSummary all = tests.summary(Knowledge.RECONSTRUCTED);
        assertThat(all.backtests().stream().map(t -> t.incident().id())).containsExactly("earlier", "i");
        assertThat(all.matrix(Positive.DOWN)).isEqualTo(new ConfusionMatrix(2, 3, 2, 4));
        assertThat(all.misses()).containsEntry(MissCause.UNKNOWN_FALLBACK, 2);
    }

    private static Backtest only(String text, Knowledge knowledge) {
        Graph graph = GraphText.graph(text);
        return new Backtests(graph).of(graph.incidents().get(0), knowledge);
    }

    private static List<String> predictions(Backtest test) {
        return test.outcomes().stream()
                .map(o -> o.observation().subject() + " " + o.predicted().text())
                .toList();
    }

    private static List<String> causes(Backtest test) {
        return test.misses().entrySet().stream()
                .map(e -> e.getKey().text() + " " + subjects(e.getValue()))
                .toList();
    }

    private static String subjects(List<SubjectOutcome> outcomes) {
        return outcomes.stream().map(o -> o.observation().subject()).collect(Collectors.joining(" "));
    }
}
