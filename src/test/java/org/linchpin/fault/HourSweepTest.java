package org.linchpin.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.linchpin.graph.DependencyGraph;
import org.linchpin.graph.FaultMode;
import org.linchpin.graph.GraphText;
import org.linchpin.graph.NodeKind;

/** What random graphs of a few nodes do not come to: all worlds at one hour, and a sweep that nobody waits for. */
class HourSweepTest {
    private static final String OWNER = """
            organizations id=bank country=DE sector=Banking
            vendors id=acme country=US
            """;

    @Test
    void whatIsLostInEveryWorldAtOnceGoesDownInEachLater() {
        String products = IntStream.range(0, WorldRows.WORLDS)
                .mapToObj("products id=p%d vendor=acme category=software\n"::formatted)
                .collect(Collectors.joining());
        // the group, which no single fault takes down, keeps the products from being one fault under another name
        String needs = IntStream.range(0, WorldRows.WORLDS)
                .mapToObj("dependencies from=x to=p%1$d\ndependencies from=s to=p%1$d group=g required=1\n"::formatted)
                .collect(Collectors.joining());
        DependencyGraph graph = GraphText.project(OWNER + products + needs + """
                systems id=x organization=bank
                services id=s organization=bank criticality=critical tolerance_hours=60
                dependencies from=s to=x ride_through_hours=5
                """);

        SingleFaults faults =
                new FaultAnalysis(graph, new SweepSize(WorldRows.WORLDS, 0, 1)).singleFaults(FaultMode.MALFUNCTION, 72);

        for (int world = 0; world < WorldRows.WORLDS; world++) {
            int fault = graph.node("p" + world);
            assertThat(faults.servicesDown(fault)).containsExactly(graph.node("s"));
            assertThat(faults.count(fault).tolerancesBreached()).isOne();
        }
    }

    @Test
    void aSweepThatNobodyWaitsForEndsAmongItsHours() {
        DependencyGraph graph = ladder(3 * SweepWatch.STEP);
        var plan = new SweepPlan(graph, new Withdrawal(graph), SweepSize.of(graph));
        DownNeeds needs = plan.down(FaultMode.MALFUNCTION, 1e6);
        var rows = new WorldRows(graph.nodeCount());
        rows.set(plan.order().position(graph.node("y0")), 0);
        var asked = new AtomicInteger();
        var watch = new SweepWatch(
                new Progress() {
                    @Override
                    public boolean isCancelled() {
                        return asked.incrementAndGet() > 1;
                    }
                },
                1,
                done -> {});

        assertThatThrownBy(() -> new HourSweep(graph, plan.order(), rows, needs, watch).run())
                .isInstanceOf(RunCancelledException.class);
        int down = (int) IntStream.range(0, graph.kindStart(NodeKind.SERVICE))
                .filter(n -> Arrays.stream(
                                rows.bits,
                                plan.order().position(n) * WorldRows.WORDS,
                                (plan.order().position(n) + 1) * WorldRows.WORDS)
                        .anyMatch(word -> word != 0))
                .count();
        assertThat(down).isBetween(SweepWatch.STEP, 2 * SweepWatch.STEP);
    }

    /** Systems, each of which goes down an hour after the one before. */
    private static DependencyGraph ladder(int systems) {
        var text = new StringBuilder(OWNER).append("systems id=y0 organization=bank\n");
        for (int i = 1; i <= systems; i++) {
            text.append("systems id=y%d organization=bank%n".formatted(i));
            text.append("dependencies from=y%d to=y%d ride_through_hours=1%n".formatted(i, i - 1));
        }
        return GraphText.project(text.toString());
    }
}
