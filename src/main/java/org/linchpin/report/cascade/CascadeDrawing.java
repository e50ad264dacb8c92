package org.linchpin.report.cascade;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import org.linchpin.fault.Cascade;
import org.linchpin.graph.DependencyGraph;
import org.linchpin.picture.Picture;
import org.linchpin.picture.Picture.Edge;
import org.linchpin.picture.Picture.EdgeLook;
import org.linchpin.picture.Picture.Look;
import org.linchpin.picture.Picture.Node;
import org.linchpin.report.Links;
import org.linchpin.report.cascade.LikeNodes.Alike;

/** A cascade in boxes and arrows, with one way to fold it. */
final class CascadeDrawing {
    /** Up to so many nodes in all, two or three that are alike are drawn one by one. */
    private static final int FEW = 30;
    /** More that are alike are always folded. */
    private static final int MANY_ALIKE = 6;

    /** Begins the key of a set of several sectors. */
    private static final String SECTORS = "sectors:";

    private final Cascade cascade;
    private final DependencyGraph graph;
    private final int page;
    private final CascadeLinks links;
    private final CascadeWords words;
    private final Unfolding unfolding;
    private final List<Node> nodes = new ArrayList<>();
    private final Map<Integer, String> boxOf = new HashMap<>();
    private final Map<List<String>, Edge> edges = new LinkedHashMap<>();
    private int folds;
    private int folded;

    private CascadeDrawing(Cascade cascade, int page, CascadeLinks links, Unfolding unfolding) {
        this.cascade = cascade;
        this.graph = cascade.graph();
        this.page = page;
        this.links = links;
        this.words = new CascadeWords(cascade);
        this.unfolding = unfolding;
    }

    /** Draws like nodes as one where they are many, or where there is much in all, unless the reader unfolds them. */
    static CascadeDrawing of(Cascade cascade, int page, CascadeLinks links, List<Alike> sets, Unfolding unfolding) {
        var drawing = new CascadeDrawing(cascade, page, links, unfolding);
        sets.forEach(drawing::add);
        links.lost().forEach(drawing::connect);
        links.holds().forEach(drawing::connectHolding);
        return drawing;
    }

    List<Node> nodes() {
        return nodes;
    }

    List<Edge> edges() {
        return List.copyOf(edges.values());
    }

    /**
     * @throws IllegalArgumentException if it is too large
     */
    Picture picture() {
        return new Picture(words.title(), words.description(links, folded, folds), nodes, edges());
    }

    /** Unfolds a set of several sectors into one set a sector, and one of a single sector into its nodes. */
    private void add(Alike set) {
        List<Integer> all = set.nodes();
        boolean folds =
                all.size() > MANY_ALIKE || (all.size() > 1 && links.looks().size() > FEW);
        if (!folds) {
            all.forEach(node -> addSingle(node, set.look()));
            return;
        }
        String first = graph.id(all.get(0));
        SortedMap<String, Alike> sectors = LikeNodes.bySector(graph, set);
        if (sectors.size() > 1) {
            if (unfolding.keys().contains(SECTORS + first)) {
                sectors.values().forEach(this::add);
            } else {
                addFolded(set, all, unfolding.with(SECTORS + first));
            }
            return;
        }
        int single = unfolding.keys().contains(first) ? Math.min(all.size(), unfolding.most()) : 0;
        all.subList(0, single).forEach(node -> addSingle(node, set.look()));
        if (single < all.size()) {
            addFolded(set, all.subList(single, all.size()), single == 0 ? unfolding.with(first) : null);
        }
    }

    private void addSingle(int node, Look look) {
        String box = "node " + graph.id(node);
        boxOf.put(node, box);
        nodes.add(new Node(box, graph.name(node), words.about(node), look, node == page ? null : href(node), 1));
    }

    private String href(int node) {
        return Links.node(graph.kind(node), graph.id(node));
    }

    private void addFolded(Alike set, List<Integer> folded, @Nullable String unfold) {
        String box = "folded " + graph.id(folded.get(0));
        folded.forEach(node -> boxOf.put(node, box));
        String label = words.number(new Alike(set.kind(), set.look(), folded), unfold == null);
        nodes.add(new Node(box, label, words.about(folded), set.look(), unfold, folded.size()));
        folds++;
        this.folded += folded.size();
    }

    private void connect(int node, List<Integer> lost) {
        EdgeLook look = cascade.isDown(node) ? EdgeLook.SOLID : EdgeLook.DASHED;
        lost.forEach(member -> connect(member, node, look));
    }

    private void connectHolding(int member, List<Integer> owners) {
        owners.forEach(owner -> connect(member, owner, EdgeLook.FAINT));
    }

    /** Of several edges between two boxes the first look stays, since boxes have one look each. */
    private void connect(int from, int to, EdgeLook look) {
        String tail = boxOf.getOrDefault(from, "");
        String head = boxOf.getOrDefault(to, "");
        if (!tail.equals(head)) {
            edges.putIfAbsent(List.of(tail, head), new Edge(tail, head, look));
        }
    }
}
