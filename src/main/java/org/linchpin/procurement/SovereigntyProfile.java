package org.linchpin.procurement;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whose jurisdiction the suppliers of an organization or a sector are under. Facts, not a judgement.
 *
 * @param buyers whose profile it is
 * @param all over all categories
 * @param categories those in which something is in use, sorted
 * @param peers how many organizations the buyers are held against; 0: none are, because there are none or too many
 */
public record SovereigntyProfile(Buyers buyers, Row all, List<Row> categories, int peers) {
    public SovereigntyProfile {
        categories = List.copyOf(categories);
    }

    /**
     * One category.
     *
     * @param category null: all together
     * @param products in direct use, each counted once
     * @param direct products that the organizations name
     * @param layers what the domestic ones of these stand on
     * @param indirect these and what they need, over any number of tiers
     * @param peersDirect the same of the peers
     * @param peersIndirect the same of the peers
     */
    public record Row(
            @Nullable String category,
            int products,
            OriginShares direct,
            DomesticLayers layers,
            OriginShares indirect,
            OriginShares peersDirect,
            OriginShares peersIndirect) {}
}
