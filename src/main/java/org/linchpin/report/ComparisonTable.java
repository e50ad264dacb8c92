package org.linchpin.report;

import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;
import org.linchpin.concentration.Origin;
import org.linchpin.graph.Contract;
import org.linchpin.graph.DependencyGraph;
import org.linchpin.graph.Location;
import org.linchpin.graph.Product;
import org.linchpin.graph.Vendor;
import org.linchpin.platform.table.TableColumn;
import org.linchpin.platform.table.TableDefinition;
import org.linchpin.procurement.Candidate;
import org.linchpin.procurement.ExposureChange;
import org.linchpin.procurement.Move;

/** Products of one category side by side. Words only: no tone, shape or order says that one origin is better. */
final class ComparisonTable {
    private ComparisonTable() {}

    /**
     * One product.
     *
     * @param candidate the product with what it would change
     * @param inUse whether the organization uses anything of the category, so that there is something to change
     * @param use whether the organization uses it
     * @param evidence of the direct use; null without one
     * @param sectorDirect organizations of the same sector that use it directly
     * @param sectorIndirect those that use it directly or indirectly
     */
    record Row(
            DependencyGraph graph,
            Candidate candidate,
            boolean inUse,
            String use,
            @Nullable String evidence,
            int sectorDirect,
            int sectorIndirect) {
        int node() {
            return candidate.product();
        }

        Origin byOwner() {
            return candidate.jurisdictions().byOwner();
        }

        Origin bySeat() {
            return candidate.jurisdictions().bySeat();
        }

        /** A figure of a change; null if there is nothing to change. */
        @Nullable
        Integer of(Move move, ToIntFunction<ExposureChange> figure) {
            return inUse ? (Integer) figure.applyAsInt(candidate.after(move)) : null;
        }

        Product product() {
            return graph.product(node());
        }

        Vendor vendor() {
            return graph.vendor(graph.vendorOf(node()));
        }

        Vendor owner() {
            return graph.vendor(graph.ultimateParent(graph.vendorOf(node())));
        }

        /** What the organization's contract about it says; null if there is none. */
        <T> @Nullable T contract(Function<Contract, @Nullable T> cell) {
            Contract contract = candidate.contract();
            return contract == null ? null : cell.apply(contract);
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
                        figure(
                                        "switch_removes",
                                        "Switching removes",
                                        Move.SWITCH,
                                        c -> c.singlesGone().size())
                                .help(
                                        "Single points of failure of its services that go if each dependency on the category is"
                                                + " re-pointed to this product: products, vendors and locations."),
                        figure(
                                        "switch_adds",
                                        "Switching adds",
                                        Move.SWITCH,
                                        c -> c.singlesAppeared().size())
                                .help("Single points of failure that appear then."),
                        figure(
                                "switch_critical",
                                "Critical services at stake after switching",
                                Move.SWITCH,
                                c -> c.after().criticalServicesAtStake()),
                        figure(
                                        "add_removes",
                                        "Adding removes",
                                        Move.ADD,
                                        c -> c.singlesGone().size())
                                .help("Single points of failure that go if this product becomes an alternative in each"
                                        + " dependency on the category."),
                        figure(
                                        "add_leaves",
                                        "Adding leaves",
                                        Move.ADD,
                                        c -> c.after().singlePointsOfFailure().size())
                                .help("Single points of failure that are left then."),
                        figure(
                                "add_critical",
                                "Critical services at stake after adding",
                                Move.ADD,
                                c -> c.after().criticalServicesAtStake()),
                        figure(
                                "switch_pairs",
                                "Hidden pairs after switching",
                                Move.SWITCH,
                                c -> c.after().hiddenPairs().size()),
                        figure(
                                "add_pairs",
                                "Hidden pairs after adding",
                                Move.ADD,
                                c -> c.after().hiddenPairs().size()),
                        TableColumn.<Row>number(
                                        "shared",
                                        "Shared upstream",
                                        r -> r.candidate().behind().shared().size())
                                .help(
                                        "Products, vendors and locations behind it that the organization hangs on today."),
                        TableColumn.<Row>number(
                                        "vendors_behind",
                                        "Vendors behind it",
                                        r -> r.candidate().behind().vendors().size())
                                .help("Other vendors that supply what it needs, over any number of tiers."),
                        TableColumn.<Row>number(
                                        "peers_critical",
                                        "Peers it would stop",
                                        r -> r.candidate().peers().critical())
                                .help(
                                        "Other organizations of the sector of which its failure takes a critical service down."),
                        TableColumn.<Row>text(
                                        "substitutability",
                                        "Substitutability",
                                        r -> r.contract(Contract::substitutability) == null
                                                ? null
                                                : Objects.requireNonNull(r.contract(Contract::substitutability))
                                                        .text())
                                .ifAny(),
                        TableColumn.<Row>text("exit_plan", "Exit plan", r -> r.contract(Contract::exitPlan))
                                .ifAny(),
                        TableColumn.<Row>date("contract_ends", "Contract ends", r -> r.contract(Contract::ends))
                                .ifAny(),
                        TableColumn.<Row>date("notice_by", "Notice by", r -> r.contract(Contract::noticeBy))
                                .ifAny(),
                        TableColumn.<Row>number("annual_cost", "Cost a year", r -> r.contract(Contract::annualCost))
                                .ifAny(),
                        TableColumn.<Row>text("currency", "Currency", r -> r.contract(Contract::currency))
                                .ifAny(),
                        TableColumn.<Row>number(
                                "incidents",
                                "Incidents on record",
                                r -> r.candidate().incidents().size()),
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

    private static TableColumn<Row> figure(String key, String label, Move move, ToIntFunction<ExposureChange> figure) {
        return TableColumn.<Row>number(key, label, row -> row.of(move, figure)).ifAny();
    }
}
