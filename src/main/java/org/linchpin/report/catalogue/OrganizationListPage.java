package org.linchpin.report.catalogue;

import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.linchpin.analysis.RequestAnalysis;
import org.linchpin.graph.DependencyGraph;
import org.linchpin.graph.Graph;
import org.linchpin.graph.Organization;
import org.linchpin.platform.page.PageFrame;
import org.linchpin.platform.page.PageRequest;
import org.linchpin.platform.table.Badge;
import org.linchpin.platform.table.PageAddress;
import org.linchpin.platform.table.Table;
import org.linchpin.platform.table.TableColumn;
import org.linchpin.platform.table.TableDefinition;
import org.linchpin.platform.table.TableView;
import org.linchpin.report.Links;
import org.linchpin.report.Narrowing;
import org.linchpin.report.Words;

/** All organizations, or those of a sector, a country or a data set. */
@Path("/organizations")
@Authenticated
@Produces(MediaType.TEXT_HTML)
public class OrganizationListPage {
    private static final TableDefinition<Row> TABLE = new TableDefinition<>(
            "organizations",
            "Organizations, what they deliver and what they use directly",
            "organizations",
            "name",
            Words.none("organization"),
            List.of(
                    TableColumn.<Row>text(
                                    "name",
                                    "Organization",
                                    r -> r.organization().name())
                            .link(r -> Links.organization(r.organization().id())),
                    TableColumn.<Row>text(
                                    "sector", "Sector", r -> r.organization().sector())
                            .link(r -> Links.sector(r.organization().sector())),
                    TableColumn.<Row>text(
                                    "country",
                                    "Country or territory",
                                    r -> r.organization().country())
                            .shownAs(r -> Words.country(r.organization().country())),
                    TableColumn.<Row>number("services", "Services", Row::services),
                    TableColumn.<Row>number("critical", "Critical services", Row::critical)
                            .help("Services that the data calls critical."),
                    TableColumn.<Row>number("products", "Products used", Row::products)
                            .help(
                                    "Products that its services and systems name in a dependency that is valid today. What "
                                            + "those products need in turn comes on top."),
                    TableColumn.<Row>number("vendors", "Vendors used", Row::vendors)
                            .help("The vendors of those products, and vendors that are named themselves."),
                    TableColumn.<Row>badge("systemic", "Systemic", OrganizationListPage::systemic)
                            .help("Systemic importance as identified by an authority.")
                            .ifAny(),
                    TableColumn.<Row>text("dataset", "Data set", r -> Words.datasets(r.organization()))
                            .notSearched(),
                    TableColumn.<Row>code("id", "Id", r -> r.organization().id())));

    private final RequestAnalysis analysis;
    private final DirectUses uses;
    private final PageRequest request;

    OrganizationListPage(RequestAnalysis analysis, DirectUses uses, PageRequest request) {
        this.analysis = analysis;
        this.uses = uses;
        this.request = request;
    }

    record list(PageFrame frame, String lead, Narrowing narrowing, TableView table) implements TemplateInstance {}

    /** One organization. */
    record Row(Organization organization, int services, int critical, int products, int vendors) {}

    @GET
    public Response page() {
        DependencyGraph graph = analysis.graph();
        PageAddress address = request.address();
        Map<String, String> chosen = new TreeMap<>();
        @Nullable String country = address.value("country");
        if (country != null) {
            chosen.put("country", "Country or territory: " + Words.country(country));
        }
        @Nullable String sector = address.value("sector");
        if (sector != null) {
            chosen.put("sector", "Sector: " + sector);
        }
        List<Row> rows = rows(graph).stream()
                .filter(r -> Narrowing.isInDataset(address, r.organization()))
                .filter(r -> country == null || country.equals(r.organization().country()))
                .filter(r -> sector == null || sector.equals(r.organization().sector()))
                .toList();
        Table<Row> table = request.table(TABLE, rows);
        var narrowing = Narrowing.of(address, TABLE.name(), graph.rows(), chosen);
        return request.answer(new list(request.frame("Organizations"), lead(rows), narrowing, table.view()), table);
    }

    private List<Row> rows(DependencyGraph graph) {
        Graph rows = graph.rows();
        DirectUse use = uses.of(graph);
        return IntStream.range(0, rows.organizations().size())
                .mapToObj(o -> new Row(
                        rows.organizations().get(o),
                        use.servicesOfOrganization[o],
                        use.criticalServicesOfOrganization[o],
                        use.productsOfOrganization[o],
                        use.vendorsOfOrganization[o]))
                .toList();
    }

    private static @Nullable Badge systemic(Row row) {
        var systemic = row.organization().systemic();
        return systemic == null ? null : Badge.plain(systemic.text());
    }

    private static String lead(List<Row> rows) {
        if (rows.isEmpty()) {
            return "";
        }
        long sectors =
                rows.stream().map(r -> r.organization().sector()).distinct().count();
        return Words.count(rows.size(), "organization", "organizations") + " in "
                + Words.count(sectors, "sector", "sectors") + ", with "
                + Words.count(rows.stream().mapToLong(Row::services).sum(), "service", "services") + ", "
                + Words.number(rows.stream().mapToLong(Row::critical).sum()) + " of them critical.";
    }
}
