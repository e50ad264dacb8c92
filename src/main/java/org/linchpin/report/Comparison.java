package org.linchpin.report;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.linchpin.analysis.Analysis;
import org.linchpin.concentration.Basis;
import org.linchpin.concentration.ConcentrationQuery;
import org.linchpin.concentration.Depth;
import org.linchpin.concentration.DomesticSplit;
import org.linchpin.concentration.Level;
import org.linchpin.concentration.Population;
import org.linchpin.concentration.Supplier;
import org.linchpin.concentration.SupplierShare;
import org.linchpin.concentration.Unit;
import org.linchpin.concentration.Weight;
import org.linchpin.fault.EvidenceGrade;
import org.linchpin.graph.Dependency;
import org.linchpin.graph.DependencyGraph;
import org.linchpin.graph.FaultMode;
import org.linchpin.graph.Organization;
import org.linchpin.graph.Vendor;
import org.linchpin.procurement.ExposureQuery;
import org.linchpin.procurement.JurisdictionLosses;
import org.linchpin.procurement.SupplierComparer;
import org.linchpin.procurement.SupplierComparison;

/**
 * The products of one category beside each other, as one organization sees them.
 *
 * @param analysis to answer from
 * @param buyer index of the organization
 * @param alsoDomestic countries that count as domestic beside the organization's own
 */
record Comparison(Analysis analysis, int buyer, String category, Set<String> alsoDomestic) {
    Comparison {
        alsoDomestic = Set.copyOf(alsoDomestic);
    }

    Organization organization() {
        return graph().organizations().get(buyer);
    }

    /** What it uses of the category, directly or indirectly, each product counted once. */
    DomesticSplit used(Basis basis) {
        return analysis.concentration()
                .domesticSplit(buyer, Level.PRODUCT, basis, Depth.INDIRECT, category, alsoDomestic);
    }

    /** What switching to each product, or adding it, would change. */
    SupplierComparison changes() {
        var comparer = new SupplierComparer(
                analysis.concentration(),
                analysis::measure,
                analysis.singleFaults(FaultMode.MALFUNCTION, Double.POSITIVE_INFINITY));
        return comparer.compare(buyer, category, alsoDomestic, ExposureQuery.DEFAULT);
    }

    /** What would become of the organization's services if a jurisdiction's suppliers stopped supplying. */
    List<JurisdictionTable.Row> losses() {
        return JurisdictionLosses.of(analysis.faults(), buyer).stream()
                .map(loss -> new JurisdictionTable.Row(graph(), loss))
                .toList();
    }

    /** Every product of the category, by id. */
    List<ComparisonTable.Row> rows(SupplierComparison changes) {
        Set<String> direct = ids(Depth.DIRECT);
        Set<String> indirect = ids(Depth.INDIRECT);
        Map<String, Integer> sectorDirect = sector(Depth.DIRECT);
        Map<String, Integer> sectorIndirect = sector(Depth.INDIRECT);
        DependencyGraph graph = graph();
        List<ComparisonTable.Row> rows = new ArrayList<>();
        changes.candidates().forEach(candidate -> {
            int product = candidate.product();
            String id = graph.id(product);
            int vendor = graph.vendorOf(product);
            rows.add(new ComparisonTable.Row(
                    graph,
                    candidate,
                    !changes.present().isEmpty(),
                    use(graph.vendor(vendor), direct.contains(id), indirect.contains(id)),
                    direct.contains(id) ? evidence(product) : null,
                    sectorDirect.getOrDefault(id, 0),
                    sectorIndirect.getOrDefault(id, 0)));
        });
        return rows;
    }

    private DependencyGraph graph() {
        return analysis.graph();
    }

    /** What the organization's own group supplies to it is no supply from outside, and is not counted. */
    private String use(Vendor vendor, boolean isDirect, boolean isIndirect) {
        if (isDirect) {
            return "directly";
        }
        return isIndirect ? "indirectly" : isOfOwnGroup(vendor) ? "its own group’s" : "no";
    }

    private boolean isOfOwnGroup(Vendor vendor) {
        Organization same = graph().rows().find(Organization.class, vendor.organization());
        return same != null
                && graph().ultimateOrganization(graph().organizations().indexOf(same))
                        == graph().ultimateOrganization(buyer);
    }

    /** The evidence of the rows of today by which the organization or its group names the product, strongest first. */
    private String evidence(int product) {
        DependencyGraph graph = graph();
        Set<EvidenceGrade> found = EnumSet.noneOf(EvidenceGrade.class);
        for (int i = graph.dependentStart(product); i < graph.dependentEnd(product); i++) {
            int group = graph.dependentGroup(i);
            int owner = graph.organization(graph.groupOwner(group));
            if (owner != DependencyGraph.NONE
                    && graph.ultimateOrganization(owner) == graph.ultimateOrganization(buyer)) {
                for (int m = graph.memberStart(group); m < graph.memberEnd(group); m++) {
                    Dependency row = graph.row(m);
                    if (graph.member(m) == product && row != null) {
                        found.add(EvidenceGrade.of(row.evidence()));
                    }
                }
            }
        }
        return found.stream().map(EvidenceGrade::text).collect(Collectors.joining(", "));
    }

    private Set<String> ids(Depth depth) {
        return analysis.concentration().suppliersOfOrganization(query(depth, Population.ALL), buyer).stream()
                .map(Supplier::id)
                .collect(Collectors.toCollection(HashSet::new));
    }

    /** By product, how many organizations of the sector have it among their suppliers. */
    private Map<String, Integer> sector(Depth depth) {
        var population = new Population(organization().sector(), null, null);
        return analysis.measure(query(depth, population)).items().stream()
                .collect(Collectors.toMap(SupplierShare::id, SupplierShare::units));
    }

    private ConcentrationQuery query(Depth depth, Population population) {
        return new ConcentrationQuery(
                Unit.ORGANIZATION, Weight.ONE, Level.PRODUCT, Basis.OWNER, depth, category, population);
    }
}
