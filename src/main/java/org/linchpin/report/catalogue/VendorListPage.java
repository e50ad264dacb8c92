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
import org.linchpin.graph.Vendor;
import org.linchpin.platform.page.PageFrame;
import org.linchpin.platform.page.PageRequest;
import org.linchpin.platform.table.PageAddress;
import org.linchpin.platform.table.Table;
import org.linchpin.platform.table.TableColumn;
import org.linchpin.platform.table.TableDefinition;
import org.linchpin.platform.table.TableView;
import org.linchpin.report.Links;
import org.linchpin.report.Narrowing;
import org.linchpin.report.Words;

/** All vendors. */
@Path("/vendors")
@Authenticated
@Produces(MediaType.TEXT_HTML)
public class VendorListPage {
    private static final TableDefinition<Row> TABLE = new TableDefinition<>(
            "vendors",
            "Vendors, and who uses them directly",
            "vendors",
            "-organizations",
            Words.none("vendor"),
            List.of(
                    TableColumn.<Row>text("name", "Vendor", r -> r.vendor().name())
                            .link(r -> Links.vendor(r.vendor().id())),
                    TableColumn.<Row>text("parent", "Owned by", Row::parent)
                            .link(r -> Links.vendor(String.valueOf(r.vendor().parent())))
                            .help("The vendor that owns it. Its ultimate parent may be further up.")
                            .ifAny(),
                    TableColumn.<Row>text(
                                    "country",
                                    "Country or territory",
                                    r -> r.vendor().country())
                            .shownAs(r -> Words.country(r.vendor().country()))
                            .help("Of its seat."),
                    TableColumn.<Row>number("products", "Products", Row::products)
                            .link(r ->
                                    Links.list("/products", "vendor", r.vendor().id())),
                    TableColumn.<Row>number("organizations", "Used directly by", Row::organizations)
                            .help(
                                    "Organizations with a service or system that names one of its products, or the vendor "
                                            + "itself, in a dependency that is valid today. Indirect users come on top."),
                    TableColumn.<Row>text("dataset", "Data set", r -> Words.datasets(r.vendor()))
                            .notSearched(),
                    TableColumn.<Row>code("id", "Id", r -> r.vendor().id())));

    private final RequestAnalysis analysis;
    private final DirectUses uses;
    private final PageRequest request;

    VendorListPage(RequestAnalysis analysis, DirectUses uses, PageRequest request) {
        this.analysis = analysis;
        this.uses = uses;
        this.request = request;
    }

    record list(PageFrame frame, String lead, Narrowing narrowing, TableView table) implements TemplateInstance {}

    /** One vendor. */
    record Row(Vendor vendor, @Nullable String parent, int products, int organizations) {}

    @GET
    public Response page() {
        DependencyGraph graph = analysis.graph();
        PageAddress address = request.address();
        Map<String, String> chosen = new TreeMap<>();
        @Nullable String country = address.value("country");
        if (country != null) {
            chosen.put("country", "Country or territory: " + Words.country(country));
        }
        List<Row> rows = rows(graph).stream()
                .filter(r -> Narrowing.isInDataset(address, r.vendor()))
                .filter(r -> country == null || country.equals(r.vendor().country()))
                .toList();
        Table<Row> table = request.table(TABLE, rows);
        var narrowing = Narrowing.of(address, TABLE.name(), graph.rows(), chosen);
        return request.answer(new list(request.frame("Vendors"), lead(rows), narrowing, table.view()), table);
    }

    private List<Row> rows(DependencyGraph graph) {
        Graph rows = graph.rows();
        DirectUse use = uses.of(graph);
        return IntStream.range(0, rows.vendors().size())
                .mapToObj(v -> {
                    Vendor vendor = rows.vendors().get(v);
                    Vendor parent = rows.find(Vendor.class, vendor.parent());
                    return new Row(
                            vendor,
                            parent == null ? null : parent.name(),
                            use.productsOfVendor[v],
                            use.organizationsOfVendor[v]);
                })
                .toList();
    }

    private static String lead(List<Row> rows) {
        if (rows.isEmpty()) {
            return "";
        }
        long unknown = rows.stream()
                .filter(r -> r.vendor().country().equals(Graph.UNKNOWN_COUNTRY))
                .count();
        long countries = rows.stream().map(r -> r.vendor().country()).distinct().count() - (unknown > 0 ? 1 : 0);
        String seats = countries == 0
                ? "no seat is known"
                : "seated in " + Words.count(countries, "country or territory", "countries and territories");
        String others = unknown == 0 || countries == 0
                ? "."
                : "; " + Words.count(unknown, "seat is", "seats are") + " unknown.";
        return Words.count(rows.size(), "vendor", "vendors") + ", " + seats + others;
    }
}
