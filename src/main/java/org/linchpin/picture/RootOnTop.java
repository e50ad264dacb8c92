package org.linchpin.picture;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.linchpin.picture.Layout.Point;
import org.linchpin.picture.Layout.Route;

/** Moves the one node on the left of a tall picture to the top, so that what a reader sees first is where it all begins. */
final class RootOnTop {
    /** Pixels; what is lower is seen at once. */
    private static final double TALL = 700;

    private final Layout layout;
    private final int root;
    private final double right;
    private final double rise;

    private RootOnTop(Layout layout, int root, double right, double rise) {
        this.layout = layout;
        this.root = root;
        this.right = right;
        this.rise = rise;
    }

    /**
     * The layout itself, if it is not tall, or if the node on the left is not alone in its layer. Only lines of that node are
     * between its layer and the next, so none is met on the way up. O(edges × log edges).
     */
    static Layout of(Picture picture, List<NodeBox> boxes, Layout layout) {
        if (layout.height() <= TALL) {
            return layout;
        }
        int root = IntStream.range(0, boxes.size())
                .boxed()
                .min(Comparator.comparingDouble(i -> layout.corners().get(i).x()))
                .orElseThrow();
        double stack = boxes.get(root).isFolded() ? NodeBox.STACK : 0;
        double right = layout.corners().get(root).x() + boxes.get(root).width() + stack;
        boolean alone = IntStream.range(0, boxes.size())
                .allMatch(i -> i == root || layout.corners().get(i).x() > right);
        String id = picture.nodes().get(root).id();
        if (!alone || picture.edges().stream().anyMatch(edge -> edge.to().equals(id))) {
            return layout;
        }
        double top = layout.corners().stream().mapToDouble(Point::y).min().orElseThrow();
        var move = new RootOnTop(layout, root, right, layout.corners().get(root).y() - top);
        return move.moved(IntStream.range(0, layout.routes().size())
                .filter(i -> picture.edges().get(i).from().equals(id))
                .boxed()
                .toList());
    }

    private Layout moved(List<Integer> leaving) {
        Map<Double, Double> turns = turns(leaving);
        List<Point> corners = new ArrayList<>(layout.corners());
        Point corner = corners.get(root);
        corners.set(root, new Point(corner.x(), corner.y() - rise));
        List<Route> routes = new ArrayList<>(layout.routes());
        for (int i : leaving) {
            List<Point> points = routes.get(i).points();
            Point start = points.get(0);
            double turn = turns.getOrDefault(start.y(), right);
            List<Point> changed = new ArrayList<>();
            changed.add(new Point(start.x(), start.y() - rise));
            changed.add(new Point(turn, start.y() - rise));
            if (points.size() == 2) {
                changed.add(new Point(turn, points.get(1).y()));
                changed.add(points.get(1));
            } else {
                changed.addAll(points.subList(2, points.size()));
            }
            routes.set(i, new Route(changed, routes.get(i).sharesEnd()));
        }
        return new Layout(layout.width(), layout.height(), corners, routes);
    }

    /** Where the lines that start at a height turn: where they did or, if none did, left of all that do, each by itself. */
    private Map<Double, Double> turns(List<Integer> leaving) {
        SortedMap<Double, Double> turns = new TreeMap<>();
        double first = Double.POSITIVE_INFINITY;
        for (int i : leaving) {
            List<Point> points = layout.routes().get(i).points();
            double turn = points.size() == 2
                    ? Double.POSITIVE_INFINITY
                    : points.get(1).x();
            turns.merge(points.get(0).y(), turn, Math::min);
            first = Math.min(first, turn);
        }
        double next = layout.corners().stream()
                .mapToDouble(Point::x)
                .filter(x -> x > right)
                .min()
                .orElse(right);
        double room = Math.min(first, next) - right;
        long straight =
                turns.values().stream().filter(x -> Double.isInfinite(x)).count();
        int placed = 0;
        for (var turn : turns.entrySet()) {
            if (Double.isInfinite(turn.getValue())) {
                turn.setValue(right + room * ++placed / (straight + 1));
            }
        }
        return turns;
    }
}
