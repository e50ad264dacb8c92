package org.linchpin.picture;

import static org.assertj.core.api.Assertions.assertThat;

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
