package org.linchpin.report.procurement;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.linchpin.analysis.Analysis;
import org.linchpin.analysis.BackgroundRun;
import org.linchpin.concentration.Basis;
import org.linchpin.concentration.ConcentrationQuery;
import org.linchpin.concentration.Depth;
import org.linchpin.concentration.DomesticSplit;
import org.linchpin.concentration.Level;
import org.linchpin.concentration.Population;
import org.linchpin.concentration.SupplierShare;
import org.linchpin.concentration.Unit;
import org.linchpin.concentration.Weight;
import org.linchpin.fault.EvidenceGrade;
import org.linchpin.graph.Dependency;
import org.linchpin.graph.DependencyGraph;
import org.linchpin.graph.NodeKind;
import org.linchpin.graph.Organization;
import org.linchpin.procurement.Buyers;
import org.linchpin.procurement.Candidate;
import org.linchpin.procurement.ComparisonQuery;
import org.linchpin.procurement.SupplierComparison;
import org.linchpin.procurement.SupplierComparisons;
import org.linchpin.procurement.SupplyLosses;
import org.linchpin.procurement.Use;

/**
 * The products of one category beside each other, as their buyers see them.
 *
 * @param analysis to answer from
 * @param alsoDomestic countries that count as domestic beside each buyer's own
 * @param side nodes of the products that are put side by side, at most five
 */
record Comparison(Analysis analysis, Buyers buyers, String category, Set<String> alsoDomestic, List<Integer> side) {
    Comparison {
        alsoDomestic = Set.copyOf(alsoDomestic);
        side = List.copyOf(side);
    }

    /** The one buyer; null if a whole sector compares. */
    @Nullable
    Organization organization() {
        return buyers.isSector() ? null : graph().organizations().get(buyer());
    }

    /** <em>Acme Bank</em>, <em>the sector “banking”</em>. */
    String name() {
        Organization organization = organization();
        return organization == null ? "the sector “%s”".formatted(buyers.sector()) : organization.name();
    }

    /** What the one buyer uses of the category, directly or indirectly, each product counted once. */
    DomesticSplit used(Basis basis) {
        return analysis.concentration()
                .domesticSplit(buyer(), Level.PRODUCT, basis, Depth.INDIRECT, category, alsoDomestic);
    }

    private int buyer() {
        return buyers.organizations().get(0);
    }

    /** What switching to each product, or adding it, would change. */
    BackgroundRun<SupplierComparison> changes(SupplierComparisons comparisons) {
        return comparisons.find(analysis, new ComparisonQuery(buyers, category, alsoDomestic, side));
    }

    /** What would become of the one buyer's services if a jurisdiction's suppliers stopped supplying; none for a sector. */
    List<LossTable.Row> losses() {
        return buyers.isSector()
                ? List.of()
                : SupplyLosses.of(analysis.faults(), buyer(), NodeKind.COUNTRY).stream()
                        .map(loss -> new LossTable.Row(graph(), loss))
                        .toList();
    }

    /** Every product of the category, by id. */
    List<ComparisonTable.Row> rows(SupplierComparison changes) {
        Map<String, Integer> sectorDirect = sector(Depth.DIRECT);
        Map<String, Integer> sectorIndirect = sector(Depth.INDIRECT);
        return changes.candidates().stream()
                .map(candidate -> {
                    String id = graph().id(candidate.product());
                    return new ComparisonTable.Row(
                            graph(),
                            candidate,
                            !changes.present().isEmpty(),
                            changes.pairsSearched(),
                            use(candidate),
                            candidate.use() == Use.DIRECT ? evidence(candidate.product()) : null,
                            sectorDirect.getOrDefault(id, 0),
                            sectorIndirect.getOrDefault(id, 0),
                            side.contains(candidate.product()));
                })
                .toList();
    }

    private DependencyGraph graph() {
        return analysis.graph();
    }

    /** What the one buyer's own group supplies to it is no supply from outside, and is not counted. */
    private String use(Candidate candidate) {
        return candidate.use() == Use.NO && isOfOwnGroup(candidate.product())
                ? "its own group’s"
                : candidate.use().text();
    }

    private boolean isOfOwnGroup(int product) {
        Organization same = graph().rows()
                .find(
                        Organization.class,
                        graph().vendor(graph().vendorOf(product)).organization());
        return same != null
                && !buyers.isSector()
                && graph().ultimateOrganization(graph().organizations().indexOf(same))
                        == graph().ultimateOrganization(buyer());
    }

    /** The evidence of the rows of today by which the buyers or their groups name the product, strongest first. */
    private String evidence(int product) {
        DependencyGraph graph = graph();
        Set<Integer> groups =
                buyers.organizations().stream().map(graph::ultimateOrganization).collect(Collectors.toSet());
        Set<EvidenceGrade> found = EnumSet.noneOf(EvidenceGrade.class);
        for (int i = graph.dependentStart(product); i < graph.dependentEnd(product); i++) {
            int group = graph.dependentGroup(i);
            int owner = graph.organization(graph.groupOwner(group));
            if (owner != DependencyGraph.NONE && groups.contains(graph.ultimateOrganization(owner))) {
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

    /** By product, how many organizations of the sector have it among their suppliers. */
    private Map<String, Integer> sector(Depth depth) {
        var population = new Population(buyers.sector(), null, null);
        return analysis.measure(query(depth, population)).items().stream()
                .collect(Collectors.toMap(SupplierShare::id, SupplierShare::units));
    }

    private ConcentrationQuery query(Depth depth, Population population) {
        return new ConcentrationQuery(
                Unit.ORGANIZATION, Weight.ONE, Level.PRODUCT, Basis.OWNER, depth, category, population);
    }
}
