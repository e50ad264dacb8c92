package org.linchpin.report.cascade;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.linchpin.Sweep;
import org.linchpin.fault.Cascade;
import org.linchpin.fault.FaultAnalysis;
import org.linchpin.fault.FaultScenario;
import org.linchpin.fault.RandomGraph;
import org.linchpin.graph.DependencyGraph;
import org.linchpin.graph.FaultMode;
import org.linchpin.graph.GraphText;
import org.linchpin.graph.NodeKind;
import org.linchpin.picture.Picture;
import org.linchpin.picture.Picture.Edge;
import org.linchpin.picture.Picture.EdgeLook;
import org.linchpin.picture.Picture.Look;
import org.linchpin.picture.Picture.Node;
import org.linchpin.picture.PictureRenderer;
import org.linchpin.platform.table.PageAddress;

class CascadePictureTest {
    private static final PageAddress HERE = PageAddress.of("/faults/v").with("hours", 72);

    private static final String ONE_OF_THREE = """
            organizations id=o country=DE sector=Banking
            services id=s organization=o criticality=critical
            services id=t organization=o criticality=critical
            systems id=a organization=o
            systems id=b organization=o
            systems id=c organization=o
            vendors id=v country=US
            products id=p vendor=v category=x
            dependencies from=a to=p
            dependencies from=b to=p
            dependencies from=s to=a group=g required=2
            dependencies from=s to=b group=g required=2
            dependencies from=s to=c group=g required=2
            dependencies from=t to=p kind=soft
            """;

    @Test
    void givenARedundancyGroupThatLosesTooMuch_whenPictured_thenItsMembersAreLostAndSurviving() {
        Picture picture = picture(ONE_OF_THREE, "v", Set.of());

        assertThat(nodes(picture))
                .containsExactlyInAnyOrder(
                        "v FAULT", "p DOWN", "a LOST", "b LOST", "c SURVIVING", "s DOWN", "t DEGRADED");
        assertThat(edges(picture))
                .containsExactlyInAnyOrder(
                        "v>p SOLID", "p>a SOLID", "p>b SOLID", "a>s SOLID", "b>s SOLID", "c>s FAINT", "p>t DASHED");
        assertThat(picture.nodes())
                .extracting(Node::sublabel)
                .contains("vendor", "product · v", "system · o", "service · o");
        assertThat(picture.description())
                .contains("Down: 1 product, 2 systems and 1 service. Degraded: 1 service.")
                .doesNotContain("folded");
    }

    @Test
    void givenServicesThatAreNotAskedFor_whenPictured_thenOnlyWhatLeadsToTheOthersIsThere() {
        DependencyGraph graph = GraphText.project(ONE_OF_THREE);
        Cascade cascade = cascade(graph, "v");

        Picture picture = CascadePicture.of(cascade, graph.node("v"), node -> node == graph.node("t"), Set.of(), HERE);

        assertThat(nodes(Objects.requireNonNull(picture))).containsExactlyInAnyOrder("v FAULT", "p DOWN", "t DEGRADED");
    }

    @Test
    void givenAFaultThatAffectsNothing_whenPictured_thenThereIsNoPicture() {
        DependencyGraph graph = GraphText.project(ONE_OF_THREE);

        @Nullable Picture none = CascadePicture.of(cascade(graph, "s"), graph.node("s"), node -> true, Set.of(), HERE);

        assertThat(none).isNull();
    }

    @Test
    void givenSevenAlikeEachWithItsOwnSystem_whenPictured_thenSystemsAndServicesAreFolded() {
        Picture picture = picture(airlines(7), "v", Set.of());

        assertThat(picture.nodes())
                .extracting(Node::label)
                .containsExactly("v", "p", "7 systems of Airlines", "7 services of Airlines");
        assertThat(picture.nodes()).extracting(Node::folded).containsExactly(1, 1, 7, 7);
        assertThat(edges(picture)).containsExactlyInAnyOrder("v>p SOLID", "p>x1 SOLID", "x1>s1 SOLID");
        assertThat(picture.nodes().get(3).href()).isEqualTo("/faults/v?hours=72&unfold=s1#spread");
        assertThat(picture.nodes().get(3).sublabel()).isEqualTo("o1, o2 and 5 more, after 4\u00a0hours");
        assertThat(picture.description()).contains("14 nodes that are alike are folded into 2 boxes");
    }

    @Test
    void givenSixAlike_whenPictured_thenNothingIsFolded() {
        assertThat(picture(airlines(6), "v", Set.of()).nodes()).hasSize(14);
    }

    @Test
    void givenSystemsThatAreUnfolded_whenPictured_thenEachIsThereAndLeadsToTheFoldedServices() {
        Picture picture = picture(airlines(7), "v", Set.of("x1", "no-such-key"));

        assertThat(nodes(picture)).hasSize(10).contains("x1 DOWN", "x7 DOWN");
        assertThat(edges(picture)).hasSize(15).contains("p>x7 SOLID", "x7>s1 SOLID");
        assertThat(picture.nodes().get(9).href())
                .isEqualTo("/faults/v?hours=72&unfold=no-such-key&unfold=s1&unfold=x1#spread");
    }

    @Test
    void givenThousandsUnfolded_whenPictured_thenTheRestStaysFolded() {
        Picture picture = picture(airlines(2_000), "v", Set.of("x1", "s1"));

        assertThat(picture.nodes()).hasSizeBetween(100, 250);
        assertThat(picture.span()).isLessThanOrEqualTo(2_000);
        assertThat(picture.nodes().stream().mapToInt(Node::folded).sum()).isEqualTo(4_002);
        assertThat(picture.nodes()).extracting(Node::label).contains("1,900 more services of Airlines");
        assertThat(new PictureRenderer().svg(picture, "p")).contains("1,900 more services of Airlines");
    }

    @Test
    void givenManyThatFallInManyWays_whenPictured_thenKindsAreFolded() {
        var text = new StringBuilder("vendors id=v country=US\nproducts id=p vendor=v category=x\n");
        for (int i = 1; i <= 400; i++) {
            text.append("organizations id=o%d country=DE sector=Sector%d\n".formatted(i, i));
            text.append("services id=s%d organization=o%d criticality=critical\n".formatted(i, i));
            text.append("dependencies from=s%d to=%s\n".formatted(i, i == 1 ? "p" : "s" + (i - 1)));
        }

        Picture picture = picture(text.toString(), "v", Set.of());

        assertThat(picture.nodes()).extracting(Node::label).containsExactly("v", "p", "400 services of 400 sectors");
        assertThat(edges(picture)).containsExactly("v>p SOLID", "p>s1 SOLID");
    }

    @Test
    void givenManySectorsHitTheSameWay_whenUnfolded_thenSectorsComeFirst() {
        var text = new StringBuilder("vendors id=v country=US\nproducts id=p vendor=v category=x\n");
        for (int i = 100; i < 300; i++) {
            text.append("organizations id=o%d country=DE sector=Sector%d\n".formatted(i, i % 100));
            text.append("services id=s%d organization=o%d criticality=critical\n".formatted(i, i));
            text.append("dependencies from=s%d to=p\n".formatted(i));
        }

        Node all = picture(text.toString(), "v", Set.of()).nodes().get(2);
        Picture sectors = picture(text.toString(), "v", Set.of("sectors:s100"));
        Picture services = picture(text.toString(), "v", Set.of("sectors:s100", "s100"));

        assertThat(all.label()).isEqualTo("200 services of 100 sectors");
        assertThat(all.href()).isEqualTo("/faults/v?hours=72&unfold=sectors%3As100#spread");
        assertThat(sectors.nodes()).hasSize(102).extracting(Node::label).contains("2 services of Sector0");
        assertThat(services.nodes()).hasSize(103).extracting(Node::label).contains("s100", "s200");
    }

    @Test
    void givenAnyCascade_whenPictured_thenWhatFallsIsLedToAndNothingIsLeftOut() {
        Sweep.forAll(random -> {
            DependencyGraph graph = DependencyGraph.of(RandomGraph.graph(random), RandomGraph.DAY);
            int fault = random.nextInt(graph.kindStart(NodeKind.LOCATION), graph.nodeCount());
            Cascade cascade = cascade(graph, graph.id(fault));

            @Nullable Picture picture = CascadePicture.of(cascade, fault, node -> true, Set.of(), HERE);

            int affected = cascade.down().length + cascade.degraded().length;
            assertThat(picture == null).isEqualTo(affected == 1);
            if (picture != null) {
                assertThat(picture.nodes().stream()
                                .filter(node -> node.look() != Look.SURVIVING)
                                .mapToInt(Node::folded)
                                .sum())
                        .isEqualTo(affected);
                Set<String> ledTo = picture.edges().stream()
                        .filter(edge -> edge.look() != EdgeLook.FAINT)
                        .map(Edge::to)
                        .collect(Collectors.toSet());
                assertThat(picture.nodes())
                        .allSatisfy(node -> assertThat(ledTo.contains(node.id()))
                                .isEqualTo(node.look() != Look.FAULT && node.look() != Look.SURVIVING));
            }
        });
    }

    private static String airlines(int count) {
        var text = new StringBuilder("vendors id=v country=US\nproducts id=p vendor=v category=x\n");
        IntStream.rangeClosed(1, count).forEach(i -> text.append("""
                organizations id=o%1$d country=DE sector=Airlines
                systems id=x%1$d organization=o%1$d
                services id=s%1$d organization=o%1$d criticality=critical
                dependencies from=x%1$d to=p
                dependencies from=s%1$d to=x%1$d ride_through_hours=4
                """.formatted(i)));
        return text.toString();
    }

    private static Picture picture(String text, String fault, Set<String> unfolded) {
        DependencyGraph graph = GraphText.project(text);
        return Objects.requireNonNull(
                CascadePicture.of(cascade(graph, fault), graph.node(fault), node -> true, unfolded, HERE));
    }

    private static Cascade cascade(DependencyGraph graph, String fault) {
        return new FaultAnalysis(graph)
                .cascade(FaultScenario.of(graph, FaultMode.MALFUNCTION, Double.POSITIVE_INFINITY, graph.node(fault)));
    }

    private static Set<String> nodes(Picture picture) {
        return picture.nodes().stream()
                .map(node -> node.id().replaceFirst(".* ", "") + " " + node.look())
                .collect(Collectors.toSet());
    }

    private static List<String> edges(Picture picture) {
        return picture.edges().stream().map(CascadePictureTest::words).toList();
    }

    private static String words(Edge edge) {
        return edge.from().replaceFirst(".* ", "") + ">" + edge.to().replaceFirst(".* ", "") + " " + edge.look();
    }
}
