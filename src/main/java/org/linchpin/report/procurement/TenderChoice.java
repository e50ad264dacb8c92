package org.linchpin.report.procurement;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linchpin.analysis.Analysis;
import org.linchpin.concentration.CountrySets;
import org.linchpin.graph.DependencyGraph;
import org.linchpin.graph.NodeKind;
import org.linchpin.platform.problem.ProblemException;
import org.linchpin.platform.problem.ProblemType;
import org.linchpin.platform.table.PageAddress;
import org.linchpin.procurement.Buyers;
import org.linchpin.procurement.Candidate;
import org.linchpin.procurement.SupplierComparison;

/**
 * For whom, and for which product, a tender sheet is wanted; all of it is in the address.
 *
 * @param product node
 */
record TenderChoice(CompareChoice choice, Comparison comparison, int product) {
    static final String PRODUCT = "product";

    /** @throws ProblemException if the address names no buyer or no product */
    static TenderChoice of(Analysis now, PageAddress address, CountrySets sets) {
        DependencyGraph graph = now.graph();
        CompareChoice choice = CompareChoice.of(address, graph.organizations(), sets);
        if (choice.problem() != null) {
            throw new ProblemException(ProblemType.BAD_REQUEST, choice.problem());
        }
        if (choice.organization().typed().isEmpty() && choice.sector() == null) {
            throw new ProblemException(
                    ProblemType.BAD_REQUEST, "A tender sheet needs an organization or a sector, and a product.");
        }
        Buyers buyers = choice.buyers(graph);
        @Nullable String id = address.value(PRODUCT);
        int product = id == null ? DependencyGraph.NONE : graph.node(id);
        if (buyers == null) {
            throw new ProblemException(ProblemType.NOT_FOUND, "There is no such organization or sector.");
        }
        if (product == DependencyGraph.NONE || graph.kind(product) != NodeKind.PRODUCT) {
            throw new ProblemException(ProblemType.NOT_FOUND, "There is no product \"%s\".".formatted(id));
        }
        String category = graph.product(product).category();
        return new TenderChoice(
                choice, new Comparison(now, buyers, category, choice.alsoDomestic(), List.of(product)), product);
    }

    /** @param changes what the comparison came to */
    TenderSheet sheet(SupplierComparison changes) {
        Candidate candidate = changes.candidates().stream()
                .filter(c -> c.product() == product)
                .findFirst()
                .orElseThrow();
        return new TenderWriter(comparison, changes, candidate).sheet();
    }

    /** The sheet as a document. */
    String pdf() {
        return address("/tender.pdf");
    }

    /** The comparison that it belongs to. */
    String compare() {
        return choice.address("/compare")
                .with(CompareChoice.CATEGORY, comparison.category())
                .withAll(
                        CompareChoice.SIDE,
                        List.of(comparison.analysis().graph().id(product)))
                .toString();
    }

    private String address(String path) {
        return choice.address(path)
                .without(CompareChoice.CATEGORY, CompareChoice.SIDE)
                .with(PRODUCT, comparison.analysis().graph().id(product))
                .toString();
    }
}
