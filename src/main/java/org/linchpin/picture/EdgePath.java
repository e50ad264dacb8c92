package org.linchpin.picture;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.linchpin.picture.Layout.Point;
import org.linchpin.picture.Layout.Route;

/** The line of an edge, its corners rounded, and the arrowhead at its end. */
final class EdgePath {
    private static final double RADIUS = 6;
    private static final double HEAD_LENGTH = 8;
    private static final double HEAD_HALF = 4;

    private EdgePath() {}

    /**
     * Path data of the line. It starts at the end that others share: so the dashes of lines that run together coincide.
     *
     * @param headed whether there is an arrowhead to leave room for
     */
    static String line(Route route, boolean headed) {
        List<Point> points = new ArrayList<>(route.points());
        if (headed) {
            Point end = points.get(points.size() - 1);
            double back = Math.signum(end.x() - points.get(points.size() - 2).x()) * (HEAD_LENGTH - 1);
            points.set(points.size() - 1, new Point(end.x() - back, end.y()));
        }
        if (route.sharesEnd()) {
            Collections.reverse(points);
        }
        var data = new StringBuilder("M").append(at(points.get(0)));
        for (int i = 1; i < points.size() - 1; i++) {
            Point corner = points.get(i);
            Point before = towards(corner, points.get(i - 1));
            Point after = towards(corner, points.get(i + 1));
            data.append('L').append(at(before));
            data.append('Q').append(at(corner)).append(' ').append(at(after));
        }
        return data.append('L').append(at(points.get(points.size() - 1))).toString();
    }

    /** Path data of the arrowhead. */
    static String head(Route route) {
        List<Point> points = route.points();
        Point tip = points.get(points.size() - 1);
        double back = Math.signum(tip.x() - points.get(points.size() - 2).x()) * HEAD_LENGTH;
        return "M%sL%sL%sZ"
                .formatted(
                        at(tip),
                        at(new Point(tip.x() - back, tip.y() - HEAD_HALF)),
                        at(new Point(tip.x() - back, tip.y() + HEAD_HALF)));
    }

    /** From a corner towards the next one, by the radius or half the way. */
    private static Point towards(Point corner, Point next) {
        double dx = next.x() - corner.x();
        double dy = next.y() - corner.y();
        double length = Math.abs(dx) + Math.abs(dy);
        double part = length == 0 ? 0 : Math.min(RADIUS, length / 2) / length;
        return new Point(corner.x() + part * dx, corner.y() + part * dy);
    }

    private static String at(Point point) {
        return Svg.number(point.x()) + "," + Svg.number(point.y());
    }
}
