package org.linchpin.report.procurement;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.linchpin.analysis.Analysis;
import org.linchpin.concentration.Basis;
import org.linchpin.concentration.ConcentrationQuery;
import org.linchpin.concentration.Depth;
import org.linchpin.concentration.Level;
import org.linchpin.concentration.Population;
import org.linchpin.concentration.Unit;
import org.linchpin.concentration.Weight;
import org.linchpin.graph.Organization;
import org.linchpin.graph.Product;
import org.linchpin.platform.table.TableColumn;
import org.linchpin.platform.table.TableDefinition;

/** The categories of products, to choose one to compare. */
final class CategoryTable {
    private CategoryTable() {}

    /**
     * One category.
     *
     * @param used products of it that the chosen organization uses, directly or indirectly; null if none is chosen
     */
    record Row(
            String category,
            int products,
            int vendors,
            @Nullable Integer used) {}

    /** The table, each category leading to its comparison. */
    static TableDefinition<Row> of(UnaryOperator<String> href) {
        return new TableDefinition<>(
                "categories",
                "Categories of products to compare",
                "categories",
                "",
                "No product is in the graph. Import data to compare some.",
                List.of(
                        TableColumn.<Row>text("category", "Category", Row::category)
                                .link(r -> href.apply(r.category())),
                        TableColumn.number("products", "Products", Row::products),
                        TableColumn.number("vendors", "Vendors", Row::vendors),
                        TableColumn.<Row>number("used", "In use now", Row::used)
                                .help("Products that the chosen organization uses, directly or indirectly.")));
    }

    /** Those of which the organization uses the most first, then by name. */
    static List<Row> rows(Analysis analysis, @Nullable Organization buyer) {
        Map<String, Integer> products = new TreeMap<>();
        Map<String, TreeSet<String>> vendors = new TreeMap<>();
        for (Product product : analysis.graph().rows().products()) {
            products.merge(product.category(), 1, Integer::sum);
            vendors.computeIfAbsent(product.category(), c -> new TreeSet<>()).add(product.vendor());
        }
        Map<String, Integer> used = buyer == null ? Map.of() : used(analysis, buyer);
        return vendors.entrySet().stream()
                .map(e -> new Row(
                        e.getKey(),
                        products.getOrDefault(e.getKey(), 0),
                        e.getValue().size(),
                        buyer == null ? null : used.getOrDefault(e.getKey(), 0)))
                .sorted(Comparator.comparingInt((Row r) -> r.used() == null ? 0 : -r.used())
                        .thenComparing(Row::category))
                .toList();
    }

    private static Map<String, Integer> used(Analysis analysis, Organization buyer) {
        var query = new ConcentrationQuery(
                Unit.ORGANIZATION, Weight.ONE, Level.PRODUCT, Basis.OWNER, Depth.INDIRECT, null, Population.ALL);
        int index = analysis.graph().organizations().indexOf(buyer);
        Map<String, Integer> used = new TreeMap<>();
        analysis.concentration().suppliersOfOrganization(query, index).forEach(supplier -> {
            Product product = analysis.graph().rows().find(Product.class, supplier.id());
            if (product != null) {
                used.merge(product.category(), 1, Integer::sum);
            }
        });
        return used;
    }
}
