package org.linchpin.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.linchpin.graph.DependencyGraph;
import org.linchpin.graph.FaultMode;
import org.linchpin.graph.GraphText;
import org.linchpin.graph.NodeKind;

class MinimalCutSetsTest {
    private static final Set<NodeKind> PRODUCTS = EnumSet.of(NodeKind.PRODUCT);
    private static final Set<NodeKind> COUNTRIES_AND_VENDORS = EnumSet.of(NodeKind.COUNTRY, NodeKind.VENDOR);

    private static final String TWO_CLOUDS = """
        organizations id=bank country=DE sector=Banking
        organizations id=shop country=US sector=Retail
        vendors id=acme country=US
        vendors id=blue country=FR
        products id=cloud-a vendor=acme category=cloud
        products id=cloud-b vendor=blue category=cloud without_vendor_hours=never
        services id=payments organization=bank criticality=critical
        services id=website organization=shop criticality=standard
        dependencies from=payments to=cloud-a group=clouds
        dependencies from=payments to=cloud-b group=clouds
        dependencies from=website to=cloud-a group=clouds
        dependencies from=website to=blue group=clouds
        """;

    @Test
    void givenTwoInterchangeableProducts_thenOnlyBothTogetherAreACutSet() {
        assertThat(cutSets(TWO_CLOUDS, "payments", PRODUCTS, FaultMode.MALFUNCTION))
                .containsExactly("cloud-a cloud-b");
        assertThat(cutSets(TWO_CLOUDS, "website", PRODUCTS, FaultMode.MALFUNCTION))
                .isEmpty();
    }

    @Test
    void aSetWithACountryIsJudgedAsALossAndOthersAsAskedFor() {
        assertThat(cutSets(TWO_CLOUDS, "payments", COUNTRIES_AND_VENDORS, FaultMode.MALFUNCTION))
                .as("what is installed of blue's goes on without blue, as after France's withdrawal")
                .containsExactly("acme blue");
        assertThat(cutSets(TWO_CLOUDS, "payments", COUNTRIES_AND_VENDORS, FaultMode.LOSS))
                .isEmpty();
    }

    @Test
    void aCountryIsNoFaultForItsOwnOrganizations() {
        assertThat(cutSets(TWO_CLOUDS, "website", COUNTRIES_AND_VENDORS, FaultMode.MALFUNCTION))
                .as("neither US FR nor US blue")
                .containsExactly("FR acme", "acme blue");
    }

    @Test
    void setsAreSortedByLengthThenByIdAcrossKinds() {
        String text = """
            organizations id=o country=DE sector=A
            vendors id=z country=ZZ
            products id=b vendor=z category=c
            products id=y vendor=z category=c
            systems id=a organization=o
            services id=s organization=o criticality=critical
            dependencies from=s to=a group=g
            dependencies from=s to=y group=g
            dependencies from=s to=a group=h
            dependencies from=s to=b group=h
            """;

        assertThat(cutSets(text, "s", EnumSet.allOf(NodeKind.class), FaultMode.MALFUNCTION))
                .containsExactly("a b", "a y", "a z");
    }

    @Test
    void aGroupThatSaysNothingMoreIsNoPartOfAnother() {
        String text = header() + """
            systems id=x organization=o
            products id=a vendor=v category=c
            products id=b vendor=v category=c
            products id=w vendor=v category=c
            dependencies from=s to=x group=f
            dependencies from=s to=w group=f
            dependencies from=x to=a
            dependencies from=x to=a group=g
            dependencies from=x to=b group=g
            """;

        assertThat(cutSets(text, "s", PRODUCTS, FaultMode.MALFUNCTION))
                .as("b matters only when a is down, and then x is down already")
                .containsExactly("a w");
    }

    @Test
    void onGraphsOfHundredsOfNodesTheSetsAreThoseThatTryingAllPairsFinds() {
        int pairs = 0;
        for (int seed = 0; seed < 4; seed++) {
            DependencyGraph graph = MediumGraph.project(new SplittableRandom(seed));
            var kernel = new CascadeKernel(graph);
            Set<NodeKind> kinds = EnumSet.of(NodeKind.VENDOR, NodeKind.PRODUCT);
            for (int s = graph.kindStart(NodeKind.SERVICE); s < graph.nodeCount(); s++) {
                int service = s;
                Set<List<Integer>> expected = new HashSet<>();
                for (int a = graph.kindStart(NodeKind.VENDOR); a < graph.kindEnd(NodeKind.PRODUCT); a++) {
                    boolean alone = takesDown(kernel, service, a);
                    if (alone) {
                        expected.add(List.of(a));
                    }
                    for (int b = a + 1; !alone && b < graph.kindEnd(NodeKind.PRODUCT); b++) {
                        if (!takesDown(kernel, service, b) && takesDown(kernel, service, a, b)) {
                            expected.add(List.of(a, b));
                            pairs++;
                        }
                    }
                }

                CutSets found =
                        new MinimalCutSets(graph).of(service, kinds, FaultMode.MALFUNCTION, 2, SearchBudget.DEFAULT);

                assertThat(found.sets()).hasSameSizeAs(expected);
                assertThat(found.sets().stream()
                                .map(set -> set.stream().sorted().toList())
                                .collect(Collectors.toSet()))
                        .as("seed %d", seed)
                        .isEqualTo(expected);
            }
        }
        assertThat(pairs).isGreaterThan(1_000);
    }

    private static boolean takesDown(CascadeKernel kernel, int service, int... faults) {
        kernel.run(FaultMode.MALFUNCTION, Double.POSITIVE_INFINITY, false, faults);
        return kernel.isAffected(service)
                && IntStream.range(0, kernel.downCount()).anyMatch(i -> kernel.node(i) == service);
    }

    @Test
    void moreFaultsThanWorldsFitSideBySideAreFoundInTurns() {
        // Given
        int redundant = 2_500;
        DependencyGraph graph = redundant(redundant, 2);

        // When
        CutSets found = search(graph, SearchBudget.DEFAULT);

        // Then
        assertThat(found.truncated()).isFalse();
        assertThat(found.sets())
                .hasSize(redundant)
                .allSatisfy(set -> assertThat(graph.id(set.get(0)).substring(1))
                        .isEqualTo(graph.id(set.get(1)).substring(1)));
    }

    @Test
    void givenLongChainsBehindAGroup_thenASearchThatIsTooLargeEndsAndSaysSo() {
        // Given
        int length = 2_000;
        var budget = new SearchBudget(Duration.ofMinutes(10), 10_000, () -> false);
        var text = new StringBuilder(header());
        for (String side : List.of("a", "b")) {
            for (int i = 0; i < length; i++) {
                text.append("products id=%s%d vendor=v category=c\n".formatted(side, i));
                text.append(
                        i == 0
                                ? "dependencies from=s to=%s0 group=g\n".formatted(side)
                                : "dependencies from=%s%d to=%s%d\n".formatted(side, i - 1, side, i));
            }
        }
        DependencyGraph graph = GraphText.project(text.toString());

        // When
        CutSets found = search(graph, budget);

        // Then
        assertThat(found.truncated()).isTrue();
        assertThat(found.sets()).hasSize(10_000).doesNotHaveDuplicates();
        assertThat(found.sets())
                .isSortedAccordingTo(Comparator.<List<Integer>, String>comparing(set -> graph.id(set.get(0)))
                        .thenComparing(set -> graph.id(set.get(1))));
        assertThat(found.sets()).allSatisfy(set -> {
            assertThat(graph.id(set.get(0))).startsWith("a");
            assertThat(graph.id(set.get(1))).startsWith("b");
        });
    }

    @Test
    void aSearchEndsWhenItsTimeIsUpAndSaysSo() {
        DependencyGraph graph = GraphText.project(TWO_CLOUDS);
        var noTime = new SearchBudget(Duration.ofNanos(1), 10, Progress.UNWATCHED);

        CutSets late = search(graph, noTime);
        RankedPairs pairs = new HiddenPairs(graph).find(n -> true, n -> true, FaultMode.LOSS, noTime);

        assertThat(late).isEqualTo(new CutSets(List.of(), 2, true));
        assertThat(pairs).isEqualTo(new RankedPairs(List.of(), true));
    }

    @Test
    void aSearchThatHadToEndAnywhereIsNotComplete() {
        assertNotCompleteIfEnded(redundant(20, 2), 2);
        // no pairs, and so many faults that it is asked while they spread
        assertNotCompleteIfEnded(redundant(400, 3), 1);
        assertNotCompleteIfEnded(redundant(400, 3), 2);
    }

    private static void assertNotCompleteIfEnded(DependencyGraph graph, int order) {
        int times = endedAt(Integer.MAX_VALUE, graph, order, true);
        assertThat(times).isGreaterThan(order);
        for (int time = 1; time <= times; time++) {
            endedAt(time, graph, order, false);
        }
    }

    /** How often a search asks whether to end, if it is to from that time on. */
    private static int endedAt(int time, DependencyGraph graph, int order, boolean complete) {
        var search = new CutSetSearch(
                graph, new Withdrawal(graph), FaultMode.MALFUNCTION, n -> graph.kind(n) == NodeKind.PRODUCT);
        var asked = new AtomicInteger();
        CutSetSink anything = new CutSetSink() {
            @Override
            public boolean one(int node) {
                return true;
            }

            @Override
            public boolean two(int node, int other) {
                return true;
            }
        };
        assertThat(search.search(
                        graph.kindStart(NodeKind.SERVICE), order, () -> asked.incrementAndGet() >= time, anything))
                .as("order %d, ended when asked %d times", order, time)
                .isEqualTo(complete);
        return asked.get();
    }

    @Test
    void whatDoesNotFitIsSaidToBeMissing() {
        DependencyGraph graph = GraphText.project(header() + """
            products id=x vendor=v category=c
            products id=y vendor=v category=c
            systems id=m organization=o
            systems id=n organization=o
            products id=z vendor=v category=c
            dependencies from=s to=x
            dependencies from=s to=y
            dependencies from=s to=m group=g
            dependencies from=s to=n group=g
            dependencies from=m to=z
            dependencies from=n to=z
            """);

        for (int most = 1; most <= 3; most++) {
            CutSets found = new MinimalCutSets(graph)
                    .of(
                            graph.node("s"),
                            PRODUCTS,
                            FaultMode.MALFUNCTION,
                            1,
                            new SearchBudget(Duration.ofMinutes(1), most, () -> false));
            assertThat(found.sets()).hasSize(most);
            assertThat(found.truncated()).as("%d of 3", most).isEqualTo(most < 3);
        }
    }

    @Test
    void aSearchThatNobodyWaitsForHasNoResult() {
        DependencyGraph graph = GraphText.project(TWO_CLOUDS);
        var cancelled = new SearchBudget(Duration.ofMinutes(1), 10, () -> true);

        assertThatThrownBy(() -> search(graph, cancelled)).isInstanceOf(RunCancelledException.class);
        assertThatThrownBy(() -> new HiddenPairs(graph).find(n -> true, n -> true, FaultMode.LOSS, cancelled))
                .isInstanceOf(RunCancelledException.class);
    }

    @Test
    void hiddenPairsTellAllWhoWatchHowManyServicesAreSearched() {
        DependencyGraph graph = GraphText.project(TWO_CLOUDS);
        var told = new Told();
        var alsoTold = new Told();
        SearchBudget watched = SearchBudget.DEFAULT.watchedBy(told).watchedBy(alsoTold);

        new HiddenPairs(graph).find(n -> true, n -> true, FaultMode.LOSS, watched);

        assertThat(told.done()).containsExactlyInAnyOrder("1 of 2", "2 of 2");
        assertThat(alsoTold.done()).containsExactlyInAnyOrder("1 of 2", "2 of 2");
    }

    @Test
    void moreHiddenPairsThanAreKeptAreSaidToBeMissing() {
        DependencyGraph graph = redundant(3, 2);
        for (int most = 1; most <= 4; most++) {
            RankedPairs pairs = new HiddenPairs(graph)
                    .find(
                            n -> true,
                            n -> graph.kind(n) == NodeKind.PRODUCT,
                            FaultMode.MALFUNCTION,
                            new SearchBudget(Duration.ofMinutes(1), most, () -> false));

            assertThat(pairs.pairs()).hasSize(Math.min(most, 3));
            assertThat(pairs.truncated()).as("%d kept of 3", most).isEqualTo(most < 3);
        }
    }

    @Test
    void anOrganizationWhoseServicesAreSearchedOnSeveralCoresIsHitOnce() {
        for (int seed = 0; seed < 4; seed++) {
            DependencyGraph graph = MediumGraph.project(new SplittableRandom(seed));

            RankedPairs pairs = new HiddenPairs(graph)
                    .find(
                            n -> true,
                            n -> graph.kind(n) == NodeKind.VENDOR || graph.kind(n) == NodeKind.PRODUCT,
                            FaultMode.MALFUNCTION,
                            SearchBudget.DEFAULT);

            assertThat(pairs.pairs()).extracting(HiddenPair::organizationsHit).containsOnly(1);
            assertThat(pairs.pairs()).anyMatch(pair -> pair.servicesDown() > 1);
        }
    }

    @Test
    void aWrongQuestionSaysWhatIsRight() {
        DependencyGraph graph = GraphText.project(TWO_CLOUDS);
        var cutSets = new MinimalCutSets(graph);

        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> cutSets.of(graph.node("acme"), PRODUCTS, FaultMode.MALFUNCTION, 2, SearchBudget.DEFAULT))
                .withMessage("node 3 is no service; services are 7 to 8");
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> cutSets.of(graph.nodeCount(), PRODUCTS, FaultMode.MALFUNCTION, 2, SearchBudget.DEFAULT))
                .withMessage("node 9 is no service; services are 7 to 8");
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        cutSets.of(graph.node("website"), PRODUCTS, FaultMode.MALFUNCTION, 3, SearchBudget.DEFAULT))
                .withMessage("cut sets are found up to order 1 or 2, but order is 3");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new SearchBudget(Duration.ZERO, 1, () -> false))
                .withMessage("a search needs time and room for a set, but has PT0S and 1 sets");
    }

    private static CutSets search(DependencyGraph graph, SearchBudget budget) {
        int service = graph.kindStart(NodeKind.SERVICE);
        return new MinimalCutSets(graph).of(service, PRODUCTS, FaultMode.MALFUNCTION, 2, budget);
    }

    private static List<String> cutSets(String text, String service, Set<NodeKind> kinds, FaultMode mode) {
        DependencyGraph graph = GraphText.project(text);
        CutSets found = new MinimalCutSets(graph).of(graph.node(service), kinds, mode, 2, SearchBudget.DEFAULT);
        return found.sets().stream()
                .map(set -> String.join(" ", set.stream().map(graph::id).toList()))
                .toList();
    }

    /** A service with groups of products a, b, … of which one is required. */
    private static DependencyGraph redundant(int groups, int groupSize) {
        var text = new StringBuilder(header());
        for (int i = 0; i < groups; i++) {
            for (char side = 'a'; side < 'a' + groupSize; side++) {
                text.append("products id=%c%d vendor=v category=c\n".formatted(side, i));
                text.append("dependencies from=s to=%c%d group=g%d\n".formatted(side, i, i));
            }
        }
        return GraphText.project(text.toString());
    }

    private static String header() {
        return """
            organizations id=o country=DE sector=A
            vendors id=v country=ZZ
            services id=s organization=o criticality=critical
            """;
    }
}
