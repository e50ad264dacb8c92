package org.linchpin.procurement;

import java.util.List;
import org.linchpin.graph.Criticality;
import org.linchpin.graph.Dependency;
import org.linchpin.graph.Graph;
import org.linchpin.graph.GraphRow;
import org.linchpin.graph.NeedKind;
import org.linchpin.graph.Organization;
import org.linchpin.graph.Provenance;
import org.linchpin.graph.Service;

/** Rows that are in no graph of a user: probes. */
final class MadeUp {
    /** Ids of users start with a letter or digit. */
    static final String PREFIX = "~";

    private static final Provenance PROVENANCE = Provenance.of(Provenance.DEFAULT_DATASET, 0);

    /** Owns the probes. */
    static final Organization ORGANIZATION = new Organization(
            PREFIX, PREFIX, Graph.UNKNOWN_COUNTRY, PREFIX, null, null, null, null, null, null, PROVENANCE);

    private MadeUp() {}

    /** A service of the id {@link #PREFIX} + {@code need} that needs this and nothing else. */
    static List<GraphRow> probe(String need) {
        String id = PREFIX + need;
        return List.of(
                new Service(id, id, ORGANIZATION.id(), Criticality.STANDARD, null, null, 0, 1, PROVENANCE),
                new Dependency(id, need, null, null, NeedKind.HARD, 0, null, null, null, null, null, PROVENANCE));
    }
}
