package org.linchpin.access;

import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.linchpin.graph.Dependency;
import org.linchpin.graph.Graph;
import org.linchpin.graph.Location;
import org.linchpin.graph.Product;

/** Tells places of suppliers, which are public, from those that only systems and services name: somebody's own buildings. */
final class Places {
    private final Graph graph;
    private final Set<String> suppliers = new HashSet<>();
    private final Set<String> somebodys = new HashSet<>();

    Places(Graph graph) {
        this.graph = graph;
        graph.products().forEach(product -> add(suppliers, product.location()));
        for (Dependency row : graph.dependencies()) {
            boolean supplier = graph.find(Product.class, row.from()) != null;
            add(supplier ? suppliers : somebodys, row.to());
        }
    }

    /** The location, if it is one, with all that it lies in. */
    private void add(Set<String> places, @Nullable String id) {
        Location place = graph.find(Location.class, id);
        while (place != null && places.add(place.id())) {
            place = graph.find(Location.class, place.parent());
        }
    }

    boolean isPublic(String location) {
        return suppliers.contains(location) || !somebodys.contains(location);
    }
}
