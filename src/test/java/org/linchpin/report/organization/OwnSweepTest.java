package org.linchpin.report.organization;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.linchpin.Sweep;
import org.linchpin.fault.Cascade;
import org.linchpin.fault.FaultAnalysis;
import org.linchpin.fault.FaultScenario;
import org.linchpin.fault.RandomGraph;
import org.linchpin.graph.Dependency;
import org.linchpin.graph.DependencyGraph;
import org.linchpin.graph.FaultMode;
import org.linchpin.graph.Graph;
import org.linchpin.graph.GraphRow;
import org.linchpin.graph.NeededRows;
import org.linchpin.graph.NodeKind;
import org.linchpin.graph.RowType;
import org.linchpin.graph.Service;

/** What a report works out of an organization's own part against the slow and obvious way on the whole graph. */
class OwnSweepTest {
    private static final Set<NodeKind> SUPPLY = EnumSet.of(NodeKind.PRODUCT, NodeKind.VENDOR, NodeKind.LOCATION);

    @Test
    void commonCausesAreTheFaultsThatTakeAGroupAndAServiceBehindItDown() {
        int[] found = new int[2];
        Sweep.forAll(random -> {
            DependencyGraph graph = DependencyGraph.of(RandomGraph.graph(random), RandomGraph.DAY);
            FaultMode mode = mode(random);
            double hours = hours(random);
            int organization = random.nextInt(graph.organizations().size());
            Own own = Own.of(graph, organization);
            var analysis = new FaultAnalysis(graph);
            var causes = new CommonCauses(own, analysis, analysis.singleFaults(mode, hours));

            List<CommonCause> all = causes.find(SUPPLY);

            List<String> expected = new ArrayList<>();
            for (int group : groups(graph, own, mode)) {
                List<Integer> faults = new ArrayList<>();
                int least = Integer.MAX_VALUE;
                for (int fault = 0; fault < graph.kindStart(NodeKind.SERVICE); fault++) {
                    Cascade cascade = analysis.cascade(FaultScenario.of(graph, mode, hours, fault));
                    if (SUPPLY.contains(graph.kind(fault)) && stops(graph, own, group, cascade)) {
                        faults.add(fault);
                        least = Math.min(least, cascade.down().length);
                    }
                }
                if (!faults.isEmpty()) {
                    expected.add("%s %s %d %d"
                            .formatted(
                                    graph.id(graph.groupOwner(group)), graph.groupName(group), faults.size(), least));
                }
            }
            List<String> actual = all.stream()
                    .map(c -> "%s %s %d %d"
                            .formatted(
                                    c.owner().id(),
                                    c.group(),
                                    c.otherCauses() + 1,
                                    analysis.cascade(FaultScenario.of(
                                                    graph,
                                                    mode,
                                                    hours,
                                                    graph.node(c.cause().id())))
                                            .down()
                                            .length))
                    .toList();
            assertThat(actual).containsExactlyInAnyOrderElementsOf(expected);
            found[all.isEmpty() ? 0 : 1]++;
        });
        assertThat(found).as("without and with a common cause").doesNotContain(0);
    }

    @Test
    void theRideThroughThatIsNamedIsTheLeastThatSuffices() {
        int[] found = new int[2];
        Sweep.forAll(random -> {
            Graph rows = RandomGraph.graph(random);
            DependencyGraph graph = DependencyGraph.of(rows, RandomGraph.DAY);
            FaultMode mode = mode(random);
            double hours = random.nextInt(1, 9);
            var analysis = new FaultAnalysis(graph);
            int fault = random.nextInt(graph.kindStart(NodeKind.SERVICE));
            if (graph.kind(fault) == NodeKind.COUNTRY) {
                return;
            }
            Cascade cascade = analysis.cascade(FaultScenario.of(graph, mode, hours, fault));
            for (int service : cascade.servicesDown()) {
                double needed = RideThrough.needed(cascade, service);
                assertThat(after(rows, graph.id(service), needed, cascade).isDown(service))
                        .isFalse();
                if (needed > 0.5) {
                    assertThat(after(rows, graph.id(service), needed - 0.5, cascade)
                                    .isDown(service))
                            .isTrue();
                }
                found[0]++;
                Service row = graph.service(service);
                if (row.toleranceHours() != null) {
                    double kept =
                            RideThrough.neededForTolerance(cascade, service, row.toleranceHours(), row.recoveryHours());
                    assertThat(Objects.requireNonNull(after(rows, graph.id(service), kept, cascade)
                                    .toleranceBreached(service)))
                            .isFalse();
                    if (kept > 0.5) {
                        assertThat(Objects.requireNonNull(after(rows, graph.id(service), kept - 0.5, cascade)
                                        .toleranceBreached(service)))
                                .isTrue();
                        found[1]++;
                    }
                }
            }
        });
        assertThat(found).as("services down, tolerances breached").doesNotContain(0);
    }

    @Test
    void theOwnPartShowsWhatTheWholeShows() {
        Sweep.forAll(random -> {
            Graph rows = RandomGraph.graph(random);
            DependencyGraph whole = DependencyGraph.of(rows, RandomGraph.DAY);
            int organization = random.nextInt(whole.organizations().size());
            String id = whole.organizations().get(organization).id();
            List<String> roots = new ArrayList<>(List.of(id));
            rows.services().stream()
                    .filter(s -> s.organization().equals(id))
                    .map(Service::id)
                    .forEach(roots::add);
            DependencyGraph part = DependencyGraph.of(NeededRows.of(rows, roots).graph(), RandomGraph.DAY);
            FaultMode mode = mode(random);
            double hours = hours(random);
            var inWhole = new FaultAnalysis(whole);
            var inPart = new FaultAnalysis(part);
            for (int fault = 0; fault < whole.kindStart(NodeKind.SERVICE); fault++) {
                Cascade cascade = inWhole.cascade(FaultScenario.of(whole, mode, hours, fault));
                List<String> expected = own(whole, id, cascade);
                int there = part.node(whole.id(fault));
                assertThat(
                                there == DependencyGraph.NONE
                                        ? List.of()
                                        : own(part, id, inPart.cascade(FaultScenario.of(part, mode, hours, there))))
                        .isEqualTo(expected);
            }
        });
    }

    private static List<String> own(DependencyGraph graph, String organization, Cascade cascade) {
        return Arrays.stream(cascade.servicesDown())
                .filter(s -> graph.service(s).organization().equals(organization))
                .mapToObj(s -> graph.id(s) + " " + cascade.downAfterHours(s) + " " + cascade.toleranceBreached(s))
                .sorted()
                .toList();
    }

    private static int[] groups(DependencyGraph graph, Own own, FaultMode mode) {
        BitSet reached = new BitSet();
        IntStream.of(own.services()).forEach(s -> reached.or(needs(graph, s)));
        return IntStream.range(0, graph.groupCount())
                .filter(g -> own.owns(graph.groupOwner(g)) && reached.get(graph.groupOwner(g)))
                .filter(g -> graph.size(g) > graph.required(g) && graph.isHard(g, mode))
                .toArray();
    }

    private static boolean stops(DependencyGraph graph, Own own, int group, Cascade cascade) {
        int up = 0;
        for (int m = graph.memberStart(group); m < graph.memberEnd(group); m++) {
            up += cascade.isDown(graph.member(m)) ? 0 : 1;
        }
        int owner = graph.groupOwner(group);
        return up < graph.required(group)
                && cascade.isDown(owner)
                && IntStream.of(own.services())
                        .anyMatch(s -> cascade.isDown(s) && needs(graph, s).get(owner));
    }

    private static BitSet needs(DependencyGraph graph, int node) {
        var seen = new BitSet();
        seen.set(node);
        for (int before = 0; before != seen.cardinality(); ) {
            before = seen.cardinality();
            for (int g = 0; g < graph.groupCount(); g++) {
                if (seen.get(graph.groupOwner(g))) {
                    for (int m = graph.memberStart(g); m < graph.memberEnd(g); m++) {
                        seen.set(graph.member(m));
                    }
                }
            }
        }
        return seen;
    }

    /** The same fault where the service rides through so many hours on each of its needs. */
    private static Cascade after(Graph rows, String service, double hours, Cascade before) {
        List<GraphRow> changed = new ArrayList<>();
        for (RowType type : RowType.values()) {
            for (GraphRow row : rows.rows(type)) {
                changed.add(row instanceof Dependency d && d.from().equals(service) ? riding(d, hours) : row);
            }
        }
        DependencyGraph graph = DependencyGraph.of(Graph.of(1, rows.datasets(), changed), RandomGraph.DAY);
        FaultScenario scenario = before.scenario();
        return new FaultAnalysis(graph)
                .cascade(FaultScenario.of(
                        graph,
                        scenario.mode(),
                        scenario.outageHours(),
                        scenario.faults().get(0)));
    }

    private static Dependency riding(Dependency d, double hours) {
        return new Dependency(
                d.from(),
                d.to(),
                d.group(),
                d.required(),
                d.kind(),
                hours,
                d.validFrom(),
                d.validTo(),
                d.knownSince(),
                d.evidence(),
                d.source(),
                d.provenance());
    }

    private static FaultMode mode(SplittableRandom random) {
        return random.nextBoolean() ? FaultMode.LOSS : FaultMode.MALFUNCTION;
    }

    private static double hours(SplittableRandom random) {
        return random.nextInt(3) == 0 ? Double.POSITIVE_INFINITY : random.nextInt(1, 9);
    }
}
