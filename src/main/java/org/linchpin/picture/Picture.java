package org.linchpin.picture;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A directed graph to be drawn: what fails on the left, what it takes down to its right. Cycles are allowed. The order of
 * nodes and edges is kept: it decides between layouts that are equally good.
 *
 * @param title a few words; read out first
 * @param description what the picture shows, for those who do not see it
 * @param nodes 1 to {@value #MOST_NODES}, with unique ids
 * @param edges at most {@value #MOST_EDGES}, each between two different nodes of the picture; at most one from one to another
 */
public record Picture(String title, String description, List<Node> nodes, List<Edge> edges) {
    /** More cannot be read, whatever the layout. */
    public static final int MOST_NODES = 1_000;

    public static final int MOST_EDGES = 5_000;

    public Picture {
        nodes = List.copyOf(nodes);
        edges = List.copyOf(edges);
        if (nodes.isEmpty() || nodes.size() > MOST_NODES || edges.size() > MOST_EDGES) {
            throw new IllegalArgumentException(
                    "a picture has 1 to %d nodes and at most %d edges, but this one has %d nodes and %d edges%n"
                                    .formatted(MOST_NODES, MOST_EDGES, nodes.size(), edges.size())
                            + "Maybe fold like nodes into one first");
        }
        Set<String> ids = new HashSet<>();
        for (Node node : nodes) {
            if (!ids.add(node.id)) {
                throw new IllegalArgumentException("two nodes have the id \"%s\"".formatted(node.id));
            }
        }
        Set<List<String>> ends = new HashSet<>();
        for (Edge edge : edges) {
            if (!ids.contains(edge.from) || !ids.contains(edge.to)) {
                throw new IllegalArgumentException("the edge from \"%s\" to \"%s\" names \"%s\", which is no node"
                        .formatted(edge.from, edge.to, ids.contains(edge.from) ? edge.to : edge.from));
            }
            if (!ends.add(List.of(edge.from, edge.to))) {
                throw new IllegalArgumentException(
                        "two edges lead from \"%s\" to \"%s\"".formatted(edge.from, edge.to));
            }
        }
    }

    /**
     * The layers that all edges together cross, at least 1 an edge: what a layout has to route. A picture of up to about 2,000 is
     * laid out in a quarter of a second. O(nodes + edges).
     */
    public long span() {
        return LayerSpan.of(this);
    }

    /** What a node is; told by border, tag, strike or mark and by a word for screen readers, not by colour alone. */
    public enum Look {
        FAULT("fault"),
        DOWN("would go down"),
        DEGRADED("would be degraded"),
        /** A lost member of a redundancy group. */
        LOST("lost from a redundancy group"),
        /** A member of a redundancy group that holds. */
        SURVIVING("holds in a redundancy group");

        private final String words;

        Look(String words) {
            this.words = words;
        }

        String words() {
            return words;
        }

        String css() {
            return "lp-pic-" + name().toLowerCase(Locale.ROOT);
        }
    }

    /** What an edge does: {@code SOLID} takes down, {@code DASHED} degrades, {@code FAINT} leads from a member that holds. */
    public enum EdgeLook {
        SOLID,
        DASHED,
        FAINT;

        String css() {
            return "lp-pic-" + name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * One box.
     *
     * @param label any text
     * @param sublabel a quieter second one, as "product · CrowdStrike"; may be empty
     * @param href where it leads: a path, query or fragment of this site; null for nowhere
     * @param folded 1, or the number of like nodes that this one stands for
     */
    public record Node(
            String id,
            String label,
            String sublabel,
            Look look,
            @Nullable String href,
            int folded) {
        private static final Pattern OWN_SITE = Pattern.compile("(/(?![/\\\\])|[?#])[^\\s\\p{Cntrl}]*|/");

        public Node {
            if (folded < 1) {
                throw new IllegalArgumentException(
                        "node \"%s\" stands for %d nodes, but must stand for at least 1".formatted(id, folded));
            }
            if (href != null && !OWN_SITE.matcher(href).matches()) {
                throw new IllegalArgumentException(
                        "node \"%s\" leads to \"%s\", but must lead to a path of this site".formatted(id, href));
            }
        }
    }

    /**
     * One arrow.
     *
     * @param from id of what fails
     * @param to id of what that takes down; another node
     */
    public record Edge(String from, String to, EdgeLook look) {
        public Edge {
            if (from.equals(to)) {
                throw new IllegalArgumentException("an edge leads from \"%s\" to itself".formatted(from));
            }
        }
    }
}
