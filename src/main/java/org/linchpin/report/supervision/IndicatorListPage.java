package org.linchpin.report.supervision;

import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.linchpin.analysis.Analysis;
import org.linchpin.analysis.RequestAnalysis;
import org.linchpin.concentration.CriticalUse;
import org.linchpin.concentration.Depth;
import org.linchpin.concentration.indicator.StepOne;
import org.linchpin.graph.DependencyGraph;
import org.linchpin.graph.NodeKind;
import org.linchpin.platform.page.PageFrame;
import org.linchpin.platform.page.PageRequest;
import org.linchpin.platform.table.Table;
import org.linchpin.platform.table.TableView;
import org.linchpin.report.Narrowing;
import org.linchpin.report.Words;
import org.linchpin.supervision.StepOneIndicators;

/** Which groups of providers meet which step-1 indicators on this data. */
@Path("/indicators")
@Authenticated
@Produces(MediaType.TEXT_HTML)
public class IndicatorListPage {
    /** Groups whose sheets are made for the page: those that most entities use. */
    private static final int MOST = 1_000;

    private final RequestAnalysis analysis;
    private final StepOneIndicators indicators;
    private final SupervisionViews views;
    private final PageRequest request;

    IndicatorListPage(
            RequestAnalysis analysis, StepOneIndicators indicators, SupervisionViews views, PageRequest request) {
        this.analysis = analysis;
        this.indicators = indicators;
        this.views = views;
        this.request = request;
    }

    record list(PageFrame frame, String lead, List<Narrowing.Chip> depths, TableView table)
            implements TemplateInstance {}

    @GET
    public Response page() {
        Analysis now = analysis.get();
        views.choice().requireInside("Who uses which provider for a critical or important function");
        Depth depth = IndicatorDepth.of(request.address());
        List<IndicatorTables.Provider> providers = providers(now, indicators.on(now), depth);
        long all = providers.stream().filter(p -> p.sheet().meetsStepOne()).count();
        String cut = providers.size() < MOST
                ? ""
                : " These are the %s that most entities use; every other has a page of its own."
                        .formatted(Words.number(MOST));
        String lead = providers.isEmpty()
                ? "No loaded entity uses a provider for a critical or important function."
                : "%s %s used for a critical or important function; %s all step-1 indicators on this data."
                                .formatted(
                                        Words.count(providers.size(), "group of providers", "groups of providers"),
                                        providers.size() == 1 ? "is" : "are",
                                        all == 0 ? "none meets" : all == 1 ? "1 meets" : Words.number(all) + " meet")
                        + cut;
        Table<IndicatorTables.Provider> table = request.table(IndicatorTables.providers(depth), providers);
        return request.answer(
                new list(
                        request.frame("Critical-provider indicators"),
                        lead,
                        IndicatorDepth.chips(request.address(), depth),
                        table.view()),
                table);
    }

    /**
     * The groups that most entities use, most indicators met first, then most entities. O(users, summed, and categories for
     * each).
     */
    private static List<IndicatorTables.Provider> providers(Analysis now, StepOne stepOne, Depth depth) {
        DependencyGraph graph = now.graph();
        CriticalUse use = now.criticalUse();
        return IntStream.range(graph.kindStart(NodeKind.VENDOR), graph.kindEnd(NodeKind.VENDOR))
                .filter(v -> graph.ultimateParent(v) == v && use.count(v, Depth.INDIRECT) > 0)
                .boxed()
                .sorted(Comparator.comparingInt((Integer v) -> -use.count(v, Depth.INDIRECT))
                        .thenComparing(graph::id))
                .limit(MOST)
                .map(v -> new IndicatorTables.Provider(
                        graph, stepOne.of(v, depth), use.count(v, Depth.DIRECT), use.count(v, Depth.INDIRECT)))
                .sorted(Comparator.comparingInt((IndicatorTables.Provider p) -> -p.met())
                        .thenComparingInt(p -> -p.indirect())
                        .thenComparing(p -> graph.id(p.sheet().group())))
                .toList();
    }
}
