package org.linchpin.report.catalogue;

import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.linchpin.account.Viewer;
import org.linchpin.analysis.RequestAnalysis;
import org.linchpin.graph.DependencyGraph;
import org.linchpin.graph.RowType;
import org.linchpin.importing.FirstLoad;
import org.linchpin.importing.ImportProblem;
import org.linchpin.platform.page.PageFrame;
import org.linchpin.platform.page.PageRequest;
import org.linchpin.platform.table.Table;
import org.linchpin.platform.table.TableColumn;
import org.linchpin.platform.table.TableDefinition;
import org.linchpin.platform.table.TableView;
import org.linchpin.report.Links;
import org.linchpin.report.Narrowing;
import org.linchpin.report.PerRevision;
import org.linchpin.report.Words;
import org.linchpin.report.catalogue.GraphContents.Dataset;
import org.linchpin.report.catalogue.GraphContents.Kind;
import org.linchpin.report.catalogue.GraphContents.Part;

/** What is in the graph, how much of the world it covers, and the way to take it out. */
@Path("/data")
@Authenticated
@Produces(MediaType.TEXT_HTML)
public class GraphContentsPage {
    private static final TableDefinition<Kind> KINDS = new TableDefinition<>(
            "kinds",
            "What the graph holds",
            "kinds",
            "",
            "The graph is empty.",
            List.of(
                    TableColumn.<Kind>text("kind", "Kind", Kind::name).link(Kind::href),
                    TableColumn.<Kind>number("count", "Count", Kind::count).link(Kind::href),
                    TableColumn.<Kind>text("meaning", "What they are", Kind::meaning)));

    private static final TableDefinition<Dataset> DATASETS = new TableDefinition<>(
            "datasets",
            "Rows by data set; a row that lies in two counts in each",
            "data sets",
            "name",
            "No data set is loaded.",
            List.of(
                    TableColumn.<Dataset>text("name", "Data set", Dataset::name),
                    rows("organizations", "Organizations", RowType.ORGANIZATION)
                            .link(d -> Links.list("/organizations", Narrowing.DATASET, d.name())),
                    rows("services", "Services", RowType.SERVICE),
                    rows("systems", "Systems", RowType.SYSTEM),
                    rows("products", "Products", RowType.PRODUCT)
                            .link(d -> Links.list("/products", Narrowing.DATASET, d.name())),
                    rows("vendors", "Vendors", RowType.VENDOR)
                            .link(d -> Links.list("/vendors", Narrowing.DATASET, d.name())),
                    rows("locations", "Locations", RowType.LOCATION),
                    rows("dependencies", "Dependencies", RowType.DEPENDENCY),
                    rows("incidents", "Incidents", RowType.INCIDENT),
                    rows("sources", "Sources", RowType.SOURCE),
                    TableColumn.<Dataset>text("workbook", "As a workbook", dataset -> "Excel")
                            .link(dataset -> Links.workbook(dataset.name()))));

    private static final TableDefinition<Part> UPSTREAM = parts(
            "upstream", "Products by how much is known of what they need", "Upstream", "No product is in the graph.");

    private static final TableDefinition<Part> EVIDENCE =
            parts("evidence", "Dependencies by what stands behind them", "Evidence", "No dependency is in the graph.");

    private static final TableDefinition<ImportProblem> PROBLEMS = new TableDefinition<>(
            "problems",
            "Why the data at start could not be loaded",
            "problems",
            "",
            "No problem was found.",
            List.of(
                    TableColumn.text("file", "File", ImportProblem::file),
                    TableColumn.number("line", "Line", ImportProblem::line),
                    TableColumn.text("column", "Column", ImportProblem::column),
                    TableColumn.text("value", "Value", ImportProblem::value),
                    TableColumn.text("message", "What would be right", ImportProblem::message)));

    private final RequestAnalysis analysis;
    private final FirstLoad firstLoad;
    private final Viewer viewer;
    private final PageRequest request;
    private final PerRevision<GraphContents> contents = new PerRevision<>(GraphContents::of);

    GraphContentsPage(RequestAnalysis analysis, FirstLoad firstLoad, Viewer viewer, PageRequest request) {
        this.analysis = analysis;
        this.firstLoad = firstLoad;
        this.viewer = viewer;
        this.request = request;
    }

    record contents(
            PageFrame frame,
            String lead,
            List<TableView> problems,
            TableView kinds,
            TableView datasets,
            TableView upstream,
            TableView evidence)
            implements TemplateInstance {}

    @GET
    public Response page() {
        DependencyGraph graph = analysis.graph();
        GraphContents found = contents.of(graph);
        List<ImportProblem> unloaded = viewer.mayEditShared() ? firstLoad.problems() : List.of();
        Table<ImportProblem> problems = request.table(PROBLEMS, unloaded);
        Table<Kind> kinds = request.table(KINDS, found.kinds());
        Table<Dataset> datasets = request.table(DATASETS, found.datasets());
        Table<Part> upstream = request.table(UPSTREAM, found.upstream());
        Table<Part> evidence = request.table(EVIDENCE, found.evidence());
        return request.answer(
                new contents(
                        request.frame("Data"),
                        lead(graph, found),
                        unloaded.isEmpty() ? List.of() : List.of(problems.view()),
                        kinds.view(),
                        datasets.view(),
                        upstream.view(),
                        evidence.view()),
                problems,
                kinds,
                datasets,
                upstream,
                evidence);
    }

    private static String lead(DependencyGraph graph, GraphContents found) {
        if (graph.rows().isEmpty()) {
            return "The graph is empty. Nothing can be analysed until data is imported.";
        }
        Part complete = found.upstream().get(0);
        return "%s, %s and %s in %s. What a product needs in turn is completely known for %s of the products."
                .formatted(
                        Words.count(graph.rows().organizations().size(), "organization", "organizations"),
                        Words.count(graph.rows().products().size(), "product", "products"),
                        Words.count(graph.rows().dependencies().size(), "dependency", "dependencies"),
                        Words.count(found.datasets().size(), "data set", "data sets"),
                        complete.count() == 0 ? "none" : Words.number(complete.count()));
    }

    private static TableColumn<Dataset> rows(String key, String label, RowType type) {
        return TableColumn.number(key, label, dataset -> dataset.rows(type));
    }

    private static TableDefinition<Part> parts(String name, String caption, String label, String emptyText) {
        return new TableDefinition<>(
                name,
                caption,
                "kinds",
                "",
                emptyText,
                List.of(
                        TableColumn.<Part>text("name", label, Part::name),
                        TableColumn.<Part>number("count", "Count", Part::count),
                        TableColumn.<Part>share("share", "Share", Part::share),
                        TableColumn.<Part>text("meaning", "What it means", Part::meaning)));
    }
}
