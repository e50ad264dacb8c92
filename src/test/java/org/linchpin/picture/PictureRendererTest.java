package org.linchpin.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.linchpin.Approved;
import org.linchpin.picture.Picture.Edge;
import org.linchpin.picture.Picture.EdgeLook;
import org.linchpin.picture.Picture.Look;
import org.linchpin.picture.Picture.Node;
import org.w3c.dom.Element;

class PictureRendererTest {
    private final PictureRenderer renderer = new PictureRenderer();

    @Test
    void givenEveryLook_whenDrawn_thenItIsAsApproved() {
        var picture = new Picture(
                "How a fault of Sensor would spread",
                "Sensor takes down the fleet.",
                List.of(
                        new Node("f", "Sensor", "product · Watch", Look.FAULT, null, 1),
                        new Node("w", "Fleet", "system · Air", Look.DOWN, "/faults/w", 1),
                        new Node("a", "Gateway A", "system · Air", Look.LOST, "/faults/a", 1),
                        new Node("b", "Gateway B", "system · Air", Look.SURVIVING, "/faults/b", 1),
                        new Node(
                                "s",
                                "Flights",
                                "service · Air · after 4\u00a0hours",
                                Look.DOWN,
                                "/organizations/air#s",
                                1),
                        new Node(
                                "p",
                                "37 services of Airlines",
                                "Ace, Bee and 3 more",
                                Look.DOWN,
                                "/faults/f?unfold=p",
                                37),
                        new Node("d", "Loyalty programme", "", Look.DEGRADED, "/organizations/air", 1)),
                List.of(
                        new Edge("f", "w", EdgeLook.SOLID),
                        new Edge("f", "a", EdgeLook.SOLID),
                        new Edge("a", "s", EdgeLook.SOLID),
                        new Edge("b", "s", EdgeLook.FAINT),
                        new Edge("w", "s", EdgeLook.SOLID),
                        new Edge("w", "p", EdgeLook.SOLID),
                        new Edge("w", "d", EdgeLook.DASHED)));

        String svg = renderer.svg(picture, "spread");

        Approved.verify("picture-of-every-look.svg", svg);
    }

    @Test
    void givenHostileText_whenDrawn_thenItStaysText() {
        String hostile = "</title><script>alert(\"1\")</script>'&\u0000\u0007\uFFFE\uD800\u202E\t\n ]]>";
        var node = new Node(hostile, hostile, hostile, Look.FAULT, "/faults/%22%3E?a=1&b='\"><x>", 1);

        var drawn = new Drawn(renderer.svg(new Picture(hostile, hostile, List.of(node), List.of()), "p"));

        assertThat(drawn.elements("script")).isEmpty();
        assertThat(drawn.elements("x")).isEmpty();
        assertThat(drawn.elements("title"))
                .extracting(Element::getTextContent)
                .containsExactly(
                        "</title><script>alert(\"1\")</script>'& ]]>",
                        "</title><script>alert(\"1\")</script>'& ]]>, </title><script>alert(\"1\")</script>'& ]]>: fault");
        assertThat(drawn.elements("a"))
                .singleElement()
                .satisfies(a -> assertThat(a.getAttribute("href")).isEqualTo("/faults/%22%3E?a=1&b='\"><x>"));
    }

    @Test
    void givenTextOfAllScripts_whenTooLongForItsBox_thenItIsCutBetweenGraphemesAndStaysWholeInTheTitle() {
        for (String sign : List.of("W", "飛", "د", "é", "👩‍✈️", "षि")) {
            String label = sign.repeat(200);
            var node = new Node("n", label, "", Look.DOWN, null, 1);

            var drawn = new Drawn(renderer.svg(new Picture("t", "d", List.of(node), List.of()), "p"));

            assertThat(drawn.boxes().keySet()).containsExactly(label + ": would go down");
            assertThat(drawn.boxes().values())
                    .allSatisfy(box -> assertThat(box.right() - box.left()).isBetween(80.0, 240.0));
            List<String> lines = drawn.elements("text").stream()
                    .filter(text -> text.getAttribute("class").equals("lp-pic-label"))
                    .map(Element::getTextContent)
                    .toList();
            assertThat(lines).hasSize(2);
            assertThat(lines.get(0)).matches("(?:\\Q" + sign + "\\E)+");
            assertThat(lines.get(1)).matches("(?:\\Q" + sign + "\\E)+…");
        }
    }

    @Test
    void givenMostNodesAndEdgesThatAreAllowed_whenDrawn_thenAllAreThere() {
        List<Node> nodes = nodes(Picture.MOST_NODES);
        List<Edge> edges = new ArrayList<>();
        for (int i = 1; i < nodes.size(); i++) {
            for (int j = 0; j < 5; j++) {
                edges.add(new Edge("n" + j, "n" + (5 + (i + 199 * j) % 995), EdgeLook.SOLID));
            }
        }
        var picture = new Picture("t", "d", nodes, edges.stream().distinct().toList());

        var drawn = new Drawn(renderer.svg(picture, "p"));

        assertThat(drawn.boxes()).hasSize(Picture.MOST_NODES);
    }

    @Test
    void givenMoreThanCanBeRead_whenDrawn_thenItIsRefused() {
        assertThatThrownBy(() -> new Picture("t", "d", nodes(Picture.MOST_NODES + 1), List.of()))
                .hasMessageContaining("1001 nodes");
        List<Edge> all = new ArrayList<>();
        IntStream.range(0, 60)
                .forEach(a ->
                        IntStream.range(a + 1, 60).forEach(b -> all.add(new Edge("n" + a, "n" + b, EdgeLook.SOLID))));
        var complete = new Picture("t", "d", nodes(60), all);

        assertThat(complete.span()).isEqualTo(60L * (60 * 60 - 1) / 6);
        assertThatThrownBy(() -> renderer.svg(complete, "p")).hasMessageContaining("35990 layers");
    }

    @Test
    void givenEdgesThatDoNotFit_whenPictured_thenTheMessageNamesThem() {
        List<Node> nodes = nodes(2);
        var edge = new Edge("n0", "n1", EdgeLook.SOLID);

        assertThatThrownBy(() -> new Picture("t", "d", nodes, List.of(new Edge("n0", "x", EdgeLook.SOLID))))
                .hasMessage("the edge from \"n0\" to \"x\" names \"x\", which is no node");
        assertThatThrownBy(() -> new Picture("t", "d", nodes, List.of(edge, new Edge("n0", "n1", EdgeLook.FAINT))))
                .hasMessageContaining("two edges lead");
        assertThatThrownBy(() -> new Picture("t", "d", List.of(nodes.get(0), nodes.get(0)), List.of()))
                .hasMessage("two nodes have the id \"n0\"");
        assertThatThrownBy(() -> new Edge("a", "a", EdgeLook.SOLID)).hasMessageContaining("to itself");
    }

    @Test
    void givenAnAddressOfAnotherSite_whenPictured_thenItIsRefused() {
        for (String href :
                List.of("javascript:alert(1)", "//evil.example", "/\\evil.example", "https://evil.example", "")) {
            assertThatThrownBy(() -> new Node("n", "n", "", Look.DOWN, href, 1))
                    .hasMessageContaining("path of this site");
        }
        assertThatThrownBy(() -> renderer.svg(new Picture("t", "d", nodes(1), List.of()), "a\"b"))
                .hasMessageContaining("id prefix");
    }

    private static List<Node> nodes(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> new Node("n" + i, "n" + i, "", Look.DOWN, null, 1))
                .toList();
    }
}
