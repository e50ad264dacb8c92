package org.linchpin.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.linchpin.Sweep;
import org.linchpin.graph.DependencyGraph;
import org.linchpin.graph.FaultMode;
import org.linchpin.graph.NodeKind;

/** Faults side by side against one after the other. */
class WorldSweepTest {
    /** Cascades only, as a reader of the model would write them. */
    private static final SweepSize ONE_BY_ONE = new SweepSize(1, Integer.MAX_VALUE, Integer.MAX_VALUE);

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void moreLargeFaultsThanWorldsDoWhatTheyDoAlone(long seed) {
        var random = new SplittableRandom(seed);
        DependencyGraph graph = HubGraph.project(random, 600);
        FaultMode mode = RandomScenario.mode(random);
        double hours = List.of(Double.POSITIVE_INFINITY, 0.3, 5.0, 72.0).get((int) seed % 4);
        SingleFaults oneByOne = new FaultAnalysis(graph, ONE_BY_ONE).singleFaults(mode, hours);

        for (int worlds : new int[] {64, WorldRows.WORLDS}) {
            for (int large : new int[] {0, 100}) {
                var analysis = new FaultAnalysis(graph, new SweepSize(worlds, large, 1));
                assertSame(analysis.singleFaults(mode, hours), oneByOne);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void moreLargeFaultsThanWorldsAreCountedAsTheyAreAlone(long seed) {
        var random = new SplittableRandom(seed);
        DependencyGraph graph = HubGraph.project(random, 600);
        FaultMode mode = RandomScenario.mode(random);
        SingleFaults oneByOne = new FaultAnalysis(graph, ONE_BY_ONE).singleFaults(mode, Double.POSITIVE_INFINITY);

        for (int large : new int[] {0, 100}) {
            assertSame(
                    new FaultAnalysis(graph, new SweepSize(WorldRows.WORLDS, large, 1))
                            .downCounts(mode, Progress.UNWATCHED),
                    oneByOne);
        }
    }

    @Test
    void oneAnalysisAnswersForEveryOutageAndMode() {
        DependencyGraph graph = HubGraph.project(new SplittableRandom(1), 600);
        var analysis = new FaultAnalysis(graph);

        for (double hours : new double[] {72, 0.3, Double.POSITIVE_INFINITY, 5}) {
            for (FaultMode mode : FaultMode.values()) {
                assertSame(
                        analysis.singleFaults(mode, hours),
                        new FaultAnalysis(graph, ONE_BY_ONE).singleFaults(mode, hours));
            }
        }
    }

    @Test
    void theDownCountsAreThoseOfTheSingleFaults() {
        Sweep.forMany(random -> {
            DependencyGraph graph = DependencyGraph.of(RandomGraph.graph(random), RandomGraph.DAY);
            FaultMode mode = RandomScenario.mode(random);
            SingleFaults faults = new FaultAnalysis(graph, ONE_BY_ONE).singleFaults(mode, Double.POSITIVE_INFINITY);
            DownCounts counts = new FaultAnalysis(graph, RandomScenario.sweepSize(random, graph))
                    .downCounts(mode, Progress.UNWATCHED);
            assertThat(counts.faultCount()).isEqualTo(graph.kindStart(NodeKind.SERVICE));
            assertSame(counts, faults);
        });
    }

    private static void assertSame(DownCounts actual, SingleFaults expected) {
        for (int fault = 0; fault < actual.faultCount(); fault++) {
            FaultCounts counts = expected.count(fault);
            assertThat(new FaultCounts(
                            actual.servicesDown(fault),
                            actual.criticalServicesDown(fault),
                            counts.servicesDegraded(),
                            actual.organizationsHit(fault),
                            actual.tolerancesBreached(fault),
                            counts.weightDown()))
                    .as(expected.graph().id(fault))
                    .isEqualTo(counts);
        }
    }

    private static void assertSame(SingleFaults actual, SingleFaults expected) {
        assertThat(expected.ranking()).hasSizeGreaterThan(WorldRows.WORLDS);
        assertThat(actual.ranking()).isEqualTo(expected.ranking());
        for (RankedFault ranked : expected.ranking()) {
            int fault = ranked.fault();
            assertThat(actual.servicesDown(fault)).containsExactly(expected.servicesDown(fault));
            assertThat(actual.servicesDegraded(fault)).containsExactly(expected.servicesDegraded(fault));
            assertThat(actual.count(fault, n -> n % 3 > 0)).isEqualTo(expected.count(fault, n -> n % 3 > 0));
        }
    }
}
