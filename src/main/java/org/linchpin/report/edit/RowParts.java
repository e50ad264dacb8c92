package org.linchpin.report.edit;

import jakarta.enterprise.context.RequestScoped;
import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.linchpin.analysis.RequestAnalysis;
import org.linchpin.editing.EvidenceDates;
import org.linchpin.graph.Contract;
import org.linchpin.graph.Dependency;
import org.linchpin.graph.DependencyGraph;
import org.linchpin.graph.GraphRow;
import org.linchpin.graph.Organization;
import org.linchpin.graph.Product;
import org.linchpin.graph.RowType;
import org.linchpin.graph.Source;
import org.linchpin.platform.page.PageRequest;
import org.linchpin.platform.table.TableDefinition;
import org.linchpin.report.edit.RowPages.Part;

/** Which rows the page of a row lists: those that it names, and those that name it. */
@RequestScoped
class RowParts {
    private final RequestAnalysis analysis;
    private final EvidenceDates evidence;
    private final PageRequest request;

    RowParts(RequestAnalysis analysis, EvidenceDates evidence, PageRequest request) {
        this.analysis = analysis;
        this.evidence = evidence;
        this.request = request;
    }

    /** O(rows of the graph). */
    List<Part> of(GraphRow row) {
        return switch (row.type()) {
            case ORGANIZATION ->
                List.of(
                        part("Services and systems", RowFacts.PARTS, owned(row)),
                        contracts(c -> c.organization().equals(row.key())));
            case VENDOR -> List.of(neededBy(row), contracts(c -> c.vendor().equals(row.key())));
            case PRODUCT ->
                List.of(needs(row), neededBy(row), contracts(c -> row.key().equals(c.product())));
            case LOCATION -> List.of(neededBy(row));
            case CONTRACT -> List.of(covered((Contract) row));
            case SOURCE ->
                List.of(part(
                        "What rests on it",
                        NeedRows.CITING,
                        needs(need -> Source.named(need.source()).contains(row.key()))));
            case DEPENDENCY -> group((Dependency) row);
            default -> List.of(needs(row), neededBy(row));
        };
    }

    /** The redundancy group of a need; none of one that stands alone. */
    private List<Part> group(Dependency need) {
        String group = need.group();
        return group == null
                ? List.of()
                : List.of(part(
                        "Its redundancy group",
                        NeedRows.NEEDS,
                        rows(analysis.graph().rows().dependenciesFrom(need.from()).stream()
                                .filter(member -> group.equals(member.group())))));
    }

    private Part needs(GraphRow row) {
        return part(
                "What it needs", NeedRows.NEEDS, rows(analysis.graph().rows().dependenciesFrom(row.key()).stream()));
    }

    private Part neededBy(GraphRow row) {
        return part("Who needs it", NeedRows.NEEDED, needs(need -> need.to().equals(row.key())));
    }

    /** What its organization needs of what it is about. */
    private Part covered(Contract contract) {
        DependencyGraph graph = analysis.graph();
        return part(
                "What it is about",
                NeedRows.COVERED,
                needs(need ->
                        isOf(graph, need.from(), contract.organization()) && isAbout(graph, contract, need.to())));
    }

    private static boolean isOf(DependencyGraph graph, String from, String organization) {
        int node = graph.node(from);
        Organization owner = node == DependencyGraph.NONE ? null : graph.owner(node);
        return owner != null && owner.id().equals(organization);
    }

    private static boolean isAbout(DependencyGraph graph, Contract contract, String needed) {
        if (contract.product() != null) {
            return needed.equals(contract.product());
        }
        Product product = graph.rows().find(Product.class, needed);
        return needed.equals(contract.vendor())
                || (product != null && product.vendor().equals(contract.vendor()));
    }

    private Part contracts(Predicate<Contract> chosen) {
        DependencyGraph graph = analysis.graph();
        return part(
                "Contracts",
                ContractRows.TABLE,
                graph.rows().contracts().stream()
                        .filter(chosen)
                        .map(contract -> new ContractRows.Row(graph, contract))
                        .toList());
    }

    private List<GraphRow> owned(GraphRow organization) {
        var rows = analysis.graph().rows();
        return Stream.concat(rows.rows(RowType.SERVICE).stream(), rows.rows(RowType.SYSTEM).stream())
                .filter(part -> organization.key().equals(part.values().text("organization")))
                .toList();
    }

    private List<NeedRows.Row> needs(Predicate<Dependency> chosen) {
        return rows(analysis.graph().rows().dependencies().stream().filter(chosen));
    }

    private List<NeedRows.Row> rows(Stream<Dependency> needs) {
        DependencyGraph graph = analysis.graph();
        return needs.map(need -> NeedRows.Row.of(graph, need, evidence)).toList();
    }

    private <R> Part part(String title, TableDefinition<R> definition, Collection<R> rows) {
        return new Part(title, request.table(definition, rows));
    }
}
