package org.linchpin.report.supervision;

import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Set;
import org.linchpin.analysis.Analysis;
import org.linchpin.analysis.RequestAnalysis;
import org.linchpin.concentration.Dependant;
import org.linchpin.concentration.Depth;
import org.linchpin.concentration.PopulationTotals;
import org.linchpin.concentration.Unit;
import org.linchpin.graph.Countries;
import org.linchpin.graph.DependencyGraph;
import org.linchpin.graph.Graph;
import org.linchpin.graph.NodeKind;
import org.linchpin.platform.page.Breadcrumb;
import org.linchpin.platform.page.PageFrame;
import org.linchpin.platform.page.PageRequest;
import org.linchpin.platform.problem.ProblemException;
import org.linchpin.platform.problem.ProblemType;
import org.linchpin.platform.table.Table;
import org.linchpin.platform.table.TableView;
import org.linchpin.report.Words;
import org.linchpin.supervision.Supervision;

/** The organizations behind a figure: who has a supplier, at the level and in the population that were chosen. */
@Path("/concentration/suppliers/{id}")
@Authenticated
@Produces(MediaType.TEXT_HTML)
public class DependantsPage {
    private static final Set<NodeKind> SUPPLIERS = Set.of(NodeKind.PRODUCT, NodeKind.VENDOR, NodeKind.COUNTRY);

    private final RequestAnalysis analysis;
    private final Supervision supervision;
    private final PageRequest request;

    DependantsPage(RequestAnalysis analysis, Supervision supervision, PageRequest request) {
        this.analysis = analysis;
        this.supervision = supervision;
        this.request = request;
    }

    record dependants(PageFrame frame, String lead, TableView table) implements TemplateInstance {}

    @GET
    public Response page(String id) {
        Analysis now = analysis.get();
        DependencyGraph graph = now.graph();
        int node = graph.node(id);
        boolean isSupplier = node != DependencyGraph.NONE && SUPPLIERS.contains(graph.kind(node));
        if (!isSupplier && !id.equals(Graph.UNKNOWN_COUNTRY)) {
            throw new ProblemException(ProblemType.NOT_FOUND, "There is no supplier with the id \"%s\".".formatted(id));
        }
        String name = Countries.isCode(id) ? Words.country(id) : graph.name(node);
        ConcentrationChoice choice = ConcentrationChoice.of(request.address(), supervision.countrySets());
        choice.requireInside("A list of organizations");
        List<Dependant> units = now.dependants(choice.query(), id);
        PopulationTotals totals = now.concentration().totals(choice.query());
        boolean direct = choice.query().depth() == Depth.DIRECT;
        Table<DependantTable.Row> table = request.table(
                DependantTable.of("Who has %s among its %s suppliers: %s%s, %s"
                        .formatted(
                                name,
                                direct ? "direct" : "direct or indirect",
                                choice.population(),
                                choice.categoryWords(),
                                choice.unitWords())),
                DependantTable.rows(graph, units));
        String lead = "%s of %s have %s among their suppliers%s; %s."
                .formatted(
                        Words.number(units.size()),
                        choice.units(totals.units()),
                        name,
                        direct ? " directly" : ", directly or indirectly",
                        down(choice, units));
        return request.answer(
                new dependants(
                        request.frame(
                                name,
                                new Breadcrumb(
                                        "Concentration",
                                        choice.on("/concentration")
                                                .without(ConcentrationChoice.DEPTH)
                                                .toString())),
                        lead,
                        table.view()),
                table);
    }

    private static String down(ConcentrationChoice choice, List<Dependant> units) {
        long down = units.stream().filter(Dependant::down).count();
        return choice.query().unit() == Unit.SERVICE
                ? Words.number(down) + " would go down if it failed for good"
                : "a critical service of %s would go down if it failed for good".formatted(Words.number(down));
    }
}
