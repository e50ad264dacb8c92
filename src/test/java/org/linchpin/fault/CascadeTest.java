package org.linchpin.fault;

import static java.lang.Double.POSITIVE_INFINITY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.linchpin.graph.FaultMode.LOSS;
import static org.linchpin.graph.FaultMode.MALFUNCTION;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.linchpin.fault.Explanation.Because;
import org.linchpin.graph.DependencyGraph;
import org.linchpin.graph.FaultMode;
import org.linchpin.graph.GraphText;

class CascadeTest {
    private static final String WORLD = """
            organizations id=bank country=DE sector=Banking
            organizations id=shop country=US sector=Retail
            vendors id=acme country=US
            vendors id=other country=IE
            products id=cloud vendor=acme category=cloud
            products id=feed vendor=acme category=feed without_vendor_hours=24
            products id=library vendor=acme category=software without_vendor_hours=never
            products id=spare vendor=other category=cloud
            """;

    @Test
    void givenTwoInterchangeableSuppliers_whenOneFails_thenTheServiceSurvives() {
        // Given
        var cascade = cascade("""
                services id=s organization=bank criticality=critical
                dependencies from=s to=cloud group=hosting
                dependencies from=s to=spare group=hosting
                """, MALFUNCTION, POSITIVE_INFINITY, "cloud");

        // Then
        assertThat(ids(cascade, cascade.down())).containsExactly("cloud");
        assertThat(cascade.degraded()).isEmpty();
        assertThat(ids(cascade, cascade.lostRedundancy())).containsExactly("s");
    }

    @Test
    void givenTwoOfThreeMustWork_whenTheirCommonCauseFails_thenTheReasonNamesBothThatWereLost() {
        // Given
        var cascade = cascade("""
                services id=s organization=bank criticality=critical weight=7
                dependencies from=s to=cloud group=hosting required=2 evidence=documented
                dependencies from=s to=feed group=hosting required=2 evidence=declared
                dependencies from=s to=spare group=hosting required=2 evidence=illustrative
                """, MALFUNCTION, POSITIVE_INFINITY, "acme");

        // When
        Explanation why = cascade.explain(node(cascade, "s"));

        // Then
        assertThat(cascade.count(n -> true)).isEqualTo(new FaultCounts(1, 1, 0, 1, 0, 7));
        assertThat(why.steps())
                .extracting(s -> cascade.graph().id(s.node()))
                .containsExactly("acme", "cloud", "feed", "s");
        Because last = Objects.requireNonNull(why.steps().get(3).because());
        assertThat(last.name()).isEqualTo("hosting");
        assertThat(last.required()).isEqualTo(2);
        assertThat(last.size()).isEqualTo(3);
        assertThat(last.lost()).containsExactly(node(cascade, "cloud"), node(cascade, "feed"));
        assertThat(why.weakestEvidence()).isEqualTo(EvidenceGrade.DECLARED);
    }

    /** {@code early} and {@code late} would each take {@code t} down, but only the first does so at its hour. */
    @Test
    void theMemberThatIsLostLaterIsNotTheReason() {
        var cascade = cascade("""
                systems id=early organization=bank
                systems id=late organization=bank
                systems id=t organization=bank
                systems id=u organization=bank
                services id=s organization=bank criticality=critical
                dependencies from=early to=cloud
                dependencies from=late to=cloud ride_through_hours=3
                dependencies from=t to=early group=g required=2 ride_through_hours=5
                dependencies from=t to=late group=g required=2 ride_through_hours=5
                dependencies from=u to=late
                dependencies from=s to=t group=both required=1
                dependencies from=s to=u group=both required=1
                """, MALFUNCTION, POSITIVE_INFINITY, "cloud");

        Explanation why = cascade.explain(node(cascade, "s"));

        assertThat(why.steps())
                .extracting(s -> cascade.graph().id(s.node()))
                .containsExactly("cloud", "early", "late", "u", "t", "s");
        Because ofT = Objects.requireNonNull(why.steps().get(4).because());
        assertThat(ofT.lost()).containsExactly(node(cascade, "early"));
    }

    @Test
    void aCycleNeverFailsByItself_andFallsWhenAFaultReachesIt() {
        String cycle = """
                services id=a organization=bank criticality=standard
                services id=b organization=shop criticality=standard
                dependencies from=a to=b
                dependencies from=b to=a
                dependencies from=b to=cloud
                """;
        assertThat(cascade(cycle, MALFUNCTION, POSITIVE_INFINITY, "spare")
                        .count(n -> true)
                        .isEmpty())
                .isTrue();
        var reached = cascade(cycle, MALFUNCTION, POSITIVE_INFINITY, "cloud");
        assertThat(ids(reached, reached.down())).containsExactly("a", "b", "cloud");
        assertThat(reached.explain(node(reached, "a")).steps())
                .extracting(s -> reached.graph().id(s.node()))
                .containsExactly("cloud", "b", "a");
    }

    @Test
    void givenAFallbackOfFourHours_whenTheOutageEndsThen_thenTheServiceIsOnlyDegraded() {
        String paper = """
                services id=s organization=bank criticality=critical tolerance_hours=2 recovery_hours=1
                services id=t organization=bank criticality=critical
                dependencies from=s to=cloud ride_through_hours=4
                dependencies from=t to=s
                """;
        var atFour = cascade(paper, MALFUNCTION, 4, "cloud");
        assertThat(ids(atFour, atFour.down())).containsExactly("cloud");
        assertThat(ids(atFour, atFour.degraded())).containsExactly("s", "t");
        assertThat(atFour.toleranceBreached(node(atFour, "s"))).isFalse();
        Explanation why = atFour.explainDegraded(node(atFour, "t"));
        assertThat(why.steps()).extracting(Explanation.Step::isDegraded).containsExactly(false, true, true);
        assertThat(why.weakestEvidence()).isEqualTo(EvidenceGrade.NOT_STATED);

        var atFive = cascade(paper, MALFUNCTION, 5, "cloud");
        assertThat(ids(atFive, atFive.down())).containsExactly("cloud", "s", "t");
        assertThat(atFive.downAfterHours(node(atFive, "t"))).isEqualTo(4);
        // works again at 5 + 1, was down for 2 hours: no more than the tolerance
        assertThat(atFive.toleranceBreached(node(atFive, "s"))).isFalse();
        assertThat(atFive.toleranceBreached(node(atFive, "t"))).isNull();

        var atSix = cascade(paper, MALFUNCTION, 6, "cloud");
        assertThat(atSix.toleranceBreached(node(atSix, "s"))).isTrue();
        assertThat(atSix.count(n -> true).tolerancesBreached()).isOne();
    }

    @Test
    void inModeLossWhatIsInstalledGoesOnWithoutItsVendor() {
        var lost = cascade("", LOSS, POSITIVE_INFINITY, "acme");
        assertThat(ids(lost, lost.down())).containsExactly("acme", "cloud", "feed");
        assertThat(lost.downAfterHours(node(lost, "feed"))).isEqualTo(24);
        assertThat(ids(lost, lost.degraded())).containsExactly("library");
        var malfunctioning = cascade("", MALFUNCTION, POSITIVE_INFINITY, "acme");
        assertThat(ids(malfunctioning, malfunctioning.down())).containsExactly("acme", "cloud", "feed", "library");
    }

    @Test
    void aWithdrawalLeavesOutTheCountrysOwn_butTheyPassTheFailureOn() {
        String mine = """
                services id=s organization=bank criticality=critical
                services id=t organization=shop criticality=critical
                dependencies from=t to=cloud
                dependencies from=s to=t
                """;
        var withdrawal = cascade(mine, MALFUNCTION, POSITIVE_INFINITY, "US");
        assertThat(withdrawal.scenario().mode()).isEqualTo(LOSS);
        assertThat(ids(withdrawal, withdrawal.down())).containsExactly("US", "acme", "cloud", "s", "feed");
        assertThat(withdrawal.count(n -> true).organizationsHit()).isOne();
        assertThat(withdrawal.explain(node(withdrawal, "s")).steps())
                .extracting(step -> withdrawal.graph().id(step.node()))
                .containsExactly("US", "acme", "cloud", "t", "s");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> withdrawal.explain(node(withdrawal, "t")))
                .withMessage("\"t\" is not down in this outage");

        var both = cascade(mine, MALFUNCTION, POSITIVE_INFINITY, "US", "IE");
        assertThat(both.scenario().mode()).isEqualTo(MALFUNCTION);
        assertThat(both.isDown(node(both, "t"))).isTrue();
    }

    @Test
    void aFaultThatIsAServiceIsDown_butInNoTotal() {
        var cascade = cascade("""
                services id=s organization=bank criticality=critical tolerance_hours=1
                services id=t organization=shop criticality=standard
                dependencies from=t to=s kind=soft ride_through_hours=9
                """, MALFUNCTION, 72, "s");
        assertThat(ids(cascade, cascade.down())).containsExactly("s");
        assertThat(cascade.toleranceBreached(node(cascade, "s"))).isTrue();
        assertThat(cascade.count(n -> true)).isEqualTo(new FaultCounts(0, 0, 1, 0, 0, 0));
    }

    @Test
    void whereNothingFailsNothingFalls() {
        var cascade = cascade("", MALFUNCTION, 72);
        assertThat(cascade.down()).isEmpty();
        assertThat(cascade.count(n -> true).isEmpty()).isTrue();
    }

    @Test
    void aScenarioSaysWhatIsWrongWithIt() {
        DependencyGraph graph = GraphText.project(WORLD);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FaultScenario.of(graph, MALFUNCTION, 0, 1))
                .withMessage("an outage lasts more than 0 hours, but outageHours is 0.0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FaultScenario.of(graph, MALFUNCTION, 72, 9))
                .withMessage("fault 9 is no node; the graph has 9 nodes");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new FaultScenario(List.of(2, 1), MALFUNCTION, 72))
                .withMessage("faults must be distinct nodes in ascending order, but are [2, 1]");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new FaultScenario(List.of(2, 2), MALFUNCTION, 72))
                .withMessage("faults must be distinct nodes in ascending order, but are [2, 2]");
        assertThat(FaultScenario.of(graph, LOSS, 72, 3, 1, 3).faults()).containsExactly(1, 3);
    }

    private static Cascade cascade(String more, FaultMode mode, double hours, String... faults) {
        DependencyGraph graph = GraphText.project(WORLD + more);
        int[] nodes = Stream.of(faults).mapToInt(graph::node).toArray();
        return new FaultAnalysis(graph).cascade(FaultScenario.of(graph, mode, hours, nodes));
    }

    private static int node(Cascade cascade, String id) {
        return cascade.graph().node(id);
    }

    private static List<String> ids(Cascade cascade, int... nodes) {
        return Arrays.stream(nodes).mapToObj(cascade.graph()::id).toList();
    }
}
