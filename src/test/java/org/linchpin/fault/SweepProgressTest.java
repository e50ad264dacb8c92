package org.linchpin.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.linchpin.graph.DependencyGraph;
import org.linchpin.graph.FaultMode;
import org.linchpin.graph.GraphShape;
import org.linchpin.graph.GraphSize;
import org.linchpin.graph.RealisticGraph;

/** All faults in few sweeps, watched. */
class SweepProgressTest {
    private static final DependencyGraph GRAPH = RealisticGraph.project(GraphSize.S, GraphShape.MIXED);
    private static final SweepSize ALL_SWEPT = new SweepSize(WorldRows.WORLDS, 0, 1);

    enum Question {
        COUNTS(progress -> analysis().downCounts(FaultMode.MALFUNCTION, progress)),
        LISTS(progress -> analysis().singleFaults(FaultMode.MALFUNCTION, Double.POSITIVE_INFINITY, progress)),
        HOURS(progress -> analysis().singleFaults(FaultMode.MALFUNCTION, 72, progress));

        private final Consumer<Progress> ask;

        Question(Consumer<Progress> ask) {
            this.ask = ask;
        }

        private static FaultAnalysis analysis() {
            return new FaultAnalysis(GRAPH, ALL_SWEPT);
        }
    }

    @ParameterizedTest
    @EnumSource
    void aSweepTellsInItsMiddleHowFarItIs(Question question) {
        var told = new Told();

        question.ask.accept(told);

        List<Integer> done = done(told);
        int total = total(told);
        assertThat(done).doesNotHaveDuplicates();
        assertThat(done.get(0)).isBetween(1, WorldRows.WORLDS - 1);
        assertThat(done.get(done.size() - 1)).isEqualTo(total);
        int sweeps = (total + WorldRows.WORLDS - 1) / WorldRows.WORLDS;
        assertThat(done.size()).isGreaterThan(2 * sweeps);
    }

    @Test
    void aSweepForListsTellsOfTwoPartsFirstWhatGoesDownThenWhatIsDegraded() {
        var counted = new Told();
        var listed = new Told();

        Question.COUNTS.ask.accept(counted);
        Question.LISTS.ask.accept(listed);

        assertThat(total(listed)).isEqualTo(total(counted));
        assertThat(listed.done()).hasSizeGreaterThan(counted.done().size() * 3 / 2);
    }

    @ParameterizedTest
    @CsvSource({"0,1", "20,1", "20,2147483647", "2147483647,2147483647"})
    void everyFaultIsToldOnceHoweverItIsWorkedOn(int large, int fewest) {
        var told = new Told();

        new FaultAnalysis(GRAPH, new SweepSize(WorldRows.WORLDS, large, fewest)).downCounts(FaultMode.LOSS, told);

        List<Integer> done = done(told);
        assertThat(done).doesNotHaveDuplicates();
        assertThat(done.get(done.size() - 1)).isEqualTo(total(told));
    }

    @ParameterizedTest
    @EnumSource
    void aSweepEndsInItsMiddleWhenNobodyWaitsAnyMore(Question question) {
        var cancelled = new Cancelled();

        assertThatThrownBy(() -> question.ask.accept(cancelled)).isInstanceOf(RunCancelledException.class);

        // no core goes on once one has told
        assertThat(cancelled.told.get()).isBetween(1, Runtime.getRuntime().availableProcessors());
        assertThat(cancelled.done.get())
                .isLessThan(WorldRows.WORLDS * Runtime.getRuntime().availableProcessors());
    }

    /** How many faults were done whenever it was told, ascending. */
    private static List<Integer> done(Told told) {
        return told.done().stream()
                .map(words -> Integer.valueOf(words.split(" ")[0]))
                .sorted()
                .toList();
    }

    private static int total(Told told) {
        return Integer.parseInt(told.done().get(0).split(" ")[2]);
    }

    /** Cancelled as soon as a part of a sweep is done. */
    private static final class Cancelled implements Progress {
        private final AtomicInteger told = new AtomicInteger();
        private final AtomicInteger done = new AtomicInteger();

        @Override
        public boolean isCancelled() {
            return done.get() > 0;
        }

        @Override
        public void done(int faults, int total) {
            told.incrementAndGet();
            done.accumulateAndGet(faults, Math::max);
        }
    }
}
