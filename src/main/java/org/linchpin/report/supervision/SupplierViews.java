package org.linchpin.report.supervision;

import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.Response;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.linchpin.analysis.Analysis;
import org.linchpin.concentration.ConcentrationQuery;
import org.linchpin.concentration.Dependant;
import org.linchpin.graph.DependencyGraph;
import org.linchpin.graph.NodeKind;
import org.linchpin.platform.page.Breadcrumb;
import org.linchpin.platform.page.PageFrame;
import org.linchpin.platform.page.PageRequest;
import org.linchpin.platform.problem.ProblemException;
import org.linchpin.platform.problem.ProblemType;
import org.linchpin.platform.table.Table;
import org.linchpin.platform.table.TableView;
import org.linchpin.report.Links;
import org.linchpin.report.Narrowing;
import org.linchpin.supervision.Supervision;

/** Answers the pages of vendors and of products, which show the same. */
@RequestScoped
class SupplierViews {
    private static final Set<String> FIELDS = Set.of(ConcentrationChoice.SECTOR, ConcentrationChoice.COUNTRY);

    private final Supervision supervision;
    private final PageRequest request;

    SupplierViews(Supervision supervision, PageRequest request) {
        this.supervision = supervision;
        this.request = request;
    }

    /** What the templates show. */
    record Shown(
            SupplierReport report,
            List<Narrowing.Chip> links,
            ChoiceForm form,
            Narrowing narrowing,
            List<Narrowing.Chip> audiences,
            String withheld,
            @Nullable Chart chart,
            TableView sectors,
            TableView dependants,
            boolean named) {}

    /** Makes the page of what is shown. */
    interface Template {
        TemplateInstance of(PageFrame frame, Shown shown);
    }

    Response answer(Analysis now, String id, NodeKind kind, Breadcrumb above, Template template) {
        DependencyGraph graph = now.graph();
        int supplier = graph.node(id);
        if (supplier == DependencyGraph.NONE || graph.kind(supplier) != kind) {
            throw new ProblemException(
                    ProblemType.NOT_FOUND, "There is no %s with the id \"%s\".".formatted(kind.text(), id));
        }
        ConcentrationChoice choice = ConcentrationChoice.of(request.address(), supervision.countrySets());
        ConcentrationQuery query = SupplierReport.question(graph, supplier, choice.query());
        List<Dependant> units = now.dependants(query, id);
        List<SectorUse.Row> rows = SectorUse.of(graph, query.population(), units);
        if (choice.external()) {
            SectorUse.withhold(rows, supervision.suppression());
        }
        long down = units.stream().filter(Dependant::down).count();
        int least = supervision.suppression().least();
        boolean tooFew = choice.external() && (units.size() < least || down > 0 && down < least);
        Table<SectorUse.Row> sectors = request.table(SectorUse.table(graph.name(supplier)), rows);
        Table<DependantTable.Row> dependants = request.table(
                DependantTable.of("Whom to call: organizations of %s that have %s among their suppliers"
                        .formatted(choice.population(), graph.name(supplier))),
                choice.external()
                        ? List.of()
                        : DependantTable.rows(graph, units).stream()
                                .sorted(Comparator.comparing(r -> !r.unit().down()))
                                .toList());
        var shown = new Shown(
                SupplierReport.of(graph, supplier, choice, rows, units, tooFew),
                links(graph, supplier),
                ChoiceForm.of(
                        choice.address(),
                        "Whose supplier it is",
                        choice.fields(graph, supervision.countrySets(), FIELDS)),
                Narrowing.of(choice.address(), "dependants", graph.rows(), Map.of()),
                choice.audiences(),
                Withheld.words(choice.external(), supervision.suppression()),
                SectorUse.chart(graph.name(supplier), rows),
                sectors.view(),
                dependants.view(),
                !choice.external());
        return request.answer(template.of(request.frame(graph.name(supplier), above), shown), sectors, dependants);
    }

    private static List<Narrowing.Chip> links(DependencyGraph graph, int supplier) {
        String id = graph.id(supplier);
        var fault = new Narrowing.Chip("What would fall, hour by hour", Links.fault(id), false);
        return graph.kind(supplier) == NodeKind.PRODUCT
                ? List.of(fault)
                : List.of(fault, new Narrowing.Chip("Step-1 indicators", Links.vendor(id) + "/indicators", false));
    }
}
