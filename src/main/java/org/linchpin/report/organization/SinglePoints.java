package org.linchpin.report.organization;

import java.util.List;

/**
 * Single points of failure by how many critical services and impact tolerances are at stake.
 *
 * @param items the first of them, as many as a reader can act on
 * @param total how many there are
 */
public record SinglePoints(List<SinglePoint> items, int total) {
    /** How many are looked at one by one; the ranking of single faults has all. */
    public static final int MOST = 50;

    public SinglePoints {
        items = List.copyOf(items);
    }
}
