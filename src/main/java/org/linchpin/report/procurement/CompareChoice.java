package org.linchpin.report.procurement;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.linchpin.analysis.Analysis;
import org.linchpin.concentration.ConcentrationQueryException;
import org.linchpin.concentration.CountrySets;
import org.linchpin.graph.DependencyGraph;
import org.linchpin.graph.NodeKind;
import org.linchpin.graph.Organization;
import org.linchpin.platform.table.PageAddress;
import org.linchpin.procurement.Buyers;
import org.linchpin.report.search.OrganizationSearch;

/**
 * What a reader wants to compare; all of it is in the address.
 *
 * @param sector as chosen in place of an organization; null if none is
 * @param category as chosen; null if none is
 * @param domestic as typed; empty if nothing
 * @param alsoDomestic the countries that {@code domestic} names; empty if it makes no sense
 * @param side ids of the products that are put side by side, at most {@link #MOST_SIDE_BY_SIDE}
 * @param problem what makes no sense; null if all does
 */
record CompareChoice(
        OrganizationSearch organization,
        @Nullable String sector,
        @Nullable String category,
        String domestic,
        Set<String> alsoDomestic,
        List<String> side,
        @Nullable String problem) {
    static final String ORGANIZATION = "organization";
    static final String SECTOR = "sector";
    static final String CATEGORY = "category";
    static final String DOMESTIC = "domestic";
    static final String SIDE = "side";

    /** More do not fit beside each other on paper. */
    static final int MOST_SIDE_BY_SIDE = 5;

    CompareChoice {
        alsoDomestic = Set.copyOf(alsoDomestic);
        side = List.copyOf(side);
    }

    static CompareChoice of(PageAddress address, List<Organization> organizations, CountrySets sets) {
        OrganizationSearch search = OrganizationSearch.of(organizations, address.value(ORGANIZATION));
        @Nullable String sector = address.value(SECTOR);
        @Nullable String category = address.value(CATEGORY);
        @Nullable String typed = address.value(DOMESTIC);
        String domestic = typed == null ? "" : typed;
        List<String> side = address.parameters().getOrDefault(SIDE, List.of()).stream()
                .distinct()
                .limit(MOST_SIDE_BY_SIDE)
                .toList();
        try {
            @Nullable
            String problem = sector == null || search.typed().isEmpty()
                    ? null
                    : "Compare for one organization or for a sector, not for both: leave one of the two empty.";
            return new CompareChoice(search, sector, category, domestic, sets.listed(typed), side, problem);
        } catch (ConcentrationQueryException e) {
            return new CompareChoice(search, sector, category, domestic, Set.of(), side, e.getMessage());
        }
    }

    /** Who compares; null if that is not clear, or makes no sense. */
    @Nullable
    Buyers buyers(DependencyGraph graph) {
        Organization buyer = organization.found();
        if (problem != null || buyer == null && sector == null) {
            return null;
        }
        if (buyer != null) {
            return Buyers.organization(graph, graph.organizations().indexOf(buyer));
        }
        Buyers all = Buyers.sector(graph, String.valueOf(sector));
        return all.organizations().isEmpty() ? null : all;
    }

    /** What is compared; products side by side that are not of the category are left out. */
    Comparison comparison(Analysis now, Buyers buyers, String category) {
        DependencyGraph graph = now.graph();
        List<Integer> nodes = side.stream()
                .map(graph::node)
                .filter(node -> node != DependencyGraph.NONE
                        && graph.kind(node) == NodeKind.PRODUCT
                        && graph.product(node).category().equals(category))
                .toList();
        return new Comparison(now, buyers, category, alsoDomestic, nodes);
    }

    /** The tender sheet of a product. */
    String tender(String product) {
        PageAddress address = address("/tender").without(CATEGORY, SIDE);
        return address.with(TenderChoice.PRODUCT, product).toString();
    }

    /** The choices alone, without the state of tables. */
    PageAddress address(String path) {
        PageAddress address = PageAddress.of(path);
        Organization buyer = organization.found();
        if (buyer != null) {
            address = address.with(ORGANIZATION, buyer.id());
        }
        if (sector != null) {
            address = address.with(SECTOR, sector);
        }
        if (category != null) {
            address = address.with(CATEGORY, category);
        }
        if (!domestic.isEmpty() && problem == null) {
            address = address.with(DOMESTIC, domestic);
        }
        return address.withAll(SIDE, side);
    }
}
