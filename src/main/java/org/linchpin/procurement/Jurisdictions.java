package org.linchpin.procurement;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.linchpin.graph.DependencyGraph;
import org.linchpin.graph.Graph;
import org.linchpin.graph.Location;

/**
 * Under which jurisdictions a product is supplied, and what they are to its buyers. Facts, not a judgement.
 *
 * @param owner country of the seat of the vendor's ultimate parent
 * @param seat country of the vendor's seat
 * @param place country of the location that the product runs in; {@code ZZ} if none is known
 */
public record Jurisdictions(String owner, Origins byOwner, String seat, Origins bySeat, String place, Origins byPlace) {
    /**
     * Of a product.
     *
     * @param origin what a country is to the buyers
     */
    static Jurisdictions of(DependencyGraph graph, int product, Function<String, Origins> origin) {
        int vendor = graph.vendorOf(product);
        String owner = graph.vendor(graph.ultimateParent(vendor)).country();
        String seat = graph.vendor(vendor).country();
        @Nullable
        Location location =
                graph.rows().find(Location.class, graph.product(product).location());
        String place = location == null ? Graph.UNKNOWN_COUNTRY : location.country();
        return new Jurisdictions(owner, origin.apply(owner), seat, origin.apply(seat), place, origin.apply(place));
    }
}
