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
import org.linchpin.graph.NodeKind;
import org.linchpin.graph.Product;
import org.linchpin.graph.Upstream;
import org.linchpin.graph.Vendor;
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

/** All products, or those of a vendor, a category or a data set. */
@Path("/products")
@Authenticated
@Produces(MediaType.TEXT_HTML)
public class ProductListPage {
    private static final TableDefinition<Row> TABLE = new TableDefinition<>(
            "products",
            "Products, who uses them directly and what they need themselves",
            "products",
            "-organizations",
            Words.none("product"),
            List.of(
                    TableColumn.<Row>text("name", "Product", r -> r.product().name())
                            .link(r -> Links.product(r.product().id())),
                    TableColumn.<Row>text("vendor", "Vendor", r -> r.vendor().name())
                            .link(r -> Links.vendor(r.vendor().id())),
                    TableColumn.<Row>text(
                                    "category", "Category", r -> r.product().category())
                            .link(r -> Links.list(
                                    "/products", "category", r.product().category())),
                    TableColumn.<Row>text(
                                    "country",
                                    "Vendor's country or territory",
                                    r -> r.vendor().country())
                            .shownAs(r -> Words.country(r.vendor().country()))
                            .help("The seat of its vendor, not of the vendor's owner."),
                    TableColumn.<Row>number("organizations", "Used directly by", Row::organizations)
                            .help("Organizations with a service or system that names it in a dependency that is valid "
                                    + "today. Indirect users come on top."),
                    TableColumn.<Row>number("dependants", "Products that need it", Row::dependants)
                            .help("Other products that name it."),
                    TableColumn.<Row>number("needs", "Needs", Row::needs)
                            .help("What the product itself is said to need, apart from its vendor and its location."),
                    TableColumn.<Row>badge(
                                    "upstream",
                                    "Upstream known",
                                    r -> Badge.plain(r.product().upstream().text()))
                            .help("How much is known of what the product needs: complete, partial or unknown."),
                    TableColumn.<Row>text("dataset", "Data set", r -> Words.datasets(r.product()))
                            .notSearched(),
                    TableColumn.<Row>code("id", "Id", r -> r.product().id())));

    private final RequestAnalysis analysis;
    private final DirectUses uses;
    private final PageRequest request;

    ProductListPage(RequestAnalysis analysis, DirectUses uses, PageRequest request) {
        this.analysis = analysis;
        this.uses = uses;
        this.request = request;
    }

    record list(PageFrame frame, String lead, Narrowing narrowing, TableView table) implements TemplateInstance {}

    /** One product. */
    record Row(Product product, Vendor vendor, int organizations, int dependants, int needs) {}

    @GET
    public Response page() {
        DependencyGraph graph = analysis.graph();
        PageAddress address = request.address();
        Map<String, String> chosen = new TreeMap<>();
        @Nullable String vendor = address.value("vendor");
        if (vendor != null) {
            Vendor found = graph.rows().find(Vendor.class, vendor);
            chosen.put("vendor", "Vendor: " + (found == null ? vendor : found.name()));
        }
        @Nullable String category = address.value("category");
        if (category != null) {
            chosen.put("category", "Category: " + category);
        }
        List<Row> rows = rows(graph).stream()
                .filter(r -> Narrowing.isInDataset(address, r.product()))
                .filter(r -> vendor == null || vendor.equals(r.product().vendor()))
                .filter(r -> category == null || category.equals(r.product().category()))
                .toList();
        Table<Row> table = request.table(TABLE, rows);
        var narrowing = Narrowing.of(address, TABLE.name(), graph.rows(), chosen);
        return request.answer(new list(request.frame("Products"), lead(rows), narrowing, table.view()), table);
    }

    private List<Row> rows(DependencyGraph graph) {
        DirectUse use = uses.of(graph);
        int first = graph.kindStart(NodeKind.PRODUCT);
        return IntStream.range(0, graph.count(NodeKind.PRODUCT))
                .mapToObj(p -> new Row(
                        graph.product(first + p),
                        graph.vendor(graph.vendorOf(first + p)),
                        use.organizationsOfProduct[p],
                        use.productsOnProduct[p],
                        use.needsOfProduct[p]))
                .toList();
    }

    private static String lead(List<Row> rows) {
        if (rows.isEmpty()) {
            return "";
        }
        long vendors = rows.stream().map(r -> r.product().vendor()).distinct().count();
        long unknown = rows.stream()
                .filter(r -> r.product().upstream() == Upstream.UNKNOWN)
                .count();
        return "%s of %s. %s"
                .formatted(
                        Words.count(rows.size(), "product", "products"),
                        Words.count(vendors, "vendor", "vendors"),
                        unknown == 0
                                ? "Something is known of what each needs in turn."
                                : "What they need in turn is unknown for " + Words.number(unknown) + ".");
    }
}
