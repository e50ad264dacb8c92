package org.linchpin.report.supervision;

import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.stream.IntStream;
import org.linchpin.analysis.Analysis;
import org.linchpin.analysis.RequestAnalysis;
import org.linchpin.concentration.Depth;
import org.linchpin.concentration.indicator.IndicatorSheet;
import org.linchpin.graph.DependencyGraph;
import org.linchpin.graph.NodeKind;
import org.linchpin.platform.page.Breadcrumb;
import org.linchpin.platform.page.PageFrame;
import org.linchpin.platform.page.PageRequest;
import org.linchpin.platform.problem.ProblemException;
import org.linchpin.platform.problem.ProblemType;
import org.linchpin.platform.table.Table;
import org.linchpin.platform.table.TableView;
import org.linchpin.report.Narrowing;
import org.linchpin.report.Words;
import org.linchpin.supervision.StepOneIndicators;

/** What the data says of the step-1 indicators of one group of providers. */
@Path("/vendors/{id}/indicators")
@Authenticated
@Produces(MediaType.TEXT_HTML)
public class IndicatorPage {
    private final RequestAnalysis analysis;
    private final StepOneIndicators indicators;
    private final SupervisionViews views;
    private final PageRequest request;

    IndicatorPage(RequestAnalysis analysis, StepOneIndicators indicators, SupervisionViews views, PageRequest request) {
        this.analysis = analysis;
        this.indicators = indicators;
        this.views = views;
        this.request = request;
    }

    record indicators(
            PageFrame frame,
            String lead,
            String group,
            List<Narrowing.Chip> depths,
            TableView table,
            TableView entities)
            implements TemplateInstance {}

    @GET
    public Response page(String id) {
        Analysis now = analysis.get();
        views.choice().requireInside("Who uses which provider for a critical or important function");
        DependencyGraph graph = now.graph();
        int vendor = graph.node(id);
        if (vendor == DependencyGraph.NONE || graph.kind(vendor) != NodeKind.VENDOR) {
            throw new ProblemException(ProblemType.NOT_FOUND, "There is no vendor with the id \"%s\".".formatted(id));
        }
        Depth depth = IndicatorDepth.of(request.address());
        IndicatorSheet sheet = indicators.on(now).of(vendor, depth);
        String provider = graph.name(sheet.group());
        Table<IndicatorTables.Line> table = request.table(
                IndicatorTables.sheet(provider, depth),
                sheet.lines().stream().map(IndicatorTables.Line::new).toList());
        Table<IndicatorTables.Entity> entities =
                request.table(IndicatorTables.ENTITIES, IndicatorTables.entities(graph, sheet));
        return request.answer(
                new indicators(
                        request.frame(
                                "Indicators of " + provider,
                                new Breadcrumb("Critical-provider indicators", "/indicators")),
                        IndicatorWords.lead(provider, sheet),
                        group(graph, sheet.group()),
                        IndicatorDepth.chips(request.address(), depth),
                        table.view(),
                        entities.view()),
                table,
                entities);
    }

    private static String group(DependencyGraph graph, int group) {
        List<String> names = IntStream.range(graph.kindStart(NodeKind.VENDOR), graph.kindEnd(NodeKind.VENDOR))
                .filter(v -> graph.ultimateParent(v) == group)
                .mapToObj(graph::name)
                .sorted()
                .toList();
        return names.size() == 1
                ? "The vendor belongs to no group that is known."
                : "Groups of providers count together: %s."
                        .formatted(
                                names.size() <= 8
                                        ? String.join(", ", names)
                                        : String.join(", ", names.subList(0, 7)) + " and "
                                                + Words.number(names.size() - 7L) + " more");
    }
}
