package org.linchpin.procurement;

import java.util.BitSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.linchpin.concentration.Basis;
import org.linchpin.concentration.Concentration;
import org.linchpin.concentration.ConcentrationAnalysis;
import org.linchpin.concentration.ConcentrationQuery;
import org.linchpin.concentration.Depth;
import org.linchpin.concentration.Level;
import org.linchpin.concentration.Population;
import org.linchpin.concentration.Supplier;
import org.linchpin.concentration.SupplierShare;
import org.linchpin.concentration.Unit;
import org.linchpin.concentration.Weight;
import org.linchpin.fault.SingleFaults;
import org.linchpin.graph.Criticality;
import org.linchpin.graph.DependencyGraph;

/** How the sector of the buyers, and the buyers themselves, use the products of one category. */
final class PeerUse {
    private final DependencyGraph graph;
    private final SingleFaults faults;
    private final Buyers buyers;
    private final Set<String> ownDirect;
    private final Set<String> ownIndirect;
    private final Map<String, Integer> direct;
    private final Map<String, Integer> indirect;

    /**
     * @param measure of a concentration, kept or not
     * @param faults all single faults of an outage that does not end
     */
    PeerUse(
            ConcentrationAnalysis concentration,
            Function<ConcentrationQuery, Concentration> measure,
            SingleFaults faults,
            Buyers buyers,
            String category) {
        this.graph = faults.graph();
        this.faults = faults;
        this.buyers = buyers;
        String sector = buyers.sector();
        direct = units(measure.apply(query(category, Depth.DIRECT, sector)));
        indirect = units(measure.apply(query(category, Depth.INDIRECT, sector)));
        ownDirect = buyers.isSector() ? direct.keySet() : own(concentration, query(category, Depth.DIRECT, sector));
        ownIndirect =
                buyers.isSector() ? indirect.keySet() : own(concentration, query(category, Depth.INDIRECT, sector));
    }

    Peers of(int product) {
        String id = graph.id(product);
        return new Peers(others(direct, ownDirect, id), others(indirect, ownIndirect, id), critical(product));
    }

    /** The organizations of the sector without the one buyer; of a whole sector all. */
    private int others(Map<String, Integer> users, Set<String> own, String id) {
        return users.getOrDefault(id, 0) - (!buyers.isSector() && own.contains(id) ? 1 : 0);
    }

    /** Whether a buyer uses it, directly or over any number of tiers. */
    boolean isUsed(int product, Depth depth) {
        return (depth == Depth.DIRECT ? ownDirect : ownIndirect).contains(graph.id(product));
    }

    private int critical(int product) {
        var hit = new BitSet();
        for (int service : faults.servicesDown(product)) {
            int organization = graph.organization(service);
            if ((buyers.isSector() || !buyers.holds(organization))
                    && graph.service(service).criticality() == Criticality.CRITICAL
                    && graph.organizations().get(organization).sector().equals(buyers.sector())) {
                hit.set(organization);
            }
        }
        return hit.cardinality();
    }

    private Set<String> own(ConcentrationAnalysis concentration, ConcentrationQuery query) {
        return concentration
                .suppliersOfOrganization(query, buyers.organizations().get(0))
                .stream()
                .map(Supplier::id)
                .collect(Collectors.toSet());
    }

    private static Map<String, Integer> units(Concentration measured) {
        return measured.items().stream().collect(Collectors.toMap(SupplierShare::id, SupplierShare::units));
    }

    private static ConcentrationQuery query(String category, Depth depth, String sector) {
        return new ConcentrationQuery(
                Unit.ORGANIZATION,
                Weight.ONE,
                Level.PRODUCT,
                Basis.OWNER,
                depth,
                category,
                new Population(sector, null, null));
    }
}
