package org.linchpin.fault;

import static java.lang.Double.POSITIVE_INFINITY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.linchpin.graph.DependencyGraph;
import org.linchpin.graph.FaultMode;
import org.linchpin.graph.GraphText;

class SingleFaultsTest {
    private final DependencyGraph graph = GraphText.project("""
        organizations id=bank country=DE sector=Banking
        organizations id=shop country=US sector=Retail
        vendors id=acme country=US
        products id=cloud vendor=acme category=cloud
        products id=mail vendor=acme category=mail
        services id=payments organization=bank criticality=critical weight=3 tolerance_hours=4
        services id=website organization=shop criticality=standard
        dependencies from=payments to=cloud
        dependencies from=website to=cloud kind=soft
        dependencies from=website to=mail
        """);

    private final SingleFaults faults = new FaultAnalysis(graph).singleFaults(FaultMode.MALFUNCTION, POSITIVE_INFINITY);

    @Test
    void faultsAreRankedByTheCriticalServicesThatTheySink() {
        assertThat(faults.ranking())
                .containsExactly(
                        new RankedFault(node("acme"), new FaultCounts(2, 1, 0, 2, 1, 4)),
                        new RankedFault(node("cloud"), new FaultCounts(1, 1, 1, 1, 1, 3)),
                        // a withdrawal is not felt by the country's own shop
                        new RankedFault(node("US"), new FaultCounts(1, 1, 0, 1, 1, 3)),
                        new RankedFault(node("mail"), new FaultCounts(1, 0, 0, 1, 0, 1)));
    }

    @Test
    void countingFewerServicesNeedsNoNewRun() {
        assertThat(faults.over(service -> graph.id(service).equals("website")).faults())
                .extracting(r -> graph.id(r.fault()))
                .containsExactly("acme", "mail", "cloud");
        assertThat(faults.count(node("DE"))).isEqualTo(new FaultCounts(0, 0, 0, 0, 0, 0));
    }

    @Test
    void ofAllServicesNoTwoFaultsReachTheSame() {
        assertThat(faults.over(SingleFaults.ALL).alike(fault -> true)).hasSize(4);
    }

    @Test
    void aServiceListsItsSinglePointsOfFailure() {
        assertThat(ids(faults.singlePointsOfFailure(node("payments")))).containsExactly("US", "acme", "cloud");
        assertThat(ids(faults.degradingFaults(node("website")))).containsExactly("cloud");
    }

    @Test
    void countsComeApartByWhatAServiceBelongsTo() {
        assertThat(faults.countBy(node("acme"), n -> true, n -> graph.service(n).organization()))
                .containsExactly(
                        Map.entry("bank", new FaultCounts(1, 1, 0, 1, 1, 3)),
                        Map.entry("shop", new FaultCounts(1, 0, 0, 1, 0, 1)));
        assertThat(faults.countBy(node("cloud"), n -> n == node("website"), graph::id))
                .containsExactly(Map.entry("website", new FaultCounts(0, 0, 1, 0, 0, 0)));
        assertThat(faults.countBy(node("DE"), n -> true, graph::id)).isEmpty();
    }

    @Test
    void aRunTellsHowManyFaultsAreDone() {
        var told = new Told();

        new FaultAnalysis(graph).singleFaults(FaultMode.MALFUNCTION, POSITIVE_INFINITY, told);

        // DE takes nothing down; the other four are no two the same
        assertThat(told.done()).containsExactly("4 of 4");
    }

    @Test
    void aRunThatNobodyWaitsForHasNoResult() {
        var analysis = new FaultAnalysis(graph);

        assertThatThrownBy(() -> analysis.singleFaults(FaultMode.LOSS, 72, () -> true))
                .isInstanceOf(RunCancelledException.class);
        assertThatThrownBy(() -> analysis.downCounts(FaultMode.LOSS, () -> true))
                .isInstanceOf(RunCancelledException.class);
    }

    @Test
    void aServiceIsNoSingleFault() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> faults.count(node("website")))
                .withMessage("node 6 is no single fault; faults are nodes 0 to 4, for services are none");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> faults.count(node("payments")))
                .withMessage("node 5 is no single fault; faults are nodes 0 to 4, for services are none");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> faults.singlePointsOfFailure(node("acme")))
                .withMessage("node 2 is no service; services are 5 to 6");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> faults.singlePointsOfFailure(graph.nodeCount()))
                .withMessage("node 7 is no service; services are 5 to 6");
    }

    private int node(String id) {
        return graph.node(id);
    }

    private List<String> ids(int... nodes) {
        return CascadeSweepTest.ids(graph, nodes);
    }
}
