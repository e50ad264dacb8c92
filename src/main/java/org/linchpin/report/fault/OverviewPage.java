package org.linchpin.report.fault;

import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.linchpin.analysis.RequestAnalysis;
import org.linchpin.analysis.ServiceFilter;
import org.linchpin.graph.NodeKind;
import org.linchpin.platform.page.PageFrame;
import org.linchpin.platform.page.PageRequest;
import org.linchpin.platform.table.Table;
import org.linchpin.platform.table.TableView;
import org.linchpin.report.OutageSettings;
import org.linchpin.report.View;
import org.linchpin.report.cascade.FaultGroup;
import org.linchpin.report.cascade.FaultGroups;
import org.linchpin.report.cascade.FaultTables;

/** How fragile the world in this graph is, and where. */
@Path("/")
@Authenticated
@Produces(MediaType.TEXT_HTML)
public class OverviewPage {
    /** Products that each data set's table shows. */
    private static final int TOP = 5;

    /** Data sets that get a table of their own; a page of hundreds says nothing. */
    private static final int MOST_DATASETS = 8;

    private final RequestAnalysis analysis;
    private final OutageSettings settings;
    private final PageRequest request;

    OverviewPage(RequestAnalysis analysis, OutageSettings settings, PageRequest request) {
        this.analysis = analysis;
        this.settings = settings;
        this.request = request;
    }

    record overview(
            PageFrame frame,
            OverviewReport report,
            View.Choices choices,
            TableView ranking,
            List<OverviewReport.Dataset> datasets)
            implements TemplateInstance {}

    @GET
    public Response page() {
        View view = View.of(analysis.get(), request.address(), settings);
        List<FaultGroup> all = FaultGroups.of(view.analysis(), view.faults(), view.kinds(), ServiceFilter.NONE);
        List<FaultGroup> stopping =
                all.stream().filter(g -> g.counts().servicesDown() > 0).toList();
        Table<FaultTables.Row> ranking =
                table(view, "faults", "Single points of failure of the whole graph", stopping, ServiceFilter.NONE);
        List<Table<?>> tables = new ArrayList<>(List.of(ranking));
        List<OverviewReport.Dataset> datasets = new ArrayList<>();
        for (String dataset : first(view.graph().rows().datasets())) {
            ServiceFilter filter = ServiceFilter.ofDataset(dataset);
            IntPredicate services = filter.on(view.graph());
            List<FaultGroup> top =
                    FaultGroups.of(view.analysis(), view.faults(), Set.of(NodeKind.PRODUCT), filter).stream()
                            .limit(TOP)
                            .toList();
            Table<FaultTables.Row> table = table(
                    view,
                    "dataset-" + (datasets.size() + 1),
                    "The %d products that would stop or degrade the most in %s".formatted(TOP, dataset),
                    top,
                    filter);
            tables.add(table);
            datasets.add(new OverviewReport.Dataset(
                    dataset,
                    IntStream.range(
                                    view.graph().kindStart(NodeKind.SERVICE),
                                    view.graph().nodeCount())
                            .filter(services)
                            .count(),
                    table.view()));
        }
        PageFrame frame = request.frame("Overview");
        OverviewReport report = OverviewReport.of(view, all);
        return request.answer(
                new overview(frame, report, view.choices(), ranking.view(), datasets), tables.toArray(Table<?>[]::new));
    }

    private Table<FaultTables.Row> table(
            View view, String name, String caption, List<FaultGroup> groups, ServiceFilter services) {
        return request.table(FaultTables.ranking(name, caption), FaultTables.rows(view, groups, services));
    }

    private static List<String> first(List<String> datasets) {
        return datasets.subList(0, Math.min(MOST_DATASETS, datasets.size()));
    }
}
