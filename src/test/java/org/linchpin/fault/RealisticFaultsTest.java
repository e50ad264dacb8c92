package org.linchpin.fault;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.linchpin.graph.DependencyGraph;
import org.linchpin.graph.FaultMode;
import org.linchpin.graph.GraphShape;
import org.linchpin.graph.GraphSize;
import org.linchpin.graph.NodeKind;
import org.linchpin.graph.RealisticGraph;

/** Thousands of faults at once, some of which affect thousands of services: what random graphs are too small for. */
class RealisticFaultsTest {
    @ParameterizedTest
    @CsvSource({"MIXED,MALFUNCTION,Infinity", "MIXED,LOSS,Infinity", "MIXED,MALFUNCTION,72", "HARD,MALFUNCTION,Infinity"
    })
    void allSingleFaultsAreTheCascadesOfEach(GraphShape shape, FaultMode mode, double outageHours) {
        DependencyGraph graph = RealisticGraph.project(GraphSize.S, shape);
        var analysis = new FaultAnalysis(graph);

        SingleFaults all = analysis.singleFaults(mode, outageHours);

        for (int fault = 0; fault < graph.kindStart(NodeKind.SERVICE); fault++) {
            Cascade cascade = analysis.cascade(FaultScenario.of(graph, mode, outageHours, fault));
            assertThat(all.count(fault)).as(graph.id(fault)).isEqualTo(cascade.count(service -> true));
            assertThat(all.servicesDown(fault)).as(graph.id(fault)).isEqualTo(cascade.servicesDown());
        }
    }

    @ParameterizedTest
    @CsvSource({"MIXED,MALFUNCTION", "MIXED,LOSS", "SERIES,MALFUNCTION"})
    void theDownCountsAreThoseOfAllSingleFaults(GraphShape shape, FaultMode mode) {
        DependencyGraph graph = RealisticGraph.project(GraphSize.S, shape);
        var analysis = new FaultAnalysis(graph);
        SingleFaults all = analysis.singleFaults(mode, Double.POSITIVE_INFINITY);

        DownCounts counts = analysis.downCounts(mode, Progress.UNWATCHED);

        for (int fault = 0; fault < counts.faultCount(); fault++) {
            FaultCounts expected = all.count(fault);
            assertThat(new int[] {
                        counts.servicesDown(fault),
                        counts.criticalServicesDown(fault),
                        counts.organizationsHit(fault),
                        counts.tolerancesBreached(fault)
                    })
                    .as(graph.id(fault))
                    .containsExactly(
                            expected.servicesDown(),
                            expected.criticalServicesDown(),
                            expected.organizationsHit(),
                            expected.tolerancesBreached());
        }
    }
}
