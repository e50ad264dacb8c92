package org.linchpin.api;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linchpin.graph.DependencyGraph;
import org.linchpin.graph.Incident;
import org.linchpin.procurement.Behind;
import org.linchpin.procurement.Candidate;
import org.linchpin.procurement.ExposureChange;
import org.linchpin.procurement.IndexChange;
import org.linchpin.procurement.Jurisdictions;
import org.linchpin.procurement.Peers;
import org.linchpin.procurement.PresentSupplier;
import org.linchpin.procurement.ProcurementNotice;
import org.linchpin.procurement.SupplierComparison;

/**
 * A category compared for one organization or a sector.
 *
 * @param organization id; null if a sector compares
 * @param sector of the organization, or the one that compares
 * @param serviceType whether the category is a type of service: its products need not be substitutes
 * @param sectorIndex Herfindahl-Hirschman Index of the sector in the category, 0 to 10,000: vendors that its organizations name,
 *     each organization counted alike; null if it uses nothing of the category
 * @param present products of the category in direct use
 * @param presentSuppliers the same with how many buyers name each, and the one buyer's contract
 * @param pairsSearched whether hidden pairs were looked for: not over more than 500 services
 * @param items every product of the category, by id
 * @param truncated whether a search was given up: then there may be more
 * @param notice what origin may not be used for without a look at procurement law
 */
public record ComparisonAnswer(
        @Nullable String organization,
        String sector,
        String category,
        boolean serviceType,
        ExposureItem today,
        @Nullable Double sectorIndex,
        List<NodeRef> present,
        List<Present> presentSuppliers,
        boolean pairsSearched,
        List<Item> items,
        int total,
        boolean truncated,
        String notice) {
    static ComparisonAnswer of(DependencyGraph graph, SupplierComparison found, Paging paging) {
        Paging.Page<Item> page = paging.of(found.candidates(), candidate -> Item.of(graph, candidate));
        return new ComparisonAnswer(
                found.buyers().isSector()
                        ? null
                        : graph.organizations()
                                .get(found.buyers().organizations().get(0))
                                .id(),
                found.buyers().sector(),
                found.category(),
                found.serviceType(),
                ExposureItem.of(found.today()),
                found.index(),
                NodeRef.byId(graph, found.used()),
                found.present().stream().map(p -> Present.of(graph, p)).toList(),
                found.pairsSearched(),
                page.items(),
                page.total(),
                found.truncated(),
                ProcurementNotice.TEXT);
    }

    /** A product in use, and how many buyers name it. */
    public record Present(
            NodeRef product, int users, @Nullable ContractItem contract) {
        static Present of(DependencyGraph graph, PresentSupplier present) {
            return new Present(
                    NodeRef.of(graph, present.product()), present.users(), ContractItem.of(present.contract()));
        }
    }

    /**
     * The sector's index before and after a move, 0 to 10,000.
     *
     * @param worse whether the sector would hang on fewer suppliers, wherever these are
     */
    public record Index(@Nullable Double before, @Nullable Double after, boolean worse) {
        static Index of(IndexChange change) {
            return new Index(change.before(), change.after(), change.isWorse());
        }
    }

    /**
     * One product.
     *
     * @param use directly, indirectly or no
     * @param upstream complete, partial or unknown
     * @param contract null if there is none
     * @param incidents ids, by date
     * @param switching null if there are too many to judge, and this one was not put side by side
     * @param adding null likewise
     */
    public record Item(
            NodeRef product,
            NodeRef vendor,
            NodeRef ultimateParent,
            String use,
            Origins origins,
            String upstream,
            Upstream behind,
            Peers peers,
            @Nullable ContractItem contract,
            List<String> incidents,
            ExposureItem.@Nullable Change switching,
            ExposureItem.@Nullable Change adding,
            Index sectorIndexSwitching,
            Index sectorIndexAdding) {
        static Item of(DependencyGraph graph, Candidate candidate) {
            int vendor = graph.vendorOf(candidate.product());
            return new Item(
                    NodeRef.of(graph, candidate.product()),
                    NodeRef.of(graph, vendor),
                    NodeRef.of(graph, graph.ultimateParent(vendor)),
                    candidate.use().text(),
                    Origins.of(candidate.jurisdictions()),
                    candidate.upstream().text(),
                    Upstream.of(graph, candidate.behind()),
                    candidate.peers(),
                    ContractItem.of(candidate.contract()),
                    candidate.incidents().stream().map(Incident::id).toList(),
                    change(graph, candidate.switched()),
                    change(graph, candidate.added()),
                    Index.of(candidate.switchedIndex()),
                    Index.of(candidate.addedIndex()));
        }
    }

    private static ExposureItem.@Nullable Change change(DependencyGraph graph, @Nullable ExposureChange change) {
        return change == null ? null : ExposureItem.Change.of(graph, change);
    }

    /**
     * Country codes, and what they are to the buyers: domestic, foreign or unknown, or <em>domestic to 3 of 40</em> where the
     * organizations of a sector differ.
     */
    public record Origins(
            String ownerCountry,
            String byOwner,
            String seatCountry,
            String bySeat,
            String placeCountry,
            String byPlace) {
        static Origins of(Jurisdictions of) {
            return new Origins(
                    of.owner(),
                    of.byOwner().text(),
                    of.seat(),
                    of.bySeat().text(),
                    of.place(),
                    of.byPlace().text());
        }
    }

    /**
     * What stands behind a product.
     *
     * @param vendors that supply what it needs, over any number of tiers
     * @param shared products, vendors and locations that it needs and the organization hangs on today
     * @param productsUnknown products, itself included, of whose upstream nothing is known
     * @param knownTiers its upstream is not completely known beyond this tier, where the product is tier 1; null: it is
     * @param toDisclose products of that tier about whose needs to ask
     */
    public record Upstream(
            List<NodeRef> vendors,
            List<NodeRef> shared,
            int productsUnknown,
            @Nullable Integer knownTiers,
            List<NodeRef> toDisclose) {
        static Upstream of(DependencyGraph graph, Behind behind) {
            return new Upstream(
                    NodeRef.byId(graph, behind.vendors()),
                    NodeRef.byId(graph, behind.shared()),
                    behind.productsUnknown(),
                    behind.isComplete() ? null : behind.knownTiers(),
                    NodeRef.byId(graph, behind.toDisclose()));
        }
    }
}
