package org.linchpin.report.procurement;

import java.util.List;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.linchpin.graph.Contract;
import org.linchpin.graph.DependencyGraph;
import org.linchpin.graph.Location;
import org.linchpin.graph.Product;
import org.linchpin.graph.Substitutability;
import org.linchpin.graph.Vendor;
import org.linchpin.platform.table.TableColumn;
import org.linchpin.platform.table.TableDefinition;
import org.linchpin.procurement.Candidate;
import org.linchpin.procurement.ExposureChange;
import org.linchpin.procurement.Move;
import org.linchpin.procurement.ProcurementNotice;
import org.linchpin.report.Links;
import org.linchpin.report.Words;

/** Products of one category side by side. Words only: no tone, shape or order says that one origin is better. */
public final class ComparisonTable {
    private ComparisonTable() {}

    /**
     * One product.
     *
     * @param candidate the product with what it would change
     * @param inUse whether a buyer names anything of the category, so that there is something to change
     * @param pairsSearched whether hidden pairs were looked for
     * @param use whether a buyer uses it
     * @param evidence of the direct use; null without one
     * @param sectorDirect organizations of the sector that use it directly
     * @param sectorIndirect those that use it directly or indirectly
     * @param chosen whether it is put side by side with others
     */
    public record Row(
            DependencyGraph graph,
            Candidate candidate,
            boolean inUse,
            boolean pairsSearched,
            String use,
            @Nullable String evidence,
            int sectorDirect,
            int sectorIndirect,
            boolean chosen) {
        int node() {
            return candidate.product();
        }

        /** A figure of a change; null if there is nothing to change, or it was not judged. */
        @Nullable
        Integer of(Move move, ToIntFunction<ExposureChange> figure) {
            ExposureChange change = candidate.after(move);
            return inUse && change != null ? (Integer) figure.applyAsInt(change) : null;
        }

        @Nullable
        Integer pairs(Move move) {
            return pairsSearched ? of(move, c -> c.after().hiddenPairs().size()) : null;
        }

        /** The index of the sector after a move; null if there is nothing to change. */
        @Nullable
        Long index(Move move) {
            Double after = candidate.index(move).after();
            return inUse && after != null ? (Long) Math.round(after) : null;
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

        /** What the buyer's contract about it says; null if there is none. */
        <T> @Nullable T contract(Function<Contract, @Nullable T> cell) {
            Contract contract = candidate.contract();
            return contract == null ? null : cell.apply(contract);
        }

        @Nullable
        String substitutability() {
            Substitutability found = contract(Contract::substitutability);
            return found == null ? null : found.text();
        }

        /** Null if the product runs at no one place. */
        @Nullable
        String place() {
            Location location = graph.rows().find(Location.class, product().location());
            return location == null ? null : location.name() + ", " + Words.country(location.country());
        }
    }

    /**
     * The table.
     *
     * @param toggle by id of a product the page with it put side by side, or no more; null if there is no room
     */
    static TableDefinition<Row> of(String category, String sector, UnaryOperator<@Nullable String> toggle) {
        return new TableDefinition<>(
                        "products",
                        "Products of the category “%s” side by side".formatted(category),
                        "products",
                        "product",
                        "No product of this category is in the graph.",
                        Stream.of(identity(toggle), origin(), moves(), behind(), contract(), sector(sector))
                                .flatMap(List::stream)
                                .toList())
                .withNote(ProcurementNotice.TEXT);
    }

    private static List<TableColumn<Row>> identity(UnaryOperator<@Nullable String> toggle) {
        return List.of(
                TableColumn.<Row>text("product", "Product", r -> r.product().name())
                        .link(r -> Links.fault(r.product().id())),
                TableColumn.<Row>text("side_by_side", "Side by side", r -> r.chosen() ? "yes" : "no")
                        .shownAs(r -> r.chosen() ? "take out" : "put in")
                        .link(r -> toggle.apply(r.product().id()))
                        .notSearched()
                        .help("Up to five products are set side by side above; the choice is in the address."),
                TableColumn.<Row>text("vendor", "Vendor", r -> r.vendor().name())
                        .link(r -> Links.fault(r.vendor().id())),
                TableColumn.text("in_use", "In use now", Row::use));
    }

    private static List<TableColumn<Row>> origin() {
        return List.of(
                TableColumn.<Row>text(
                                "by_owner",
                                "By owner",
                                r -> r.candidate().jurisdictions().byOwner().text())
                        .help("Whether the seat of the vendor’s ultimate parent is domestic or foreign to the"
                                + " organization, or unknown."),
                TableColumn.<Row>text(
                                "by_seat",
                                "By seat",
                                r -> r.candidate().jurisdictions().bySeat().text())
                        .help("The same by the vendor’s own seat."),
                TableColumn.<Row>text(
                                "by_place",
                                "By place",
                                r -> r.candidate().jurisdictions().byPlace().text())
                        .help("The same by the place where the product runs, where one is known."),
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
                TableColumn.text("place", "Place", Row::place));
    }

    private static List<TableColumn<Row>> moves() {
        return List.of(
                figure(
                                "switch_removes",
                                "Switching removes",
                                Move.SWITCH,
                                c -> c.singlesGone().size())
                        .help("Single points of failure of its services that go if each dependency on the category is"
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
                TableColumn.<Row>number("switch_pairs", "Hidden pairs after switching", r -> r.pairs(Move.SWITCH))
                        .ifAny(),
                TableColumn.<Row>number("add_pairs", "Hidden pairs after adding", r -> r.pairs(Move.ADD))
                        .ifAny(),
                TableColumn.<Row>number("switch_index", "Sector’s index after switching", r -> r.index(Move.SWITCH))
                        .help("Herfindahl-Hirschman Index of the sector in this category, 0 to 10,000: vendors that its"
                                + " organizations name, each organization counted alike.")
                        .ifAny(),
                TableColumn.<Row>number("add_index", "Sector’s index after adding", r -> r.index(Move.ADD))
                        .ifAny());
    }

    private static List<TableColumn<Row>> behind() {
        return List.of(
                TableColumn.<Row>number(
                                "shared",
                                "Shared upstream",
                                r -> r.candidate().behind().shared().size())
                        .help("Products, vendors and locations behind it that the organization hangs on today."),
                TableColumn.<Row>number(
                                "vendors_behind",
                                "Vendors behind it",
                                r -> r.candidate().behind().vendors().size())
                        .help("Other vendors that supply what it needs, over any number of tiers."),
                TableColumn.<Row>text(
                                "upstream",
                                "Upstream known",
                                r -> r.product().upstream().text())
                        .help("How much is known of what the product itself needs. Unknown is not independent."),
                TableColumn.<Row>number(
                                "peers_critical",
                                "Peers it would stop",
                                r -> r.candidate().peers().critical())
                        .help("Other organizations of the sector of which its failure takes a critical service down."));
    }

    private static List<TableColumn<Row>> contract() {
        return List.of(
                TableColumn.<Row>text("substitutability", "Substitutability", Row::substitutability)
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
                        .ifAny());
    }

    private static List<TableColumn<Row>> sector(String sector) {
        return List.of(
                TableColumn.<Row>number(
                                "incidents",
                                "Incidents on record",
                                r -> r.candidate().incidents().size())
                        .help("In which it failed by itself, or its vendor or a parent of that."),
                TableColumn.<Row>number("sector_direct", "Used in the sector, directly", Row::sectorDirect)
                        .help("Organizations of the sector “%s”, buyers included, that use it.".formatted(sector)),
                TableColumn.number("sector_indirect", "Used in the sector, indirectly too", Row::sectorIndirect),
                TableColumn.<Row>text("evidence", "Evidence of direct use", Row::evidence)
                        .help(
                                "Of the dependencies by which services and systems of the buyers, or of their groups, name"
                                        + " it: documented, declared, not stated, or illustrative (assumed)."),
                TableColumn.code("id", "Id", r -> r.product().id()));
    }

    private static TableColumn<Row> figure(String key, String label, Move move, ToIntFunction<ExposureChange> figure) {
        return TableColumn.<Row>number(key, label, row -> row.of(move, figure)).ifAny();
    }
}
