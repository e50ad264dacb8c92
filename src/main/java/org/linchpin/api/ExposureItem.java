package org.linchpin.api;

import java.util.List;
import org.linchpin.graph.DependencyGraph;
import org.linchpin.procurement.Exposure;
import org.linchpin.procurement.ExposureChange;
import org.linchpin.procurement.NodePair;

/** How many single faults and pairs would stop an organization's services. */
public record ExposureItem(
        int singlePointsOfFailure,
        int criticalSinglePointsOfFailure,
        int hiddenPairs,
        int servicesAtStake,
        int criticalServicesAtStake) {
    static ExposureItem of(Exposure exposure) {
        return new ExposureItem(
                exposure.singlePointsOfFailure().size(),
                exposure.criticalSinglePointsOfFailure().size(),
                exposure.hiddenPairs().size(),
                exposure.servicesAtStake(),
                exposure.criticalServicesAtStake());
    }

    /**
     * What a change would do, against today.
     *
     * @param gone single points of failure that go, by id
     * @param appeared single points of failure that appear, by id
     */
    public record Change(
            ExposureItem after,
            List<NodeRef> gone,
            List<NodeRef> appeared,
            int hiddenPairsGone,
            int hiddenPairsAppeared) {
        static Change of(DependencyGraph graph, ExposureChange change) {
            List<NodePair> pairsGone = change.pairsGone();
            return new Change(
                    ExposureItem.of(change.after()),
                    NodeRef.byId(graph, change.singlesGone()),
                    NodeRef.byId(graph, change.singlesAppeared()),
                    pairsGone.size(),
                    change.pairsAppeared().size());
        }
    }
}
