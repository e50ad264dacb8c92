package org.linchpin.fault;

import java.util.Arrays;

/**
 * Finds the parts of a cone that take each other down: the strongly connected components by gates that fail by one member.
 * Tarjan's algorithm (SIAM J. Comput. 1, 1972) with a stack of its own, for a component may be as large as the graph. Used
 * once. O(members).
 */
final class SeriesComponents {
    private static final int UNSEEN = -1;

    private final Cone cone;
    /** By part, when it was entered. */
    private final int[] entered;
    /** By part, the earliest entered that is known to be in its component. */
    private final int[] low;

    private final int[] component;
    private final int[] open;
    private int openCount;
    private final int[] path;
    private int pathLength;
    /** By part on the path, the next of its gates. */
    private final int[] next;

    private int clock;

    private SeriesComponents(Cone cone) {
        this.cone = cone;
        int parts = cone.partCount();
        entered = new int[parts];
        low = new int[parts];
        component = new int[parts];
        open = new int[parts];
        path = new int[parts];
        next = new int[parts];
        Arrays.fill(entered, UNSEEN);
        Arrays.fill(component, UNSEEN);
    }

    /** For each part one of its component, the same for all of them. */
    static int[] of(Cone cone) {
        var components = new SeriesComponents(cone);
        for (int part = 0; part < cone.partCount(); part++) {
            if (components.entered[part] == UNSEEN) {
                components.walkFrom(part);
            }
        }
        return components.component;
    }

    private void walkFrom(int start) {
        enter(start);
        while (pathLength > 0) {
            int part = path[pathLength - 1];
            if (next[part] < cone.joinedStart[part + 1]) {
                int gate = cone.joined[next[part]++];
                if (cone.threshold[gate] == 1) {
                    follow(part, cone.owner[gate]);
                }
            } else {
                leave(part);
            }
        }
    }

    private void enter(int part) {
        entered[part] = clock;
        low[part] = clock++;
        open[openCount++] = part;
        next[part] = cone.joinedStart[part];
        path[pathLength++] = part;
    }

    private void follow(int part, int to) {
        if (entered[to] == UNSEEN) {
            enter(to);
        } else if (component[to] == UNSEEN) {
            low[part] = Math.min(low[part], entered[to]);
        }
    }

    private void leave(int part) {
        pathLength--;
        if (pathLength > 0) {
            low[path[pathLength - 1]] = Math.min(low[path[pathLength - 1]], low[part]);
        }
        if (low[part] == entered[part]) {
            do {
                component[open[--openCount]] = part;
            } while (open[openCount] != part);
        }
    }
}
