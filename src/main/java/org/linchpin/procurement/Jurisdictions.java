package org.linchpin.procurement;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.linchpin.concentration.Origin;
import org.linchpin.graph.DependencyGraph;
import org.linchpin.graph.Graph;
import org.linchpin.graph.Location;
import org.linchpin.graph.Organization;

/**
 * Under which jurisdictions a product is supplied, and what they are to a buyer. Facts, not a judgement.
 *
 * @param owner country of the seat of the vendor's ultimate parent
 * @param seat country of the vendor's seat
 * @param place country of the location that the product runs in; {@code ZZ} if none is known
 */
public record Jurisdictions(String owner, Origin byOwner, String seat, Origin bySeat, String place, Origin byPlace) {
    /**
     * Of a product.
     *
     * @param alsoDomestic countries that count as domestic beside the buyer's own
     */
    static Jurisdictions of(DependencyGraph graph, int product, Organization buyer, Set<String> alsoDomestic) {
        int vendor = graph.vendorOf(product);
        String owner = graph.vendor(graph.ultimateParent(vendor)).country();
        String seat = graph.vendor(vendor).country();
        @Nullable
        Location location =
                graph.rows().find(Location.class, graph.product(product).location());
        String place = location == null ? Graph.UNKNOWN_COUNTRY : location.country();
        return new Jurisdictions(
                owner,
                Origin.of(owner, buyer.country(), alsoDomestic),
                seat,
                Origin.of(seat, buyer.country(), alsoDomestic),
                place,
                Origin.of(place, buyer.country(), alsoDomestic));
    }
}
