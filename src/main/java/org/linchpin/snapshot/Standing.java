package org.linchpin.snapshot;

import java.util.List;

/**
 * What would stop an organization's services.
 *
 * @param points by id; countries and territories too
 * @param pairs by ids, products only
 */
public record Standing(Figures figures, List<SinglePoint> points, List<PointPair> pairs) {
    public Standing {
        points = List.copyOf(points);
        pairs = List.copyOf(pairs);
    }
}
