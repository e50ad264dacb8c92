package org.linchpin.api;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linchpin.graph.DependencyGraph;
import org.linchpin.procurement.DomesticLayers;
import org.linchpin.procurement.OriginShares;
import org.linchpin.procurement.ProcurementNotice;
import org.linchpin.procurement.SovereigntyProfile;

/**
 * Whose jurisdiction suppliers are under.
 *
 * @param organization id; null for a sector
 * @param sector of the organization, or the one that is asked for
 * @param peers organizations that it is held against; 0: none, or too many
 * @param notice what origin may not be used for without a look at procurement law
 */
public record SovereigntyAnswer(
        @Nullable String organization, String sector, int peers, Item all, List<Item> categories, String notice) {
    static SovereigntyAnswer of(DependencyGraph graph, SovereigntyProfile profile) {
        return new SovereigntyAnswer(
                profile.buyers().isSector()
                        ? null
                        : graph.organizations()
                                .get(profile.buyers().organizations().get(0))
                                .id(),
                profile.buyers().sector(),
                profile.peers(),
                Item.of(profile.all()),
                profile.categories().stream().map(Item::of).toList(),
                ProcurementNotice.TEXT);
    }

    /**
     * One category.
     *
     * @param category null: all together
     * @param products in direct use
     * @param direct means over organizations with a supplier, each counted alike; shares sum to 1
     * @param domesticLayers what the domestic ones of {@code direct} stand on; they sum to its domestic share
     * @param indirect these products and what they need
     */
    public record Item(
            @Nullable String category,
            int products,
            OriginShares direct,
            DomesticLayers domesticLayers,
            OriginShares indirect,
            OriginShares peersDirect,
            OriginShares peersIndirect) {
        static Item of(SovereigntyProfile.Row row) {
            return new Item(
                    row.category(),
                    row.products(),
                    row.direct(),
                    row.layers(),
                    row.indirect(),
                    row.peersDirect(),
                    row.peersIndirect());
        }
    }
}
