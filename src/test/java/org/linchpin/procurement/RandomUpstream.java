package org.linchpin.procurement;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.linchpin.graph.Graph;
import org.linchpin.graph.GraphRow;
import org.linchpin.graph.Product;
import org.linchpin.graph.RowType;
import org.linchpin.graph.Upstream;

/** Gives each product of a random graph a random upstream. */
final class RandomUpstream {
    private RandomUpstream() {}

    /** The same graph with other upstreams. */
    static Graph in(SplittableRandom random, Graph graph) {
        List<GraphRow> rows = new ArrayList<>();
        for (RowType type : RowType.values()) {
            for (GraphRow row : graph.rows(type)) {
                rows.add(row instanceof Product p ? with(random, p) : row);
            }
        }
        return Graph.of(1, graph.datasets(), rows);
    }

    private static Product with(SplittableRandom random, Product product) {
        Upstream upstream = Upstream.values()[random.nextInt(Upstream.values().length)];
        return new Product(
                product.id(),
                product.name(),
                product.vendor(),
                product.category(),
                product.location(),
                product.withoutVendorHours(),
                upstream,
                product.notes(),
                product.provenance());
    }
}
