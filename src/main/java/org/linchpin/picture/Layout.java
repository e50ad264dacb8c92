package org.linchpin.picture;

import java.util.List;

/**
 * Where everything is; pixels from the top left corner.
 *
 * @param corners the top left corner of each node, in the order of the picture's nodes
 * @param routes the bends of each edge with its ends, in the order of the picture's edges
 */
record Layout(double width, double height, List<Point> corners, List<Route> routes) {
    Layout {
        corners = List.copyOf(corners);
        routes = List.copyOf(routes);
    }

    record Point(double x, double y) {}

    /**
     * A line of vertical and horizontal pieces.
     *
     * @param points from what fails to what it takes down; at least two
     * @param sharesEnd whether other edges use the last piece too, and not the first
     */
    record Route(List<Point> points, boolean sharesEnd) {
        Route {
            points = List.copyOf(points);
        }
    }
}
