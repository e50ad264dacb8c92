package org.linchpin.api;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linchpin.graph.DependencyGraph;
import org.linchpin.graph.Incident;
import org.linchpin.procurement.Behind;
import org.linchpin.procurement.Candidate;
import org.linchpin.procurement.Jurisdictions;
import org.linchpin.procurement.Peers;
import org.linchpin.procurement.ProcurementNotice;
import org.linchpin.procurement.SupplierComparison;

/**
 * A category compared for one organization.
 *
 * @param serviceType whether the category is a type of service: its products need not be substitutes
 * @param present products of the category in direct use
 * @param items every product of the category, by id
 * @param truncated whether a search was given up: then there may be more
 * @param notice what origin may not be used for without a look at procurement law
 */
public record ComparisonAnswer(
        String organization,
        String category,
        boolean serviceType,
        ExposureItem today,
        List<NodeRef> present,
        List<Item> items,
        int total,
        boolean truncated,
        String notice) {
    static ComparisonAnswer of(DependencyGraph graph, SupplierComparison found, Paging paging) {
        Paging.Page<Item> page = paging.of(found.candidates(), candidate -> Item.of(graph, candidate));
        return new ComparisonAnswer(
                graph.organizations().get(found.buyer()).id(),
                found.category(),
                found.serviceType(),
                ExposureItem.of(found.today()),
                NodeRef.byId(graph, found.present()),
                page.items(),
                page.total(),
                found.truncated(),
                ProcurementNotice.TEXT);
    }

    /**
     * One product.
     *
     * @param use directly, indirectly or no
     * @param upstream complete, partial or unknown
     * @param contract null if there is none
     * @param incidents ids, by date
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
            ExposureItem.Change switching,
            ExposureItem.Change adding) {
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
                    ExposureItem.Change.of(graph, candidate.switched()),
                    ExposureItem.Change.of(graph, candidate.added()));
        }
    }

    /** Country codes, and what they are to the organization: domestic, foreign or unknown. */
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
