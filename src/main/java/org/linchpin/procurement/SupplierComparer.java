package org.linchpin.procurement;

import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.linchpin.concentration.Concentration;
import org.linchpin.concentration.ConcentrationAnalysis;
import org.linchpin.concentration.ConcentrationQuery;
import org.linchpin.concentration.Depth;
import org.linchpin.fault.SingleFaults;
import org.linchpin.graph.DependencyGraph;
import org.linchpin.graph.NodeKind;
import org.linchpin.graph.Organization;

/**
 * Compares the products of a category for an organization. Uses all cores. Time: two {@linkplain SupplierWhatIf changes} a
 * product, and the use of the category in the organization's sector.
 */
public final class SupplierComparer {
    private final DependencyGraph graph;
    private final ConcentrationAnalysis concentration;
    private final Function<ConcentrationQuery, Concentration> measure;
    private final SingleFaults faults;

    /**
     * @param measure of a concentration, kept or not
     * @param faults all single faults of an outage that does not end
     */
    public SupplierComparer(
            ConcentrationAnalysis concentration,
            Function<ConcentrationQuery, Concentration> measure,
            SingleFaults faults) {
        this.graph = faults.graph();
        this.concentration = concentration;
        this.measure = measure;
        this.faults = faults;
    }

    /**
     * Compares all products of a category.
     *
     * @param buyer index of the organization
     * @param alsoDomestic countries that count as domestic beside its own
     */
    public SupplierComparison compare(int buyer, String category, Set<String> alsoDomestic, ExposureQuery query) {
        var whatIf = new SupplierWhatIf(graph, buyer, query);
        Organization organization = graph.organizations().get(buyer);
        var peers = new PeerUse(concentration, measure, faults, buyer, category);
        var records = new Records(graph, organization.id());
        BitSet needed = Behind.needs(graph, whatIf.services());
        Exposure today = whatIf.today();
        List<Candidate> candidates = IntStream.range(graph.kindStart(NodeKind.PRODUCT), graph.kindEnd(NodeKind.PRODUCT))
                .filter(product -> graph.product(product).category().equals(category))
                .parallel()
                .mapToObj(product -> new Candidate(
                        product,
                        use(peers, product),
                        Jurisdictions.of(graph, product, organization, alsoDomestic),
                        graph.product(product).upstream(),
                        peers.of(product),
                        Behind.of(graph, product, needed),
                        records.contract(product),
                        records.incidents(product),
                        change(whatIf, today, new SupplierChange(Move.SWITCH, category, product)),
                        change(whatIf, today, new SupplierChange(Move.ADD, category, product))))
                .toList();
        return new SupplierComparison(
                buyer,
                category,
                today,
                whatIf.used(category),
                candidates,
                ServiceTypes.isServiceType(category),
                whatIf.truncated());
    }

    private static ExposureChange change(SupplierWhatIf whatIf, Exposure today, SupplierChange change) {
        return new ExposureChange(today, whatIf.after(List.of(change)));
    }

    private static Use use(PeerUse peers, int product) {
        if (peers.isUsed(product, Depth.DIRECT)) {
            return Use.DIRECT;
        }
        return peers.isUsed(product, Depth.INDIRECT) ? Use.INDIRECT : Use.NO;
    }
}
