package org.linchpin.procurement;

import java.util.List;
import org.linchpin.graph.Criticality;
import org.linchpin.graph.Dependency;
import org.linchpin.graph.Graph;
import org.linchpin.graph.GraphRow;
import org.linchpin.graph.NeedKind;
import org.linchpin.graph.Organization;
import org.linchpin.graph.Product;
import org.linchpin.graph.Provenance;
import org.linchpin.graph.Service;
import org.linchpin.graph.Upstream;
import org.linchpin.graph.Vendor;

/** Rows that are in no graph of a user: placeholders for products that are still to be chosen, and probes. */
final class MadeUp {
    /** Ids of users start with a letter or digit. */
    static final String PREFIX = "~";

    private static final Provenance PROVENANCE = Provenance.of(Provenance.DEFAULT_DATASET, 0);

    /** Supplies the placeholders. */
    static final Vendor VENDOR =
            new Vendor(PREFIX + "vendor", PREFIX, Graph.UNKNOWN_COUNTRY, null, null, null, null, PROVENANCE);

    /** Owns the probes. */
    static final Organization ORGANIZATION = new Organization(
            PREFIX, PREFIX, Graph.UNKNOWN_COUNTRY, PREFIX, null, null, null, null, null, null, PROVENANCE);

    private MadeUp() {}

    /** A product of that category that needs nothing. */
    static Product product(int number, String category) {
        return new Product(
                PREFIX + "product" + number,
                PREFIX,
                VENDOR.id(),
                category,
                null,
                0,
                Upstream.COMPLETE,
                null,
                PROVENANCE);
    }

    /** A service of the id {@link #PREFIX} + {@code need} that needs this and nothing else. */
    static List<GraphRow> probe(String need) {
        String id = PREFIX + need;
        return List.of(
                new Service(id, id, ORGANIZATION.id(), Criticality.STANDARD, null, null, 0, 1, PROVENANCE),
                new Dependency(id, need, null, null, NeedKind.HARD, 0, null, null, null, null, null, PROVENANCE));
    }
}
