package org.linchpin.report.supervision;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linchpin.concentration.ConcentrationQuery;
import org.linchpin.concentration.Dependant;
import org.linchpin.concentration.Depth;
import org.linchpin.concentration.Level;
import org.linchpin.graph.DependencyGraph;
import org.linchpin.graph.Location;
import org.linchpin.graph.NodeKind;
import org.linchpin.graph.Product;
import org.linchpin.graph.Vendor;
import org.linchpin.report.Links;
import org.linchpin.report.Phrases;
import org.linchpin.report.Words;

/**
 * Who hangs on a supplier.
 *
 * @param lead sentences made from the figures
 * @param scope what is taken for the supplier
 * @param facts about it
 */
public record SupplierReport(String lead, String scope, List<Fact> facts) {
    public SupplierReport {
        facts = List.copyOf(facts);
    }

    /**
     * A fact.
     *
     * @param href where it leads; null for nowhere
     */
    public record Fact(String label, String value, @Nullable String href) {}

    /** The question whose dependants are this supplier's: of a vendor that nobody owns, with all that it owns. */
    static ConcentrationQuery question(DependencyGraph graph, int supplier, ConcentrationQuery choice) {
        Level level = graph.kind(supplier) == NodeKind.PRODUCT
                ? Level.PRODUCT
                : graph.vendor(supplier).parent() == null ? Level.GROUP : Level.VENDOR;
        return ConcentrationQuery.DEFAULT
                .withLevel(level)
                .withDepth(Depth.INDIRECT)
                .withPopulation(choice.population());
    }

    static SupplierReport of(
            DependencyGraph graph,
            int supplier,
            ConcentrationChoice choice,
            List<SectorUse.Row> sectors,
            List<Dependant> units,
            boolean tooFew) {
        String name = graph.name(supplier);
        SectorUse.Row all = sectors.get(sectors.size() - 1);
        String lead;
        if (units.isEmpty()) {
            lead = "No loaded organization of %s has %s among its suppliers, directly or indirectly."
                    .formatted(choice.population(), name);
        } else if (tooFew) {
            lead = "Fewer organizations of %s have %s among their suppliers than a figure must stand for."
                    .formatted(choice.population(), name);
        } else {
            lead = sentence(name, all);
        }
        return new SupplierReport(lead, scope(graph, supplier), facts(graph, supplier));
    }

    /** The sentence of a supervisor: by number, by assets, and what direct contracts alone would show. */
    static String sentence(String name, SectorUse.Row all) {
        Double size = all.sizeShare();
        String bySize = size == null
                ? "by size not known"
                : "%s by %s%s"
                        .formatted(
                                Phrases.percent(size),
                                all.sizeUnit().isEmpty() ? "size" : "assets in " + all.sizeUnit(),
                                all.withoutSize() == 0
                                        ? ""
                                        : " of those that state them (%s do not)"
                                                .formatted(Words.number(all.withoutSize())));
        return "%s of the loaded entities by number, %s, would lose a critical function with %s; counting direct contracts only, you would see %s."
                .formatted(Phrases.percent(all.downShare()), bySize, name, Phrases.percent(all.downDirectShare()));
    }

    private static String scope(DependencyGraph graph, int supplier) {
        if (graph.kind(supplier) == NodeKind.PRODUCT) {
            return "Figures are of this product alone.";
        }
        return graph.vendor(supplier).parent() == null
                ? "Figures are of this vendor with all that it owns. A worst case: all that they supply fails at once, for good."
                : "Figures are of this vendor alone; its ultimate parent has its own page. A worst case: all that it supplies fails at once, for good.";
    }

    private static List<Fact> facts(DependencyGraph graph, int supplier) {
        List<Fact> facts = new ArrayList<>();
        int vendor = graph.kind(supplier) == NodeKind.PRODUCT ? graph.vendorOf(supplier) : supplier;
        if (graph.kind(supplier) == NodeKind.PRODUCT) {
            Product product = graph.product(supplier);
            facts.add(new Fact("Vendor", graph.name(vendor), Links.vendor(graph.id(vendor))));
            facts.add(
                    new Fact("Category", product.category(), Links.list("/products", "category", product.category())));
            Location location = graph.rows().find(Location.class, product.location());
            facts.add(new Fact(
                    "Place",
                    location == null
                            ? "not known"
                            : "%s, %s".formatted(location.name(), Words.country(location.country())),
                    location == null ? null : Links.fault(location.id())));
            facts.add(new Fact("Its own needs are known", product.upstream().text(), null));
        }
        Vendor row = graph.vendor(vendor);
        facts.add(new Fact(
                graph.kind(supplier) == NodeKind.PRODUCT ? "Vendor's seat" : "Seat",
                Words.country(row.country()),
                null));
        int owner = graph.ultimateParent(vendor);
        if (owner != vendor) {
            facts.add(new Fact("Ultimate parent", graph.name(owner), Links.vendor(graph.id(owner))));
            facts.add(new Fact("Owner's seat", Words.country(graph.vendor(owner).country()), null));
        }
        if (graph.kind(supplier) == NodeKind.VENDOR) {
            long products = graph.rows().products().stream()
                    .filter(p -> p.vendor().equals(row.id()))
                    .count();
            facts.add(new Fact(
                    "Products",
                    Words.number(products),
                    products == 0 ? null : Links.list("/products", "vendor", row.id())));
            if (row.lei() != null) {
                facts.add(new Fact("LEI", row.lei(), null));
            }
        }
        return facts;
    }
}
