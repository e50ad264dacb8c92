package org.linchpin.report.edit;

import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.linchpin.analysis.RequestAnalysis;
import org.linchpin.editing.EditAccess;
import org.linchpin.graph.DependencyGraph;
import org.linchpin.graph.RowType;
import org.linchpin.graph.Source;
import org.linchpin.platform.page.PageRequest;
import org.linchpin.platform.table.PageAddress;
import org.linchpin.platform.table.Table;
import org.linchpin.platform.table.TableColumn;
import org.linchpin.platform.table.TableDefinition;
import org.linchpin.report.Links;
import org.linchpin.report.Narrowing;
import org.linchpin.report.PerRevision;
import org.linchpin.report.Words;

/** Where the facts of the graph were read, and how much rests on each source. */
@Path("/sources")
@Authenticated
@Produces(MediaType.TEXT_HTML)
public class SourceListPage {
    private static final TableDefinition<Row> TABLE = new TableDefinition<>(
            "sources",
            "Sources, and how many dependencies rest on each",
            "sources",
            "-dependencies",
            Words.none("source"),
            List.of(
                    TableColumn.<Row>text("title", "Source", r -> r.source().title())
                            .link(r -> Links.row(r.source().id())),
                    TableColumn.text("publisher", "Publisher", r -> r.source().publisher()),
                    TableColumn.date("date", "Published", r -> r.source().date()),
                    TableColumn.<Row>number("dependencies", "Dependencies", Row::dependencies)
                            .help("Dependencies that name it as their source, alone or with others."),
                    TableColumn.<Row>text("url", "On the web", r -> r.source().url())
                            .link(r -> Links.web(r.source().url()))
                            .ifAny(),
                    TableColumn.<Row>text("dataset", "Data set", r -> Words.datasets(r.source()))
                            .notSearched(),
                    TableColumn.code("id", "Id", r -> r.source().id())));

    private final RequestAnalysis analysis;
    private final EditAccess access;
    private final PageRequest request;
    private final PerRevision<Map<String, Integer>> citations = new PerRevision<>(SourceListPage::citations);

    SourceListPage(RequestAnalysis analysis, EditAccess access, PageRequest request) {
        this.analysis = analysis;
        this.access = access;
        this.request = request;
    }

    /** One source and how many dependencies name it. */
    record Row(Source source, int dependencies) {}

    @GET
    public Response page() {
        DependencyGraph graph = analysis.graph();
        PageAddress address = request.address();
        Map<String, Integer> cited = citations.of(graph);
        List<Row> rows = graph.rows().rows(RowType.SOURCE).stream()
                .map(Source.class::cast)
                .filter(source -> Narrowing.isInDataset(address, source))
                .map(source -> new Row(source, cited.getOrDefault(source.id(), 0)))
                .toList();
        Table<Row> table = request.table(TABLE, rows);
        return request.answer(
                new RowList(
                        request.frame("Sources"),
                        lead(rows),
                        RowFacts.saved(address),
                        Narrowing.of(address, table.name(), graph.rows(), Map.of()),
                        new RowActions(graph, access).add(RowType.SOURCE, null),
                        table.view()),
                table);
    }

    /** O(dependencies). */
    private static Map<String, Integer> citations(DependencyGraph graph) {
        Map<String, Integer> counts = new HashMap<>();
        graph.rows()
                .dependencies()
                .forEach(need -> Source.named(need.source()).forEach(id -> counts.merge(id, 1, Integer::sum)));
        return counts;
    }

    private static String lead(List<Row> rows) {
        long unused = rows.stream().filter(row -> row.dependencies() == 0).count();
        return rows.isEmpty()
                ? "No source that you may see is in the graph."
                : "%s. %s named by no dependency."
                        .formatted(Words.count(rows.size(), "source", "sources"), Words.count(unused, "is", "are"));
    }
}
