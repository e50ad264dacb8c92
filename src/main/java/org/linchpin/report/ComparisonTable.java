package org.linchpin.report;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linchpin.concentration.Origin;
import org.linchpin.graph.DependencyGraph;
import org.linchpin.graph.Location;
import org.linchpin.graph.Product;
import org.linchpin.graph.Vendor;
import org.linchpin.platform.table.TableColumn;
import org.linchpin.platform.table.TableDefinition;

/** Products of one category side by side. Words only: no tone, shape or order says that one origin is better. */
final class ComparisonTable {
    private ComparisonTable() {}

    /**
     * One product.
     *
     * @param node of the product
     * @param byOwner what the seat of the vendor's ultimate parent is to the organization
     * @param bySeat what the vendor's own seat is to it
     * @param use whether the organization uses it
     * @param evidence of the direct use; null without one
     * @param sectorDirect organizations of the same sector that use it directly
     * @param sectorIndirect those that use it directly or indirectly
     */
    record Row(
            DependencyGraph graph,
            int node,
            Origin byOwner,
            Origin bySeat,
            String use,
            @Nullable String evidence,
            int sectorDirect,
            int sectorIndirect) {
        Product product() {
            return graph.product(node);
        }

        Vendor vendor() {
            return graph.vendor(graph.vendorOf(node));
        }

        Vendor owner() {
            return graph.vendor(graph.ultimateParent(graph.vendorOf(node)));
        }

        /** Null if the product runs at no one place. */
        @Nullable
        String place() {
            Location location = graph.rows().find(Location.class, product().location());
            return location == null ? null : location.name() + ", " + Words.country(location.country());
        }
    }

    static TableDefinition<Row> of(String category, String sector) {
        return new TableDefinition<>(
                "products",
                "Products of the category “%s” side by side".formatted(category),
                "products",
                "product",
                "No product of this category is in the graph.",
                List.of(
                        TableColumn.<Row>text(
                                        "product", "Product", r -> r.product().name())
                                .link(r -> Links.fault(r.product().id())),
                        TableColumn.<Row>text(
                                        "vendor", "Vendor", r -> r.vendor().name())
                                .link(r -> Links.fault(r.vendor().id())),
                        TableColumn.text("in_use", "In use now", Row::use),
                        TableColumn.<Row>text(
                                        "by_owner", "By owner", r -> r.byOwner().text())
                                .help("Whether the seat of the vendor’s ultimate parent is domestic or foreign to the"
                                        + " organization, or unknown."),
                        TableColumn.<Row>text(
                                        "by_seat", "By seat", r -> r.bySeat().text())
                                .help("The same by the vendor’s own seat."),
                        TableColumn.<Row>text(
                                        "ultimate_parent",
                                        "Ultimate parent",
                                        r -> r.owner().name())
                                .link(r -> Links.fault(r.owner().id()))
                                .help("The top of the vendor’s ownership; the vendor itself if nobody owns it."),
                        TableColumn.<Row>text(
                                        "owner_country",
                                        "Seat of the parent",
                                        r -> r.owner().country())
                                .shownAs(r -> Words.country(r.owner().country())),
                        TableColumn.<Row>text(
                                        "seat_country",
                                        "Seat of the vendor",
                                        r -> r.vendor().country())
                                .shownAs(r -> Words.country(r.vendor().country())),
                        TableColumn.text("place", "Place", Row::place),
                        TableColumn.<Row>number("sector_direct", "Used in the sector, directly", Row::sectorDirect)
                                .help("Organizations of the sector “%s”, this one included, that use it."
                                        .formatted(sector)),
                        TableColumn.number(
                                "sector_indirect", "Used in the sector, indirectly too", Row::sectorIndirect),
                        TableColumn.<Row>text("evidence", "Evidence of direct use", Row::evidence)
                                .help(
                                        "Of the dependencies by which services and systems of the organization, or of its"
                                                + " group, name it: documented, declared, not stated, or illustrative (assumed)."),
                        TableColumn.<Row>text(
                                        "upstream",
                                        "Upstream known",
                                        r -> r.product().upstream().text())
                                .help("How much is known of what the product itself needs."),
                        TableColumn.code("id", "Id", r -> r.product().id())));
    }
}
