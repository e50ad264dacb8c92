package org.linchpin.picture;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.eclipse.elk.alg.layered.options.LayeredMetaDataProvider;
import org.eclipse.elk.alg.layered.options.LayeredOptions;
import org.eclipse.elk.alg.layered.options.NodePlacementStrategy;
import org.eclipse.elk.core.RecursiveGraphLayoutEngine;
import org.eclipse.elk.core.data.LayoutMetaDataService;
import org.eclipse.elk.core.math.ElkPadding;
import org.eclipse.elk.core.options.Alignment;
import org.eclipse.elk.core.options.CoreOptions;
import org.eclipse.elk.core.options.Direction;
import org.eclipse.elk.core.options.EdgeRouting;
import org.eclipse.elk.core.options.PortConstraints;
import org.eclipse.elk.core.options.PortSide;
import org.eclipse.elk.core.util.NullElkProgressMonitor;
import org.eclipse.elk.graph.ElkConnectableShape;
import org.eclipse.elk.graph.ElkEdge;
import org.eclipse.elk.graph.ElkEdgeSection;
import org.eclipse.elk.graph.ElkNode;
import org.eclipse.elk.graph.ElkPort;
import org.eclipse.elk.graph.util.ElkGraphUtil;
import org.linchpin.picture.Layout.Point;
import org.linchpin.picture.Layout.Route;
import org.linchpin.picture.Picture.Edge;
import org.linchpin.picture.Picture.EdgeLook;

/**
 * Lays out one picture by the layered algorithm of ELK (after Sugiyama, Tagawa and Toda, IEEE Trans. SMC 11, 1981). Used
 * once.
 *
 * <p>Edges of one look that leave a node share a line until they part, or those that reach a node do, but no edge shares at
 * both ends: two nodes are connected by a line only if there is an edge between them.
 */
final class LayeredLayout {
    static {
        LayoutMetaDataService.getInstance().registerLayoutMetaDataProviders(new LayeredMetaDataProvider());
    }

    /** Up to this span the best placement costs less than 0.1 s; its time grows with the square. */
    private static final long SMALL = 300;

    private static final double BETWEEN_NODES = 14;
    private static final double BETWEEN_LAYERS = 40;
    private static final double BETWEEN_LINES = 9;

    private final Picture picture;
    private final List<NodeBox> boxes;
    private final Map<String, ElkNode> nodes = new HashMap<>();
    private final Map<Ends, Integer> degrees = new HashMap<>();
    private final Map<Ends, ElkPort> shared = new HashMap<>();

    /** What leaves or reaches a node, by look. */
    private record Ends(String node, EdgeLook look, PortSide side) {}

    private LayeredLayout(Picture picture, List<NodeBox> boxes) {
        this.picture = picture;
        this.boxes = boxes;
    }

    static Layout of(Picture picture, List<NodeBox> boxes) {
        return new LayeredLayout(picture, boxes).layout();
    }

    private Layout layout() {
        ElkNode graph = graph(picture.span());
        for (NodeBox box : boxes) {
            ElkNode node = ElkGraphUtil.createNode(graph);
            double stack = box.isFolded() ? NodeBox.STACK : 0;
            node.setDimensions(box.width() + stack, box.height() + stack);
            node.setProperty(CoreOptions.PORT_CONSTRAINTS, PortConstraints.FIXED_SIDE);
            node.setProperty(CoreOptions.ALIGNMENT, Alignment.LEFT);
            nodes.put(box.node().id(), node);
        }
        for (Edge edge : picture.edges()) {
            degrees.merge(leaving(edge), 1, Integer::sum);
            degrees.merge(reaching(edge), 1, Integer::sum);
        }
        List<ElkEdge> edges = picture.edges().stream().map(this::connect).toList();
        new RecursiveGraphLayoutEngine().layout(graph, new NullElkProgressMonitor());
        List<Point> corners = new ArrayList<>();
        for (NodeBox box : boxes) {
            ElkNode node = node(box.node().id());
            corners.add(new Point(node.getX(), node.getY()));
        }
        List<Route> routes = new ArrayList<>();
        for (int i = 0; i < edges.size(); i++) {
            routes.add(new Route(points(edges.get(i)), sharesEnd(picture.edges().get(i))));
        }
        return new Layout(graph.getWidth(), graph.getHeight(), corners, routes);
    }

    private static ElkNode graph(long span) {
        ElkNode graph = ElkGraphUtil.createGraph();
        graph.setProperty(CoreOptions.ALGORITHM, LayeredOptions.ALGORITHM_ID);
        graph.setProperty(CoreOptions.DIRECTION, Direction.RIGHT);
        graph.setProperty(CoreOptions.EDGE_ROUTING, EdgeRouting.ORTHOGONAL);
        graph.setProperty(CoreOptions.RANDOM_SEED, 1);
        graph.setProperty(CoreOptions.PADDING, new ElkPadding(2));
        graph.setProperty(LayeredOptions.SPACING_NODE_NODE, BETWEEN_NODES);
        graph.setProperty(LayeredOptions.SPACING_NODE_NODE_BETWEEN_LAYERS, BETWEEN_LAYERS);
        graph.setProperty(LayeredOptions.SPACING_EDGE_NODE_BETWEEN_LAYERS, 2 * BETWEEN_LINES);
        graph.setProperty(LayeredOptions.SPACING_EDGE_EDGE_BETWEEN_LAYERS, BETWEEN_LINES);
        graph.setProperty(LayeredOptions.SPACING_EDGE_EDGE, BETWEEN_LINES);
        graph.setProperty(LayeredOptions.SPACING_EDGE_NODE, BETWEEN_LINES);
        boolean small = span <= SMALL;
        graph.setProperty(
                LayeredOptions.NODE_PLACEMENT_STRATEGY,
                small ? NodePlacementStrategy.NETWORK_SIMPLEX : NodePlacementStrategy.LINEAR_SEGMENTS);
        graph.setProperty(LayeredOptions.THOROUGHNESS, small ? 7 : 2);
        return graph;
    }

    private ElkEdge connect(Edge edge) {
        boolean sharesEnd = sharesEnd(edge);
        ElkConnectableShape from = sharesEnd ? port(leaving(edge)) : shared.computeIfAbsent(leaving(edge), this::port);
        ElkConnectableShape to = sharesEnd ? shared.computeIfAbsent(reaching(edge), this::port) : port(reaching(edge));
        return ElkGraphUtil.createSimpleEdge(from, to);
    }

    /** Whether the edge joins those that reach the same node, because they are more than those that leave the other. */
    private boolean sharesEnd(Edge edge) {
        return degrees.getOrDefault(reaching(edge), 0) > degrees.getOrDefault(leaving(edge), 0);
    }

    private ElkPort port(Ends ends) {
        ElkPort port = ElkGraphUtil.createPort(node(ends.node));
        port.setProperty(CoreOptions.PORT_SIDE, ends.side);
        return port;
    }

    private ElkNode node(String id) {
        return Objects.requireNonNull(nodes.get(id));
    }

    private static Ends leaving(Edge edge) {
        return new Ends(edge.from(), edge.look(), PortSide.EAST);
    }

    private static Ends reaching(Edge edge) {
        return new Ends(edge.to(), edge.look(), PortSide.WEST);
    }

    private static List<Point> points(ElkEdge edge) {
        ElkEdgeSection section = edge.getSections().get(0);
        List<Point> points = new ArrayList<>();
        points.add(new Point(section.getStartX(), section.getStartY()));
        section.getBendPoints().forEach(bend -> points.add(new Point(bend.getX(), bend.getY())));
        points.add(new Point(section.getEndX(), section.getEndY()));
        return points;
    }
}
