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
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.linchpin.analysis.RequestAnalysis;
import org.linchpin.concentration.SectorFigures;
import org.linchpin.graph.DependencyGraph;
import org.linchpin.platform.page.Breadcrumb;
import org.linchpin.platform.page.PageFrame;
import org.linchpin.platform.page.PageRequest;
import org.linchpin.platform.table.Table;
import org.linchpin.platform.table.TableColumn;
import org.linchpin.platform.table.TableDefinition;
import org.linchpin.platform.table.TableView;
import org.linchpin.report.Links;
import org.linchpin.report.Words;
import org.linchpin.supervision.PublicFigures;

/** On which vendors the others of a sector rest, for those who see none of them. */
@Path("/sector-figures")
@Authenticated
@Produces(MediaType.TEXT_HTML)
public class SectorFiguresPage {
    private static final TableDefinition<Row> TABLE = new TableDefinition<>(
            "figures",
            "Organizations of others that use a group of vendors for a critical or important service, directly or through"
                    + " their suppliers",
            "figures",
            "-users",
            "No sector has enough organizations of others for figures about it.",
            List.of(
                    TableColumn.<Row>text(
                            "sector", "Sector", r -> r.line.sector().name()),
                    TableColumn.<Row>text("vendor", "Group of vendors", r -> r.vendor)
                            .link(r -> Links.vendor(r.line.vendor())),
                    TableColumn.<Row>number("users", "Use it", r -> r.line.organizations())
                            .help("Empty: withheld."),
                    TableColumn.<Row>number(
                            "organizations",
                            "Organizations of others",
                            r -> r.line.sector().organizations()),
                    TableColumn.<Row>share("share", "Share", Row::share),
                    TableColumn.<Row>code("id", "Id", r -> r.line.vendor())));

    private final RequestAnalysis analysis;
    private final PublicFigures figures;
    private final PageRequest request;

    SectorFiguresPage(RequestAnalysis analysis, PublicFigures figures, PageRequest request) {
        this.analysis = analysis;
        this.figures = figures;
        this.request = request;
    }

    record page(PageFrame frame, String lead, int least, TableView table) implements TemplateInstance {}

    /** A line, and the name of its vendor. */
    record Row(SectorFigures.Line line, String vendor) {
        @Nullable
        Double share() {
            return line.organizations() == null
                    ? null
                    : Double.valueOf(
                            (double) line.organizations() / line.sector().organizations());
        }
    }

    @GET
    public Response page() {
        DependencyGraph graph = analysis.graph();
        List<Row> rows = figures.sectors().lines().stream()
                .map(line -> new Row(line, graph.name(graph.node(line.vendor()))))
                .toList();
        Table<Row> table = request.table(TABLE, rows);
        return request.answer(
                new page(
                        request.frame("Others by sector", new Breadcrumb("Sectors", "/sectors")),
                        lead(rows),
                        figures.least(),
                        table.view()),
                table);
    }

    private static String lead(List<Row> rows) {
        return rows.stream()
                .filter(row -> row.line.organizations() != null)
                .max(Comparator.comparingInt((Row row) -> Objects.requireNonNull(row.line.organizations()))
                        .thenComparing(row -> row.line.vendor(), Comparator.reverseOrder()))
                .map(row -> "Most use %s in %s: %s of %s."
                        .formatted(
                                row.vendor,
                                row.line.sector().name(),
                                row.line.organizations(),
                                Words.count(
                                        row.line.sector().organizations(),
                                        "organization of others",
                                        "organizations of others")))
                .orElse("");
    }
}
