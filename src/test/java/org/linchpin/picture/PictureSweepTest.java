package org.linchpin.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.linchpin.Sweep;
import org.linchpin.picture.Drawn.Box;
import org.linchpin.picture.Layout.Point;
import org.linchpin.picture.Picture.Edge;
import org.linchpin.picture.Picture.EdgeLook;
import org.linchpin.picture.Picture.Look;
import org.linchpin.picture.Picture.Node;

class PictureSweepTest {
    private final PictureRenderer renderer = new PictureRenderer();

    @Test
    void givenAnyGraph_whenDrawn_thenNoBoxesOverlapAndWithoutCyclesEveryEdgeLeadsToTheRight() {
        Sweep.forAll(random -> {
            boolean cycles = random.nextBoolean();
            Picture picture = picture(random, cycles);

            Map<String, Box> boxes = new Drawn(renderer.svg(picture, "p")).boxes();

            assertThat(boxes).hasSize(picture.nodes().size());
            assertThat(boxes.values().stream().map(Box::left)).isSorted();
            assertApart(List.copyOf(boxes.values()));
            for (Edge edge : cycles ? List.<Edge>of() : picture.edges()) {
                assertThat(box(boxes, picture, edge.from()).right())
                        .isLessThan(box(boxes, picture, edge.to()).left());
            }
        });
    }

    @Test
    void givenAnyGraph_whenLaidOut_thenEveryLineLeadsFromSideToSideInRightAngles() {
        Sweep.forAll(random -> {
            Picture picture = picture(random, random.nextInt(4) == 0);
            List<NodeBox> boxes = picture.nodes().stream().map(NodeBox::of).toList();

            Layout layout = RootOnTop.of(picture, boxes, LayeredLayout.of(picture, boxes));

            for (int i = 0; i < picture.edges().size(); i++) {
                List<Point> points = layout.routes().get(i).points();
                int from = Integer.parseInt(picture.edges().get(i).from());
                int to = Integer.parseInt(picture.edges().get(i).to());
                double stack = boxes.get(from).isFolded() ? NodeBox.STACK : 0;
                Point start = layout.corners().get(from);
                Point end = layout.corners().get(to);
                Point last = points.get(points.size() - 1);
                assertThat(points.get(0).x())
                        .isCloseTo(start.x() + boxes.get(from).width() + stack, within(0.01));
                assertThat(points.get(0).y())
                        .isBetween(start.y(), start.y() + boxes.get(from).height() + stack);
                assertThat(last.x()).isCloseTo(end.x(), within(0.01));
                assertThat(last.y()).isBetween(end.y(), end.y() + boxes.get(to).height() + NodeBox.STACK);
                for (int j = 1; j < points.size(); j++) {
                    double dx = Math.abs(points.get(j).x() - points.get(j - 1).x());
                    double dy = Math.abs(points.get(j).y() - points.get(j - 1).y());
                    assertThat(Math.min(dx, dy)).isLessThan(0.01);
                }
            }
        });
    }

    @Test
    void givenATallPicture_whenDrawn_thenTheFaultIsOnTop() {
        List<Node> nodes = new ArrayList<>();
        List<Edge> edges = new ArrayList<>();
        nodes.add(new Node("0", "Fault", "", Look.FAULT, null, 1));
        for (int i = 1; i < 30; i++) {
            nodes.add(new Node("" + i, "Node " + i, "", Look.DOWN, null, 1));
            edges.add(new Edge("0", "" + i, EdgeLook.SOLID));
        }
        var picture = new Picture("t", "d", nodes, edges);

        Map<String, Box> boxes = new Drawn(renderer.svg(picture, "p")).boxes();

        double top = boxes.values().stream().mapToDouble(Box::top).min().orElseThrow();
        assertThat(box(boxes, picture, "0").top()).isEqualTo(top);
    }

    @Test
    void givenManyThreads_whenTheyDrawTheSamePictures_thenTheyGetTheSameBytes() {
        List<Picture> pictures = IntStream.range(0, 40)
                .mapToObj(seed -> picture(new SplittableRandom(seed), seed % 2 == 0))
                .toList();
        List<String> expected = pictures.stream().map(p -> renderer.svg(p, "p")).toList();

        List<String> again = IntStream.range(0, 400)
                .parallel()
                .mapToObj(i -> renderer.svg(pictures.get(i % 40), "p"))
                .toList();

        for (int i = 0; i < again.size(); i++) {
            assertThat(again.get(i)).isEqualTo(expected.get(i % 40));
        }
    }

    private static void assertApart(List<Box> all) {
        for (int i = 0; i < all.size(); i++) {
            for (int j = 0; j < i; j++) {
                assertThat(all.get(i).overlaps(all.get(j)))
                        .as("%s and %s", all.get(i), all.get(j))
                        .isFalse();
            }
        }
    }

    private static Box box(Map<String, Box> boxes, Picture picture, String id) {
        Node node = picture.nodes().get(Integer.parseInt(id));
        return Objects.requireNonNull(boxes.get(NodeBox.of(node).full()));
    }

    private static Picture picture(SplittableRandom random, boolean cycles) {
        List<Node> nodes = new ArrayList<>();
        int size = random.nextInt(1, 25);
        for (int i = 0; i < size; i++) {
            nodes.add(new Node(
                    "" + i,
                    "Node %d%s".formatted(i, " of many".repeat(random.nextInt(6))),
                    random.nextBoolean() ? "" : "product",
                    Look.values()[random.nextInt(5)],
                    random.nextBoolean() ? null : "/n/" + i,
                    random.nextInt(4) == 0 ? 7 : 1));
        }
        Map<String, Edge> edges = new LinkedHashMap<>();
        for (int i = random.nextInt(2 * size); i > 0; i--) {
            int a = random.nextInt(size);
            int b = random.nextInt(size);
            if (a != b) {
                int from = cycles ? a : Math.min(a, b);
                int to = cycles ? b : Math.max(a, b);
                edges.put(from + " " + to, new Edge("" + from, "" + to, EdgeLook.values()[random.nextInt(3)]));
            }
        }
        return new Picture("Title", "Description", nodes, List.copyOf(edges.values()));
    }
}
