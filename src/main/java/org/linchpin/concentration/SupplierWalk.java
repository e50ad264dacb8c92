package org.linchpin.concentration;

import java.util.Arrays;
import java.util.Objects;
import org.linchpin.graph.DependencyGraph;

/**
 * Finds the suppliers of one unit after another; scratch memory of one thread. Each walk takes time in the rows that it
 * follows: stamps tell what an earlier walk left behind.
 */
final class SupplierWalk {
    private final DependencyGraph graph;
    private final SupplierMap map;
    private final NamedNodes nodes;
    private final int[] walkedIn;
    private final int[] countedIn;
    private final int[] walked;
    private final int[] counted;
    private int walkedCount;
    private int countedCount;
    private int walk;

    SupplierWalk(DependencyGraph graph, SupplierMap map, NamedNodes nodes) {
        this.graph = graph;
        this.map = map;
        this.nodes = nodes;
        int suppliers = graph.nodeCount() + 1;
        walkedIn = new int[graph.nodeCount()];
        walked = new int[graph.nodeCount()];
        countedIn = new int[suppliers];
        counted = new int[suppliers];
    }

    /**
     * The suppliers of a unit.
     *
     * @param organization index of the unit, or of its owner
     * @param services the unit's services, or the unit itself
     * @return suppliers as in {@link SupplierMap}, ascending
     */
    int[] suppliers(ConcentrationQuery query, int organization, int... services) {
        return suppliers(query, Rewiring.NONE, organization, services);
    }

    /** As {@link #suppliers(ConcentrationQuery, int, int...)}, where some nodes name others than in the graph. */
    int[] suppliers(ConcentrationQuery query, Rewiring rewiring, int organization, int... services) {
        next();
        for (int service : services) {
            enter(service);
        }
        for (int head = 0; head < walkedCount; head++) {
            int node = walked[head];
            int[] named = rewiring.named(node);
            if (named != null) {
                for (int other : named) {
                    follow(other, query, organization);
                }
                continue;
            }
            for (int i = nodes.start(node); i < nodes.end(node); i++) {
                follow(nodes.named(i), query, organization);
            }
        }
        int[] found = Arrays.copyOf(counted, countedCount);
        Arrays.sort(found);
        return found;
    }

    private void next() {
        if (walk == Integer.MAX_VALUE) {
            Arrays.fill(walkedIn, 0);
            Arrays.fill(countedIn, 0);
            walk = 0;
        }
        walk++;
        walkedCount = 0;
        countedCount = 0;
    }

    private void follow(int node, ConcentrationQuery query, int organization) {
        boolean indirect = query.depth() == Depth.INDIRECT;
        switch (graph.kind(node)) {
            // a system belongs to the unit's own group, see the model: others may not need it
            case SYSTEM -> enter(node);
            case SERVICE -> {
                if (indirect || graph.organization(node) == organization) {
                    enter(node);
                }
            }
            case PRODUCT -> {
                boolean intraGroup = isIntraGroup(graph.vendorOf(node), organization);
                if (!intraGroup) {
                    countProduct(node, query);
                }
                if (indirect || intraGroup) {
                    enter(node);
                }
            }
            case VENDOR -> {
                if (query.level() != Level.PRODUCT && query.category() == null && !isIntraGroup(node, organization)) {
                    count(map.ofVendor(node, query.level(), query.basis()));
                }
            }
            case LOCATION, COUNTRY -> {} // no suppliers
        }
    }

    private boolean isIntraGroup(int vendor, int organization) {
        return map.isIntraGroup(vendor, graph.ultimateOrganization(organization));
    }

    private void countProduct(int product, ConcentrationQuery query) {
        if (query.category() == null
                || Objects.equals(query.category(), graph.product(product).category())) {
            count(map.ofProduct(product, query.level(), query.basis()));
        }
    }

    private void count(int supplier) {
        if (countedIn[supplier] != walk) {
            countedIn[supplier] = walk;
            counted[countedCount++] = supplier;
        }
    }

    private void enter(int node) {
        if (walkedIn[node] != walk) {
            walkedIn[node] = walk;
            walked[walkedCount++] = node;
        }
    }
}
