package org.linchpin.access;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.linchpin.graph.Contract;
import org.linchpin.graph.Dependency;
import org.linchpin.graph.Graph;
import org.linchpin.graph.GraphRow;
import org.linchpin.graph.InternalSystem;
import org.linchpin.graph.Location;
import org.linchpin.graph.Product;
import org.linchpin.graph.Service;
import org.linchpin.graph.Vendor;

/**
 * Finds which nodes of a graph are seen within a scope, and how. Seen are what is public, what belongs to the organizations
 * inside, and all that either of them needs over any number of steps, on any day: so whatever fails inside fails within the
 * scope as it does without. O(rows × log rows).
 */
final class Reach {
    private final Graph graph;
    private final Own own;
    private final boolean named;
    private final Needs needs;
    private final Places places;
    private final Map<String, Sight> sights = new HashMap<>();
    /** What rows of owners inside, and chains that begin there, name. */
    private final Deque<String> inside = new ArrayDeque<>();
    /** What is public, or further behind. */
    private final Deque<String> behind = new ArrayDeque<>();

    private Reach(Graph graph, Own own, boolean named) {
        this.graph = graph;
        this.own = own;
        this.named = named;
        this.needs = new Needs(graph);
        this.places = new Places(graph);
    }

    /** The sight of each node that is seen, by id. */
    static Map<String, Sight> of(Graph graph, Own own, boolean named) {
        var reach = new Reach(graph, own, named);
        reach.walkFromOwn();
        reach.walkOn();
        reach.addWhatFollows();
        return reach.sights;
    }

    private Sight ownSight() {
        return named ? Sight.FULL : Sight.NAMELESS;
    }

    private void walkFromOwn() {
        Stream.<GraphRow>concat(graph.services().stream(), graph.systems().stream())
                .filter(own::isOwn)
                .forEach(node -> see(node.key(), ownSight(), inside));
        for (Contract contract : graph.contracts()) {
            if (own.has(contract.organization())) {
                meetFromInside(contract.vendor(), true);
                if (contract.product() != null) {
                    meetFromInside(contract.product(), true);
                }
            }
        }
        while (!inside.isEmpty()) {
            String from = inside.pop();
            boolean owns = isOwnNode(from) || own.isChain(from);
            for (Dependency need : needs.of(from)) {
                meetFromInside(need.to(), owns);
            }
        }
    }

    /** @param owns whether the row that names it is of an owner inside, or of his chain, and not what is public */
    private void meetFromInside(String id, boolean owns) {
        @Nullable GraphRow row = graph.find(GraphRow.class, id);
        if (row instanceof Service || row instanceof InternalSystem) {
            see(id, owns && named ? Sight.NAME : Sight.PSEUDONYM, behind);
        } else if (row instanceof Product && !(own.isAnothersChain(id) && !owns)) {
            see(id, own.isChain(id) ? ownSight() : Sight.FULL, inside);
        } else if (row instanceof Vendor && owns && own.isChain(id)) {
            see(id, ownSight(), inside);
        } else if (row instanceof Location && owns && !places.isPublic(id)) {
            see(id, ownSight(), inside);
        } else {
            meet(id);
        }
    }

    private void walkOn() {
        graph.products().forEach(product -> {
            if (!own.isAnothersChain(product.id())) {
                meet(product.id());
            }
        });
        while (!behind.isEmpty()) {
            needs.of(behind.pop()).forEach(need -> meet(need.to()));
        }
    }

    /** What something public, or something further behind, needs. */
    private void meet(String id) {
        @Nullable GraphRow row = graph.find(GraphRow.class, id);
        boolean isPublic = row instanceof Location
                ? places.isPublic(id)
                : (row instanceof Product || row instanceof Vendor)
                        && !(named ? own.isAnothersChain(id) : own.isChain(id));
        see(id, isPublic ? Sight.FULL : Sight.PSEUDONYM, behind);
    }

    /** Vendors and places: those that are public, and those that follow from what is seen. */
    private void addWhatFollows() {
        for (Product product : graph.products()) {
            if (sights.containsKey(product.id())) {
                follow(product.id(), product.vendor());
                if (product.location() != null) {
                    follow(product.id(), product.location());
                }
            }
        }
        graph.vendors().stream().filter(v -> !own.isChain(v.id())).forEach(v -> meet(v.id()));
        graph.locations().stream().filter(l -> places.isPublic(l.id())).forEach(l -> meet(l.id()));
        graph.vendors().forEach(vendor -> followParents(vendor.id()));
        graph.locations().forEach(location -> followParents(location.id()));
    }

    private void followParents(String id) {
        @Nullable String child = id;
        while (child != null && sights.containsKey(child)) {
            @Nullable String parent = parent(child);
            if (parent != null) {
                follow(child, parent);
            }
            child = parent;
        }
    }

    private @Nullable String parent(String id) {
        @Nullable Vendor vendor = graph.find(Vendor.class, id);
        @Nullable Location location = graph.find(Location.class, id);
        return vendor != null ? vendor.parent() : location != null ? location.parent() : null;
    }

    /** What a row that is seen names: if both are somebody's own they are seen alike. */
    private void follow(String row, String id) {
        if (isSomebodys(row) && isSomebodys(id)) {
            see(id, sights.getOrDefault(row, Sight.PSEUDONYM), behind);
        }
        meet(id);
    }

    private boolean isSomebodys(String id) {
        return own.isChain(id) || (graph.find(Location.class, id) != null && !places.isPublic(id));
    }

    private boolean isOwnNode(String id) {
        @Nullable GraphRow row = graph.find(GraphRow.class, id);
        return row != null && own.isOwn(row);
    }

    /** What several rows name is seen by the one that tells most, in whatever order they are met. */
    private void see(String id, Sight sight, Deque<String> next) {
        Sight known = sights.get(id);
        if (known == null || sight.tellsMoreThan(known)) {
            sights.put(id, sight);
            next.push(id);
        }
    }
}
